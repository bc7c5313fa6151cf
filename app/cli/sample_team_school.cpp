#include "app/cli/sample_team_school.h"

#include <algorithm>

#include "core/indicators/indicator_store.h"
#include "core/support_lists/support_list.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

QString need_of(const SupportRow& row) {
  for (const IndicatorFinding& finding : row.needs) {
    if (finding.indicator.startsWith(u"attendance"_s) || finding.indicator == u"first_20_days"_s)
      return u"attendance"_s;
    if (finding.indicator == u"no_d_f"_s || finding.indicator == u"gpa"_s || finding.indicator == u"credits"_s)
      return u"marks"_s;
  }
  return u"readiness"_s;
}

void take_courses(TeamStudent& student, const StudentRecord& record, const RuleContext& context) {
  QDate last;
  for (const Mark& mark : record.marks) {
    if (mark.school_year == context.school_year() && mark.end_date <= context.as_of && mark.read.points >= 0)
      last = std::max(last, mark.end_date);
  }
  for (const Mark& mark : record.marks) {
    if (mark.end_date != last || mark.school_year != context.school_year()) continue;
    if (mark.is_d_or_f() && student.low.isEmpty()) student.low = mark.course_title;
    if (mark.read.points >= 3 && student.good.isEmpty()) student.good = mark.course_title;
  }
}

std::vector<QDate> days_through(const SchoolCalendar& calendar, QDate last) {
  std::vector<QDate> days;
  for (int day = 0; day <= calendar.last_known_day(); ++day) {
    if (calendar.is_instructional(day) && calendar.date(day) <= last) days.push_back(calendar.date(day));
  }
  return days;
}

}  // namespace

Result<TeamSchool> read_team_school(const SchoolFile& file) {
  const IndicatorOptions options;
  Result<RuleContext> context = rule_context(file, options);
  if (!context) return context.error();
  const Result<SupportList> list = make_support_list(file, {});
  if (!list) return list.error();
  const Result<QList<NoteForm>> forms = note_forms(file);
  if (!forms) return forms.error();
  QHash<qint64, QString> needs;
  for (const SupportRow& row : list->rows) needs.insert(row.person_id, need_of(row));
  TeamSchool school;
  school.context = context.take();
  school.last = school.context.window_end();
  for (const NoteForm& form : *forms) school.forms.insert(form.key, form);
  const auto visit = [&](StudentRecord&& record) -> Status {
    const SchoolSpan* span = current_span(record, school.context);
    if (!span || has_left(record, school.context)) return Done{};
    TeamStudent student;
    student.id = record.student.id;
    student.school = span->school;
    student.need = needs.value(student.id);
    take_courses(student, record, school.context);
    for (const IndicatorFinding& finding : findings_of(record, school.context).findings) {
      if (finding.indicator == u"hs_readiness"_s) student.bridge = finding.status == IndicatorStatus::OffTrack;
    }
    school.students.push_back(student);
    return Done{};
  };
  if (Status done = visit_students(file, school.context, options, visit); !done) return done.error();
  for (const SupportRow& row : list->rows) {
    const auto found = std::find_if(school.students.begin(), school.students.end(),
                                    [&row](const TeamStudent& one) { return one.id == row.person_id; });
    if (found != school.students.end()) school.listed.push_back(std::size_t(found - school.students.begin()));
  }
  for (const auto& [of, calendar] : school.context.calendars) {
    if (of.second == school.context.school_year()) school.days[of.first] = days_through(calendar, school.last);
  }
  return school;
}

}  // namespace milepost
