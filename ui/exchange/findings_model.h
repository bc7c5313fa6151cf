#pragma once
#include <QAbstractItemModel>

#include "core/exchange/findings.h"

namespace milepost {

// Findings grouped by repair: one line a group (what to do, how often), its rows below it.
class FindingsModel : public QAbstractItemModel {
  Q_OBJECT

 public:
  enum Column { Repair, Where, Found, Expected, Count, ColumnCount };
  enum class Show { Blockers, Others };

  FindingsModel(Show show, QObject* parent = nullptr) : QAbstractItemModel(parent), show_(show) {}
  void set_findings(const Findings&);
  qint64 total() const { return total_; }

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex&) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& = {}) const override { return ColumnCount; }
  QVariant data(const QModelIndex&, int role) const override;
  QVariant headerData(int section, Qt::Orientation, int role) const override;

 private:
  struct Group {
    FindingGroup group;
    QList<ExportFinding> rows;
  };
  Show show_;
  QList<Group> groups_;
  qint64 total_ = 0;
};

QString findings_csv(const Findings&);  // every kept finding, a row each, with how to repair it

}  // namespace milepost
