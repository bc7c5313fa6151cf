#pragma once
#include <QByteArray>
#include <QList>
#include <QString>

#include "core/base/result.h"

struct sqlite3;

namespace milepost {

// One numbered step of the schema. A released step is never edited.
struct SchemaStep {
  int number = 0;
  QByteArray sql;
};

// NNN_name.sql files of a folder in order; shipped ones lie in :/schema. Numbers must run from 1 without a gap.
Result<QList<SchemaStep>> schema_steps(const QString& folder = QStringLiteral(":/schema"));

int schema_version(sqlite3*);  // PRAGMA user_version; 0 in a new database

Error newer_schema_error(int found, int newest);

// Runs the steps above the file's version in one transaction together with the new version. Refuses a newer file.
Status migrate(sqlite3*, const QList<SchemaStep>&);

}  // namespace milepost
