#pragma once
#include <functional>

#include "core/base/result.h"
#include "core/indicators/indicator_table.h"

namespace milepost {

class SchoolFile;

struct IndicatorOptions {
  QDate as_of;     // invalid: the last day the data speak of, in the last school year with enrollments
  QString policy;  // empty: the file's default
  QString grade_level = QStringLiteral("09");
  bool with_leavers = false;
};

struct StudentFindings {
  Student student;
  QString school;  // sourcedId of the org
  QString grade_level;
  bool repeating_ninth = false;
  bool left = false;
  QList<IndicatorFinding> findings;  // in the table's order
};

// A policy of the file, else the shipped one. key empty: the file's default (setting "policy", else core).
Result<Policy> policy_of(const SchoolFile&, const QString& key);
// What every rule needs besides the student, read once for a run.
Result<RuleContext> rule_context(const SchoolFile&, const IndicatorOptions&);

// Each student's record by person id. An error of the visitor ends the run.
Status visit_students(const SchoolFile&, const RuleContext&, const IndicatorOptions&,
                      const std::function<Status(StudentRecord&&)>& visit);
// The same with all findings computed, on two threads (finding_lanes.cpp); visit runs on this one, in order.
Status visit_findings(const SchoolFile&, const RuleContext&, const IndicatorOptions&,
                      const std::function<Status(const StudentFindings&)>& visit);
// All at once: for a school. A district's 45,000 should be visited.
Result<QList<StudentFindings>> compute_indicators(const SchoolFile&, const IndicatorOptions&);

StudentFindings findings_of(const StudentRecord&, const RuleContext&);

}  // namespace milepost
