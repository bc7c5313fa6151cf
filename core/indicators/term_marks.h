#pragma once
#include <vector>

#include "core/indicators/rule_context.h"

namespace milepost {

using MarkList = std::vector<const Mark*>;

// Marks of one school year dated on or before end. A mark without a date is never seen: it could lie after it.
MarkList seen_marks(const StudentRecord&, int school_year, QDate end);
int undated_marks(const StudentRecord&, int school_year);

bool is_summer(const Mark&);  // a summer term's code starts with SU

// One mark per course and term. The same course and term code with another date is a repeat, and the policy says which
// of them counts; two sections that end on the same day are no repeat.
MarkList counted_once(MarkList, Repeats);

// For each course its semester marks; where it has none its year mark (never both: that would count it twice); where it
// has neither its latest quarter mark.
struct YearMarks {
  MarkList marks;
  int from_quarters = 0;
};
YearMarks year_to_date_marks(const MarkList& seen, Repeats);
MarkList credit_marks(const MarkList& seen, Repeats);  // the same without quarters

// The marks of the latest official term: quarter or semester, year marks only where a student has no other. On the same
// course a semester mark stands before the quarter mark. later_progress: each course's latest progress mark after it.
struct TermMarks {
  MarkList official;
  MarkList later_progress;
  QString term_code;
  QDate end_date;  // invalid when there is no official mark
};
TermMarks latest_term_marks(const MarkList& seen, Repeats);

}  // namespace milepost
