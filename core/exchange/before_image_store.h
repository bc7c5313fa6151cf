#pragma once
#include <QByteArray>
#include <map>
#include <string>

#include "core/store/query.h"

namespace milepost {

// Keeps in import_before how a row stood before an import changed or removed it: every column with its exact type.
class BeforeImages {
 public:
  BeforeImages(sqlite3* connection, qint64 import) : connection_(connection), import_(import) {}
  Status keep(std::string_view table, qint64 row_id);
  Status keep_new_code(qint64 code);  // attendance_code has no import_id: a code that was not there before

 private:
  struct Source {
    Query select;
    QByteArray types;  // 'i', 'r', 't' or 'b' a column
  };
  Result<Source*> source(std::string_view table);
  Status write(std::string_view table, qint64 row_id, const QByteArray& row);

  sqlite3* connection_;
  qint64 import_;
  std::map<std::string, Source, std::less<>> sources_;
  std::optional<Query> insert_;
};

// Puts every school-data table back as it stood before this import, and forgets the images.
Status restore_before_images(sqlite3*, qint64 import);

}  // namespace milepost
