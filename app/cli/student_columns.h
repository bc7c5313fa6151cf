#pragma once
#include "app/cli/session.h"
#include "core/indicators/indicator_store.h"

namespace milepost {

// What the verbs about students are asked: which file, as of when, which grade, by which policy.
struct StudentQuestion {
  std::string file, as_of, grade = "09", policy;
};

void add_student_options(CLI::App& verb, StudentQuestion&);
Result<IndicatorOptions> indicator_options(const StudentQuestion&);

// The column `student` (local id) first, and a column `name` behind it only with --names.
QStringList student_columns(const Session&, const QStringList& others);
QList<QJsonValue> student_cells(const Session&, const QString& local_id, const QString& name, const QList<QJsonValue>& others);

// Says so when the day asked for lies after the last day the data speak of.
void say_where_data_end(const Session&, const RuleContext&);

}  // namespace milepost
