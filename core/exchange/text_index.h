#pragma once
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include <QtGlobal>

namespace milepost {

// Numbers texts 0, 1, 2, … in the order they first came and finds them again; a few nanoseconds a look-up.
class TextIndex {
 public:
  static constexpr quint32 none = ~quint32{0};

  quint32 find(std::string_view text) const;    // none when never interned
  quint32 intern(std::string_view text);        // its number, given now if it is new
  std::string_view text(quint32 number) const;  // until the next intern()
  quint32 size() const { return quint32(ends_.size()); }

 private:
  struct Place {
    quint32 hash = 0;
    quint32 number = none;
  };
  size_t place_of(std::string_view text, quint32 hash) const;
  void grow();

  std::vector<Place> places_;  // open addressing, a power of two
  std::vector<size_t> ends_;
  std::string texts_;
};

}  // namespace milepost
