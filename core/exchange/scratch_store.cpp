#include "core/exchange/scratch_store.h"

#include <sodium.h>

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryFile>
#include <array>
#include <cstdlib>
#include <cstring>
#include <mutex>
#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

namespace milepost {

namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(ScratchStore)
};

constexpr qint64 sealed_chunk = ScratchStore::chunk_bytes + crypto_aead_xchacha20poly1305_ietf_ABYTES;
using Nonce = std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES>;

// The key is used for one file only, so the number of the chunk is nonce enough.
Nonce nonce_of(qint64 chunk) {
  Nonce nonce{};
  std::memcpy(nonce.data(), &chunk, sizeof chunk);
  return nonce;
}

Error no_room() {
  return {Text::tr(
              "The temporary folder %1 could not take the export (encrypted) while it is read: the disk is full or may "
              "not be written. Free some space there and try again.")
              .arg(QDir::toNativeSeparators(QDir::tempPath())),
          ErrorKind::Unavailable};
}

}  // namespace

struct ScratchStore::State {
  qint64 capacity = 0;
  qint64 size = 0;
  char* bytes = nullptr;  // the whole content while in memory, afterwards the chunk being filled
  std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_KEYBYTES> key{};
  std::unique_ptr<QTemporaryFile> file;
  qint64 in_file = 0;  // bytes of content that lie in the file, whole chunks
  QByteArray sealed;
  QByteArray opened;  // last chunk that was read
  qint64 opened_chunk = -1;
  std::mutex reading;  // of the file: two threads may read one store

  ~State() {
    if (bytes) sodium_memzero(bytes, size_t(file ? chunk_bytes : size));
    std::free(bytes);
    if (!opened.isEmpty()) sodium_memzero(opened.data(), size_t(opened.size()));
    sodium_memzero(key.data(), key.size());
  }

  Status spill() {
    if (sodium_init() < 0) return no_room();
    randombytes_buf(key.data(), key.size());
    auto temporary = std::make_unique<QTemporaryFile>(QDir::temp().filePath(QStringLiteral("milepost-XXXXXX.scratch")));
    if (!temporary->open()) return no_room();
    QFile::remove(temporary->fileName());  // where the platform keeps open files alive; elsewhere it goes at the end
    file = std::move(temporary);
    sealed.resize(sealed_chunk);
    char* whole = bytes;
    const qint64 count = size;
    bytes = static_cast<char*>(std::malloc(size_t(chunk_bytes)));
    size = 0;
    Status status = bytes ? append_to_file(whole, count) : Status(no_room());
    if (whole) sodium_memzero(whole, size_t(count));
    std::free(whole);
    return status;
  }

  Status append_to_file(const char* from, qint64 count) {
    while (count > 0) {
      const qint64 filled = size - in_file;
      const qint64 part = std::min(count, chunk_bytes - filled);
      std::memcpy(bytes + filled, from, size_t(part));
      size += part;
      from += part;
      count -= part;
      if (size - in_file < chunk_bytes) continue;
      const qint64 chunk = in_file / chunk_bytes;
      crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(sealed.data()), nullptr,
                                                 reinterpret_cast<unsigned char*>(bytes), chunk_bytes, nullptr, 0,
                                                 nullptr, nonce_of(chunk).data(), key.data());
      if (!file->seek(chunk * sealed_chunk) || file->write(sealed) != sealed.size() || !file->flush()) return no_room();
      in_file += chunk_bytes;
    }
    return Done{};
  }

  Status open_chunk(qint64 chunk) {
    if (opened_chunk == chunk) return Done{};
    const Error harmed{Text::tr("The temporary file that holds the export (encrypted) was changed while it was read. "
                                "Start again; if it happens twice, check the disk."),
                       ErrorKind::Unavailable};
    opened.resize(chunk_bytes);
    opened_chunk = -1;
    if (!file->seek(chunk * sealed_chunk) || file->read(sealed.data(), sealed_chunk) != sealed_chunk) return harmed;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(opened.data()), nullptr, nullptr,
                                                   reinterpret_cast<const unsigned char*>(sealed.constData()),
                                                   sealed_chunk, nullptr, 0, nonce_of(chunk).data(), key.data()) != 0) {
      return harmed;
    }
    opened_chunk = chunk;
    return Done{};
  }
};

ScratchStore::ScratchStore(qint64 memory) : state_(std::make_unique<State>()) {
  state_->capacity = memory;
}
ScratchStore::ScratchStore(ScratchStore&&) noexcept = default;
ScratchStore& ScratchStore::operator=(ScratchStore&&) noexcept = default;
ScratchStore::~ScratchStore() = default;

qint64 ScratchStore::size() const {
  return state_->size;
}
bool ScratchStore::in_memory() const {
  return !state_->file;
}
const char* ScratchStore::memory() const {
  return state_->file ? nullptr : state_->bytes;
}

Status ScratchStore::append(const char* bytes, qint64 count) {
  State& s = *state_;
  if (!s.file && s.size + count > s.capacity) {
    if (Status spilled = s.spill(); !spilled) return spilled;
  }
  if (s.file) return s.append_to_file(bytes, count);
  if (!s.bytes) {
    // Reserved at once and never moved: the system backs only the pages that are written.
    s.bytes = static_cast<char*>(std::malloc(size_t(s.capacity)));
    if (!s.bytes) return no_room();
#ifdef Q_OS_LINUX
    const auto page = (reinterpret_cast<quintptr>(s.bytes) + 4095) & ~quintptr(4095);
    const auto end = (reinterpret_cast<quintptr>(s.bytes) + quintptr(s.capacity)) & ~quintptr(4095);
    if (end > page) {
      madvise(reinterpret_cast<void*>(page), end - page, MADV_DONTDUMP);
      madvise(reinterpret_cast<void*>(page), end - page, MADV_HUGEPAGE);
    }
#endif
  }
  std::memcpy(s.bytes + s.size, bytes, size_t(count));
  s.size += count;
  return Done{};
}

Status ScratchStore::read(qint64 offset, char* to, qint64 count) const {
  State& s = *state_;
  if (offset < 0 || count < 0 || offset > s.size - count) {
    return Error{Text::tr("The export ends at byte %1; bytes beyond it were asked for.").arg(s.size)};
  }
  if (!s.file) {
    if (count > 0) std::memcpy(to, s.bytes + offset, size_t(count));
    return Done{};
  }
  const std::scoped_lock guard(s.reading);
  while (count > 0) {
    const qint64 start = offset % chunk_bytes;
    const qint64 part = std::min(count, chunk_bytes - start);
    if (offset >= s.in_file) {
      std::memcpy(to, s.bytes + start, size_t(part));
    } else {
      if (Status opened = s.open_chunk(offset / chunk_bytes); !opened) return opened;
      std::memcpy(to, s.opened.constData() + start, size_t(part));
    }
    offset += part;
    to += part;
    count -= part;
  }
  return Done{};
}

Result<QByteArray> ScratchStore::view(qint64 offset, qint64 count) const {
  if (in_memory() && offset >= 0 && count > 0 && offset <= size() - count) {
    return QByteArray::fromRawData(state_->bytes + offset, count);
  }
  QByteArray copy(count, Qt::Uninitialized);
  if (Status status = read(offset, copy.data(), count); !status) return status.error();
  return copy;
}

}  // namespace milepost
