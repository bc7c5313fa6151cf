#include "ui/journey/milestone_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include "core/reports/support_list_words.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct JourneyWords {
  Q_DECLARE_TR_FUNCTIONS(JourneyWords)
};

QString cannot_say() { return JourneyWords::tr("cannot say yet"); }

QString with_unknown(qsizetype known, int unknown) {
  if (unknown == 0) return QString::number(known);
  if (known == 0) return cannot_say();
  return JourneyWords::tr("%1, of %n more it cannot be said", nullptr, unknown).arg(known);
}

// Nobody of whom it could be said, and some of whom it could not.
bool nothing_known(const MilestoneStanding& standing) { return standing.concerned.isEmpty() && standing.cannot_say > 0; }

QString closed_words(const MilestoneStanding& standing) {
  if (standing.missed()) return JourneyWords::tr("missed: %n left", nullptr, int(standing.left.size()));
  if (nothing_known(standing)) return JourneyWords::tr("closed, cannot say yet whom it concerned");
  if (standing.concerned.isEmpty()) return JourneyWords::tr("closed, it concerned nobody");
  if (!standing.left.isEmpty()) return JourneyWords::tr("closed before the team's first record here");
  if (standing.cannot_say > 0) return JourneyWords::tr("closed, nobody known is left");
  return JourneyWords::tr("done");
}

}  // namespace

QString short_day(QDate day, QDate today) {
  if (!day.isValid()) return {};
  if (qAbs(day.daysTo(today)) > 270) return date_words(day);
  return QLocale().toString(day, JourneyWords::tr("MMM d", "date format without a year"));
}

bool closes_soon(const MilestoneStanding& standing) { return standing.state == WindowState::ClosingSoon; }

bool is_open(const MilestoneStanding& standing) { return standing.state == WindowState::Open || closes_soon(standing); }

QString state_words(const MilestoneStanding& standing, QDate today) {
  const MilestoneWindow& window = standing.window;
  switch (standing.state) {
    case WindowState::ToCome: return JourneyWords::tr("to come, opens %1").arg(short_day(window.opens, today));
    case WindowState::Open: return JourneyWords::tr("open, closes %1").arg(short_day(window.closes, today));
    case WindowState::ClosingSoon:
      return window.closes == today ? JourneyWords::tr("closing soon: today")
                                    : JourneyWords::tr("closing soon: %1").arg(short_day(window.closes, today));
    case WindowState::Closed: return closed_words(standing);
    case WindowState::Unknown: break;
  }
  return cannot_say();
}

QString level_words(MilestoneLevel level) {
  switch (level) {
    case MilestoneLevel::Classroom: return JourneyWords::tr("classroom");
    case MilestoneLevel::School: return JourneyWords::tr("school");
    case MilestoneLevel::District: break;
  }
  return JourneyWords::tr("district");
}

QString stance_words(Stance stance) {
  return stance == Stance::Proactive ? JourneyWords::tr("before a need shows") : JourneyWords::tr("answers a need");
}

QString act_words(const QString& kind) {
  if (kind == "plan"_L1) return JourneyWords::tr("a step was agreed");
  if (kind == "seen"_L1) return JourneyWords::tr("seen, no action needed");
  if (kind == "note"_L1) return JourneyWords::tr("a note was written");
  if (kind == "family_contact"_L1) return JourneyWords::tr("the family was contacted");
  if (kind == "conference"_L1) return JourneyWords::tr("a conference was held");
  if (kind == "transition"_L1) return JourneyWords::tr("a transition note was written");
  if (kind == "student_voice"_L1) return JourneyWords::tr("the student answered a survey");
  if (kind == "placement"_L1) return JourneyWords::tr("a placement came with an import");
  if (kind == "reached"_L1) return JourneyWords::tr("marked by hand");
  if (kind == "not_needed"_L1) return JourneyWords::tr("marked by hand as not needed");
  return kind;
}

QString concerned_words(const MilestoneStanding& standing) { return with_unknown(standing.concerned.size(), standing.cannot_say); }

QString reached_words(const MilestoneStanding& standing) {
  if (standing.state == WindowState::Unknown || nothing_known(standing)) return cannot_say();
  if (standing.state == WindowState::ToCome && standing.reached.isEmpty()) return JourneyWords::tr("not open yet");
  return QString::number(standing.reached.size());
}

QString left_words(const MilestoneStanding& standing) {
  if (standing.state == WindowState::Unknown || nothing_known(standing)) return cannot_say();
  if (standing.state == WindowState::ToCome && standing.reached.isEmpty()) return JourneyWords::tr("not open yet");
  return with_unknown(standing.left.size(), standing.cannot_say);
}

QString missing_input_words(const MilestoneStanding& standing) {
  QStringList sentences;
  if (!standing.window.missing.isEmpty()) sentences << JourneyWords::tr("When it is open cannot be said yet: %1.").arg(standing.window.missing);
  if (standing.cannot_say > 0)
    sentences << JourneyWords::tr("Of %n students it cannot be said whether it concerns them: what “%1” asks for is not on file for them.", nullptr,
                                  standing.cannot_say)
                     .arg(concern_title(standing.milestone.concerns));
  return sentences.join(u' ');
}

QString journey_headline(const CohortJourney& journey) {
  if (journey.standings.isEmpty() && !journey.missing.isEmpty()) return journey.missing;
  if (journey.standings.isEmpty()) return JourneyWords::tr("The year's windows cannot be said yet");
  int soon = 0, open = 0, unknown = 0;
  QSet<qint64> left_soon, left_open;
  const MilestoneStanding* next = nullptr;
  for (const MilestoneStanding& one : journey.standings) {
    if (one.state == WindowState::Unknown) ++unknown;
    if (one.state == WindowState::ToCome && (!next || one.window.opens < next->window.opens)) next = &one;
    if (!is_open(one)) continue;
    ++open;
    for (const qint64 id : one.left) left_open.insert(id);
    if (!closes_soon(one)) continue;
    ++soon;
    for (const qint64 id : one.left) left_soon.insert(id);
  }
  const auto left = [](qsizetype students) {
    return students == 0 ? JourneyWords::tr("nobody known is left") : JourneyWords::tr("%n students are left", nullptr, int(students));
  };
  if (soon > 0) return JourneyWords::tr("%n windows close within 7 days; %1", nullptr, soon).arg(left(left_soon.size()));
  if (open > 0) return JourneyWords::tr("%n windows are open, none closes within 7 days; %1", nullptr, open).arg(left(left_open.size()));
  if (next) return JourneyWords::tr("No window is open; the next opens %1").arg(short_day(next->window.opens, journey.today));
  return unknown == journey.standings.size() ? JourneyWords::tr("The year's windows cannot be said yet")
                                             : JourneyWords::tr("No window of this year is open or to come");
}

QStringList closing_lines(const CohortJourney& journey) {
  QStringList lines, without_anybody;
  for (const MilestoneStanding& one : journey.standings) {
    if (!closes_soon(one)) continue;
    const QString known = one.left.isEmpty() ? JourneyWords::tr("nobody known is left of %n", nullptr, int(one.concerned.size()))
                                             : JourneyWords::tr("%1 left of %n", nullptr, int(one.concerned.size())).arg(one.left.size());
    QString line = nothing_known(one) ? JourneyWords::tr("%1 · %2: cannot say yet (%3)", "day, milestone, whom")
                                            .arg(short_day(one.window.closes, journey.today), one.window.title, concern_title(one.milestone.concerns))
                                      : JourneyWords::tr("%1 · %2: %3 (%4)", "day, milestone, how many, whom")
                                            .arg(short_day(one.window.closes, journey.today), one.window.title, known, concern_title(one.milestone.concerns));
    if (one.cannot_say > 0) line += JourneyWords::tr("; of %n more it cannot be said", nullptr, one.cannot_say);
    (one.left.isEmpty() ? without_anybody : lines) << line;
  }
  return lines + without_anybody;
}

QString place_of(const QString& key, const QString& occurrence) {
  const QString place = u"milestone/"_s + key;
  return occurrence.isEmpty() ? place : place + u'/' + occurrence;
}

QString place_of(const MilestoneStanding& standing) { return place_of(standing.milestone.key, standing.window.occurrence); }

}  // namespace milepost
