#include "core/exchange/tar_stream.h"

#include <archive.h>
#include <archive_entry.h>

#include <QCoreApplication>
#include <QDir>

namespace milepost {

namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(TarStream)
};

constexpr qint64 chunk_bytes = 256 << 10;

la_ssize_t collect(archive*, void* out, const void* bytes, size_t count) {
  static_cast<QByteArray*>(out)->append(static_cast<const char*>(bytes), qsizetype(count));
  return la_ssize_t(count);
}

Error unreadable(const QFile& file) {
  return {Text::tr("%1 cannot be read: %2. Check that the file is there and that you may read it.")
              .arg(QDir::toNativeSeparators(file.fileName()), file.errorString()),
          ErrorKind::Unavailable};
}

}  // namespace

TarStream::TarStream(std::vector<File> files, const QDateTime& modified)
    : files_(std::move(files)), modified_(modified.toSecsSinceEpoch()), writer_(archive_write_new()) {
  archive_write_set_format_pax_restricted(writer_);
  archive_write_set_bytes_per_block(writer_, 0);
  archive_write_set_options(writer_, "hdrcharset=UTF-8");
  archive_write_open(writer_, &out_, nullptr, collect, nullptr);
}

TarStream::~TarStream() { archive_write_free(writer_); }

Status TarStream::begin_file() {
  const File& next = files_[index_];
  file_.setFileName(next.path);
  if (!file_.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) return unreadable(file_);
  left_ = file_.size();
  archive_entry* entry = archive_entry_new();
  archive_entry_set_pathname_utf8(entry, next.entry.toUtf8().constData());
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_entry_set_perm(entry, 0644);
  archive_entry_set_mtime(entry, modified_, 0);
  archive_entry_set_size(entry, left_);
  const int status = archive_write_header(writer_, entry);
  archive_entry_free(entry);
  if (status == ARCHIVE_OK) return Done{};
  return Error{Text::tr("%1 cannot be packed: %2.").arg(next.entry, QString::fromUtf8(archive_error_string(writer_)))};
}

Status TarStream::continue_file() {
  chunk_.resize(chunk_bytes);
  const qint64 count = file_.read(chunk_.data(), std::min(left_, chunk_bytes));
  if (count < 0) return unreadable(file_);
  if (count == 0) {
    return Error{Text::tr("%1 became shorter while it was packed. Wait until the program that writes it is done, then seal again.")
                     .arg(QDir::toNativeSeparators(file_.fileName())),
                 ErrorKind::Unavailable};
  }
  archive_write_data(writer_, chunk_.constData(), size_t(count));
  left_ -= count;
  bytes_read_ += count;
  return Done{};
}

Result<QByteArrayView> TarStream::next() {
  out_.resize(0);
  while (out_.isEmpty() && !closed_) {
    if (left_ > 0) {
      if (Status more = continue_file(); !more) return more.error();
      continue;
    }
    if (file_.isOpen()) {
      file_.close();
      ++index_;
    }
    if (index_ < files_.size()) {
      if (Status begun = begin_file(); !begun) return begun.error();
    } else {
      archive_write_close(writer_);
      closed_ = true;
    }
  }
  return QByteArrayView(out_);
}

}  // namespace milepost
