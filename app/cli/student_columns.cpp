#include "app/cli/student_columns.h"

#include "core/privacy/name_mask.h"
#include "core/students/student.h"

namespace milepost {

void add_student_options(CLI::App& verb, StudentQuestion& question) {
  verb.add_option("FILE", question.file, "the school file")->required();
  verb.add_option("--as-of", question.as_of, "the day it speaks of (YYYY-MM-DD); the last day of the data otherwise");
  verb.add_option("--grade", question.grade, "grade level (9)");
  verb.add_option("--policy", question.policy, "core, chicago, washington, philadelphia, ewims or the school's own");
}

Result<IndicatorOptions> indicator_options(const StudentQuestion& question) {
  const Result<QDate> as_of = as_date(question.as_of, QStringLiteral("--as-of"));
  if (!as_of) return as_of.error();
  IndicatorOptions options;
  options.as_of = *as_of;
  options.policy = as_text(question.policy);
  options.grade_level = grade_level_word(as_text(question.grade));
  return options;
}

QStringList student_columns(const Session& session, const QStringList& others) {
  QStringList columns{QStringLiteral("student")};
  if (session.names) columns << QStringLiteral("name");
  return columns + others;
}

QList<QJsonValue> student_cells(const Session& session, const QString& local_id, const QString& name, const QList<QJsonValue>& others) {
  QList<QJsonValue> cells{local_id};
  if (session.names) cells << shown_name(0, name, NameMask::open());
  return cells + others;
}

void say_where_data_end(const Session& session, const RuleContext& context) {
  if (!context.data_through.isValid() || context.window_end() == context.as_of) return;
  session.say(QStringLiteral("The data end on %1; nothing later is taken for presence, so attendance speaks of that day, not of %2.")
                  .arg(context.data_through.toString(Qt::ISODate), context.as_of.toString(Qt::ISODate)));
}

}  // namespace milepost
