#include "core/exchange/text_index.h"

namespace milepost {

namespace {

quint64 mixed(quint64 value) {
  value ^= value >> 32;
  value *= 0xd6e8feb86659fd93ULL;
  return value ^ (value >> 32);
}

quint32 hash_of(std::string_view text) {
  quint64 hash = 0x9e3779b97f4a7c15ULL * (text.size() + 1);
  while (text.size() >= 8) {
    quint64 word = 0;
    std::memcpy(&word, text.data(), 8);
    hash = mixed(hash ^ word) * 0x9e3779b97f4a7c15ULL;
    text.remove_prefix(8);
  }
  quint64 word = 0;
  for (size_t i = 0; i < text.size(); ++i) word |= quint64(quint8(text[i])) << (8 * i);
  return quint32(mixed(hash ^ word));
}

}  // namespace

size_t TextIndex::place_of(std::string_view wanted, quint32 hash) const {
  const size_t mask = places_.size() - 1;
  size_t at = hash & mask;
  while (places_[at].number != none && (places_[at].hash != hash || text(places_[at].number) != wanted)) {
    at = (at + 1) & mask;
  }
  return at;
}

quint32 TextIndex::find(std::string_view wanted) const {
  return places_.empty() ? none : places_[place_of(wanted, hash_of(wanted))].number;
}

quint32 TextIndex::intern(std::string_view wanted) {
  if (2 * (ends_.size() + 1) > places_.size()) grow();
  const quint32 hash = hash_of(wanted);
  Place& place = places_[place_of(wanted, hash)];
  if (place.number == none) {
    place = {hash, size()};
    texts_.append(wanted);
    ends_.push_back(texts_.size());
  }
  return place.number;
}

std::string_view TextIndex::text(quint32 number) const {
  const size_t begin = number == 0 ? 0 : ends_[number - 1];
  return std::string_view(texts_).substr(begin, ends_[number] - begin);
}

void TextIndex::grow() {
  std::vector<Place> old = std::exchange(places_, std::vector<Place>(places_.empty() ? 64 : 2 * places_.size()));
  const size_t mask = places_.size() - 1;
  for (const Place& place : old) {
    if (place.number == none) continue;
    size_t at = place.hash & mask;
    while (places_[at].number != none) at = (at + 1) & mask;
    places_[at] = place;
  }
}

}  // namespace milepost
