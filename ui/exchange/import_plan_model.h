#pragma once
#include "core/exchange/import_task.h"
#include "ui/shared/record_table_model.h"

namespace milepost {

// Per file: rows read, and what becomes of them.
class ImportPlanModel : public RecordTableModel<FileReceipt> {
  Q_OBJECT

 public:
  explicit ImportPlanModel(QObject* parent = nullptr);

 protected:
  QVariant cell(const FileReceipt&, int row, int column, int role) const override;
};

}  // namespace milepost
