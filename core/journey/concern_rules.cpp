#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "core/journey/cohort_journey.h"

namespace milepost {

namespace {

using Answer = std::optional<bool>;

const IndicatorFinding* finding_of(const StudentFindings& student, QLatin1String key) {
  const auto found = std::find_if(student.findings.begin(), student.findings.end(),
                                  [key](const IndicatorFinding& finding) { return finding.indicator == key; });
  return found == student.findings.end() ? nullptr : &*found;
}

// Off track, or watch; nothing where it cannot be said.
Answer calls(const StudentFindings& student, const char* key, bool watch_too = true) {
  const IndicatorFinding* finding = finding_of(student, QLatin1String(key));
  if (!finding || finding->status == IndicatorStatus::CannotSay) return std::nullopt;
  return finding->status == IndicatorStatus::OffTrack || (watch_too && finding->status == IndicatorStatus::Watch);
}

// One yes is enough, whatever cannot be said of the others.
Answer any_of(std::initializer_list<Answer> answers) {
  Answer all = false;
  for (const Answer& answer : answers) {
    if (answer && *answer) return true;
    if (!answer) all = std::nullopt;
  }
  return all;
}

Answer everybody(const StudentFindings&) {
  return true;
}
Answer grade_8_support(const StudentFindings& student) {
  return calls(student, "hs_readiness");
}
Answer first_days(const StudentFindings& student) {
  return any_of({calls(student, "first_20_days", false), calls(student, "attendance")});
}
Answer missing_work(const StudentFindings&) {
  return std::nullopt;
}  // class work is not read yet
Answer d_or_f(const StudentFindings& student) {
  return calls(student, "no_d_f");
}

Answer cusp(const StudentFindings& student) {
  const IndicatorFinding* marks = finding_of(student, QLatin1String("no_d_f"));
  if (!marks || !marks->value) return std::nullopt;
  if (*marks->value < 1 || *marks->value > 2) return false;
  const Answer often_absent = calls(student, "attendance", false);
  return often_absent ? Answer(!*often_absent) : std::nullopt;
}

Answer semester_f(const StudentFindings& student) {
  const IndicatorFinding* failures = finding_of(student, QLatin1String("core_failures"));
  if (!failures || !failures->value) return std::nullopt;
  if (*failures->value >= 1) return true;
  return failures->status == IndicatorStatus::CannotSay ? Answer() : Answer(false);
}

Answer any_need(const StudentFindings& student) {
  return any_of({calls(student, "no_d_f"), calls(student, "gpa"), calls(student, "attendance")});
}

Answer near_b(const StudentFindings& student) {
  const IndicatorFinding* gpa = finding_of(student, QLatin1String("gpa"));
  if (!gpa || !gpa->value) return std::nullopt;
  return *gpa->value >= 2.5 && *gpa->value < 3.0;
}

Answer not_on_track_end(const StudentFindings& student) {
  return calls(student, "end_of_year");
}

constexpr std::array table = {
    ConcernRule{"all", QT_TRANSLATE_NOOP("Concern", "every ninth grader"), everybody},
    ConcernRule{"grade_8_support", QT_TRANSLATE_NOOP("Concern", "students whose grade 8 records call for support"),
                grade_8_support},
    ConcernRule{"first_days", QT_TRANSLATE_NOOP("Concern", "students who missed school in the first days or since"),
                first_days},
    ConcernRule{"missing_work", QT_TRANSLATE_NOOP("Concern", "students with missing class work"), missing_work},
    ConcernRule{"d_or_f", QT_TRANSLATE_NOOP("Concern", "students with a D or F"), d_or_f},
    ConcernRule{"cusp", QT_TRANSLATE_NOOP("Concern", "students with one or two D or F who come to school"), cusp},
    ConcernRule{"semester_f", QT_TRANSLATE_NOOP("Concern", "students with a semester F in a core subject"), semester_f},
    ConcernRule{"any_need", QT_TRANSLATE_NOOP("Concern", "students whose marks or attendance call for support"),
                any_need},
    ConcernRule{"near_b", QT_TRANSLATE_NOOP("Concern", "students with a GPA from 2.5 to below 3.0"), near_b},
    ConcernRule{"not_on_track_end", QT_TRANSLATE_NOOP("Concern", "students not on track at the end of the year"),
                not_on_track_end}};

}  // namespace

std::span<const ConcernRule> concern_rules() {
  return table;
}

QString concern_title(const QString& key) {
  for (const ConcernRule& rule : table) {
    if (key == QLatin1String(rule.key)) return QCoreApplication::translate("Concern", rule.title);
  }
  return key;
}

}  // namespace milepost
