#include <QCoreApplication>
#include <QSet>

#include "core/indicators/indicator_store.h"
#include "core/indicators/school_days.h"
#include "core/indicators/term_marks.h"
#include "core/store/query.h"
#include "core/store/school_file.h"
#include "core/support_lists/system_view.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct SectionText {
  Q_DECLARE_TR_FUNCTIONS(SupportList)
};

// Class by sourcedId, in words that tell it from every other class.
Result<QHash<QString, QString>> section_words(const SchoolFile& file) {
  Query query(file.handle(),
              "SELECT sourced_id, coalesce(nullif(title, ''), nullif(class_code, ''), sourced_id),"
              " coalesce(nullif(class_code, ''), sourced_id) FROM class");
  QHash<QString, QString> words, codes;
  QHash<QString, int> uses;
  while (query.step()) {
    words.insert(query.text(0), query.text(1));
    codes.insert(query.text(0), query.text(2));
    ++uses[query.text(1)];
  }
  if (query.failed()) return query.error();
  for (auto one = words.begin(); one != words.end(); ++one) {
    if (uses.value(*one) > 1) *one = SectionText::tr("%1 (%2)", "class title (class code)").arg(*one, codes.value(one.key()));
  }
  return words;
}

// Which class each of a student's marks was given in; Mark itself does not carry it, the rules need it not.
struct MarkedClass {
  QString course, term, type, section;
  QDate end;  // invalid where the mark took its term's
};

class MarkedClasses {
 public:
  explicit MarkedClasses(const SchoolFile& file)
      : query_(file.handle(),
               "SELECT coalesce(nullif(course_code, ''), nullif(course_sourced_id, ''), course_title),"
               " coalesce(nullif(term_code, ''), term_sourced_id), mark_type, class_sourced_id, end_date FROM mark"
               " WHERE person_id = ? AND school_year = ? AND class_sourced_id <> ''") {}

  Status read(qint64 person, int school_year) {
    rows_.clear();
    query_.reset().bind(0, person).bind(1, school_year);
    while (query_.step()) rows_ << MarkedClass{query_.text(0), query_.text(1), query_.text(2), query_.text(3), query_.date(4)};
    if (query_.failed()) return query_.error();
    return Done{};
  }
  QString section(const Mark& mark) const {
    for (const MarkedClass& row : rows_) {
      if (row.course == mark.course && row.term == mark.term_code && mark_type(row.type.toStdString()) == mark.type &&
          (!row.end.isValid() || row.end == mark.end_date))
        return row.section;
    }
    return {};
  }

 private:
  Query query_;
  QList<MarkedClass> rows_;
};

void widen(Window& window, QDate day) {
  if (!window.start.isValid() || day < window.start) window.start = day;
  if (!window.end.isValid() || day > window.end) window.end = day;
}

// Absences on the days that count for the student: the school's instructional days while enrolled, through the data's end.
// False where those days are not known.
bool add_absences(StudentPlaces& places, const StudentRecord& record, const RuleContext& context, Window& window) {
  const SchoolDays days = school_days(record, context, context.school_year(), context.window_end());
  if (!days.missing.isEmpty()) return false;
  for (size_t day = 0; day < days.outcome.size(); ++day)
    if (days.outcome[day] != DayOutcome::NotCounted) widen(window, days.date(int(day)));
  for (const SchoolYearSections& year : record.sections) {
    if (year.school_year != context.school_year()) continue;
    for (const SectionStrip::Track& track : year.strip.tracks) {
      const QString period = QString::fromUtf8(track.period);
      for (size_t i = 0; i < track.codes.size() && track.first_day + i < days.outcome.size(); ++i) {
        if (days.outcome[track.first_day + i] == DayOutcome::NotCounted || !is_absence(context.status(track.codes[i]))) continue;
        ++places.absences[period.isEmpty() ? SectionText::tr("not given") : period];
      }
    }
  }
  return true;
}

}  // namespace

Result<SystemView> make_system_view(const SchoolFile& file, const SupportList& list) {
  IndicatorOptions run;
  run.as_of = list.as_of;
  run.policy = list.policy;
  const Result<RuleContext> context = rule_context(file, run);
  if (!context) return context.error();
  const Result<QHash<QString, QString>> words = section_words(file);
  if (!words) return words.error();

  MarkedClasses classes(file);
  QList<StudentPlaces> students;
  QSet<QString> terms;
  Window mark_days, absence_days;
  int without_days = 0;
  Status visited = visit_students(file, *context, run, [&](const StudentRecord& record) -> Status {
    if (Status read = classes.read(record.student.id, context->school_year()); !read) return read;
    StudentPlaces places;
    const TermMarks term = latest_term_marks(seen_marks(record, context->school_year(), context->as_of), context->policy.repeats);
    for (const Mark* mark : term.official) {
      if (mark->read.meaning != MarkMeaning::Letter && mark->read.meaning != MarkMeaning::Pass) continue;
      const QString section = classes.section(*mark);
      places.marks << StudentMarkPlace{mark->course, mark->course_title, words->value(section, section), mark->is_d_or_f()};
      terms.insert(mark->term_code);
      widen(mark_days, mark->end_date);
    }
    without_days += !add_absences(places, record, *context, absence_days);
    students << std::move(places);
    return Done{};
  });
  if (!visited) return visited.error();

  SystemView view = system_view(list, students);
  view.terms = QStringList(terms.begin(), terms.end());
  view.terms.removeAll(QString());
  view.terms.sort();
  view.mark_days = mark_days;
  view.absence_days = absence_days;
  if (view.periods.isEmpty() && without_days > 0 && view.may_be_shown())
    view.no_periods = SectionText::tr("Days cannot be counted for %n student(s): calendar, enrollment or attendance is missing.", nullptr, without_days);
  return view;
}

}  // namespace milepost
