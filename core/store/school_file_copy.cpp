// Whole copies of a school file: backup, restore; its check; and the change of its passphrase.
#include <sqlite3.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <filesystem>

#include "core/store/change_log.h"
#include "core/store/migrations.h"
#include "core/store/offset_vfs.h"
#include "core/store/query.h"
#include "core/store/school_file_state.h"

namespace milepost {

namespace {

struct StoreText {
  Q_DECLARE_TR_FUNCTIONS(Store)
};

constexpr int pages_a_step = 512;

// What the file's own checks say; empty: intact.
Result<QStringList> check_everything(sqlite3* connection, const QString& name, const Task& task) {
  QStringList wrong;
  task.report(0.0, StoreText::tr("Checking the key header"));
  const Result<QByteArray> start = read_file_start(connection);
  if (!start) return start.error();
  if (const Result<KeyHeader> header = KeyHeader::parse(*start, name); !header) wrong.append(header.error().sentence);
  task.report(0.1, StoreText::tr("Checking every page"));
  if (const Status pages = refuse_damaged_pages(connection, OpenMode::Read, name); !pages) {
    const Result<QStringList> which = check_pages(connection);
    wrong.append(which && !which->isEmpty() ? *which : QStringList{pages.error().sentence});
  }
  if (task.cancelled()) return Error{StoreText::tr("Stopped; nothing was changed."), ErrorKind::Cancelled};
  task.report(0.5, StoreText::tr("Checking the tables"));
  for (const char* check : {"PRAGMA integrity_check", "PRAGMA foreign_key_check"}) {
    Query query(connection, check);
    while (query.step())
      if (query.utf8(0) != "ok") wrong.append(query.text(0));
    if (query.failed()) wrong.append(query.error().sentence);
  }
  task.report(1.0, QString());
  return wrong;
}

Error exists_already(const QString& path) {
  return {
      StoreText::tr("%1 exists already; nothing was changed; choose another name.").arg(QFileInfo(path).fileName())};
}

}  // namespace

Status SchoolFile::copy_to(const QString& out, const Task& task) const {
  // A connection of its own, inside one read transaction: the copy is the state of this moment, whoever writes
  // meanwhile.
  Result<std::unique_ptr<SchoolFile>> reader = connect(Access::ReadOnly);
  if (!reader) return reader.error();
  sqlite3* source = (*reader)->handle();
  if (Status done = execute(source, "BEGIN; SELECT count(*) FROM sqlite_master"); !done) return done;
  const Result<QByteArray> start = read_file_start(source);
  if (!start) return start.error();
  {
    Result<Connection> target = create_connection(out, start->left(key_header_bytes), state_->share->key);
    if (!target) return target.error();
    sqlite3_backup* copy = sqlite3_backup_init(target->get(), "main", source, "main");
    if (!copy) return store_error(target->get(), sqlite3_extended_errcode(target->get()));
    int result = SQLITE_OK;
    while (result == SQLITE_OK && !task.cancelled()) {
      result = sqlite3_backup_step(copy, pages_a_step);
      const int all = std::max(1, sqlite3_backup_pagecount(copy));
      task.report(0.8 * (all - sqlite3_backup_remaining(copy)) / all, StoreText::tr("Copying"));
    }
    const int finished = sqlite3_backup_finish(copy);
    if (result == SQLITE_OK) return Error{StoreText::tr("Stopped; nothing was changed."), ErrorKind::Cancelled};
    if (result != SQLITE_DONE || finished != SQLITE_OK)
      return store_error(target->get(), result != SQLITE_DONE ? result : finished);
    // One file that needs nothing beside it, also on a medium that can only be read.
    Query journal(target->get(), "PRAGMA journal_mode = DELETE");
    if (!journal.step() || journal.utf8(0) != "delete")
      return journal.failed() ? journal.error() : store_error(nullptr, SQLITE_BUSY);
  }
  task.report(0.8, StoreText::tr("Checking the copy"));
  Result<Connection> written = open_connection(out, OpenMode::Read);
  if (!written) return written.error();
  if (Status done = unlock_connection(written->get(), state_->share->key, second_cache_kib); !done) return done;
  const Result<QStringList> wrong = check_everything(written->get(), QFileInfo(out).fileName(), Task());
  if (!wrong) return wrong.error();
  if (!wrong->isEmpty())
    return Error{StoreText::tr(
                     "The copy came out damaged (%1); it was removed and nothing else was changed; check this file and "
                     "the drive it was written to.")
                     .arg(wrong->first())};
  return Done{};
}

Status SchoolFile::backup(const QString& out, const Task& task) const {
  const QString path = QFileInfo(out).absoluteFilePath();
  if (QFileInfo::exists(path)) return exists_already(path);
  const UnfinishedFile unfinished(path);
  if (Status done = copy_to(unfinished.path(), task); !done) return done;
  // Logged before it gets its name: a backup that is there was written down.
  if (state_->access == Access::ReadWrite) {
    const Status logged = record_change(handle(), clock().now(), actor(), QStringLiteral("backup"),
                                        QStringLiteral("file"), QString(), {}, {});
    if (!logged) return logged;
  }
  if (Status done = unfinished.finish(); !done) return done;
  task.report(1.0, QString());
  return Done{};
}

Status SchoolFile::restore(const QString& backup, const QString& secret, const QString& given, const Clock& clock,
                           const Task& task) {
  Result<std::unique_ptr<SchoolFile>> source = open_as_it_is(backup, secret, Access::ReadOnly, clock);
  if (!source) return source.error();
  const Result<QList<SchemaStep>> steps = schema_steps();
  if (!steps) return steps.error();
  const int found = schema_version((*source)->handle());
  if (found > steps->size()) return newer_schema_error(found, int(steps->size()));
  const Result<QStringList> wrong = (*source)->verify(task);
  if (!wrong) return wrong.error();
  if (!wrong->isEmpty())
    return Error{StoreText::tr("The backup %1 is damaged (%2); nothing was changed; choose another backup.")
                     .arg(QFileInfo(backup).fileName(), wrong->first())};
  const bool replaces = QFileInfo::exists(given);
  const QString target = replaces ? QFileInfo(given).canonicalFilePath() : QFileInfo(given).absoluteFilePath();
  if (target == (*source)->path())
    return Error{StoreText::tr("The backup and the file to restore are the same file; nothing was changed.")};
  if (replaces && !QFileInfo(target).isFile())
    return Error{StoreText::tr("%1 is not a file; nothing was changed; choose another name.").arg(given)};
  const Result<std::unique_ptr<FileLock>> lock = FileLock::take(target);
  if (!lock) return lock.error();
  const UnfinishedFile unfinished(target);
  if (Status done = (*source)->copy_to(unfinished.path(), task); !done) return done;
  if (!replaces) return unfinished.finish();

  // The old file keeps a second name, and its journals move with it, until the new one stands under its name: a journal
  // left behind would be taken for the new file's.
  namespace fs = std::filesystem;
  const QString aside = target + QStringLiteral(".before-restore");
  const auto native = [](const QString& path) { return QFileInfo(path).filesystemFilePath(); };
  std::error_code failed;
  const std::initializer_list<QLatin1String> journals = {QLatin1String("-wal"), QLatin1String("-rekey")};
  if (QFileInfo::exists(aside)) return exists_already(aside);
  fs::create_hard_link(native(target), native(aside), failed);
  if (failed) fs::copy_file(native(target), native(aside), failed);  // a file system without second names
  for (QLatin1String end : journals)
    if (!failed && QFileInfo::exists(target + end)) fs::rename(native(target + end), native(aside + end), failed);
  if (!failed) fs::rename(native(unfinished.path()), native(target), failed);
  if (failed) {
    std::error_code ignored;
    for (QLatin1String end : journals)
      if (QFileInfo::exists(aside + end)) fs::rename(native(aside + end), native(target + end), ignored);
    QFile::remove(aside);
    return Error{
        StoreText::tr("%1 could not be replaced (%2); nothing was changed; check that its folder may be written to.")
            .arg(QFileInfo(target).fileName(), QString::fromStdString(failed.message())),
        ErrorKind::Unavailable};
  }
  QFile::remove(target + QStringLiteral("-shm"));
  for (QLatin1String end : journals) QFile::remove(aside + end);
  QFile::remove(aside);
  task.report(1.0, QString());
  return Done{};
}

Result<QStringList> SchoolFile::verify(const Task& task) const {
  return check_everything(handle(), QFileInfo(path()).fileName(), task);
}

Status SchoolFile::rekey(const QString& new_passphrase, KeyCost cost) {
  const QString name = QFileInfo(path()).fileName();
  if (state_->access == Access::ReadOnly)
    return Error{StoreText::tr("%1 was opened for reading only; nothing was changed; open it for writing.").arg(name),
                 ErrorKind::Unavailable};
  const Result<QByteArray> start = read_file_start(handle());
  if (!start) return start.error();
  Result<KeyHeader> header = KeyHeader::parse(*start, name);
  if (!header) return header.error();
  if (Status done = header->wrap(KeyHeader::Passphrase, new_passphrase, state_->share->key, cost); !done) return done;

  // Killed before the journal is whole: the old passphrase counts. After that opening finishes the change.
  const QString journal = rekey_journal(path());
  if (Status done = write_side_file(journal, header->to_bytes()); !done) {
    remove_side_file(journal);
    return done;
  }
  if (Status done = write_header_bytes(handle(), header->to_bytes()); !done) {
    if (write_header_bytes(handle(), start->left(key_header_bytes)).ok()) {
      remove_side_file(journal);
      return done;
    }
    return Error{
        StoreText::tr(
            "The disk failed while the passphrase of %1 was changed; keep %2 beside it: the new passphrase counts "
            "once the file is opened again.")
            .arg(name, QFileInfo(journal).fileName()),
        ErrorKind::Unavailable};
  }
  remove_side_file(journal);
  return record_change(*this, QStringLiteral("rekey"), QStringLiteral("file"), QString(), {}, {});
}

}  // namespace milepost
