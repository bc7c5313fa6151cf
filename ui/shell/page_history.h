#pragma once
#include <QList>
#include <QString>
#include <optional>

namespace milepost {

struct Place {
  QString page;   // key of the page
  QString inside; // Page::place()
  bool operator==(const Place&) const = default;
};

// Where one has been, for back and forward: as a browser keeps it. Going somewhere new forgets what lay ahead.
class PageHistory {
 public:
  void visit(const Place&);  // the place one is at already is not kept twice
  std::optional<Place> back();
  std::optional<Place> forward();
  bool can_go_back() const { return at_ > 0; }
  bool can_go_forward() const { return at_ + 1 < places_.size(); }
  void clear();

 private:
  static constexpr qsizetype longest = 200;
  QList<Place> places_;
  qsizetype at_ = -1;
};

}  // namespace milepost
