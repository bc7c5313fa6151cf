#include "core/prediction/cohort_moments.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/indicators/indicator_store.h"
#include "core/store/school_file.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct MomentText {
  Q_DECLARE_TR_FUNCTIONS(Features)
};

QString iso(QDate date) {
  return date.toString(Qt::ISODate);
}

Result<int> chosen_cohort(const SchoolFile& file, int cohort, QDate limit) {
  const Result<QList<int>> on_file = cohorts_on_file(file);
  if (!on_file) return on_file.error();
  QStringList years;
  int latest = 0;
  for (const int year : *on_file) {
    years << QString::number(year);
    if (year <= school_year_of(limit)) latest = year;
  }
  if (years.isEmpty())
    return Error{MomentText::tr(
        "No ninth graders are on file: school_enrollment.csv says who is one. Import an export that holds it.")};
  if (cohort == 0 && latest == 0)
    return Error{MomentText::tr("No ninth graders are on file by %1. The ninth-grade years on file end in: %2.")
                     .arg(iso(limit), years.join(u", "_s))};
  if (cohort == 0) return latest;
  if (on_file->contains(cohort)) return cohort;
  return Error{
      MomentText::tr("No ninth graders of the school year that ends in %1 are on file. Those on file end in: %2.")
          .arg(QString::number(cohort), years.join(u", "_s))};
}

QList<QDate> cutoffs_of(const SchoolYearTimes& times, const SchoolCalendar& calendar, int year) {
  QList<QDate> days;
  for (const Landmark& of : landmarks()) {
    QDate day = landmark_cutoff(of, calendar, year, times.marking_period_ends);
    if (of.kind == LandmarkKind::EighthGrade && !day.isValid() && times.first_day.isValid())
      day = times.first_day.addDays(-1);
    days << day;
  }
  return days;
}

}  // namespace

Result<CohortMoments> cohort_moments(const SchoolFile& file, int cohort, QDate as_of) {
  IndicatorOptions options;
  options.as_of = as_of;
  Result<RuleContext> context = rule_context(file, options);
  if (!context) return context.error();
  Result<Policy> policy = shipped_policy(u"core"_s);
  if (!policy) return policy.error();
  CohortMoments moments;
  moments.context = context.take();
  moments.context.policy = policy.take();
  moments.limit = moments.context.window_end();
  moments.as_of = as_of;
  const Result<int> year = chosen_cohort(file, cohort, moments.limit);
  if (!year) return year.error();
  Result<Cohort> members = read_cohort(file, moments.context, *year);
  if (!members) return members.error();
  moments.cohort = members.take();
  const Result<QList<int>> behavior = behavior_years(file, moments.context);
  if (!behavior) return behavior.error();
  moments.behavior_years = *behavior;
  moments.context.behavior = behavior->contains(*year);
  for (auto school = moments.cohort.schools.cbegin(); school != moments.cohort.schools.cend(); ++school) {
    const auto calendar = moments.context.calendars.find({school.key(), *year});
    QList<QDate> days =
        cutoffs_of(*school, calendar == moments.context.calendars.end() ? SchoolCalendar() : calendar->second, *year);
    moments.planned[school.key()] = days;
    for (QDate& day : days) {
      if (day > moments.limit) day = {};
    }
    moments.cutoffs[school.key()] = days;
  }
  return moments;
}

QList<const Landmark*> passed_landmarks(const CohortMoments& moments) {
  QList<const Landmark*> passed;
  for (size_t i = 0; i < landmarks().size(); ++i) {
    const bool any = std::any_of(moments.cutoffs.begin(), moments.cutoffs.end(),
                                 [i](const QList<QDate>& days) { return days[qsizetype(i)].isValid(); });
    if (any) passed << &landmarks()[i];
  }
  return passed;
}

Result<const Landmark*> passed_landmark(const CohortMoments& moments, const QString& key) {
  const Landmark* wanted = landmark(key);
  QStringList keys, passed_keys;
  for (const Landmark& of : landmarks()) keys << QLatin1String(of.key);
  if (!wanted)
    return Error{MomentText::tr("There is no landmark \"%1\". Use one of: %2.").arg(key, keys.join(u", "_s))};
  const QList<const Landmark*> passed = passed_landmarks(moments);
  for (const Landmark* of : passed) passed_keys << QLatin1String(of->key);
  if (passed.contains(wanted)) return wanted;
  QDate earliest;
  for (const QList<QDate>& days : moments.planned) {
    const QDate day = days[wanted - landmarks().data()];
    if (day.isValid() && (!earliest.isValid() || day < earliest)) earliest = day;
  }
  const QString others = passed_keys.isEmpty() ? MomentText::tr("None has passed yet.")
                                               : MomentText::tr("Passed: %1.").arg(passed_keys.join(u", "_s));
  if (earliest.isValid()) {
    return Error{
        MomentText::tr("The landmark %1 of the ninth graders of %2 is on %3, after the last day that is known (%4). %5")
            .arg(key, QString::number(moments.cohort.school_year), iso(earliest), iso(moments.limit), others)};
  }
  const QString why =
      wanted->kind == LandmarkKind::MarkingPeriod
          ? MomentText::tr("no quarter or semester marks of that time are on file (marks.csv)")
          : MomentText::tr("the calendar of that year is not on file or does not reach so far (calendar.csv)");
  return Error{MomentText::tr("When the landmark %1 of the ninth graders of %2 is cannot be said: %3. %4")
                   .arg(key, QString::number(moments.cohort.school_year), why, others)};
}

}  // namespace milepost
