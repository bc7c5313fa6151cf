#include "core/exchange/sample/sample_calendar.h"

#include <algorithm>
#include <map>

namespace milepost {
namespace {

// nth (from 1) day of that week day in a month; 1 is Monday.
QDate nth(int n, int day_of_week, int year, int month) {
  const QDate first(year, month, 1);
  return first.addDays((day_of_week - first.dayOfWeek() + 7) % 7 + 7 * (n - 1));
}

QDate monday_of(QDate date) {
  return date.addDays(1 - date.dayOfWeek());
}

// A holiday on Saturday is kept on Friday, on Sunday on Monday.
QDate observed(QDate date) {
  if (date.dayOfWeek() == 6) return date.addDays(-1);
  return date.dayOfWeek() == 7 ? date.addDays(1) : date;
}

}  // namespace

std::string sample_date(QDate date) {
  int year = 0, month = 0, day = 0;
  date.getDate(&year, &month, &day);
  const auto digit = [](int n) { return char('0' + n % 10); };
  return {
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), '-', digit(month / 10), digit(month), '-',
      digit(day / 10),    digit(day)};
}

SampleCalendar sample_calendar(int school_year) {
  const int fall = school_year - 1, spring = school_year;
  SampleCalendar calendar;
  calendar.school_year = school_year;
  calendar.first_day = nth(2, 4, fall, 8);
  calendar.last_day = nth(1, 5, spring, 6);

  std::map<QDate, std::string_view> closed;
  const auto close = [&](QDate from, int days, std::string_view type) {
    for (int i = 0; i < days; ++i)
      if (from.addDays(i).dayOfWeek() <= 5) closed[from.addDays(i)] = type;
  };
  const QDate winter_break = monday_of(QDate(fall, 12, 25));
  const QDate spring_break = nth(4, 1, spring, 3);
  close(nth(1, 1, fall, 9), 1, "holiday");              // Labor Day
  close(nth(2, 1, fall, 10), 1, "nonInstructional");    // staff learning day
  close(observed(QDate(fall, 11, 11)), 1, "holiday");   // Veterans Day
  close(monday_of(nth(4, 4, fall, 11)), 5, "holiday");  // Thanksgiving week
  close(winter_break, 19, "holiday");
  close(nth(3, 1, spring, 1), 1, "holiday");  // Martin Luther King Jr. Day
  close(nth(2, 1, spring, 2), 1, "holiday");  // Lincoln Day
  close(nth(3, 1, spring, 2), 1, "holiday");  // Presidents' Day
  close(spring_break, 5, "holiday");
  close(monday_of(QDate(spring, 5, 31)), 1, "holiday");  // Memorial Day

  for (QDate day = calendar.first_day; day <= calendar.last_day; day = day.addDays(1)) {
    if (day.dayOfWeek() > 5) continue;
    if (const auto found = closed.find(day); found != closed.end()) {
      calendar.other_days.push_back({day, found->second});
    } else {
      calendar.days.push_back(day);
      calendar.day_texts.push_back(sample_date(day));
    }
  }

  calendar.first_semester_end = winter_break.addDays(-3);
  calendar.second_semester_start = calendar.days[std::size_t(calendar.day_count_through(calendar.first_semester_end))];
  const QDate first = calendar.first_day;
  calendar.mark_dates = {first.addDays(36),  first.addDays(64),        first.addDays(92),  calendar.first_semester_end,
                         first.addDays(176), spring_break.addDays(-3), first.addDays(260), calendar.last_day};

  const std::string year_id = "as-" + std::to_string(school_year % 100);
  const QDate q1_end = calendar.mark_dates[1], q3_end = calendar.mark_dates[5];
  const std::string years = std::to_string(fall) + "-" + std::to_string(spring % 100);
  calendar.sessions = {
      {year_id, "School year " + years, "schoolYear", "", calendar.first_day, calendar.last_day},
      {year_id + "-s1", "Fall semester " + years, "semester", year_id, calendar.first_day, calendar.first_semester_end},
      {year_id + "-s2", "Spring semester " + years, "semester", year_id, calendar.second_semester_start,
       calendar.last_day},
      {year_id + "-q1", "Quarter 1", "gradingPeriod", year_id + "-s1", calendar.first_day, q1_end},
      {year_id + "-q2", "Quarter 2", "gradingPeriod", year_id + "-s1", q1_end.addDays(3), calendar.first_semester_end},
      {year_id + "-q3", "Quarter 3", "gradingPeriod", year_id + "-s2", calendar.second_semester_start, q3_end},
      {year_id + "-q4", "Quarter 4", "gradingPeriod", year_id + "-s2", spring_break.addDays(7), calendar.last_day}};
  return calendar;
}

int SampleCalendar::day_count_through(QDate date) const {
  return int(std::upper_bound(days.begin(), days.end(), date) - days.begin());
}

std::string SampleCalendar::session_of(SampleTerm term) const {
  static constexpr int index[sample_term_count] = {3, 3, 4, 1, 5, 5, 6, 2};
  return sessions[std::size_t(index[int(term)])].id;
}

std::string_view sample_term_code(SampleTerm term) {
  static constexpr std::string_view codes[] = {"P1", "Q1", "P2", "S1", "P3", "Q3", "P4", "S2"};
  return codes[int(term)];
}

std::string_view sample_mark_type(SampleTerm term) {
  static constexpr std::string_view types[] = {"progress", "quarter", "progress", "semester"};
  return types[int(term) % 4];
}

}  // namespace milepost
