#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>
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

// Gives the raw key, proves that it works, sets the connection up for reading and forbids ATTACH; changes nothing.
// cache_kib: page cache. Fails with the "damaged" sentence when the database cannot be read with this key.
Status unlock_connection(sqlite3*, const DataKey&, int cache_kib);
Status make_writer(sqlite3*);  // WAL, checkpoint at closing

// A new file with this header and an empty encrypted database, open for writing; only the owner may read it.
Result<Connection> create_connection(const QString& path, const QByteArray& header, const DataKey&);

// Checks the authentication code of every page in the file. What is wrong, a line each; empty: intact.
Result<QStringList> check_pages(sqlite3*);

// The same while others may write, and after a crash that left a journal. name: for the "damaged" sentence.
Status refuse_damaged_pages(sqlite3*, OpenMode, const QString& name);

}  // namespace milepost
