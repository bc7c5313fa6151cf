#include "core/exchange/before_image_store.h"

#include <QCoreApplication>
#include <algorithm>
#include <cstring>

#include "core/exchange/record_format.h"

namespace milepost {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(UndoImport)
};

constexpr std::string_view code_table = "attendance_code";

// Names and type letters of a table's columns after id, in their order. Columns a later schema adds come last.
struct TableColumns {
  std::vector<std::string> names;
  QByteArray types;
};

Result<TableColumns> columns_of(sqlite3* connection, std::string_view table) {
  TableColumns columns;
  Query query(connection, "SELECT name, type FROM pragma_table_info(?) WHERE name <> 'id' ORDER BY cid");
  query.bind(0, table);
  while (query.step()) {
    columns.names.emplace_back(query.utf8(0));
    const std::string_view type = query.utf8(1);
    columns.types.append(type == "INTEGER" ? 'i' : type == "REAL" ? 'r' : type == "BLOB" ? 'b' : 't');
  }
  if (query.failed()) return query.error();
  return columns;
}

// A letter a column ('n': NULL), then its value: 8 bytes little-endian, or a 4-byte length and the bytes.
void put_number(QByteArray& out, quint64 value, int size) {
  for (int i = 0; i < size; ++i) out.append(char(value >> (8 * i)));
}

QByteArray image(const Query& row, const QByteArray& types) {
  QByteArray out;
  for (int column = 0; column < types.size(); ++column) {
    const char type = row.is_null(column) ? 'n' : types[column];
    out.append(type);
    if (type == 'i') put_number(out, quint64(row.integer(column)), 8);
    if (type == 'r') {
      const double real = row.real(column);
      quint64 bits = 0;
      std::memcpy(&bits, &real, 8);
      put_number(out, bits, 8);
    }
    if (type == 't' || type == 'b') {
      const std::string_view bytes = type == 't' ? row.utf8(column) : row.blob_view(column);
      put_number(out, bytes.size(), 4);
      out.append(bytes.data(), qsizetype(bytes.size()));
    }
  }
  return out;
}

bool take_number(std::string_view& in, int size, quint64& value) {
  if (in.size() < size_t(size)) return false;
  value = 0;
  for (int i = 0; i < size; ++i) value |= quint64(quint8(in[size_t(i)])) << (8 * i);
  in.remove_prefix(size_t(size));
  return true;
}

// Binds an image's values from parameter 1 on; answers how many, or -1 for a damaged image.
int bind_image(Query& query, std::string_view in, std::vector<QByteArray>& blobs) {
  int parameter = 0;
  blobs.clear();
  blobs.reserve(64);
  while (!in.empty()) {
    const char type = in.front();
    in.remove_prefix(1);
    ++parameter;
    quint64 number = 0;
    if (type == 'n') {
      query.bind_null(parameter);
    } else if (type == 'i' || type == 'r') {
      if (!take_number(in, 8, number)) return -1;
      double real = 0;
      std::memcpy(&real, &number, 8);
      type == 'i' ? query.bind(parameter, qint64(number)) : query.bind(parameter, real);
    } else if (type == 't' || type == 'b') {
      if (!take_number(in, 4, number) || in.size() < number) return -1;
      const std::string_view bytes = in.substr(0, number);
      in.remove_prefix(number);
      if (type == 't') {
        query.bind(parameter, bytes);
      } else {
        query.bind(parameter, blobs.emplace_back(QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size()))));
      }
    } else {
      return -1;
    }
  }
  return parameter;
}

// An image made before a later schema step has fewer columns; the rest take their default. -1: damaged.
int value_count(std::string_view image) {
  int count = 0;
  for (; !image.empty(); ++count) {
    const char type = image.front();
    image.remove_prefix(1);
    quint64 size = type == 'n' ? 0 : 8;
    if ((type == 't' || type == 'b') && !take_number(image, 4, size)) return -1;
    if (image.size() < size) return -1;
    image.remove_prefix(size);
  }
  return count;
}

Error damaged() {
  return {Words::tr("The note of how the data stood before this import is damaged, so it cannot be taken back. "
                    "Restore a backup made before the import."),
          ErrorKind::Refused};
}

Status restore_table(sqlite3* connection, std::string_view table, qint64 import) {
  Query images(connection, "SELECT row_id, row FROM import_before WHERE import_id = ? AND table_name = ?");
  images.bind(0, import).bind(1, table);
  std::optional<Query> insert;
  int columns = -1;
  std::vector<QByteArray> blobs;
  while (images.step()) {
    const std::string_view row = images.blob_view(1);
    if (!insert) {
      const Result<TableColumns> known = columns_of(connection, table);
      if (!known) return known.error();
      columns = value_count(row);
      if (columns < 1 || columns > int(known->names.size())) return damaged();
      std::string names = "id", values = "?";
      for (int i = 0; i < columns; ++i) {
        names.append(", ").append(known->names[size_t(i)]);
        values.append(", ?");
      }
      insert.emplace(connection, "INSERT INTO " + std::string(table) + " (" + names + ") VALUES (" + values + ")");
    }
    insert->bind(0, images.integer(0));
    if (bind_image(*insert, row, blobs) != columns) return damaged();
    const Status put = insert->run();
    if (!put) return put;
  }
  if (images.failed()) return images.error();
  return Done{};
}

}  // namespace

Result<BeforeImages::Source*> BeforeImages::source(std::string_view table) {
  auto at = sources_.find(table);
  if (at == sources_.end()) {
    const Result<TableColumns> columns = columns_of(connection_, table);
    if (!columns) return columns.error();
    std::string sql = "SELECT ";
    for (const std::string& name : columns->names) sql.append(sql.size() > 7 ? ", " : "").append(name);
    sql.append(" FROM ").append(table).append(" WHERE id = ?");
    at = sources_.emplace(std::string(table), Source{Query(connection_, sql), columns->types}).first;
  }
  return &at->second;
}

Status BeforeImages::keep(std::string_view table, qint64 row_id) {
  const Result<Source*> from = source(table);
  if (!from) return from.error();
  Query& select = (*from)->select.reset().bind(0, row_id);
  if (!select.step()) return select.failed() ? select.error() : damaged();
  const QByteArray row = image(select, (*from)->types);
  select.reset();
  return write(table, row_id, row);
}

Status BeforeImages::keep_new_code(qint64 code) {
  return write(code_table, code, QByteArray(""));
}

Status BeforeImages::write(std::string_view table, qint64 row_id, const QByteArray& row) {
  if (!insert_) {
    insert_.emplace(connection_, "INSERT INTO import_before (import_id, table_name, row_id, row) VALUES (?, ?, ?, ?)");
  }
  return insert_->bind(0, import_).bind(1, table).bind(2, row_id).bind(3, row).run();
}

Status restore_before_images(sqlite3* connection, qint64 import) {
  std::vector<std::string> with_images;
  Query tables(connection, "SELECT DISTINCT table_name FROM import_before WHERE import_id = ?");
  tables.bind(0, import);
  while (tables.step()) with_images.emplace_back(tables.utf8(0));
  if (tables.failed()) return tables.error();
  for (const RecordFormat& format : record_formats()) {
    const Status emptied =
        Query(connection, "DELETE FROM " + std::string(format.table) + " WHERE import_id = ?").bind(0, import).run();
    if (!emptied) return emptied;
    if (std::ranges::find(with_images, format.table) == with_images.end()) continue;
    const Status restored = restore_table(connection, format.table, import);
    if (!restored) return restored;
  }
  const Status codes = Query(connection,
                             "DELETE FROM attendance_code WHERE code IN (SELECT row_id FROM import_before "
                             "WHERE import_id = ? AND table_name = 'attendance_code')")
                           .bind(0, import)
                           .run();
  if (!codes) return codes;
  return Query(connection, "DELETE FROM import_before WHERE import_id = ?").bind(0, import).run();
}

}  // namespace milepost
