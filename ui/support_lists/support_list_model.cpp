#include "ui/support_lists/support_list_model.h"

#include "core/reports/status_mark.h"
#include "core/reports/support_list_words.h"
#include "core/support_lists/attention_order.h"

namespace milepost {

IndicatorStatus status_of(const SupportRow& row) { return row.needs.isEmpty() ? IndicatorStatus::CannotSay : row.needs.first().status; }

SupportListModel::SupportListModel(const NameDisplay& names, QObject* parent)
    : RecordTableModel({{tr("Student")}, {tr("Status")}, {tr("Need, in words")}, {tr("Since")}, {tr("Cannot say yet")}, {tr("Plan")}, {tr("Owner")}, {tr("Next date")}, {tr("Chance")}},
                       parent),
      names_(names) {}

void SupportListModel::set_list(const SupportList& list, const SchoolPrediction& prediction) {
  const BandWords bands(prediction);
  has_bands_ = !prediction.students.isEmpty();
  QList<SupportEntry> entries;
  const auto append = [&](const QList<SupportRow>& rows, ListPart part) {
    int place = 0;
    for (const SupportRow& row : rows) entries.append({row, part, place++, bands.of(row.person_id)});
  };
  append(list.rows, ListPart::Unmet);
  append(list.planned, ListPart::Planned);
  append(list.cannot_say, ListPart::CannotSay);
  set_rows(std::move(entries));
}

void SupportListModel::set_capacity(std::optional<int> capacity) {
  capacity_ = capacity;
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void SupportListModel::names_changed() {
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QVariant SupportListModel::cell(const SupportEntry& entry, int, int column, int role) const {
  const SupportRow& row = entry.row;
  const bool later = entry.part == ListPart::Unmet && capacity_ && entry.place >= *capacity_;
  if (role == QuietRole) return later || column == Band;
  if (role == StatusRole) return column == Status ? QVariant(int(status_of(row))) : QVariant();
  if (role == SortRole) {
    switch (column) {
      case Since: return row.since;
      case NextDate: return row.next_date;
      case Status: return int(status_of(row) == IndicatorStatus::OffTrack ? 0 : status_of(row) == IndicatorStatus::Watch ? 1 : 2);
      default: return {};
    }
  }
  if (role == Qt::AccessibleDescriptionRole && later && column == Student) return tr("after the places available now");
  if (role != Qt::DisplayRole) return {};
  switch (column) {
    case Student: return row.repeating_ninth ? tr("%1 (second year in grade 9)").arg(names_.label(row)) : names_.label(row);
    case Status: return status_label(status_of(row));
    case Need: return first_need_words(row);
    case Since: return date_words(row.since);
    case Missing: return missing_words(row);
    case Plan: return names_.words(row.plan);
    case Owner: return names_.words(row.owner);
    case NextDate: return date_words(row.next_date);
    case Band: return entry.band;
    default: return {};
  }
}

}  // namespace milepost
