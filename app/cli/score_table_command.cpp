#include <QFile>
#include <QFileInfo>
#include <map>

#include "app/cli/command.h"
#include "app/cli/row_score_columns.h"
#include "core/base/csv_file.h"
#include "core/prediction/model_package.h"
#include "core/prediction/scoring.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct TableQuestion {
  std::string package, table, landmark, school;
};

// The column `id` as it stands in the file: a table reads 007 as the number 7. Empty: there is none.
Result<QStringList> ids_of(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    return Error{u"%1 cannot be read: %2."_s.arg(path, file.errorString()), ErrorKind::Unavailable};
  }
  const QByteArray bytes = file.readAll();
  CsvFile rows(std::string_view(bytes.constData(), size_t(bytes.size())));
  QStringList ids;
  if (!rows.next()) return ids;
  size_t column = 0;
  while (column < rows.cells().size() && rows.cells()[column] != "id") ++column;
  if (column == rows.cells().size()) return ids;
  while (rows.next()) {
    const bool there = column < rows.cells().size();
    ids += there ? QString::fromUtf8(rows.cells()[column].data(), qsizetype(rows.cells()[column].size())) : QString();
  }
  return ids;
}

// Which rows are of which landmark: the one asked for, else the table's own, else the package's only one.
Result<std::map<QString, std::vector<qint64>>> rows_by_landmark(const ModelPackage& package, const FeatureTable& table,
                                                                const QString& asked) {
  std::map<QString, std::vector<qint64>> rows;
  const FeatureColumn* own = asked.isEmpty() && package.landmarks.size() > 1 ? table.column(u"landmark"_s) : nullptr;
  QString only = asked.isEmpty() ? package.landmarks.value(0) : asked;
  if (asked.isEmpty() && package.landmarks.size() > 1 && !own) {
    return Error{
        u"The package has the landmarks %1, and the table has no column “landmark”. Give --landmark KEY."_s.arg(
            package.landmarks.join(u", "_s))};
  }
  for (qint64 row = 0; row < table.rows; ++row) {
    const QString landmark = own ? cell_text(*own, row) : only;
    if (!package.landmarks.contains(landmark)) {
      return Error{u"The package has no landmark “%1” (%2): it has %3."_s.arg(
          landmark, own ? row_words(table, row) : u"--landmark"_s, package.landmarks.join(u", "_s))};
    }
    rows[landmark].push_back(row);
  }
  return rows;
}

// The column with the school: the one asked for, else `school` if there.
Result<QString> school_column(const Session& session, const ModelPackage& package, const FeatureTable& table,
                              const QString& asked) {
  if (!asked.isEmpty() && !table.column(asked)) return Error{u"The table has no column “%1” (--school)."_s.arg(asked)};
  if (!asked.isEmpty()) return asked;
  if (table.column(u"school"_s)) return u"school"_s;
  const bool knows_schools =
      std::any_of(package.nodes.begin(), package.nodes.end(), [](const NodeModel& node) { return node.school_sd > 0; });
  if (knows_schools) {
    session.say(
        u"The table has no column “school” (or give --school COLUMN): each row is scored as in a school the package "
        "does not know, and its range is wider."_s);
  }
  return QString();
}

Result<std::vector<RowScore>> score_rows(const Session& session, const ModelPackage& package, const FeatureTable& table,
                                         const TableQuestion& question) {
  const auto by_landmark = rows_by_landmark(package, table, as_text(question.landmark));
  if (!by_landmark) return by_landmark.error();
  const auto school = school_column(session, package, table, as_text(question.school));
  if (!school) return school.error();
  std::vector<RowScore> scores(size_t(table.rows));
  for (const auto& [landmark, rows] : *by_landmark) {
    ScoreOptions options;
    options.landmark = landmark;
    options.school = *school;
    const bool all = qint64(rows.size()) == table.rows;
    auto part = score_table(package, all ? table : chosen_rows(table, rows), options, session.task);
    if (!part) return part.error();
    if (all) return part.take();
    for (size_t i = 0; i < rows.size(); ++i) scores[size_t(rows[i])] = std::move((*part)[i]);
  }
  return scores;
}

void say_what_to_know(const Session& session, const ModelPackage& package, const std::vector<RowScore>& scores) {
  const auto refused =
      std::count_if(scores.begin(), scores.end(), [](const RowScore& score) { return !score.refused.isEmpty(); });
  session.say(u"%1 rows, %2 of them without enough information; package “%3”."_s.arg(scores.size())
                  .arg(refused)
                  .arg(package.name));
  if (!package.gate.passed) {
    session.say(u"The package did not pass its own check, so no team may be shown these: %1"_s.arg(
        package.gate.failed.join(u"; "_s)));
  }
  if (package.synthetic) session.say(u"The package was fitted on made-up students."_s);
}

void run_score_table(Session& session, const TableQuestion& question) {
  const auto opened = read_package_file(as_text(question.package), session.clock.today());
  if (!opened) return session.fail(opened.error());
  const ModelPackage& package = opened->package;
  const auto table = read_feature_table({as_text(question.table)}, {});
  if (!table) return session.fail(table.error());
  const auto ids = ids_of(as_text(question.table));
  if (!ids) return session.fail(ids.error());
  const auto scores = score_rows(session, package, *table, question);
  if (!scores) return session.fail(scores.error());
  QStringList groups;
  for (const RowScore& score : *scores) {
    add_groups(groups, score);
  }
  const bool with_ids = ids->size() == table->rows && table->rows > 0;
  OutputTable out =
      session.table((with_ids ? QStringList{u"id"_s} : QStringList()) + row_score_columns(package.tree, groups));
  for (size_t row = 0; row < scores->size(); ++row) {
    const QList<QJsonValue> cells = row_score_cells((*scores)[row], package.tree, groups);
    out.add(with_ids ? QList<QJsonValue>{(*ids)[qsizetype(row)]} + cells : cells);
  }
  out.end();
  say_what_to_know(session, package, *scores);
}

}  // namespace

void add_score_table_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("score-table", "probabilities for the rows of a plain CSV table, in its order");
  auto question = std::make_shared<TableQuestion>();
  verb->add_option("PACKAGE", question->package, "the model package")->required();
  verb->add_option("TABLE", question->table, "the table (CSV)")->required();
  verb->add_option("--landmark", question->landmark,
                   "the landmark of every row; the table's column `landmark` otherwise");
  verb->add_option("--school", question->school, "the column with the school (school)");
  verb->callback([question, &session] { run_score_table(session, *question); });
}

}  // namespace milepost
