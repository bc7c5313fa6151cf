#include "core/store/file_lock.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLockFile>

namespace milepost {

namespace {

struct StoreText {
  Q_DECLARE_TR_FUNCTIONS(Store)
};

// QLockFile writes the file once, when it takes the lock: its owner and time say who and since when.
Error held_by(const QLockFile& lock, const QString& school_file) {
  qint64 process = 0;
  QString machine, program;
  lock.getLockInfo(&process, &machine, &program);
  const QFileInfo file(lock.fileName());
  QString account = file.owner();
  if (account.isEmpty()) account = StoreText::tr("somebody");
  if (machine.isEmpty()) machine = StoreText::tr("an unknown machine");
  return {StoreText::tr(
              "%1 is open for writing by %2 on %3 since %4 (process %5); nothing was changed; close it there, or open "
              "it for reading only.")
              .arg(QFileInfo(school_file).fileName(), account, machine,
                   file.lastModified().toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                   QString::number(process)),
          ErrorKind::Unavailable};
}

}  // namespace

FileLock::FileLock(std::unique_ptr<QLockFile> lock) : lock_(std::move(lock)) {}
FileLock::~FileLock() = default;

Result<std::unique_ptr<FileLock>> FileLock::take(const QString& school_file) {
  auto lock = std::make_unique<QLockFile>(school_file + QStringLiteral(".lock"));
  lock->setStaleLockTime(0);  // a school day is long: a lock is stale only when its process is gone
  if (lock->tryLock(0)) return std::unique_ptr<FileLock>(new FileLock(std::move(lock)));
  if (lock->error() == QLockFile::LockFailedError) return held_by(*lock, school_file);
  return Error{
      StoreText::tr("The folder of %1 does not allow writing, or its disk is full; nothing was changed; ask for "
                    "permission to write there, or open the file for reading only.")
          .arg(QFileInfo(school_file).fileName()),
      ErrorKind::Unavailable};
}

}  // namespace milepost
