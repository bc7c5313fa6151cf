#include "core/store/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include "core/store/query.h"
#include "core/store/transaction.h"

static void load_schema_resource() {
  Q_INIT_RESOURCE(schema);
}

namespace milepost {

namespace {

struct StoreText {
  Q_DECLARE_TR_FUNCTIONS(Store)
};

}  // namespace

Result<QList<SchemaStep>> schema_steps(const QString& folder) {
  load_schema_resource();
  QList<SchemaStep> steps;
  const QDir dir(folder);
  for (const QString& name : dir.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
    QFile file(dir.filePath(name));
    const int number = name.section(u'_', 0, 0).toInt();
    if (number != steps.size() + 1 || !file.open(QIODevice::ReadOnly))
      return Error{StoreText::tr("The schema step %1 is out of order or unreadable; this Milepost was built wrongly.")
                       .arg(name)};
    steps.append({number, file.readAll()});
  }
  if (steps.isEmpty()) return Error{StoreText::tr("No schema steps are there; this Milepost was built wrongly.")};
  return steps;
}

int schema_version(sqlite3* connection) {
  Query query(connection, "PRAGMA user_version");
  return query.step() ? int(query.integer(0)) : 0;
}

Error newer_schema_error(int found, int newest) {
  return {StoreText::tr(
              "This school file was made by a newer Milepost (its version is %1, this program knows %2); nothing was "
              "changed; install the newer version to open it.")
              .arg(found)
              .arg(newest)};
}

Status migrate(sqlite3* connection, const QList<SchemaStep>& steps) {
  const int newest = int(steps.size());
  if (const int found = schema_version(connection); found > newest) return newer_schema_error(found, newest);
  Transaction transaction(connection);
  if (!transaction.begun()) return transaction.begun();
  // Read again inside: between the first look and the lock another program may have migrated.
  const int version = schema_version(connection);
  for (const SchemaStep& step : steps) {
    if (step.number <= version) continue;
    if (Status done = execute(connection, step.sql.constData()); !done)
      return Error{StoreText::tr("The school file could not be brought to version %1: %2")
                       .arg(step.number)
                       .arg(done.error().sentence),
                   done.error().kind};
  }
  const QByteArray set_version = "PRAGMA user_version = " + QByteArray::number(newest);
  if (Status done = execute(connection, set_version.constData()); !done) return done;
  return transaction.commit();
}

}  // namespace milepost
