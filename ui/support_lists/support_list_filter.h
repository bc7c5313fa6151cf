#pragma once
#include <QSortFilterProxyModel>
#include <optional>

#include "ui/support_lists/support_list_model.h"

namespace milepost {

// What a person asked to see. Text is searched in what the table shows, so a hidden name cannot be found either.
struct ListQuestion {
  QString text;
  std::optional<ListPart> part = ListPart::Unmet;
  QString need;                           // indicator key; empty: any
  std::optional<IndicatorStatus> status;
  std::optional<bool> repeating_ninth;
};

class SupportListFilter : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  explicit SupportListFilter(SupportListModel*, QObject* parent = nullptr);
  void ask(const ListQuestion&);
  const ListQuestion& question() const { return question_; }
  const SupportEntry& entry(const QModelIndex& proxy_index) const;

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
  bool filterAcceptsColumn(int column, const QModelIndex& parent) const override;  // no chances, no column of them
  bool lessThan(const QModelIndex&, const QModelIndex&) const override;

 private:
  SupportListModel* model_;
  ListQuestion question_;
  QStringList words_;
};

}  // namespace milepost
