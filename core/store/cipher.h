#pragma once
#include <QString>
#include <memory>

#include "core/base/result.h"

struct sqlite3;

namespace milepost {

class DataKey;

struct ConnectionCloser {
  void operator()(sqlite3*) const;
};
using Connection = std::unique_ptr<sqlite3, ConnectionCloser>;

enum class OpenMode { Read, Write, Create };

// Proves on a memory connection that the SQLite linked here is SQLCipher. Runs before any file is touched.
Status check_cipher();

// Opens the file behind its key header, without a key yet. Create: the file must not exist.
Result<Connection> open_connection(const QString& path, OpenMode);

// Gives the raw key, proves that it works, sets the connection up and forbids ATTACH. cache_kib: page cache.
// Fails with the "damaged" sentence when the database cannot be read with this key.
Status unlock_connection(sqlite3*, const DataKey&, OpenMode, int cache_kib);

// Checks the authentication code of every page in the file. What is wrong, a line each; empty: intact.
Result<QStringList> check_pages(sqlite3*);

}  // namespace milepost
