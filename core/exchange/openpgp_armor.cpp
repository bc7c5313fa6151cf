#include "core/exchange/openpgp_armor.h"

#include <cstring>
#include <optional>

#include "core/exchange/envelope_refusal.h"
#include "core/exchange/openpgp_handles.h"

namespace milepost {

namespace {

using namespace openpgp;
using namespace envelope_refusal;

constexpr QByteArrayView begin_any("-----BEGIN PGP ");
constexpr QByteArrayView begin_message("-----BEGIN PGP MESSAGE-----");
constexpr QByteArrayView armor_end("-----END PGP MESSAGE-----");

bool close_armor(const QByteArray& tail) {
  const qsizetype end = tail.lastIndexOf(armor_end);
  return end >= 0 && tail.mid(end + armor_end.size()).trimmed().isEmpty();
}

}  // namespace

bool is_armored(QByteArrayView start) {
  return start.startsWith(begin_any);
}

Status read_armored(HashedFile& file, QByteArrayView first, ScratchStore& binary) {
  if (!first.startsWith(begin_message)) {
    const QByteArrayView head = first.first(std::min<qsizetype>(first.size(), 40));
    return head.contains(QByteArrayView(" KEY ")) ? a_key() : not_encrypted();
  }
  struct Text64 {
    HashedFile& file;
    QByteArrayView left;
    ScratchStore& binary;
    QByteArray tail;
    std::optional<Error> error;
  } text{file, first, binary, first.toByteArray().right(4096), std::nullopt};
  const auto read = [](void* self, void* to, size_t room, size_t* count) {
    Text64& t = *static_cast<Text64*>(self);
    *count = 0;
    if (t.left.isEmpty()) {
      Result<QByteArrayView> next = t.file.next();
      if (!next) {
        t.error = next.error();
        return false;
      }
      t.left = *next;
      t.tail = (t.tail + t.left.toByteArray().right(4096)).right(4096);
    }
    const size_t part = std::min(room, size_t(t.left.size()));
    std::memcpy(to, t.left.data(), part);
    t.left = t.left.sliced(qsizetype(part));
    *count = part;
    return true;
  };
  const auto write = [](void* self, const void* bytes, size_t count) {
    Text64& t = *static_cast<Text64*>(self);
    Status kept = t.binary.append(static_cast<const char*>(bytes), qint64(count));
    if (!kept) t.error = kept.error();
    return kept.ok();
  };
  rnp_input_t raw_input = nullptr;
  rnp_output_t raw_output = nullptr;
  if (rnp_input_from_callback(&raw_input, read, nullptr, &text) != RNP_SUCCESS) return not_openpgp();
  Input input(raw_input);
  if (rnp_output_to_callback(&raw_output, write, nullptr, &text) != RNP_SUCCESS) return not_openpgp();
  Output output(raw_output);
  std::optional<MutedLog> muted(std::in_place);
  const rnp_result_t result = rnp_dearmor(raw_input, raw_output);
  muted.reset();
  if (text.error) return *text.error;
  for (;;) {
    Result<QByteArrayView> rest = file.next();
    if (!rest) return rest.error();
    if (rest->isEmpty()) break;
    text.tail = (text.tail + rest->toByteArray().right(4096)).right(4096);
  }
  if (!close_armor(text.tail)) return text.tail.contains(armor_end) ? appended() : cut_off();
  if (result != RNP_SUCCESS) return damaged();
  return Done{};
}

}  // namespace milepost
