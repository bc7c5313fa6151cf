#include "core/exchange/import_people.h"

namespace milepost {

void ImportPeople::set_present(qint64 id, bool present) {
  if (size_t(id) >= present_.size()) present_.resize(size_t(id) + 1);
  present_[size_t(id)] = present;
}

void ImportPeople::known(std::string_view sourced_id, qint64 id, bool present) {
  sourced_ids_.intern(sourced_id);
  ids_.push_back(id);
  set_present(id, present);
}

std::optional<qint64> ImportPeople::find(std::string_view sourced_id) const {
  const quint32 number = sourced_ids_.find(sourced_id);
  if (number == TextIndex::none || !present(ids_[number])) return std::nullopt;
  return ids_[number];
}

void ImportPeople::came(std::string_view sourced_id, qint64 id) {
  known(sourced_id, id, true);
  new_.push_back(id);
}

void ImportPeople::left(qint64 id) {
  set_present(id, false);
  left_.push_back(id);
}

void ImportPeople::returned(qint64 id) {
  set_present(id, true);
  returned_.push_back(id);
}

}  // namespace milepost
