#pragma once
#include <QSqlDatabase>
#include <QString>
#include <QStringList>
#include <memory>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/task.h"
#include "core/store/cipher.h"
#include "core/store/key_header.h"

struct sqlite3;

namespace milepost {

struct FileShare;

enum class Access { ReadOnly, ReadWrite };

// One school's encrypted .milepost file, unlocked. Closing it checkpoints, wipes the key and gives back the writer's lock.
// A connection belongs to the thread that opened it; a task takes its own by connect(). While it is open, never open the
// same path with QFile: closing that would drop SQLite's locks in this process.
class SchoolFile {
 public:
  struct Created {
    std::unique_ptr<SchoolFile> file;
    QString recovery_key;  // shown once, on paper; the second slot of the key header
  };
  // Refuses an existing path. Writes the schema and copies the shipped policies.
  static Result<Created> create(const QString& path, const QString& school_name, const QString& passphrase, const Clock&,
                                KeyCost = {});
  // secret: the passphrase or the recovery key. ReadWrite takes the one-writer lock and migrates an older file after a backup.
  static Result<std::unique_ptr<SchoolFile>> open(const QString& path, const QString& secret, Access, const Clock&);
  ~SchoolFile();

  // A second connection to the same file with the same key, for another thread. Shares the writer's lock of this one.
  Result<std::unique_ptr<SchoolFile>> connect(Access) const;

  sqlite3* handle() const;          // for Query, on the thread that opened this connection
  QSqlDatabase database() const;    // the same connection for Qt item models
  QString path() const;
  Access access() const;
  QString school_name() const;
  const Clock& clock() const;
  QString actor() const;            // who works here: the account name of the operating system

  // Small named values of the file itself (table setting). A missing key answers an empty value.
  QByteArray setting(const QString& key) const;
  Status set_setting(const QString& key, const QByteArray& value);

  Status backup(const QString& out, const Task&) const;  // consistent while open; the copy opens with the same secrets
  static Status restore(const QString& backup, const QString& secret, const QString& target, const Clock&, const Task&);
  // Rewrites the key header only; the recovery key stays. Survives being killed half way.
  Status rekey(const QString& new_passphrase, KeyCost = {});
  Result<QStringList> verify(const Task&) const;         // every page and the database's own check; empty = intact

 private:
  struct State;
  static Result<std::unique_ptr<SchoolFile>> adopt(Connection, std::shared_ptr<FileShare>, Access, const Clock&, bool first);
  static Result<std::unique_ptr<SchoolFile>> open_as_it_is(const QString& path, const QString& secret, Access, const Clock&);
  Status bring_up_to_date();
  Status copy_to(const QString& out, const Task&) const;
  explicit SchoolFile(std::unique_ptr<State>);
  std::unique_ptr<State> state_;
};

}  // namespace milepost
