#pragma once
#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include "core/base/result.h"

struct sqlite3;

namespace milepost {

class SchoolFile;

// Who changed what when, before and after. Every store that people edit writes here in the same transaction.
struct Change {
  qint64 id = 0;
  QDateTime at;          // UTC
  QString actor;
  QString action;        // "create", "edit", "remove", "import", "undo-import", "trust", "rekey", "backup", "unmask", …
  QString subject;       // table name, or "file"
  QString subject_id;    // local id; never a name
  QJsonObject before;    // empty when created
  QJsonObject after;     // empty when removed
};

Status record_change(SchoolFile&, const QString& action, const QString& subject, const QString& subject_id,
                     const QJsonObject& before, const QJsonObject& after);
// The same on a bare connection, for the file's own birth.
Status record_change(sqlite3*, const QDateTime& at, const QString& actor, const QString& action, const QString& subject,
                     const QString& subject_id, const QJsonObject& before, const QJsonObject& after);
Result<QList<Change>> changes_since(const SchoolFile&, QDate since);  // an invalid date: all; oldest first

}  // namespace milepost
