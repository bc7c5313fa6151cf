#include "app/cli/row_score_columns.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

const char* const component_names[] = {"graduated", "ag_graduated", "enrolled", "near_term"};

void add_chance(QList<QJsonValue>& cells, const std::optional<Chance>& chance) {
  if (chance) {
    cells << chance->probability << chance->low << chance->high;
  } else {
    cells << QJsonValue() << QJsonValue() << QJsonValue();
  }
}

}  // namespace

QStringList row_score_columns(bool components, const QStringList& groups) {
  QStringList columns{u"probability"_s, u"low"_s, u"high"_s};
  if (components) {
    for (const char* name : component_names) {
      const QString component = QLatin1String(name);
      columns << component << component + u"_low"_s << component + u"_high"_s;
    }
  }
  columns << u"refused"_s << u"missing"_s;
  for (const QString& group : groups) columns << u"contribution_"_s + group;
  return columns;
}

QList<QJsonValue> row_score_cells(const RowScore& score, bool components, const QStringList& groups) {
  QList<QJsonValue> cells;
  const bool scored = score.refused.isEmpty();
  add_chance(cells, scored ? std::optional(score.overall) : std::nullopt);
  if (components) {
    for (const auto* chance : {&score.graduated, &score.ag_graduated, &score.enrolled, &score.near_term}) {
      add_chance(cells, *chance);
    }
  }
  cells << score.refused << score.missing.join(u' ');
  for (const QString& group : groups) {
    QJsonValue contribution;
    for (const Contribution& of : score.contributions) {
      if (of.group == group) contribution = of.value;
    }
    cells << contribution;
  }
  return cells;
}

void add_groups(QStringList& groups, const RowScore& score) {
  for (const Contribution& contribution : score.contributions) {
    if (!groups.contains(contribution.group)) groups += contribution.group;
  }
}

}  // namespace milepost
