#include "core/indicators/coming_marks.h"

#include <algorithm>

#include "core/indicators/term_marks.h"

namespace milepost {

namespace {

bool same_course(const Mark& a, const Mark& b) {
  return !a.course.isEmpty() && a.course == b.course;
}

// The marks that stand for the courses now.
std::vector<Mark> held_marks(const MarkList& seen, const Policy& policy, HeldLetter letter) {
  const TermMarks term = latest_term_marks(seen, policy.repeats);
  std::vector<Mark> held;
  for (const Mark* mark : term.official) {
    if (mark->read.meaning != MarkMeaning::NotTaken) held.push_back(*mark);
  }
  if (letter == HeldLetter::Official) return held;
  const std::size_t official = held.size();
  for (const Mark* progress : term.later_progress) {
    bool known = false;
    for (std::size_t i = 0; i < official; ++i) {
      if (!same_course(held[i], *progress)) continue;
      known = true;
      if (!progress->is_d_or_f()) continue;
      held[i].text = progress->text;
      held[i].read = progress->read;
    }
    if (!known && progress->read.meaning != MarkMeaning::NotTaken) held.push_back(*progress);
  }
  return held;
}

bool any_of_type(const MarkList& seen, MarkType type) {
  return std::any_of(seen.begin(), seen.end(), [type](const Mark* mark) { return mark->type == type; });
}

// What kind of official mark comes with the report; Progress where none does.
MarkType coming_type(const MarkList& seen, bool awards_credit) {
  const bool semesters = any_of_type(seen, MarkType::Semester), quarters = any_of_type(seen, MarkType::Quarter);
  if (semesters && awards_credit) return MarkType::Semester;
  if (quarters) return MarkType::Quarter;
  if (semesters || any_of_type(seen, MarkType::Year)) return MarkType::Progress;
  return MarkType::Quarter;  // nothing official yet
}

// A quarter mark often carries no credit of its own, the semester mark in its place does.
void take_credits(Mark& coming, const MarkList& seen) {
  const Mark* like = nullptr;
  for (const Mark* mark : seen) {
    if (mark->type != MarkType::Semester) continue;
    if (!like || (same_course(*mark, coming) && !same_course(*like, coming))) like = mark;
  }
  if (!like || coming.type == MarkType::Semester) return;
  coming.credits_attempted = like->credits_attempted;
}

}  // namespace

ComingMarks marks_after(const StudentRecord& record, const RuleContext& context, const ComingReport& report,
                        bool last_of_year, HeldLetter held_letter) {
  ComingMarks coming{{}, context, {}};
  coming.context.as_of = coming.context.data_through = report.end;
  const MarkList seen = seen_marks(record, context.school_year(), context.as_of);
  for (const Mark* mark : seen) coming.record.marks.push_back(*mark);
  const MarkType type = coming_type(seen, report.credit_term || last_of_year);
  if (type == MarkType::Progress) return coming;
  for (Mark mark : held_marks(seen, context.policy, held_letter)) {
    if (mark.type == MarkType::Year) continue;
    if (type == MarkType::Semester) take_credits(mark, seen);
    mark.type = type;
    mark.end_date = report.end;
    // Its own term: under an old code it would pass for a repeat of that term.
    mark.term_code = report.title.isEmpty() ? report.end.toString(Qt::ISODate) : report.title;
    coming.places.push_back(coming.record.marks.size());
    coming.record.marks.push_back(mark);
  }
  return coming;
}

QString letter(int points) {
  return QString(QLatin1Char("FDCBA"[std::clamp(points, 0, 4)]));
}

void set_letter(Mark& mark, int points) {
  mark.text = letter(points);
  mark.read = {MarkMeaning::Letter, std::clamp(points, 0, 4)};
}

}  // namespace milepost
