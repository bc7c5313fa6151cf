#pragma once
#include <QByteArray>
#include <memory>

#include "core/base/result.h"

namespace milepost {

// Bytes that must not reach the disk in the clear: in memory up to a limit, beyond it in a temporary file under a key that
// never leaves this object (XChaCha20-Poly1305, 1 MiB chunks). Wiped when it goes.
class ScratchStore {
 public:
  static constexpr qint64 default_memory = 128ll << 20;
  static constexpr qint64 chunk_bytes = 1ll << 20;

  explicit ScratchStore(qint64 memory = default_memory);
  ScratchStore(ScratchStore&&) noexcept;
  ScratchStore& operator=(ScratchStore&&) noexcept;
  ~ScratchStore();

  // Unavailable when the disk is full or no temporary file can be made.
  Status append(const char* bytes, qint64 count);
  qint64 size() const;
  bool in_memory() const;
  const char* memory() const;  // all bytes in a row; nullptr once they are in the file
  // Copies count bytes from offset on. Refused when outside; Unavailable when the temporary file was harmed.
  Status read(qint64 offset, char* to, qint64 count) const;
  // As read, but a view into memory where the bytes are there; the view lives as long as this object's content.
  Result<QByteArray> view(qint64 offset, qint64 count) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace milepost
