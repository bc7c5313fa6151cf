#pragma once
#include <QPointer>
#include <memory>
#include <mutex>

#include "core/store/cipher.h"
#include "core/store/cipher_driver.h"
#include "core/store/file_lock.h"
#include "core/store/key_header.h"
#include "core/store/school_file.h"

namespace milepost {

inline constexpr int first_cache_kib = 65536, second_cache_kib = 16384;

// What all connections of one unlocked file share.
struct FileShare {
  QString path;
  DataKey key;
  std::unique_ptr<FileLock> lock;  // empty when opened for reading only
  // SQLite below 3.51.3 has a rare race between a checkpoint and a writer on two connections. So a checkpoint runs only
  // while one writing connection exists, and none opens while it runs.
  std::mutex checkpoint;
  int writers = 0;
};

struct SchoolFile::State {
  ~State();

  std::shared_ptr<FileShare> share;
  Access access = Access::ReadOnly;
  const Clock* clock = nullptr;
  Connection connection;
  QString school_name;
  // Made when somebody first asks for database(); QSqlDatabase owns the driver.
  mutable QString sql_name;
  mutable QPointer<CipherDriver> driver;
};

QString rekey_journal(const QString& path);  // beside the file while its header is rewritten

// A file under another name until it is whole; what is left of it goes when the scope ends.
class UnfinishedFile {
 public:
  explicit UnfinishedFile(const QString& final_path);
  ~UnfinishedFile();
  UnfinishedFile(const UnfinishedFile&) = delete;
  UnfinishedFile& operator=(const UnfinishedFile&) = delete;

  const QString& path() const { return path_; }
  Status finish() const;  // gives it its final name; refuses one that exists

 private:
  QString final_path_, path_;
};

}  // namespace milepost
