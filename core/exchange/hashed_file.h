#pragma once
#include <QByteArray>
#include <QFile>
#include <QFuture>
#include <QString>
#include <array>

#include "core/base/result.h"

struct crypto_generichash_blake2b_state;

namespace milepost {

// Reads a file once from front to end and hashes (BLAKE2b-256) exactly the bytes it hands out, on another core.
class HashedFile {
 public:
  static constexpr qint64 chunk_bytes = 1ll << 20;

  explicit HashedFile(const QString& path);
  ~HashedFile();
  HashedFile(const HashedFile&) = delete;
  HashedFile& operator=(const HashedFile&) = delete;

  Status open();  // Unavailable when the file cannot be opened
  qint64 size() const { return file_.size(); }
  qint64 handed_out() const { return handed_out_; }
  // The next bytes, empty at the end; good until the call after the next. Unavailable when the disk fails.
  Result<QByteArrayView> next();
  QByteArray hash();  // of all bytes handed out; ends the reading

 private:
  QFile file_;
  qint64 handed_out_ = 0;
  std::array<QByteArray, 2> chunks_;
  int turn_ = 0;
  QFuture<void> hashing_;
  std::unique_ptr<crypto_generichash_blake2b_state> state_;
};

}  // namespace milepost
