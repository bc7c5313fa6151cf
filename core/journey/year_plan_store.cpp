#include <QHash>
#include <QSet>
#include <algorithm>
#include <map>

#include "core/journey/year_sources.h"
#include "core/store/query.h"
#include "core/store/school_file.h"
#include "core/students/student.h"

namespace milepost {

namespace {

struct StoredSession {
  QString id, parent;
  PlanSession session;
};

Status read_calendar(sqlite3* connection, const QString& school, int school_year, YearSources& sources) {
  const QDate first = first_day_of_school_year(school_year), next = first_day_of_school_year(school_year + 1);
  sources.calendar = SchoolCalendar(first);
  Query query(connection, "SELECT date, type FROM calendar_day WHERE school_sourced_id = ? AND date >= ? AND date < ?");
  query.bind(0, school).bind(1, first).bind(2, next);
  while (query.step()) sources.calendar.add(query.date(0), query.utf8(1) == "instructional");
  if (query.failed()) return query.error();
  return Done{};
}

Result<QList<StoredSession>> sessions_of_year(sqlite3* connection, int school_year) {
  QList<StoredSession> sessions;
  Query query(
      connection,
      "SELECT sourced_id, parent_sourced_id, type, title, start_date, end_date, school_year FROM academic_session");
  while (query.step()) {
    const PlanSpan span{query.text(3), query.date(4), query.date(5)};
    // Without a year of its own the day in the middle says it: a year may begin in June.
    const bool dated = span.start.isValid() && span.end.isValid();
    const int year = query.optional_integer(6) ? int(query.integer(6))
                     : dated                   ? school_year_of(span.start.addDays(span.start.daysTo(span.end) / 2))
                                               : 0;
    if (year == school_year) sessions.append({query.text(0), query.text(1), {query.text(2).trimmed().toLower(), span}});
  }
  if (query.failed()) return query.error();
  return sessions;
}

Result<QSet<QString>> sessions_of_classes(sqlite3* connection, const QString& school) {
  QSet<QString> used;
  Query query(connection, "SELECT DISTINCT term_sourced_ids FROM class WHERE school_sourced_id = ?");
  query.bind(0, school);
  while (query.step()) {
    const QStringList terms = query.text(0).split(u',', Qt::SkipEmptyParts);
    for (const QString& term : terms) used.insert(term.trimmed());
  }
  if (query.failed()) return query.error();
  return used;
}

QSet<QString> with_all_below(const QList<StoredSession>& sessions, QSet<QString> of) {
  for (qsizetype before = -1; before != of.size();) {
    before = of.size();
    for (const StoredSession& one : sessions) {
      if (of.contains(one.parent)) of.insert(one.id);
    }
  }
  return of;
}

QSet<QString> above(const QList<StoredSession>& sessions, const QSet<QString>& of) {
  QSet<QString> found = of;
  for (qsizetype before = -1; before != found.size();) {
    before = found.size();
    for (const StoredSession& one : sessions) {
      if (found.contains(one.id) && !one.parent.isEmpty()) found.insert(one.parent);
    }
  }
  return found - of;
}

// Sessions belong to a district. Where this school's classes name some, those above and below them are the school's,
// and (the second semester need not have classes yet) what stands beside them and is of the same kinds.
QList<PlanSession> own_sessions(const QList<StoredSession>& sessions, const QSet<QString>& of_classes) {
  QSet<QString> named;
  for (const StoredSession& one : sessions) {
    if (of_classes.contains(one.id)) named.insert(one.id);
  }
  QSet<QString> own = with_all_below(sessions, named), kinds;
  const QSet<QString> parents = above(sessions, own);
  for (const StoredSession& one : sessions) {
    if (own.contains(one.id)) kinds.insert(one.session.type);
  }
  QSet<QString> beside;
  for (const StoredSession& one : sessions) {
    if (parents.contains(one.parent) && kinds.contains(one.session.type)) beside.insert(one.id);
  }
  own += with_all_below(sessions, beside) + parents;
  QList<PlanSession> chosen;
  for (const StoredSession& one : sessions) {
    if (named.isEmpty() || own.contains(one.id)) chosen.append(one.session);
  }
  return chosen;
}

using DayCounts = std::map<QDate, int>;

// Days within ten of one another are one report: the one most marks have. What few students have came from another
// school.
QList<QDate> report_days(const DayCounts& counts) {
  struct Report {
    QDate first, day;
    int most = 0, marks = 0;
  };
  QList<Report> reports;
  int largest = 0;
  for (const auto& [day, count] : counts) {
    if (reports.isEmpty() || reports.last().first.daysTo(day) > 10) reports.append({day, day, 0, 0});
    Report& report = reports.last();
    report.marks += count;
    if (count >= report.most) {
      report.most = count;
      report.day = day;
    }
    largest = std::max(largest, report.marks);
  }
  QList<QDate> days;
  for (const Report& report : reports) {
    if (10 * report.marks >= largest) days.append(report.day);
  }
  return days;
}

Status read_reports(sqlite3* connection, const QString& school, int school_year, YearSources& sources) {
  std::map<QString, DayCounts> counts;
  // Every fourth student of a large school says the same, sooner.
  Query query(connection,
              "SELECT mark_type, coalesce(mark.end_date, academic_session.end_date) AS day, count(*) FROM "
              "school_enrollment AS enrolled "
              "CROSS JOIN mark ON mark.person_id = enrolled.person_id LEFT JOIN academic_session ON "
              "academic_session.sourced_id = "
              "mark.term_sourced_id WHERE enrolled.school_sourced_id = ?1 AND enrolled.school_year = ?2 AND "
              "mark.school_year = ?2 AND "
              "coalesce(term_code, '') NOT LIKE 'SU%' AND (?3 < 400 OR enrolled.id % 4 = 0) GROUP BY mark_type, day");
  Query size(connection, "SELECT count(*) FROM school_enrollment WHERE school_sourced_id = ? AND school_year = ?");
  size.bind(0, school).bind(1, school_year);
  if (!size.step()) return size.error();
  query.bind(0, school).bind(1, school_year).bind(2, size.integer(0));
  while (query.step()) {
    if (query.date(1).isValid()) counts[query.text(0)][query.date(1)] += int(query.integer(2));
  }
  if (query.failed()) return query.error();
  sources.quarter_ends = report_days(counts[QStringLiteral("quarter")]);
  sources.semester_ends = report_days(counts[QStringLiteral("semester")]);
  sources.progress_reports = report_days(counts[QStringLiteral("progress")]);
  return Done{};
}

}  // namespace

Result<YearPlan> year_plan(const SchoolFile& file, const QString& school, int school_year) {
  YearSources sources;
  if (Status done = read_calendar(file.handle(), school, school_year, sources); !done) return done.error();
  const Result<QList<StoredSession>> sessions = sessions_of_year(file.handle(), school_year);
  if (!sessions) return sessions.error();
  const Result<QSet<QString>> used = sessions_of_classes(file.handle(), school);
  if (!used) return used.error();
  sources.sessions = own_sessions(*sessions, *used);
  if (Status done = read_reports(file.handle(), school, school_year, sources); !done) return done.error();
  return lay_out_year(school, school_year, sources);
}

Result<QString> main_school(const SchoolFile& file, int school_year) {
  std::map<QString, qint64> ninth;
  Query query(
      file.handle(),
      "SELECT school_sourced_id, grade_level, count(*) FROM school_enrollment WHERE school_year = ? GROUP BY 1, 2");
  query.bind(0, school_year);
  while (query.step()) {
    if (grade_level_word(query.text(1)) == u"09") ninth[query.text(0)] += query.integer(2);
  }
  if (query.failed()) return query.error();
  const auto most =
      std::max_element(ninth.begin(), ninth.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == ninth.end() ? QString() : most->first;
}

}  // namespace milepost
