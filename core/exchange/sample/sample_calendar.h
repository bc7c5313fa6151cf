#pragma once
#include <QDate>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace milepost {

std::string sample_date(QDate);  // YYYY-MM-DD

enum class SampleTerm : quint8 { P1, Q1, P2, S1, P3, Q3, P4, S2 };
inline constexpr int sample_term_count = 8;

// A California school year as districts lay it out: about 180 instructional days from the second Thursday of August to
// the first Friday of June. Two semesters; quarter marks in the middle of each; progress marks between.
struct SampleCalendar {
  struct OtherDay {
    QDate date;
    std::string_view type;  // "holiday" or "nonInstructional"
  };
  struct Session {
    std::string id, title, type, parent;
    QDate start, end;
  };

  int school_year = 0;
  QDate first_day, last_day, first_semester_end, second_semester_start;
  std::vector<QDate> days;             // instructional
  std::vector<std::string> day_texts;  // the same, as written
  std::vector<OtherDay> other_days;    // weekdays only
  std::array<QDate, sample_term_count> mark_dates;
  std::vector<Session> sessions;

  int day_count_through(QDate) const;  // instructional days on or before
  std::string session_of(SampleTerm) const;
};

SampleCalendar sample_calendar(int school_year);

std::string_view sample_term_code(SampleTerm);  // "P1"
std::string_view sample_mark_type(SampleTerm);  // "progress", "quarter", "semester"

}  // namespace milepost
