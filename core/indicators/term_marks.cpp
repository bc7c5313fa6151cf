#include "core/indicators/term_marks.h"

#include <algorithm>

namespace milepost {

namespace {

bool same_course(const Mark& a, const Mark& b) {
  return !a.course.isEmpty() && a.course == b.course;
}

bool any_of_course(const MarkList& marks, const Mark& of, MarkType type) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](const Mark* mark) { return mark->type == type && same_course(*mark, of); });
}

bool is_repeat(const Mark& a, const Mark& b) {
  return a.type == b.type && same_course(a, b) && a.term_code == b.term_code && a.end_date != b.end_date;
}

// Whether a stands before b as the mark that counts.
bool counts_before(const Mark& a, const Mark& b, Repeats repeats) {
  const bool points_known = a.read.points >= 0 && b.read.points >= 0;
  if (repeats == Repeats::Higher && points_known && a.read.points != b.read.points)
    return a.read.points > b.read.points;
  if (repeats == Repeats::Higher && a.passes() != b.passes()) return a.passes();
  return a.end_date > b.end_date;
}

}  // namespace

MarkList seen_marks(const StudentRecord& record, int school_year, QDate end) {
  MarkList seen;
  seen.reserve(record.marks.size());
  for (const Mark& mark : record.marks) {
    if (mark.school_year == school_year && mark.end_date.isValid() && mark.end_date <= end) seen.push_back(&mark);
  }
  return seen;
}

int undated_marks(const StudentRecord& record, int school_year) {
  return int(std::count_if(record.marks.begin(), record.marks.end(), [school_year](const Mark& mark) {
    return mark.school_year == school_year && !mark.end_date.isValid();
  }));
}

bool is_summer(const Mark& mark) {
  return mark.term_code.startsWith(u"SU", Qt::CaseInsensitive);
}

MarkList counted_once(MarkList marks, Repeats repeats) {
  if (repeats == Repeats::All) return marks;
  MarkList counted;
  counted.reserve(marks.size());
  for (const Mark* mark : marks) {
    const auto twin =
        std::find_if(counted.begin(), counted.end(), [mark](const Mark* other) { return is_repeat(*mark, *other); });
    if (twin == counted.end())
      counted.push_back(mark);
    else if (counts_before(*mark, **twin, repeats))
      *twin = mark;
  }
  return counted;
}

MarkList credit_marks(const MarkList& seen, Repeats repeats) {
  MarkList chosen;
  for (const Mark* mark : seen) {
    const bool semester = mark->type == MarkType::Semester;
    const bool year = mark->type == MarkType::Year && !any_of_course(seen, *mark, MarkType::Semester);
    if (semester || year) chosen.push_back(mark);
  }
  return counted_once(std::move(chosen), repeats);
}

YearMarks year_to_date_marks(const MarkList& seen, Repeats repeats) {
  YearMarks chosen{credit_marks(seen, repeats), 0};
  const size_t official = chosen.marks.size();
  for (const Mark* mark : seen) {
    if (mark->type != MarkType::Quarter || any_of_course(seen, *mark, MarkType::Semester) ||
        any_of_course(seen, *mark, MarkType::Year))
      continue;
    const auto earlier = std::find_if(
        chosen.marks.begin() + qsizetype(official), chosen.marks.end(),
        [mark](const Mark* other) { return same_course(*mark, *other) && mark->end_date != other->end_date; });
    if (earlier == chosen.marks.end())
      chosen.marks.push_back(mark);
    else if (mark->end_date > (*earlier)->end_date)
      *earlier = mark;
  }
  chosen.from_quarters = int(chosen.marks.size() - official);
  return chosen;
}

TermMarks latest_term_marks(const MarkList& seen, Repeats repeats) {
  TermMarks term;
  const auto of_type = [&seen](auto... types) {
    return std::any_of(seen.begin(), seen.end(), [=](const Mark* mark) { return ((mark->type == types) || ...); });
  };
  const bool by_term = of_type(MarkType::Quarter, MarkType::Semester);
  const auto official = [by_term](const Mark& mark) {
    return by_term ? mark.type == MarkType::Quarter || mark.type == MarkType::Semester : mark.type == MarkType::Year;
  };
  const Mark* last = nullptr;
  for (const Mark* mark : seen) {
    if (!official(*mark)) continue;
    const bool later = !last || mark->end_date > last->end_date;
    if (later || (mark->end_date == last->end_date && mark->type == MarkType::Semester)) last = mark;
  }
  if (last) {
    term.term_code = last->term_code;
    term.end_date = last->end_date;
    const auto of_term = [&](const Mark& mark) {
      const bool same_code = !mark.term_code.isEmpty() && mark.type == last->type && mark.term_code == last->term_code;
      return official(mark) && (same_code || mark.end_date == last->end_date);
    };
    for (const Mark* mark : seen) {
      if (!of_term(*mark)) continue;
      const bool superseded =
          mark->type == MarkType::Quarter && any_of_course(seen, *mark, MarkType::Semester) &&
          std::any_of(seen.begin(), seen.end(), [&](const Mark* other) {
            return other->type == MarkType::Semester && same_course(*other, *mark) && of_term(*other);
          });
      if (!superseded) term.official.push_back(mark);
    }
    term.official = counted_once(std::move(term.official), repeats);
  }
  for (const Mark* mark : seen) {
    if (mark->type != MarkType::Progress || (last && mark->end_date <= last->end_date)) continue;
    const auto earlier = std::find_if(term.later_progress.begin(), term.later_progress.end(),
                                      [mark](const Mark* other) { return same_course(*mark, *other); });
    if (earlier == term.later_progress.end())
      term.later_progress.push_back(mark);
    else if (mark->end_date > (*earlier)->end_date)
      *earlier = mark;
  }
  return term;
}

}  // namespace milepost
