#include "core/store/school_file.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

#include "core/store/change_log.h"
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

constexpr int cache_kib = 65536, second_cache_kib = 16384;
constexpr int frames_before_checkpoint = 1000;

QString name_of(const QString& path) { return QFileInfo(path).fileName(); }

int after_commit(void* argument, sqlite3* connection, const char*, int frames) {
  if (frames < frames_before_checkpoint) return SQLITE_OK;
  auto* share = static_cast<FileShare*>(argument);
  const std::scoped_lock guard(share->checkpoint);
  if (share->writers == 1) sqlite3_wal_checkpoint_v2(connection, "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
  return SQLITE_OK;  // the commit itself is done, a checkpoint that failed runs again later
}

Status damaged(const QString& path) {
  return Error{StoreText::tr("%1 is damaged: a page of it was changed or cut off; nothing was changed; restore it from a backup.")
                   .arg(name_of(path))};
}

// A writer may be copying pages from its journal into the file at this very moment: look again before giving a verdict.
[[maybe_unused]] Status check_every_page(sqlite3* connection, const QString& path) {
  for (int look = 0; look < 3; ++look) {
    Result<QStringList> wrong = check_pages(connection);
    if (!wrong) return wrong.error();
    if (wrong->isEmpty()) return Done{};
  }
  return damaged(path);
}

void remove_with_journals(const QString& path) {
  for (const QString& end : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")})
    QFile::remove(path + end);
}

Status copy_policies(sqlite3* connection) {
  const QDir dir(QStringLiteral(":/policies"));
  Query insert(connection, "INSERT INTO policy (key, content, version, source) VALUES (?, ?, ?, ?)");
  for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
    QFile file(dir.filePath(name));
    if (!file.open(QIODevice::ReadOnly)) continue;
    const QByteArray content = file.readAll();
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

QString stored_school_name(sqlite3* connection) {
  Query query(connection, "SELECT name FROM school");
  return query.step() ? query.text(0) : QString();
}

[[maybe_unused]] QString rekey_journal(const QString& path) { return path + QStringLiteral(".rekey"); }

}  // namespace

SchoolFile::State::~State() {
  if (!connection) return;
  const std::scoped_lock guard(share->checkpoint);
  if (access == Access::ReadWrite) {
    // Whoever writes last also checkpoints, as SQLite does at closing.
    if (share->writers > 1) sqlite3_db_config(connection.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    --share->writers;
  }
  connection.reset();
}

SchoolFile::SchoolFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
SchoolFile::~SchoolFile() = default;

sqlite3* SchoolFile::handle() const { return state_->connection.get(); }
QString SchoolFile::path() const { return state_->share->path; }
QString SchoolFile::school_name() const { return state_->school_name; }
const Clock& SchoolFile::clock() const { return *state_->clock; }

QString SchoolFile::actor() const {
#ifdef Q_OS_UNIX
  if (const passwd* account = getpwuid(getuid())) return QString::fromLocal8Bit(account->pw_name);
#endif
  const QString account = qEnvironmentVariable("USERNAME", qEnvironmentVariable("USER"));
  return account.isEmpty() ? StoreText::tr("somebody") : account;
}

Result<SchoolFile::Created> SchoolFile::create(const QString& given, const QString& school_name, const QString& passphrase,
                                               const Clock& clock, KeyCost cost) {
  if (Status probe = check_cipher(); !probe) return probe.error();
  const QString path = QFileInfo(given).absoluteFilePath();
  const QString name = name_of(path);
  if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
    return Error{StoreText::tr("%1 exists already; nothing was changed; choose another name.").arg(name)};
  const Result<QList<SchemaStep>> steps = schema_steps();
  if (!steps) return steps.error();

  auto share = std::make_shared<FileShare>();
  share->path = path;
  Result<std::unique_ptr<FileLock>> lock = FileLock::take(path);
  if (!lock) return lock.error();
  share->lock = lock.take();
  share->key = DataKey::random();

  QByteArray recovery(recovery_key_bytes, '\0');
  DataKey random = DataKey::random();
  std::copy_n(reinterpret_cast<const char*>(random.data()), recovery_key_bytes, recovery.data());
  const QString recovery_key = print_recovery_key(recovery);
  KeyHeader header;
  if (Status done = header.wrap(KeyHeader::Passphrase, passphrase, share->key, cost); !done) return done.error();
  if (Status done = header.wrap(KeyHeader::Recovery, recovery_key, share->key, cost); !done) return done.error();

  // Under another name until it is whole: what failed half way leaves nothing behind.
  const QString unfinished = path + QStringLiteral(".new-") + QUuid::createUuid().toString(QUuid::Id128).left(8);
  struct Leftover {
    QString path;
    ~Leftover() { remove_with_journals(path); }
  } leftover{unfinished};
  const auto fill = [&]() -> Status {
    Result<Connection> connection = open_connection(unfinished, OpenMode::Create);
    if (!connection) return connection.error();
    sqlite3* db = connection->get();
    QFile::setPermissions(unfinished, QFile::ReadOwner | QFile::WriteOwner);
    if (Status done = write_header_bytes(db, header.to_bytes()); !done) return done;
    if (Status done = unlock_connection(db, share->key, OpenMode::Create, cache_kib); !done) return done;
    if (Status done = migrate(db, *steps); !done) return done;
    Transaction transaction(db);
    if (!transaction.begun()) return transaction.begun();
    const Status named = Query(db, "INSERT INTO school (id, name, created_at) VALUES (1, ?, ?)")
                             .bind(0, school_name)
                             .bind(1, clock.now().toUTC().toString(Qt::ISODateWithMs))
                             .run();
    if (!named) return named;
    if (Status done = copy_policies(db); !done) return done;
    if (Status done = transaction.commit(); !done) return done;
    return execute(db, "PRAGMA wal_checkpoint(TRUNCATE)");
  };
  if (Status done = fill(); !done) return done.error();
  if (!QFile::rename(unfinished, path))
    return Error{StoreText::tr("%1 could not be given its name; nothing was changed; check that the folder may be written to "
                               "and that no file of this name appeared meanwhile.").arg(name),
                 ErrorKind::Unavailable};

  Result<std::unique_ptr<SchoolFile>> file = open_shared(std::move(share), Access::ReadWrite, clock, cache_kib);
  if (!file) return file.error();
  if (Status logged = record_change(**file, QStringLiteral("create"), QStringLiteral("file"), QString(), {},
                                    {{QStringLiteral("school"), school_name}});
      !logged)
    return logged.error();
  return Created{file.take(), recovery_key};
}

Result<std::unique_ptr<SchoolFile>> SchoolFile::open_shared(std::shared_ptr<FileShare> share, Access access, const Clock& clock,
                                                            int cache) {
  const OpenMode mode = access == Access::ReadWrite ? OpenMode::Write : OpenMode::Read;
  auto state = std::make_unique<State>();
  state->share = share;
  state->access = access;
  state->clock = &clock;
  Result<Connection> connection = open_connection(share->path, mode);
  if (!connection) return connection.error();
  if (Status done = unlock_connection(connection->get(), share->key, mode, cache); !done) return done.error();
  {
    const std::scoped_lock guard(share->checkpoint);
    if (access == Access::ReadWrite) {
      ++share->writers;
      sqlite3_wal_hook(connection->get(), after_commit, share.get());
    }
    state->connection = connection.take();
  }
  state->school_name = stored_school_name(state->connection.get());
  return std::unique_ptr<SchoolFile>(new SchoolFile(std::move(state)));
}

Result<std::unique_ptr<SchoolFile>> SchoolFile::open(const QString& given, const QString& secret, Access access,
                                                     const Clock& clock) {
  if (Status probe = check_cipher(); !probe) return probe.error();
  const QFileInfo info(given);
  const QString name = info.fileName();
  if (!info.exists())
    return Error{StoreText::tr("There is no file %1; check the name and the folder.").arg(given), ErrorKind::Unavailable};
  if (!info.isFile())
    return Error{StoreText::tr("%1 is not a Milepost school file but a folder or a device; choose a .milepost file.").arg(given)};

  auto share = std::make_shared<FileShare>();
  share->path = info.canonicalFilePath();
  if (access == Access::ReadWrite) {
    Result<std::unique_ptr<FileLock>> lock = FileLock::take(share->path);
    if (!lock) return lock.error();
    share->lock = lock.take();
  }
  const OpenMode mode = access == Access::ReadWrite ? OpenMode::Write : OpenMode::Read;
  {
    Result<Connection> connection = open_connection(share->path, mode);
    if (!connection) return connection.error();
    sqlite3* db = connection->get();
    if (access == Access::ReadWrite && sqlite3_db_readonly(db, "main") == 1)
      return Error{StoreText::tr("%1 may only be read; nothing was changed; ask for permission to write it, or open it for "
                                 "reading only.").arg(name),
                   ErrorKind::Unavailable};
    Result<QByteArray> start = read_header_bytes(db);
    if (!start) return start.error();
    const Result<KeyHeader> header = KeyHeader::parse(start->left(key_header_bytes), name);
    if (!header) return header.error();
    Result<DataKey> key = header->unlock(secret, name);
    if (!key) return key.error();
    share->key = key.take();
  }
  Result<std::unique_ptr<SchoolFile>> file = open_shared(share, access, clock, cache_kib);
  if (!file) return file;
  return file;
}

Result<std::unique_ptr<SchoolFile>> SchoolFile::connect(Access access) const {
  if (access == Access::ReadWrite && state_->access != Access::ReadWrite)
    return Error{StoreText::tr("%1 was opened for reading only.").arg(name_of(path())), ErrorKind::Unavailable};
  return open_shared(state_->share, access, *state_->clock, second_cache_kib);
}

QByteArray SchoolFile::setting(const QString& key) const {
  Query query(handle(), "SELECT value FROM setting WHERE key = ?");
  return query.bind(0, key).step() ? query.blob(0) : QByteArray();
}

Status SchoolFile::set_setting(const QString& key, const QByteArray& value) {
  return Query(handle(), "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
      .bind(0, key)
      .bind(1, value)
      .run();
}

}  // namespace milepost
