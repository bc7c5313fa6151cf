#pragma once
#include "core/journey/student_journey.h"

namespace milepost {

// Days in words with their year: "Oct 2, 2026"; a span names a shared year once.
QString journey_day(QDate);
QString journey_span(QDate from, QDate through);

// "Seen, no action needed": what takes a student off the list without a support.
struct SeenDecision {
  qint64 id = 0;
  QString words, owner;
  QDate on, again;
};
Result<QList<SeenDecision>> seen_decisions(const SchoolFile&, qint64 person_id);
Result<qint64> newest_import(const SchoolFile&);  // 0: none stands

// The lanes of a student's strip, each from what it is given. Items lie between first and last; no name is in them but
// what people typed.
struct LaneSpan {
  QDate first, last, today;
};
TimelineLane milestone_lane(const CohortJourney*, qint64 person_id);
// missing: the input without which no week can be shown; empty when there is one.
TimelineLane attendance_lane(const StudentRecord&, const RuleContext&, const LaneSpan&, QString& missing);
TimelineLane mark_lane(const StudentRecord&, const RuleContext&, const LaneSpan&);
TimelineLane support_lane(const QList<SupportSpan>&, const LaneSpan&);
TimelineLane chance_lane(const QList<LandmarkChance>&);

// What staff and the student wrote. strengths: form → key of the prompt about what goes well.
struct WrittenLanes {
  TimelineLane strengths, contacts, notes;
};
struct VoiceAnswer {
  QDate on;
  QString prompt, answer;
};
WrittenLanes written_lanes(const QList<Note>&, const QList<NoteForm>&, const QList<VoiceAnswer>&,
                           const QList<SeenDecision>&, const LaneSpan&);

// Of one window, for whoever looks at the cohort or at one student.
ItemState item_state(WindowState, bool somebody_left, bool somebody_concerned);

}  // namespace milepost
