#include "core/journey/student_journey.h"

#include <QCoreApplication>

#include "core/journey/journey_lanes.h"
#include "core/students/student_voice_store.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct StudentText {
  Q_DECLARE_TR_FUNCTIONS(StudentJourney)
};

// Terms of the student's own school; the cohort's plan serves where it is of the same one.
Result<YearPlan> plan_of(const SchoolFile& file, const StudentRecord& record, const RuleContext& context,
                         const CohortJourney* cohort) {
  const SchoolSpan* span = current_span(record, context);
  const QString school = span ? span->school : QString();
  const int year = context.school_year();
  if (cohort && cohort->plan.school_year == year && (school.isEmpty() || cohort->plan.school == school))
    return cohort->plan;
  return year_plan(file, school, year);
}

QList<TimelineBand> bands_of(const YearPlan& plan, const LaneSpan& span, bool repeating) {
  const QString before = repeating ? StudentText::tr("The year before") : StudentText::tr("Grade 8, spring");
  QList<TimelineBand> bands{{before, span.first, QDate(span.first.year(), 6, 30)}};
  for (const PlanSpan& term : plan.credit_terms.isEmpty() ? plan.marking_periods : plan.credit_terms) {
    if (term.start.isValid() && term.end.isValid()) bands.append({term.title, term.start, term.end});
  }
  return bands;
}

Result<WrittenLanes> written(const SchoolFile& file, qint64 person, const LaneSpan& span) {
  const Result<QList<Note>> all = notes(file, person, span.first);
  if (!all) return all.error();
  const Result<QList<NoteForm>> forms = note_forms(file);
  if (!forms) return forms.error();
  const Result<QList<StudentVoice>> voices = student_voices(file, person, 1000);
  if (!voices) return voices.error();
  const Result<QList<SeenDecision>> seen = seen_decisions(file, person);
  if (!seen) return seen.error();
  QList<VoiceAnswer> answers;
  for (const StudentVoice& voice : *voices) answers.append({voice.date, voice.prompt, voice.answer});
  return written_lanes(*all, *forms, answers, *seen, span);
}

QString source_of(qint64 import, QDate as_of, const QString& missing) {
  QStringList parts{StudentText::tr("As of %1").arg(journey_day(as_of))};
  if (import > 0) parts << StudentText::tr("import %1").arg(import);
  if (!missing.isEmpty()) parts << StudentText::tr("attendance cannot be shown: %1").arg(missing);
  return parts.join(u" · "_s);
}

}  // namespace

Result<Timeline> student_journey(const SchoolFile& file, const StudentRecord& record, const RuleContext& context,
                                 const StudentJourneyInput& input) {
  const int year = context.school_year();
  const qint64 person = record.student.id;
  const LaneSpan span{QDate(year - 1, 1, 1), QDate(year, 6, 30), input.today};
  const Result<YearPlan> plan = plan_of(file, record, context, input.cohort);
  if (!plan) return plan.error();
  Result<WrittenLanes> words = written(file, person, span);
  if (!words) return words.error();
  const Result<QList<SupportSpan>> supports = supports_of(file, person);
  if (!supports) return supports.error();
  const Result<qint64> import = newest_import(file);
  if (!import) return import.error();

  Timeline timeline;
  timeline.title = StudentText::tr("From the spring before ninth grade to June %1").arg(year);
  timeline.first = span.first;
  timeline.last = span.last;
  timeline.today = input.today;
  timeline.bands = bands_of(*plan, span, is_repeating_ninth(record, context));
  QString missing;
  timeline.lanes = {milestone_lane(input.cohort, person),
                    words->strengths,
                    attendance_lane(record, context, span, missing),
                    mark_lane(record, context, span),
                    support_lane(*supports, span),
                    words->contacts,
                    words->notes,
                    chance_lane(input.chances)};
  timeline.source = source_of(*import, context.as_of, missing);
  // A window may reach into the summer after; the strip ends in June.
  for (TimelineLane& lane : timeline.lanes) {
    lane.items.removeIf([&span](const TimelineItem& item) {
      return item.start > span.last || (item.end.isValid() && item.end < span.first);
    });
    for (TimelineItem& item : lane.items) {
      if (item.start < span.first) item.start = span.first;
      if (item.end > span.last) item.end = span.last;
    }
  }
  return timeline;
}

}  // namespace milepost
