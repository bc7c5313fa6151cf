#include "ui/students/student_contents.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>

#include "core/indicators/reason.h"
#include "core/indicators/school_days.h"
#include "core/reports/support_list_words.h"
#include "core/store/school_file.h"
#include "core/students/student_store.h"
#include "core/support_lists/list_building.h"

namespace milepost {
namespace {

struct StudentWords {
  Q_DECLARE_TR_FUNCTIONS(StudentWords)
};

// Takes the value, or notes why there is none, each reason once.
template <class T>
void take(Result<T> result, T& into, QStringList& problems) {
  if (result) into = result.take();
  else if (!problems.contains(result.error().sentence)) problems << result.error().sentence;
}

QString month_name(int month) {
  const QLocale locale = QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale();
  return locale.standaloneMonthName(month, QLocale::ShortFormat);
}

const SchoolCalendar* calendar_of(const StudentRecord& record, const RuleContext& context) {
  const SchoolSpan* span = current_span(record, context);
  if (!span) return nullptr;
  const auto found = context.calendars.find({span->school, context.school_year()});
  return found == context.calendars.end() ? nullptr : &found->second;
}

void read_records(StudentContents& contents, const SchoolFile& file, const SchoolSnapshot& school, qint64 person_id) {
  Result<StudentReader> reader = StudentReader::open(file.handle());
  Result<StudentRecord> record = reader ? reader->read(person_id) : Result<StudentRecord>(reader.error());
  if (!record) {
    contents.problems << record.error().sentence;
    return;
  }
  const RuleContext& context = school.context;
  if (!school.student(person_id)) contents.findings = findings_of(*record, context);
  contents.strength = strength_words(*record, contents.findings.findings, context);
  contents.steps = next_steps(*record, contents.findings.findings, context, school.reports);
  contents.attendance = attendance_by_month(*record, context);
  StudentJourneyInput input{school.today, context.as_of, school.chances.value(person_id), &school.journey};
  take(student_journey(file, *record, context, input), contents.timeline, contents.problems);
}

}  // namespace

StudentDomain domain_of(const QString& indicator) {
  if (indicator.startsWith(QStringLiteral("attendance")) || indicator == QStringLiteral("first_20_days")) return StudentDomain::Attendance;
  if (indicator == QStringLiteral("suspension") || indicator.startsWith(QStringLiteral("survey"))) return StudentDomain::Belonging;
  for (const char* whole : {"hs_readiness", "risk_diagnostic", "progress_monitoring"})
    if (indicator == QLatin1String(whole)) return StudentDomain::Together;
  return StudentDomain::Marks;
}

ChartContents attendance_by_month(const StudentRecord& record, const RuleContext& context) {
  const SchoolDays days = school_days(record, context, context.school_year(), context.window_end());
  const SchoolCalendar* calendar = calendar_of(record, context);
  struct Count {
    int known = 0, present = 0;
    bool taught = false;
  };
  std::array<Count, 12> months;
  Window window;
  for (int day = 0; day < SchoolCalendar::day_count; ++day) {
    const QDate date = first_day_of_school_year(context.school_year()).addDays(day);
    Count& month = months[size_t(date.month() - 1)];
    if (calendar && calendar->is_instructional(day)) month.taught = true;
    const DayOutcome outcome = days.missing.isEmpty() ? days.outcome[size_t(day)] : DayOutcome::NotCounted;
    if (outcome != DayOutcome::Present && outcome != DayOutcome::Absent) continue;
    if (!window.start.isValid()) window.start = date;
    window.end = date;
    ++month.known;
    month.present += outcome == DayOutcome::Present;
  }
  ChartContents chart;
  if (!window.start.isValid()) return chart;
  int known = 0, present = 0;
  for (int place = 0; place < 12; ++place) {  // July first
    const int month = (place + 6) % 12 + 1;
    const Count& count = months[size_t(month - 1)];
    if (!count.taught && count.known == 0) continue;
    chart.categories << month_name(month);
    chart.values << (count.known > 0 ? std::optional(double(count.present) / count.known) : std::nullopt);
    known += count.known;
    present += count.present;
  }
  chart.title = StudentWords::tr("Present on %1 of %n school day(s) so far this year, by month", nullptr, known).arg(present);
  chart.measure = StudentWords::tr("present, share of school days");
  chart.source = StudentWords::tr("window %1 · as of %2").arg(window_words(window), date_words(context.as_of));
  chart.share = true;
  chart.bound = number(context.policy.attendance.on);
  chart.bound_words = StudentWords::tr("on track from %1, policy %2").arg(share_words(*chart.bound), context.policy.name);
  return chart;
}

QList<WrittenStrength> written_strengths(const StudentContents& contents, int newest) {
  QList<WrittenStrength> strengths;
  for (const Note& note : contents.notes) {
    if (note.restricted || note.happened_on < contents.history_from || strengths.size() >= newest) continue;
    const auto form = std::find_if(contents.forms.begin(), contents.forms.end(), [&note](const NoteForm& one) { return one.key == note.form; });
    for (const NoteAnswer& answer : note.answers)
      if (answer.prompt == QStringLiteral("strengths") && !answer.restricted && !answer.answer.trimmed().isEmpty())
        strengths.append({answer.answer.trimmed(), form == contents.forms.end() ? QString() : form->title, note.happened_on});
  }
  return strengths;
}

StudentContents read_student(const SchoolFile& file, const SchoolSnapshot& school, qint64 person_id) {
  StudentContents contents;
  contents.today = file.clock().today();
  contents.as_of = school.context.as_of;
  contents.writable = file.access() == Access::ReadWrite;
  contents.history_from = first_day_of_school_year(school_year_of(contents.today) - 1);
  if (const StudentFindings* known = school.student(person_id)) contents.findings = *known;
  read_records(contents, file, school, person_id);
  contents.findings.student.id = person_id;
  for (const SupportRow& row : school.list.rows)
    if (row.person_id == person_id) contents.on_list_since = row.since;
  QStringList& problems = contents.problems;
  take(student_voices(file, person_id), contents.voices, problems);
  take(supports_of(file, person_id), contents.supports, problems);
  take(notes(file, person_id), contents.notes, problems);
  take(note_forms(file), contents.forms, problems);
  take(kept_drafts(file), contents.drafts, problems);
  contents.drafts.removeIf([person_id](const NoteDraft& draft) { return draft.note.person_id != person_id; });
  take(decisions(file, person_id), contents.seen, problems);
  contents.seen.removeIf([](const ListDecision& decision) { return decision.kind != DecisionKind::Seen; });
  return contents;
}

}  // namespace milepost
