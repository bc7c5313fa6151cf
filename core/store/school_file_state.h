#pragma once
#include <memory>
#include <mutex>

#include "core/store/cipher.h"
#include "core/store/file_lock.h"
#include "core/store/key_header.h"
#include "core/store/school_file.h"

namespace milepost {

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
  mutable QString sql_name;  // of the QSqlDatabase, once somebody asked for it
};

}  // namespace milepost
