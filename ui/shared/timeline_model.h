#pragma once
#include "ui/shared/record_table_model.h"
#include "ui/shared/timeline_words.h"

namespace milepost {

struct TimelineTableRow {
  int lane = -1, item = -1;
  QString lane_title, from, to, what;
  QDate start;
};
// Every item of a masked timeline, in the order of its picture.
QList<TimelineTableRow> timeline_rows(const Timeline& masked);

// The timeline as a table: lane, from, to, what.
class TimelineModel : public RecordTableModel<TimelineTableRow> {
  Q_OBJECT

 public:
  explicit TimelineModel(QObject* parent = nullptr);
  int row_of(int lane, int item) const;

 protected:
  QVariant cell(const TimelineTableRow&, int row, int column, int role) const override;
};

}  // namespace milepost
