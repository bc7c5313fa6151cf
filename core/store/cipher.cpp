#include "core/store/cipher.h"

#include <sodium.h>
#include <sqlite3.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include "core/store/key_header.h"
#include "core/store/offset_vfs.h"
#include "core/store/query.h"

static_assert(SQLITE_VERSION_NUMBER >= 3036000, "SQLCipher 4.5 or newer");

namespace milepost {

namespace {

struct StoreText {
  Q_DECLARE_TR_FUNCTIONS(Store)
};

constexpr int new_file_cache_kib = 16384;

// A file attached without a key would be written in plain text, and another key would no longer be the header's.
int forbid_leaks(void*, int action, const char* first, const char*, const char*, const char*) {
  if (action == SQLITE_ATTACH || action == SQLITE_DETACH) return SQLITE_DENY;
  if (action != SQLITE_PRAGMA || !first) return SQLITE_OK;
  for (const char* pragma :
       {"key", "hexkey", "textkey", "rekey", "hexrekey", "textrekey", "cipher_plaintext_header_size", "cipher_use_hmac",
        "cipher_page_size", "cipher_migrate", "cipher_salt", "temp_store"})
    if (sqlite3_stricmp(first, pragma) == 0) return SQLITE_DENY;
  return SQLITE_OK;
}

QString first_text(sqlite3* connection, std::string_view sql) {
  Query query(connection, sql);
  return query.step() ? query.text(0) : QString();
}

}  // namespace

void ConnectionCloser::operator()(sqlite3* connection) const {
  sqlite3_close_v2(connection);
}

Status check_cipher() {
  sqlite3* opened = nullptr;
  const int result = sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  const Connection connection(opened);
  if (result != SQLITE_OK || first_text(opened, "PRAGMA cipher_version").isEmpty() ||
      sqlite3_libversion_number() < SQLITE_VERSION_NUMBER)
    return Error{
        StoreText::tr("The SQLite that was loaded (%1) cannot encrypt, so no file was touched; install SQLCipher as "
                      "Milepost's README says and start again.")
            .arg(QString::fromUtf8(sqlite3_libversion())),
        ErrorKind::Unavailable};
  // Its own log would go to standard error beside our sentences.
  (void)execute(opened, "PRAGMA cipher_log_level = NONE");
  return Done{};
}

Result<Connection> open_connection(const QString& path, OpenMode mode) {
  if (Status probe = check_cipher(); !probe) return probe.error();
  const int flags = mode == OpenMode::Read    ? SQLITE_OPEN_READONLY
                    : mode == OpenMode::Write ? SQLITE_OPEN_READWRITE
                                              : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE;
  // No mutex around each call (3 % of an import): a connection is used by one thread at a time.
  sqlite3* opened = nullptr;
  const int result =
      sqlite3_open_v2(path.toUtf8().constData(), &opened, flags | SQLITE_OPEN_NOMUTEX, offset_vfs_name());
  Connection connection(opened);
  if (result != SQLITE_OK) return store_error(opened, opened ? sqlite3_extended_errcode(opened) : result);
  sqlite3_extended_result_codes(opened, 1);
  sqlite3_busy_timeout(opened, patience_ms);
  return connection;
}

Status unlock_connection(sqlite3* connection, const DataKey& key, int cache_kib) {
  // The raw form: SQLCipher derives nothing from it. Any other form would be taken as a passphrase.
  char literal[2 * DataKey::bytes + 4] = "x'";
  sodium_bin2hex(literal + 2, 2 * DataKey::bytes + 1, key.data(), DataKey::bytes);
  literal[2 * DataKey::bytes + 2] = '\'';
  const int keyed = sqlite3_key_v2(connection, "main", literal, 2 * DataKey::bytes + 3);
  sodium_memzero(literal, sizeof literal);
  // cipher_use_hmac answers only on a connection that has a key, cipher_status only since SQLCipher 4.7.
  const QString status = first_text(connection, "PRAGMA cipher_status");
  if (keyed != SQLITE_OK || first_text(connection, "PRAGMA cipher_use_hmac") != QLatin1String("1") ||
      !(status.isEmpty() || status == QLatin1String("1")))
    return Error{StoreText::tr(
        "The encryption could not be switched on, so the school file was not opened; nothing was changed.")};

  QByteArray setup =
      "PRAGMA cipher_page_size = 4096; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON;"
      "PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
      "PRAGMA cache_size = -" +
      QByteArray::number(cache_kib);
  if (Status done = execute(connection, setup.constData()); !done) return done;
  if (Query readable(connection, "SELECT count(*) FROM sqlite_master"); !readable.step()) return readable.error();
  if (sqlite3_db_readonly(connection, "main") == 1)
    if (Status done = execute(connection, "PRAGMA query_only = ON"); !done) return done;
  // SQLite below 3.51.3 has a rare race when one connection checkpoints while another writes: readers never do.
  sqlite3_wal_autocheckpoint(connection, 0);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  sqlite3_set_authorizer(connection, forbid_leaks, nullptr);
  return Done{};
}

Status make_writer(sqlite3* connection) {
  // FULL: what a person typed and saw saved survives a power cut; commits are few, so the extra sync does not show.
  if (Status done = execute(connection, "PRAGMA synchronous = FULL"); !done) return done;
  Query wal(connection, "PRAGMA journal_mode = WAL");
  if (!wal.step() || wal.utf8(0) != "wal") return wal.failed() ? wal.error() : store_error(nullptr, SQLITE_CANTOPEN);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
  return Done{};
}

Result<Connection> create_connection(const QString& path, const QByteArray& header, const DataKey& key) {
  Result<Connection> connection = open_connection(path, OpenMode::Create);
  if (!connection) return connection;
  QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
  if (Status done = write_header_bytes(connection->get(), header); !done) return done.error();
  if (Status done = unlock_connection(connection->get(), key, new_file_cache_kib); !done) return done.error();
  if (Status done = make_writer(connection->get()); !done) return done.error();
  return connection;
}

Result<QStringList> check_pages(sqlite3* connection) {
  QStringList wrong;
  Query query(connection, "PRAGMA cipher_integrity_check");
  while (query.step()) wrong.append(query.text(0));
  if (query.failed()) return query.error();
  return wrong;
}

Status refuse_damaged_pages(sqlite3* connection, OpenMode mode, const QString& name) {
  // A writer may be copying a page from its journal into the file at this very moment: look again before the verdict.
  for (int look = 0; look < 3; ++look) {
    const Result<QStringList> wrong = check_pages(connection);
    if (!wrong) return wrong.error();
    if (wrong->isEmpty()) return Done{};
  }
  // A power cut while the journal was copied leaves torn pages in the file and whole ones in the journal.
  const qint64 journal =
      QFileInfo(QString::fromUtf8(sqlite3_db_filename(connection, "main")) + QStringLiteral("-wal")).size();
  if (journal > 0 && mode == OpenMode::Write && execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)").ok()) {
    const Result<QStringList> wrong = check_pages(connection);
    if (wrong && wrong->isEmpty()) return Done{};
  } else if (journal > 0 && first_text(connection, "PRAGMA integrity_check") == QLatin1String("ok")) {
    return Done{};
  }
  // Closing then takes away the empty journal that opening made; a journal with content stays as it was found.
  if (journal == 0) sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
  return Error{StoreText::tr(
                   "%1 is damaged: a part of it was changed or cut off; nothing was changed; restore it from a backup.")
                   .arg(name)};
}

}  // namespace milepost
