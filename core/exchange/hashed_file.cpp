#include "core/exchange/hashed_file.h"

#include <sodium.h>

#include <QCoreApplication>
#include <QDir>
#include <QtConcurrent/QtConcurrentRun>

namespace milepost {

namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(HashedFile)
};

Error unreadable(const QFile& file) {
  return {Text::tr("%1 cannot be read: %2. Check that the file is there and that you may read it.")
              .arg(QDir::toNativeSeparators(file.fileName()), file.errorString()),
          ErrorKind::Unavailable};
}

}  // namespace

HashedFile::HashedFile(const QString& path) : file_(path), state_(new crypto_generichash_blake2b_state) {
  crypto_generichash_init(state_.get(), nullptr, 0, crypto_generichash_BYTES);
}

HashedFile::~HashedFile() { hashing_.waitForFinished(); }

Status HashedFile::open() {
  if (sodium_init() < 0 || !file_.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) return unreadable(file_);
  for (QByteArray& chunk : chunks_) chunk.resize(chunk_bytes);
  return Done{};
}

Result<QByteArrayView> HashedFile::next() {
  QByteArray& chunk = chunks_[size_t(turn_)];
  turn_ = 1 - turn_;
  const qint64 count = file_.read(chunk.data(), chunk_bytes);
  if (count < 0) return unreadable(file_);
  const QByteArrayView bytes(chunk.constData(), count);
  hashing_.waitForFinished();
  if (count > 0) {
    hashing_ = QtConcurrent::run([state = state_.get(), bytes] {
      crypto_generichash_update(state, reinterpret_cast<const unsigned char*>(bytes.data()), size_t(bytes.size()));
    });
  }
  handed_out_ += count;
  return bytes;
}

QByteArray HashedFile::hash() {
  hashing_.waitForFinished();
  QByteArray result(crypto_generichash_BYTES, Qt::Uninitialized);
  crypto_generichash_final(state_.get(), reinterpret_cast<unsigned char*>(result.data()), size_t(result.size()));
  return result;
}

}  // namespace milepost
