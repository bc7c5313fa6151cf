#include "core/prediction/cohort_store.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/store/query.h"
#include "core/store/school_file.h"

namespace milepost {

namespace {

using DateCounts = std::map<QDate, int>;

QDate most_common(const DateCounts& counts, QDate from, QDate to) {
  QDate best;
  int most = 0;
  for (const auto& [date, count] : counts) {
    if (date < from || date > to || count <= most) continue;
    most = count;
    best = date;
  }
  return best;
}

struct SchoolRows {
  DateCounts entries, exits, mark_ends;
  std::vector<qint64> people;
};

Status read_enrollments(sqlite3* connection, Cohort& cohort, std::map<QString, SchoolRows>& schools) {
  Query query(connection,
              "SELECT person_id, school_sourced_id, grade_level, entry_date, exit_date FROM school_enrollment"
              " WHERE school_year = ? ORDER BY person_id");
  query.bind(0, cohort.school_year);
  while (query.step()) {
    if (grade_level_word(query.text(2)) != u"09") continue;
    const qint64 person = query.integer(0);
    if (cohort.people.empty() || cohort.people.back() != person) cohort.people.push_back(person);
    SchoolRows& school = schools[query.text(1)];
    school.people.push_back(person);
    if (const QDate entry = query.date(3); entry.isValid()) ++school.entries[entry];
    if (const QDate exit = query.date(4); exit.isValid()) ++school.exits[exit];
  }
  if (query.failed()) return query.error();
  return Done{};
}

// A few hundred students show when a school gives its marks.
Status read_mark_ends(sqlite3* connection, int school_year, SchoolRows& school) {
  Query query(connection,
              "SELECT DISTINCT coalesce(mark.end_date, academic_session.end_date) FROM mark LEFT JOIN academic_session"
              " ON academic_session.sourced_id = mark.term_sourced_id WHERE person_id = ?1 AND mark.school_year = ?2"
              " AND mark_type IN ('quarter', 'semester') AND coalesce(term_code, '') NOT LIKE 'SU%'");
  constexpr size_t enough = 300;
  const size_t stride = std::max<size_t>(1, school.people.size() / enough);
  for (size_t i = 0; i < school.people.size(); i += stride) {
    query.reset().bind(0, school.people[i]).bind(1, school_year);
    while (query.step()) {
      if (const QDate date = query.date(0); date.isValid()) ++school.mark_ends[date];
    }
    if (query.failed()) return query.error();
  }
  return Done{};
}

// Dates that at least a quarter as many students have as the most common one (the rest are leavers and repeats), those
// within two weeks of one another as one: its last day.
QList<QDate> period_ends(const DateCounts& counts) {
  int most = 0;
  for (const auto& [date, count] : counts) most = std::max(most, count);
  QList<QDate> ends;
  for (const auto& [date, count] : counts) {
    if (4 * count < most) continue;
    if (!ends.isEmpty() && ends.back().daysTo(date) < 14)
      ends.back() = date;
    else
      ends << date;
  }
  return ends;
}

SchoolYearTimes times_of(const SchoolRows& rows, const SchoolCalendar* calendar, int year) {
  SchoolYearTimes times;
  times.students = int(rows.people.size());
  times.first_day = most_common(rows.entries, first_day_of_school_year(year), QDate(year, 1, 31));
  times.last_day = most_common(rows.exits, QDate(year, 5, 1), QDate(year, 6, 30));
  times.marking_period_ends = period_ends(rows.mark_ends);
  if (!calendar) return times;
  for (int day = 0; day <= calendar->last_known_day(); ++day) {
    if (!calendar->is_instructional(day)) continue;
    times.first_day = calendar->date(day);
    break;
  }
  // A calendar that came up to the day of the export does not say when the year ends.
  const int last = calendar->last_instructional_day();
  if (last >= 0 && calendar->date(last) >= QDate(year, 5, 1)) times.last_day = calendar->date(last);
  return times;
}

Status read_leavers(sqlite3* connection, Cohort& cohort) {
  Query query(connection,
              "SELECT person.id, (SELECT max(data_through) FROM import WHERE import.id < person.left_import"
              " AND undone_at IS NULL) FROM person WHERE left_import IS NOT NULL");
  while (query.step()) {
    if (const QDate day = query.date(1); day.isValid()) cohort.last_seen[query.integer(0)] = day;
  }
  if (query.failed()) return query.error();
  return Done{};
}

}  // namespace

Result<QList<int>> cohorts_on_file(const SchoolFile& file) {
  std::set<int> years;
  Query query(file.handle(), "SELECT DISTINCT school_year, grade_level FROM school_enrollment");
  while (query.step()) {
    if (grade_level_word(query.text(1)) == u"09") years.insert(int(query.integer(0)));
  }
  if (query.failed()) return query.error();
  return QList<int>(years.begin(), years.end());
}

Result<Cohort> read_cohort(const SchoolFile& file, const RuleContext& context, int school_year) {
  Cohort cohort;
  cohort.school_year = school_year;
  std::map<QString, SchoolRows> schools;
  if (Status read = read_enrollments(file.handle(), cohort, schools); !read) return read.error();
  if (Status read = read_leavers(file.handle(), cohort); !read) return read.error();
  for (auto& [school, rows] : schools) {
    if (Status read = read_mark_ends(file.handle(), school_year, rows); !read) return read.error();
    const auto calendar = context.calendars.find({school, school_year});
    cohort.schools[school] =
        times_of(rows, calendar == context.calendars.end() ? nullptr : &calendar->second, school_year);
  }
  return cohort;
}

Result<QList<int>> behavior_years(const SchoolFile& file, const RuleContext& context) {
  std::set<int> years;
  Query query(file.handle(), "SELECT DISTINCT date FROM behavior");
  while (query.step()) years.insert(school_year_of(query.date(0)));
  if (query.failed()) return query.error();
  if (context.behavior) years.insert(school_year_of(context.window_end()));
  return QList<int>(years.begin(), years.end());
}

Result<std::unordered_map<qint64, StateTests>> state_tests(const SchoolFile& file, int cohort) {
  std::unordered_map<qint64, StateTests> tests;
  Query query(file.handle(),
              "SELECT person_id, subject, grade_assessed, date, scale_score FROM assessment"
              " WHERE upper(assessment) IN ('SBAC', 'CAASPP') AND scale_score IS NOT NULL ORDER BY date");
  while (query.step()) {
    const QDate date = query.date(3);
    bool is_number = false;
    const int grade = grade_level_word(query.text(2)).toInt(&is_number);
    if (is_number ? grade > 8 : !date.isValid() || date >= first_day_of_school_year(cohort)) continue;
    StateTests& of = tests[query.integer(0)];
    const Subject of_subject = subject(query.utf8(1));
    if (of_subject == Subject::Math) of.math.push_back({date, query.real(4)});
    if (of_subject == Subject::Ela) of.ela.push_back({date, query.real(4)});
  }
  if (query.failed()) return query.error();
  return tests;
}

}  // namespace milepost
