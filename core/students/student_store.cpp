#include "core/students/student_store.h"

#include <QCoreApplication>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "core/store/query.h"

namespace milepost {

namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(StudentStore)
};

struct StringHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class T>
using ByText = std::unordered_map<std::string, T, StringHash, std::equal_to<>>;

// The same few hundred course titles and codes stand in every record: one QString each, shared.
class SharedStrings {
 public:
  const QString& operator()(std::string_view utf8) {
    const auto found = known_.find(utf8);
    if (found != known_.end()) return found->second;
    if (known_.size() > 100'000) known_.clear();  // a column that never repeats must not eat the memory
    return known_.emplace(std::string(utf8), QString::fromUtf8(utf8.data(), qsizetype(utf8.size()))).first->second;
  }

 private:
  ByText<QString> known_;
};

bool lists_grade(std::string_view grades, const QString& wanted) {
  const QString text = QString::fromUtf8(grades.data(), qsizetype(grades.size()));
  for (const QString& grade : text.split(u',', Qt::SkipEmptyParts)) {
    if (grade_level_word(grade) == wanted) return true;
  }
  return false;
}

}  // namespace

Result<std::vector<qint64>> students_of_grade(sqlite3* connection, const QString& grade_level, int school_year) {
  std::unordered_set<qint64> enrolled, chosen;
  Query enrollments(connection, "SELECT person_id, grade_level FROM school_enrollment WHERE school_year = ?");
  enrollments.bind(0, school_year);
  while (enrollments.step()) {
    enrolled.insert(enrollments.integer(0));
    if (grade_level_word(enrollments.text(1)) == grade_level) chosen.insert(enrollments.integer(0));
  }
  if (enrollments.failed()) return enrollments.error();
  Query roster(connection, "SELECT id, grades FROM person WHERE grades IS NOT NULL AND grades <> ''");
  while (roster.step()) {
    if (!enrolled.contains(roster.integer(0)) && lists_grade(roster.utf8(1), grade_level))
      chosen.insert(roster.integer(0));
  }
  if (roster.failed()) return roster.error();
  std::vector<qint64> people(chosen.begin(), chosen.end());
  std::sort(people.begin(), people.end());
  return people;
}

struct StudentReader::State {
  explicit State(sqlite3* connection)
      : person(connection,
               "SELECT sourced_id, identifier, preferred_given_name, given_name, preferred_family_name, family_name, "
               "left_import FROM person WHERE id = ?"),
        schools(connection,
                "SELECT school_sourced_id, school_year, grade_level, entry_date, exit_date, first_time_ninth FROM "
                "school_enrollment WHERE person_id = ?"),
        classes(connection,
                "SELECT class_sourced_id, begin_date, end_date FROM enrollment WHERE person_id = ? AND (role IS NULL "
                "OR role = '' OR role = 'student')"),
        days(connection, "SELECT school_sourced_id, school_year, strip FROM attendance_day WHERE person_id = ?"),
        sections(connection, "SELECT school_year, strip FROM attendance_section WHERE person_id = ?"),
        summaries(connection,
                  "SELECT school_year, days_expected, days_attended, days_out_of_school_suspension FROM "
                  "attendance_summary WHERE person_id = ?"),
        marks(connection,
              "SELECT school_year, grade_level, term_sourced_id, term_code, mark_type, course_sourced_id, course_code, "
              "course_title, subject, ag_area, mark,"
              " credits_attempted, credits_earned, in_gpa, end_date FROM mark WHERE person_id = ?"),
        behavior(connection, "SELECT incident_id, date, role, action, action_days FROM behavior WHERE person_id = ?") {}

  Query person, schools, classes, days, sections, summaries, marks, behavior;
  ByText<ClassSpan> session_dates, class_dates;
  SharedStrings shared;
  ByText<QString> grades;

  const QString& grade(std::string_view written) {
    const auto found = grades.find(written);
    if (found != grades.end()) return found->second;
    return grades
        .emplace(std::string(written), grade_level_word(QString::fromUtf8(written.data(), qsizetype(written.size()))))
        .first->second;
  }

  Status load_dates(sqlite3* connection);
  void read_marks(StudentRecord&);
  Status read_strips(StudentRecord&);
};

// A class without dates of its own lasts from the first to the last of its terms.
Status StudentReader::State::load_dates(sqlite3* connection) {
  Query sessions(connection, "SELECT sourced_id, start_date, end_date FROM academic_session");
  while (sessions.step()) session_dates[std::string(sessions.utf8(0))] = {sessions.date(1), sessions.date(2)};
  if (sessions.failed()) return sessions.error();
  Query query(connection, "SELECT sourced_id, term_sourced_ids FROM class");
  while (query.step()) {
    ClassSpan span;
    const QStringList terms = query.text(1).split(u',', Qt::SkipEmptyParts);
    for (const QString& term : terms) {
      const auto session = session_dates.find(term.trimmed().toStdString());
      if (session == session_dates.end()) continue;
      const auto& [begin, end] = session->second;
      if (begin.isValid() && (!span.begin.isValid() || begin < span.begin)) span.begin = begin;
      if (end.isValid() && (!span.end.isValid() || end > span.end)) span.end = end;
    }
    class_dates[std::string(query.utf8(0))] = span;
  }
  if (query.failed()) return query.error();
  return Done{};
}

void StudentReader::State::read_marks(StudentRecord& record) {
  while (marks.step()) {
    const std::optional<MarkType> type = mark_type(marks.utf8(4));
    if (!type) continue;  // the import lets only the four words in
    Mark& mark = record.marks.emplace_back();
    mark.school_year = int(marks.integer(0));
    mark.grade_level = grade(marks.utf8(1));
    const std::string_view term = marks.utf8(2), code = marks.utf8(3);
    mark.term_code = shared(code.empty() ? term : code);
    mark.type = *type;
    const std::string_view course_id = marks.utf8(5), course_code = marks.utf8(6), title = marks.utf8(7);
    mark.course = shared(!course_code.empty() ? course_code : !course_id.empty() ? course_id : title);
    mark.course_title = shared(!title.empty() ? title : !course_code.empty() ? course_code : course_id);
    mark.subject = subject(marks.utf8(8));
    const std::string_view area = marks.utf8(9);
    mark.ag_area = area.empty() ? char(0) : area.front();
    mark.text = shared(marks.utf8(10));
    mark.read = read_mark(marks.utf8(10));
    mark.credits_attempted = marks.optional_real(11);
    mark.credits_earned = marks.optional_real(12);
    if (const auto flag = marks.optional_integer(13)) mark.in_gpa = *flag != 0;
    mark.end_date = marks.date(14);
    if (mark.end_date.isValid()) continue;
    if (const auto session = session_dates.find(term); session != session_dates.end())
      mark.end_date = session->second.end;
  }
}

Status StudentReader::State::read_strips(StudentRecord& record) {
  const auto damaged = [](const char* table) {
    return Error{Text::tr("A packed row of %1 cannot be read: the file is damaged. Restore the last backup.")
                     .arg(QLatin1String(table))};
  };
  while (days.step()) {
    const std::string_view bytes = days.blob_view(2);
    auto strip = DayStrip::unpacked(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    if (!strip) return damaged("attendance_day");
    record.days.push_back({shared(days.utf8(0)), int(days.integer(1)), std::move(*strip)});
  }
  while (sections.step()) {
    const std::string_view bytes = sections.blob_view(1);
    auto strip = SectionStrip::unpacked(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    if (!strip) return damaged("attendance_section");
    record.sections.push_back({int(sections.integer(0)), std::move(*strip)});
  }
  return Done{};
}

Result<StudentReader> StudentReader::open(sqlite3* connection) {
  auto state = std::make_unique<State>(connection);
  if (Status loaded = state->load_dates(connection); !loaded) return loaded.error();
  return StudentReader(std::move(state));
}

StudentReader::StudentReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
StudentReader::StudentReader(StudentReader&&) noexcept = default;
StudentReader::~StudentReader() = default;

Result<StudentRecord> StudentReader::read(qint64 person_id) {
  State& s = *state_;
  for (Query* query : {&s.person, &s.schools, &s.classes, &s.days, &s.sections, &s.summaries, &s.marks, &s.behavior}) {
    query->reset().bind(0, person_id);
  }
  StudentRecord record;
  if (s.person.step()) {
    record.student.id = person_id;
    const auto first_of = [&s](int preferred, int otherwise) {
      return s.person.utf8(preferred).empty() ? s.person.text(otherwise) : s.person.text(preferred);
    };
    record.student.local_id = first_of(1, 0);
    record.student.given_name = first_of(2, 3);
    record.student.family_name = first_of(4, 5);
    record.student.left = !s.person.is_null(6);
  } else if (!s.person.failed()) {
    return Error{Text::tr("There is no person %1 in this file.").arg(person_id)};
  }
  while (s.schools.step()) {
    SchoolSpan& span = record.schools.emplace_back();
    span.school = s.shared(s.schools.utf8(0));
    span.school_year = int(s.schools.integer(1));
    span.grade_level = s.grade(s.schools.utf8(2));
    span.entry = s.schools.date(3);
    span.exit = s.schools.date(4);
    if (const auto flag = s.schools.optional_integer(5)) span.first_time_ninth = *flag != 0;
  }
  while (s.classes.step()) {
    ClassSpan span{s.classes.date(1), s.classes.date(2)};
    if (const auto dates = s.class_dates.find(s.classes.utf8(0)); dates != s.class_dates.end()) {
      if (!span.begin.isValid()) span.begin = dates->second.begin;
      if (!span.end.isValid()) span.end = dates->second.end;
    }
    record.classes.push_back(span);
  }
  if (Status read = s.read_strips(record); !read) return read.error();
  while (s.summaries.step()) {
    record.summaries.push_back({int(s.summaries.integer(0)), s.summaries.optional_real(1), s.summaries.optional_real(2),
                                s.summaries.optional_real(3)});
  }
  s.read_marks(record);
  while (s.behavior.step()) {
    const std::string_view action = s.behavior.utf8(3);
    const bool out = action == "OutOfSchoolSuspension" || action == "Expulsion";
    record.behavior.push_back({s.behavior.text(0), s.behavior.date(1), s.behavior.utf8(2) == "Perpetrator", out,
                               s.behavior.optional_real(4)});
  }
  for (Query* query : {&s.person, &s.schools, &s.classes, &s.days, &s.sections, &s.summaries, &s.marks, &s.behavior}) {
    if (query->failed()) return query->error();
    query->reset();
  }
  return record;
}

}  // namespace milepost
