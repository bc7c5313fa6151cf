#include "ui/support_lists/support_list_filter.h"

#include "ui/shared/text_fold.h"

namespace milepost {

SupportListFilter::SupportListFilter(SupportListModel* model, QObject* parent) : QSortFilterProxyModel(parent), model_(model) {
  setSourceModel(model);
  setSortRole(SortRole);
  setDynamicSortFilter(true);
}

void SupportListFilter::ask(const ListQuestion& question) {
  question_ = question;
  words_ = folded(question.text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
  invalidateFilter();
}

const SupportEntry& SupportListFilter::entry(const QModelIndex& proxy_index) const { return model_->row(mapToSource(proxy_index).row()); }

bool SupportListFilter::filterAcceptsRow(int row, const QModelIndex&) const {
  const SupportEntry& entry = model_->row(row);
  if (question_.part && entry.part != *question_.part) return false;
  if (question_.status && status_of(entry.row) != *question_.status) return false;
  if (question_.repeating_ninth && entry.row.repeating_ninth != *question_.repeating_ninth) return false;
  if (!question_.need.isEmpty() &&
      std::none_of(entry.row.needs.begin(), entry.row.needs.end(), [&](const IndicatorFinding& need) { return need.indicator == question_.need; }))
    return false;
  if (words_.isEmpty()) return true;
  QString shown;
  for (int column = 0; column < model_->columnCount(); ++column) shown += model_->index(row, column).data().toString() + QLatin1Char(' ');
  const QString text = folded(shown);
  return std::all_of(words_.begin(), words_.end(), [&](const QString& word) { return text.contains(word); });
}

bool SupportListFilter::filterAcceptsColumn(int column, const QModelIndex&) const {
  return column != SupportListModel::Band || model_->has_bands();
}

bool SupportListFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  const QVariant a = left.data(SortRole), b = right.data(SortRole);
  if (a.typeId() == QMetaType::QDate) {  // no date comes last
    if (a.toDate().isValid() != b.toDate().isValid()) return a.toDate().isValid();
    return a.toDate() < b.toDate();
  }
  if (a.typeId() == QMetaType::Int) return a.toInt() < b.toInt();
  return QString::localeAwareCompare(folded(a.toString()), folded(b.toString())) < 0;
}

}  // namespace milepost
