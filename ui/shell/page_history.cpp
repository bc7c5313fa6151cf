#include "ui/shell/page_history.h"

namespace milepost {

void PageHistory::visit(const Place& place) {
  if (at_ >= 0 && places_.at(at_) == place) return;
  places_.resize(at_ + 1);
  places_.append(place);
  if (places_.size() > longest) places_.removeFirst();
  at_ = places_.size() - 1;
}

std::optional<Place> PageHistory::back() {
  if (!can_go_back()) return std::nullopt;
  return places_.at(--at_);
}

std::optional<Place> PageHistory::forward() {
  if (!can_go_forward()) return std::nullopt;
  return places_.at(++at_);
}

void PageHistory::clear() {
  places_.clear();
  at_ = -1;
}

}  // namespace milepost
