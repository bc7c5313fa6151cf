#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "core/exchange/text_index.h"

namespace milepost {

// Who an import knows by sourcedId, and who is still there. Leavers are known but not found: no row may point at them.
class ImportPeople {
 public:
  void known(std::string_view sourced_id, qint64 id, bool present);
  std::optional<qint64> find(std::string_view sourced_id) const;
  bool present(qint64 id) const { return size_t(id) < present_.size() && present_[size_t(id)]; }

  void came(std::string_view sourced_id, qint64 id);  // new in this import
  void left(qint64 id);
  void returned(qint64 id);
  const std::vector<qint64>& new_ids() const { return new_; }
  const std::vector<qint64>& left_ids() const { return left_; }
  const std::vector<qint64>& returned_ids() const { return returned_; }
  bool changed() const { return !new_.empty() || !left_.empty() || !returned_.empty(); }

 private:
  void set_present(qint64 id, bool present);

  TextIndex sourced_ids_;
  std::vector<qint64> ids_;
  std::vector<bool> present_;  // by person.id
  std::vector<qint64> new_, left_, returned_;
};

}  // namespace milepost
