#pragma once
#include <vector>

#include "core/indicators/next_step.h"

namespace milepost {

// What a coming report would bring, if every course kept its letter: marks in the shape the school's own have (semester
// marks where credit is awarded and the school gives them, else quarter marks), beside all that is known as of the
// context's day.
struct ComingMarks {
  StudentRecord record;             // only its marks
  RuleContext context;              // on the report's day
  std::vector<std::size_t> places;  // where in record.marks the report's own stand; empty: it brings none
};
// HeldLetter::Official: each course of the latest official term with its letter there. WithProgress: a later progress
// mark of D or F stands in its place, and courses that have progress marks only are there too.
enum class HeldLetter { Official, WithProgress };
ComingMarks marks_after(const StudentRecord&, const RuleContext&, const ComingReport&, bool last_of_year, HeldLetter);

void set_letter(Mark&, int points);  // 4 is A, 0 is F
QString letter(int points);

}  // namespace milepost
