#pragma once
#include <QByteArray>
#include <QString>
#include <atomic>

#include "core/base/result.h"

struct sqlite3;

namespace milepost {

// Room before the database for the key header. A multiple of the page size keeps pages aligned on the disk.
inline constexpr int key_header_bytes = 8192;

// Name of an SQLite VFS that begins the main database key_header_bytes into its file. Everything else passes through,
// so that all reads and writes of the file share SQLite's own file handle and its locks. Registered at the first call.
const char* offset_vfs_name();

// The header and the first 16 bytes of the database, through the connection's own file handle: closing any other handle
// of the file would drop SQLite's locks in this process. A short file answers fewer bytes.
Result<QByteArray> read_file_start(sqlite3* connection);
Status write_header_bytes(sqlite3* connection, const QByteArray& header);  // and syncs

// A small file beside, on the disk with its folder's entry when this returns; and its removal, as durable.
Status write_side_file(const QString& path, const QByteArray& bytes);
void remove_side_file(const QString& path);

// A seam for tests: once `after` writes went through, every further one fails with `code`. Below 0: switched off.
struct WriteFault {
  std::atomic<int> after = -1;
  std::atomic<int> code = 0;
};
WriteFault& write_fault();

}  // namespace milepost
