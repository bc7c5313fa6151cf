#pragma once
#include <QCoreApplication>

#include "core/base/task.h"
#include "core/exchange/before_image_store.h"
#include "core/exchange/findings.h"
#include "core/exchange/import_people.h"
#include "core/exchange/import_scope.h"

namespace milepost {

// What the files of one import share while they are written.
struct ImportContext {
  sqlite3* connection = nullptr;
  qint64 import = 0;  // number of this import
  const Task& task;
  Findings& findings;
  BeforeImages before;
  ImportPeople people;
  ImportScope scope;
  ReferenceYears years;
  QDate today;
  bool accept_deletes = false;
  std::vector<qint64> gone_classes;       // to be removed after attendance was written
  QDate latest_attendance;                // in this export
  double done_share = 0, file_share = 0;  // of the whole work: before this file, of this file

  // Every few thousand rows: progress, and whether a person asked to stop.
  bool go_on(QLatin1StringView file, qint64 row, qint64 expected_rows) const;
  Error stopped() const;
};

struct ImportWords {
  Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr qint64 rows_between_checks = 4096;

}  // namespace milepost
