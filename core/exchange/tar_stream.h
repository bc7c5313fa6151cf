#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QFile>
#include <QString>
#include <memory>
#include <vector>

#include "core/base/result.h"

struct archive;

namespace milepost {

// A TAR of files that is made while it is read, a chunk at a time. The same files give the same bytes: owner, mode and time
// are fixed.
class TarStream {
 public:
  struct File {
    QString path;   // on the disk
    QString entry;  // in the archive
  };
  TarStream(std::vector<File>, const QDateTime& modified);
  ~TarStream();
  TarStream(const TarStream&) = delete;
  TarStream& operator=(const TarStream&) = delete;

  // The next bytes, empty at the end; good until the next call. Unavailable when a file cannot be read or changes meanwhile.
  Result<QByteArrayView> next();
  qint64 bytes_read() const { return bytes_read_; }  // of the files

 private:
  Status begin_file();
  Status continue_file();

  std::vector<File> files_;
  qint64 modified_;
  size_t index_ = 0;
  QFile file_;
  qint64 left_ = 0;
  qint64 bytes_read_ = 0;
  bool closed_ = false;
  QByteArray chunk_, out_;
  archive* writer_;
};

}  // namespace milepost
