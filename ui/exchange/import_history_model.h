#pragma once
#include "core/exchange/import_task.h"
#include "ui/shared/record_table_model.h"

namespace milepost {

// The imports of this file, newest first.
class ImportHistoryModel : public RecordTableModel<ImportRecord> {
  Q_OBJECT

 public:
  explicit ImportHistoryModel(QObject* parent = nullptr);
  void set_imports(const QList<ImportRecord>& oldest_first);
  const ImportRecord* last_standing() const;  // the one an undo takes back; null when none stands

 protected:
  QVariant cell(const ImportRecord&, int row, int column, int role) const override;
};

}  // namespace milepost
