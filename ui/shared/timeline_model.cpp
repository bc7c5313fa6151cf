#include "ui/shared/timeline_model.h"

namespace milepost {

QList<TimelineTableRow> timeline_rows(const Timeline& timeline) {
  QList<TimelineTableRow> rows;
  for (int lane = 0; lane < timeline.lanes.size(); ++lane) {
    const TimelineLane& of = timeline.lanes.at(lane);
    for (int i = 0; i < of.items.size(); ++i) {
      const TimelineItem& item = of.items.at(i);
      rows.append({lane, i, of.title, from_words(item), to_words(item), item_words(item), item.start});
    }
  }
  return rows;
}

TimelineModel::TimelineModel(QObject* parent) : RecordTableModel({{tr("Lane")}, {tr("From")}, {tr("To")}, {tr("What")}}, parent) {}

int TimelineModel::row_of(int lane, int item) const {
  for (int i = 0; i < rows().size(); ++i)
    if (row(i).lane == lane && row(i).item == item) return i;
  return -1;
}

QVariant TimelineModel::cell(const TimelineTableRow& row, int, int column, int role) const {
  if (role == SortRole && column == 1) return row.start;
  if (role != Qt::DisplayRole) return {};
  switch (column) {
    case 0: return row.lane_title;
    case 1: return row.from;
    case 2: return row.to;
    default: return row.what;
  }
}

}  // namespace milepost
