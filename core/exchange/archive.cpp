#include "core/exchange/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <QStringDecoder>
#include <cstring>

namespace milepost {

namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(Archive)
};

struct FreeReader {
  void operator()(archive* a) const { archive_read_free(a); }
};
using Reader = std::unique_ptr<archive, FreeReader>;

// Hands the store to libarchive: at once where it lies in memory, else a chunk at a time. Knows where a pointer that comes
// back lies in the store, so that a plain entry need not be copied.
struct Source {
  const ScratchStore& store;
  qint64 position = 0;
  qint64 window_start = 0;
  QByteArrayView window;
  QByteArray chunk;
  std::optional<Error> error;

  static la_ssize_t read(archive*, void* self, const void** bytes) {
    Source& s = *static_cast<Source*>(self);
    const qint64 left = s.store.size() - s.position;
    const qint64 count = s.store.in_memory() ? left : std::min(left, ScratchStore::chunk_bytes);
    if (count <= 0) return 0;
    if (s.store.in_memory()) {
      s.window = QByteArrayView(s.store.memory() + s.position, count);
    } else {
      s.chunk.resize(count);
      if (Status status = s.store.read(s.position, s.chunk.data(), count); !status) {
        s.error = status.error();
        return ARCHIVE_FATAL;
      }
      s.window = s.chunk;
    }
    s.window_start = s.position;
    s.position += count;
    *bytes = s.window.data();
    return la_ssize_t(count);
  }

  static la_int64_t skip(archive*, void* self, la_int64_t request) {
    Source& s = *static_cast<Source*>(self);
    const qint64 step = std::clamp<qint64>(request, 0, s.store.size() - s.position);
    s.position += step;
    return step;
  }

  static la_int64_t seek(archive*, void* self, la_int64_t offset, int whence) {
    Source& s = *static_cast<Source*>(self);
    const qint64 base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? s.position : s.store.size();
    if (offset + base < 0 || offset + base > s.store.size()) return ARCHIVE_FATAL;
    return s.position = base + offset;
  }

  qint64 place_of(const void* bytes, size_t count) const {
    const auto* at = static_cast<const char*>(bytes);
    const std::less_equal<const char*> not_after;
    if (window.isEmpty() || !not_after(window.begin(), at) || !not_after(at + count, window.end())) return -1;
    return window_start + (at - window.begin());
  }
};

Error damaged(const QString& name) {
  if (name.isEmpty()) return {Text::tr("The archive is damaged or cut off. Ask for it again, or pack it again.")};
  return {Text::tr("The archive is damaged or cut off at its entry “%1”. Ask for it again, or pack it again.").arg(name)};
}

Error encrypted() {
  return {Text::tr("The ZIP is protected by a password, which does not prove who made it. Ask the district for an export sealed "
                   "for the school's key (gpg -s -e, or milepost-cli seal), or for a plain ZIP over a way that is itself "
                   "protected.")};
}

Error unsafe(const QString& path, const QString& why) {
  QString shown;
  for (const QChar c : path.left(120)) shown += c.isPrint() ? c : QChar(QChar::ReplacementCharacter);
  return {Text::tr("The archive holds the path “%1”, which %2. Nothing of it was used. An export holds only export.json, roster/ "
                   "and records/; ask for one that is packed so.")
              .arg(shown, why)};
}

Result<QString> path_of(archive_entry* entry) {
  if (const char* utf8 = archive_entry_pathname_utf8(entry)) return QString::fromUtf8(utf8);
  const char* raw = archive_entry_pathname(entry);
  if (!raw) return damaged({});
  QStringDecoder decoder(QStringDecoder::Utf8);
  const QString path = decoder(QByteArrayView(raw));
  if (decoder.hasError()) return unsafe(QString::fromLatin1(raw), Text::tr("is not written in UTF-8"));
  return path;
}

std::optional<Error> odd_kind(archive_entry* entry, const QString& path) {
  if (archive_entry_hardlink(entry) || archive_entry_filetype(entry) == AE_IFLNK) {
    return unsafe(path, Text::tr("is a link"));
  }
  if (archive_entry_filetype(entry) != AE_IFREG && archive_entry_filetype(entry) != AE_IFDIR) {
    return unsafe(path, Text::tr("is a device or another thing that is no file"));
  }
  return std::nullopt;
}

class Extraction {
 public:
  Extraction(const ScratchStore& store, const PackageLimits& limits, const Task& task)
      : source_{store, 0, 0, {}, {}, std::nullopt}, limits_(limits), task_(task), result_{{}, ScratchStore(limits.memory)} {}

  Result<ExtractedArchive> run() {
    reader_.reset(archive_read_new());
    archive* a = reader_.get();
    archive_read_support_format_tar(a);
    archive_read_support_format_zip_seekable(a);
    archive_read_set_callback_data(a, &source_);
    archive_read_set_read_callback(a, Source::read);
    archive_read_set_skip_callback(a, Source::skip);
    archive_read_set_seek_callback(a, Source::seek);
    archive_read_set_options(a, "tar:hdrcharset=UTF-8");
    if (archive_read_open1(a) != ARCHIVE_OK) return source_.error.value_or(damaged({}));
    if (Status ended = has_its_end(); !ended) return ended.error();
    for (;;) {
      if (task_.cancelled()) return Error{Text::tr("Opening the export was stopped."), ErrorKind::Cancelled};
      archive_entry* entry = nullptr;
      const int status = archive_read_next_header(a, &entry);
      if (status == ARCHIVE_EOF) break;
      if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return source_.error.value_or(damaged({}));
      if (Status taken = take(entry); !taken) return taken.error();
    }
    return std::move(result_);
  }

 private:
  // libarchive takes a TAR that stops between two entries for whole; its closing zero blocks tell.
  Status has_its_end() {
    constexpr qint64 closing = 1024;
    const qint64 size = source_.store.size();
    QByteArray start(std::min<qint64>(size, 512), Qt::Uninitialized);
    if (Status read = source_.store.read(0, start.data(), start.size()); !read) return read;
    if (archive_kind(start) != ArchiveKind::Tar) return Done{};
    QByteArray tail(std::min(size, closing), Qt::Uninitialized);
    if (Status read = source_.store.read(size - tail.size(), tail.data(), tail.size()); !read) return read;
    if (tail.size() < closing || tail.count('\0') != closing) return damaged({});
    return Done{};
  }

  Status take(archive_entry* entry) {
    if (++seen_ > limits_.entries) {
      return Error{Text::tr("The archive holds more than %1 entries; an export holds a few dozen. Ask for one that is packed as the "
                            "export format says.")
                       .arg(limits_.entries)};
    }
    Result<QString> path = path_of(entry);
    if (!path) return path.error();
    if (auto refusal = odd_kind(entry, *path)) return *refusal;
    if (archive_entry_is_encrypted(entry)) return encrypted();
    const bool folder = archive_entry_filetype(entry) == AE_IFDIR;
    if (folder && (*path == u"." || *path == u"./")) return Done{};
    Result<QString> name = safe_entry_name(*path);
    if (!name) return name.error();
    if (folder) return Done{};
    const QString same = name->normalized(QString::NormalizationForm_C).toCaseFolded();
    if (names_.contains(same)) return unsafe(*path, Text::tr("stands twice (upper and lower case count as the same)"));
    names_.insert(same);
    return take_content(*name);
  }

  // An entry that lies in the store in one piece is only pointed at; any other is copied.
  Status take_content(const QString& name) {
    ArchiveEntry kept{name, false, 0, 0};
    for (;;) {
      const void* bytes = nullptr;
      size_t count = 0;
      la_int64_t offset = 0;
      const int status = archive_read_data_block(reader_.get(), &bytes, &count, &offset);
      if (status == ARCHIVE_EOF) break;
      if (status != ARCHIVE_OK) return source_.error ? *source_.error : damaged(name);
      if (offset != kept.size) return unsafe(name, Text::tr("has holes (a sparse file)"));
      if (count == 0) continue;
      if (Status within = count_in(qint64(count)); !within) return within.error();
      const qint64 place = kept.unpacked ? -1 : source_.place_of(bytes, count);
      if (kept.size == 0 && place >= 0) kept.offset = place;
      if (!kept.unpacked && (place < 0 || place != kept.offset + kept.size)) {
        if (Status moved = move_to_unpacked(kept); !moved) return moved;
      }
      if (kept.unpacked) {
        Status added = result_.unpacked.append(static_cast<const char*>(bytes), qint64(count));
        if (!added) return added;
      }
      kept.size += qint64(count);
    }
    result_.entries.push_back(std::move(kept));
    return Done{};
  }

  Status move_to_unpacked(ArchiveEntry& entry) {
    Result<QByteArray> begun = source_.store.view(entry.offset, entry.size);
    if (!begun) return begun.error();
    entry.unpacked = true;
    entry.offset = result_.unpacked.size();
    return result_.unpacked.append(begun->constData(), begun->size());
  }

  Status count_in(qint64 count) {
    total_ += count;
    if (total_ > limits_.bytes) {
      return Error{Text::tr("The archive unpacks to more than %1. Ask for a smaller one, such as one school or fewer years at a time.")
                       .arg(QLocale().formattedDataSize(limits_.bytes))};
    }
    if (total_ > limits_.ratio * source_.store.size()) {
      return Error{Text::tr("The archive unpacks to more than %1 times its size, which no table of records does. Ask for it again, "
                            "packed less tightly or as a TAR.")
                       .arg(limits_.ratio)};
    }
    return Done{};
  }

  Source source_;
  const PackageLimits& limits_;
  const Task& task_;
  ExtractedArchive result_;
  Reader reader_;
  QSet<QString> names_;
  qint64 seen_ = 0;
  qint64 total_ = 0;
};

}  // namespace

ArchiveKind archive_kind(QByteArrayView start) {
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return ArchiveKind::Zip;
  constexpr qsizetype block = 512, checksum_at = 148, checksum_size = 8;
  if (start.size() < block) return ArchiveKind::None;
  // The checksum of the header, counted with blanks in its own place; older TARs carry no "ustar".
  int sum = 0, written = 0;
  for (qsizetype i = 0; i < block; ++i) {
    const bool own = i >= checksum_at && i < checksum_at + checksum_size;
    sum += own ? ' ' : static_cast<unsigned char>(start[i]);
    if (own && start[i] >= '0' && start[i] <= '7') written = written * 8 + (start[i] - '0');
  }
  return sum == written ? ArchiveKind::Tar : ArchiveKind::None;
}

Result<QString> safe_entry_name(const QString& path) {
  if (path.isEmpty()) return unsafe(path, Text::tr("is empty"));
  for (const QChar c : path) {
    if (c.category() == QChar::Other_Control) return unsafe(path, Text::tr("holds a control character"));
  }
  if (path.contains(u'\\')) return unsafe(path, Text::tr("holds a backslash"));
  if (path.startsWith(u'/')) return unsafe(path, Text::tr("begins at the root of the disk"));
  if (path.size() >= 2 && path.at(1) == u':' && path.at(0).isLetter()) return unsafe(path, Text::tr("names a drive"));
  QStringList parts;
  for (const QString& part : path.split(u'/', Qt::SkipEmptyParts)) {
    if (part == u"..") return unsafe(path, Text::tr("leads out of its folder (“..”)"));
    if (part != u".") parts.append(part);
  }
  if (parts.isEmpty()) return unsafe(path, Text::tr("is empty"));
  return parts.join(u'/');
}

Result<ExtractedArchive> extract_archive(const ScratchStore& store, const PackageLimits& limits, const Task& task) {
  return Extraction(store, limits, task).run();
}

}  // namespace milepost
