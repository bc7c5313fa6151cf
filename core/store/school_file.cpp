#include "core/store/school_file.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include "core/store/change_log.h"
#include "core/store/content_store.h"
#include "core/store/migrations.h"
#include "core/store/offset_vfs.h"
#include "core/store/query.h"
#include "core/store/recovery_key.h"
#include "core/store/school_file_state.h"
#include "core/store/transaction.h"
#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace milepost {

namespace {

struct StoreText {
  Q_DECLARE_TR_FUNCTIONS(Store)
};

constexpr int frames_before_checkpoint = 1000;
// Up to this size every page is checked at opening; larger files are checked by verify().
constexpr qint64 checked_at_opening = 64ll << 20;

int after_commit(void* argument, sqlite3* connection, const char*, int frames) {
  if (frames < frames_before_checkpoint) return SQLITE_OK;
  auto* share = static_cast<FileShare*>(argument);
  const std::scoped_lock guard(share->checkpoint);
  if (share->writers == 1) sqlite3_wal_checkpoint_v2(connection, "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
  return SQLITE_OK;  // the commit itself is done, a checkpoint that failed runs again later
}

QString account_name() {
#ifdef Q_OS_UNIX
  if (const passwd* account = getpwuid(getuid())) return QString::fromLocal8Bit(account->pw_name);
#endif
  const QString account = qEnvironmentVariable("USERNAME", qEnvironmentVariable("USER"));
  return account.isEmpty() ? StoreText::tr("somebody") : account;
}

Status copy_policies(sqlite3* connection) {
  const QDir dir(QStringLiteral(":/policies"));
  Query insert(connection, "INSERT INTO policy (key, content, version, source) VALUES (?, ?, ?, ?)");
  for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
    QFile file(dir.filePath(name));
    const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QJsonObject policy = QJsonDocument::fromJson(content).object();
    const QString key = policy.value(QLatin1String("key")).toString();
    if (key.isEmpty())
      return Error{StoreText::tr("The shipped policy %1 has no key; this Milepost was built wrongly.").arg(name)};
    const Status done = insert.bind(0, key)
                            .bind(1, std::string_view(content.constData(), size_t(content.size())))
                            .bind(2, policy.value(QLatin1String("version")).toInt(1))
                            .bind(3, policy.value(QLatin1String("source")).toString())
                            .run();
    if (!done) return done;
  }
  return Done{};
}

Status fill_new_file(sqlite3* connection, const QString& school_name, const Clock& clock) {
  const Result<QList<SchemaStep>> steps = schema_steps();
  if (!steps) return steps.error();
  if (Status done = migrate(connection, *steps); !done) return done;
  Transaction transaction(connection);
  if (!transaction.begun()) return transaction.begun();
  const Status named = Query(connection, "INSERT INTO school (id, name, created_at) VALUES (1, ?, ?)")
                           .bind(0, school_name)
                           .bind(1, clock.now().toUTC().toString(Qt::ISODateWithMs))
                           .run();
  if (!named) return named;
  if (Status done = copy_policies(connection); !done) return done;
  if (Status done = copy_shipped_content(connection, clock.now()); !done) return done;
  if (Status done = record_change(connection, clock.now(), account_name(), QStringLiteral("create"),
                                  QStringLiteral("file"), QString(), {}, {{QStringLiteral("school"), school_name}});
      !done)
    return done;
  if (Status done = transaction.commit(); !done) return done;
  return execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
}

bool in_plain_text(const QByteArray& start_of_file) {
  const QByteArrayView magic("SQLite format 3\0", 16);
  return start_of_file.startsWith(magic) || start_of_file.mid(key_header_bytes).startsWith(magic);
}

Error plain_text_error(const QString& name) {
  return {
      StoreText::tr(
          "%1 is a database without encryption, not a Milepost school file; nothing was changed; choose a file that "
          "Milepost made (.milepost).")
          .arg(name)};
}

// The header of an opened file; finishes a change of passphrase that was interrupted.
Result<KeyHeader> header_of(sqlite3* connection, Access access, const QString& path) {
  const QString name = QFileInfo(path).fileName();
  Result<QByteArray> start = read_file_start(connection);
  if (!start) return start.error();
  if (in_plain_text(*start)) return plain_text_error(name);
  if (start->size() == key_header_bytes)  // to SQLite, a file cut off right here is an empty database
    return Error{
        StoreText::tr("%1 is damaged: everything behind its start was cut off; nothing was changed; restore it from a "
                      "backup.")
            .arg(name)};
  QFile journal(rekey_journal(path));
  if (journal.open(QIODevice::ReadOnly)) {
    const QByteArray bytes = journal.read(key_header_bytes + 1);
    journal.close();
    const Result<KeyHeader> planned = KeyHeader::parse(bytes, name);
    const bool whole = planned && planned->same_file(*start);
    if (access == Access::ReadWrite) {
      if (whole) {
        if (Status done = write_header_bytes(connection, bytes); !done) return done.error();
        *start = bytes;
      }
      remove_side_file(journal.fileName());
    } else if (whole && !KeyHeader::parse(*start, name)) {
      return planned;  // torn in the file, whole in the journal
    }
  }
  return KeyHeader::parse(*start, name);
}

}  // namespace

QString rekey_journal(const QString& path) {
  return path + QStringLiteral("-rekey");
}

UnfinishedFile::UnfinishedFile(const QString& final_path)
    : final_path_(final_path),
      path_(final_path + QStringLiteral(".new-") + QUuid::createUuid().toString(QUuid::Id128).left(8)) {}

UnfinishedFile::~UnfinishedFile() {
  for (const char* end : {"", "-wal", "-shm", "-journal"}) QFile::remove(path_ + QLatin1String(end));
}

Status UnfinishedFile::finish() const {
  if (QFile::rename(path_, final_path_)) return Done{};
  return Error{
      StoreText::tr("%1 could not be given its name; nothing was changed; check that the folder may be written to and "
                    "that no file of this name appeared meanwhile.")
          .arg(QFileInfo(final_path_).fileName()),
      ErrorKind::Unavailable};
}

SchoolFile::State::~State() {
  if (driver) driver->close();
  if (!sql_name.isEmpty()) QSqlDatabase::removeDatabase(sql_name);
  if (!connection) return;
  const std::scoped_lock guard(share->checkpoint);
  if (access == Access::ReadWrite) {
    // Only the last writer checkpoints when it closes.
    if (share->writers > 1) sqlite3_db_config(connection.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    --share->writers;
  }
  connection.reset();
}

SchoolFile::SchoolFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
SchoolFile::~SchoolFile() = default;

sqlite3* SchoolFile::handle() const {
  return state_->connection.get();
}
Access SchoolFile::access() const {
  return state_->access;
}

QString SchoolFile::path() const {
  return state_->share->path;
}
QString SchoolFile::school_name() const {
  return state_->school_name;
}
const Clock& SchoolFile::clock() const {
  return *state_->clock;
}
QString SchoolFile::actor() const {
  return account_name();
}

QSqlDatabase SchoolFile::database() const {
  if (state_->sql_name.isEmpty()) {
    state_->sql_name = QStringLiteral("milepost-") + QUuid::createUuid().toString(QUuid::Id128);
    state_->driver = new CipherDriver(handle());
    QSqlDatabase::addDatabase(state_->driver, state_->sql_name);
  }
  return QSqlDatabase::database(state_->sql_name, false);
}

Result<SchoolFile::Created> SchoolFile::create(const QString& given, const QString& school_name,
                                               const QString& passphrase, const Clock& clock, KeyCost cost) {
  if (Status probe = check_cipher(); !probe) return probe.error();
  const QString path = QFileInfo(given).absoluteFilePath();
  if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
    return Error{
        StoreText::tr("%1 exists already; nothing was changed; choose another name.").arg(QFileInfo(path).fileName())};

  auto share = std::make_shared<FileShare>();
  share->path = path;
  share->key = DataKey::random();
  Result<std::unique_ptr<FileLock>> lock = FileLock::take(path);
  if (!lock) return lock.error();
  share->lock = lock.take();

  const QString recovery_key = new_recovery_key();
  KeyHeader header;
  if (Status done = header.wrap(KeyHeader::Passphrase, passphrase, share->key, cost); !done) return done.error();
  if (Status done = header.wrap(KeyHeader::Recovery, recovery_key, share->key, cost); !done) return done.error();

  const UnfinishedFile unfinished(path);
  {
    Result<Connection> connection = create_connection(unfinished.path(), header.to_bytes(), share->key);
    if (!connection) return connection.error();
    if (Status done = fill_new_file(connection->get(), school_name, clock); !done) return done.error();
    const Result<QByteArray> start = read_file_start(connection->get());
    if (!start || in_plain_text(*start)) return start ? plain_text_error(QFileInfo(path).fileName()) : start.error();
  }
  if (Status done = unfinished.finish(); !done) return done.error();
  Result<Connection> connection = open_connection(path, OpenMode::Write);
  if (!connection) return connection.error();
  Result<std::unique_ptr<SchoolFile>> file = adopt(connection.take(), std::move(share), Access::ReadWrite, clock, true);
  if (!file) return file.error();
  return Created{file.take(), recovery_key};
}

Result<std::unique_ptr<SchoolFile>> SchoolFile::adopt(Connection connection, std::shared_ptr<FileShare> share,
                                                      Access access, const Clock& clock, bool first) {
  auto state = std::make_unique<State>();
  state->share = std::move(share);
  state->access = access;
  state->clock = &clock;
  if (Status done = unlock_connection(connection.get(), state->share->key, first ? first_cache_kib : second_cache_kib);
      !done)
    return done.error();
  if (first && QFileInfo(state->share->path).size() <= checked_at_opening) {
    const OpenMode mode = access == Access::ReadWrite ? OpenMode::Write : OpenMode::Read;
    const QString name = QFileInfo(state->share->path).fileName();
    if (Status done = refuse_damaged_pages(connection.get(), mode, name); !done) return done.error();
  }
  {
    const std::scoped_lock guard(state->share->checkpoint);
    if (access == Access::ReadWrite) {
      if (Status done = make_writer(connection.get()); !done) return done.error();
      ++state->share->writers;
      sqlite3_wal_hook(connection.get(), after_commit, state->share.get());
    }
    state->connection = std::move(connection);
  }
  Query named(state->connection.get(), "SELECT name FROM school");
  if (named.step()) state->school_name = named.text(0);
  return std::unique_ptr<SchoolFile>(new SchoolFile(std::move(state)));
}

Result<std::unique_ptr<SchoolFile>> SchoolFile::open(const QString& path, const QString& secret, Access access,
                                                     const Clock& clock) {
  Result<std::unique_ptr<SchoolFile>> file = open_as_it_is(path, secret, access, clock);
  if (!file) return file;
  if (Status done = (*file)->bring_up_to_date(); !done) return done.error();
  return file;
}

Result<std::unique_ptr<SchoolFile>> SchoolFile::open_as_it_is(const QString& given, const QString& secret,
                                                              Access access, const Clock& clock) {
  if (Status probe = check_cipher(); !probe) return probe.error();
  const QFileInfo info(given);
  const QString name = info.fileName();
  if (!info.exists())
    return Error{StoreText::tr("There is no file %1; check the name and the folder.").arg(given),
                 ErrorKind::Unavailable};
  if (!info.isFile())
    return Error{
        StoreText::tr("%1 is a folder or a device, not a Milepost school file; choose a .milepost file.").arg(given)};

  auto share = std::make_shared<FileShare>();
  share->path = info.canonicalFilePath();
  if (access == Access::ReadWrite) {
    Result<std::unique_ptr<FileLock>> lock = FileLock::take(share->path);
    if (!lock) return lock.error();
    share->lock = lock.take();
  }
  Result<Connection> connection =
      open_connection(share->path, access == Access::ReadWrite ? OpenMode::Write : OpenMode::Read);
  if (!connection) return connection.error();
  if (access == Access::ReadWrite && sqlite3_db_readonly(connection->get(), "main") == 1)
    return Error{StoreText::tr(
                     "%1 may only be read; nothing was changed; ask for permission to write it, or open it for reading "
                     "only.")
                     .arg(name),
                 ErrorKind::Unavailable};
  const Result<KeyHeader> header = header_of(connection->get(), access, share->path);
  if (!header) return header.error();
  Result<DataKey> key = header->unlock(secret, name);
  if (!key) return key.error();
  share->key = key.take();
  return adopt(connection.take(), std::move(share), access, clock, true);
}

Status SchoolFile::bring_up_to_date() {
  const Result<QList<SchemaStep>> steps = schema_steps();
  if (!steps) return steps.error();
  const int found = schema_version(handle()), newest = int(steps->size());
  if (found == newest) return Done{};
  if (found > newest) return newer_schema_error(found, newest);
  if (state_->access == Access::ReadOnly)
    return Error{
        StoreText::tr(
            "%1 was made by an older Milepost and must be opened for writing once before it can be read by this "
            "one; nothing was changed.")
            .arg(QFileInfo(path()).fileName())};
  const QString stamp = clock().now().toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
  const QString copy = path() + QStringLiteral(".version-%1-%2.backup").arg(QString::number(found), stamp);
  if (Status done = backup(copy, Task()); !done) return done;
  if (Status done = migrate(handle(), *steps); !done) return done;
  return copy_shipped_content(handle(), clock().now());
}

Result<std::unique_ptr<SchoolFile>> SchoolFile::connect(Access access) const {
  if (access == Access::ReadWrite && state_->access != Access::ReadWrite)
    return Error{StoreText::tr("%1 was opened for reading only; nothing was changed; open it for writing.")
                     .arg(QFileInfo(path()).fileName()),
                 ErrorKind::Unavailable};
  Result<Connection> connection =
      open_connection(path(), access == Access::ReadWrite ? OpenMode::Write : OpenMode::Read);
  if (!connection) return connection.error();
  return adopt(connection.take(), state_->share, access, *state_->clock, false);
}

QByteArray SchoolFile::setting(const QString& key) const {
  Query query(handle(), "SELECT value FROM setting WHERE key = ?");
  return query.bind(0, key).step() ? query.blob(0) : QByteArray();
}

Status SchoolFile::set_setting(const QString& key, const QByteArray& value) {
  return Query(handle(),
               "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
      .bind(0, key)
      .bind(1, value)
      .run();
}

}  // namespace milepost
