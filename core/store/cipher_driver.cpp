#include "core/store/cipher_driver.h"

#include <sqlite3.h>

#include <QDateTime>
#include <QSqlError>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlRecord>
#include <QSqlResult>
#include <QVariant>

#include "core/store/query.h"

Q_DECLARE_OPAQUE_POINTER(sqlite3*)
Q_DECLARE_METATYPE(sqlite3*)

namespace milepost {

namespace {

QSqlError error_of(sqlite3* connection, QSqlError::ErrorType type) {
  const int code = sqlite3_extended_errcode(connection);
  return QSqlError(store_error(connection, code).sentence, QString::fromUtf8(sqlite3_errmsg(connection)), type,
                   QString::number(code));
}

QMetaType type_of(const QString& declared) {
  const QString type = declared.toUpper();
  if (type.contains(QLatin1String("INT"))) return QMetaType(QMetaType::LongLong);
  if (type.contains(QLatin1String("REAL"))) return QMetaType(QMetaType::Double);
  if (type.contains(QLatin1String("BLOB"))) return QMetaType(QMetaType::QByteArray);
  return QMetaType(QMetaType::QString);
}

}  // namespace

class CipherResult final : public QSqlResult {
 public:
  explicit CipherResult(const CipherDriver* driver) : QSqlResult(driver), driver_(driver) {
    driver->results_.insert(this);
  }
  ~CipherResult() override {
    if (driver_) driver_->results_.remove(this);
    release();
  }

  void driver_gone() {
    release();
    driver_ = nullptr;
  }

 protected:
  bool reset(const QString& sql) override { return prepare(sql) && exec(); }
  bool prepare(const QString& sql) override;
  bool exec() override;
  QVariant handle() const override { return {}; }
  void detachFromResultSet() override {
    if (statement_) sqlite3_reset(statement_);
  }

  QVariant data(int column) override {
    const QList<QVariant>& row = isForwardOnly() ? current_ : rows_.value(at());
    return row.value(column);
  }
  bool isNull(int column) override { return data(column).isNull(); }
  bool fetch(int row) override {
    if (isForwardOnly()) {
      while (row > at())
        if (!fetchNext()) return false;
      return row == at();
    }
    if (row < 0 || row >= rows_.size()) return false;
    setAt(row);
    return true;
  }
  bool fetchNext() override {
    if (!isForwardOnly()) return fetch(at() + 1);
    if (!step()) return false;
    setAt(at() + 1);
    return true;
  }
  bool fetchFirst() override { return isForwardOnly() ? at() == QSql::BeforeFirstRow && fetchNext() : fetch(0); }
  bool fetchLast() override {
    if (!isForwardOnly()) return fetch(int(rows_.size()) - 1);
    return false;
  }
  int size() override { return isForwardOnly() || !isSelect() ? -1 : int(rows_.size()); }
  int numRowsAffected() override { return affected_; }
  QVariant lastInsertId() const override { return inserted_; }
  QSqlRecord record() const override { return isActive() && isSelect() ? record_ : QSqlRecord(); }

 private:
  void release() {
    sqlite3_finalize(statement_);
    statement_ = nullptr;
    rows_.clear();
    setActive(false);
  }
  bool fail(QSqlError::ErrorType type) {
    setLastError(error_of(driver_->connection_, type));
    return false;
  }
  bool bind_values();
  bool step();
  void describe_columns();

  const CipherDriver* driver_;
  sqlite3_stmt* statement_ = nullptr;
  QList<QList<QVariant>> rows_;
  QList<QVariant> current_;
  QSqlRecord record_;
  QVariant inserted_;
  int affected_ = -1;
};

bool CipherResult::prepare(const QString& sql) {
  if (!driver_ || !driver_->isOpen()) return false;
  release();
  setSelect(false);
  const QByteArray utf8 = sql.toUtf8();
  const char* tail = nullptr;
  if (sqlite3_prepare_v2(driver_->connection_, utf8.constData(), int(utf8.size()), &statement_, &tail) != SQLITE_OK)
    return fail(QSqlError::StatementError);
  if (!statement_ || !QByteArray(tail).trimmed().isEmpty()) {
    release();
    setLastError(QSqlError(QStringLiteral("One statement at a time."), QString(), QSqlError::StatementError,
                           QString::number(SQLITE_MISUSE)));
    return false;
  }
  return true;
}

bool CipherResult::bind_values() {
  const QVariantList values = boundValues();
  if (values.size() != sqlite3_bind_parameter_count(statement_)) {
    setLastError(QSqlError(QStringLiteral("Parameter count mismatch"), QString(), QSqlError::StatementError,
                           QString::number(SQLITE_RANGE)));
    return false;
  }
  for (int i = 0; i < values.size(); ++i) {
    const QVariant& value = values.at(i);
    int result = SQLITE_OK;
    switch (value.isNull() ? int(QMetaType::UnknownType) : value.typeId()) {
      case QMetaType::UnknownType:
        result = sqlite3_bind_null(statement_, i + 1);
        break;
      case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        result =
            sqlite3_bind_blob64(statement_, i + 1, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
        break;
      }
      case QMetaType::Bool:
      case QMetaType::Int:
      case QMetaType::UInt:
      case QMetaType::LongLong:
      case QMetaType::ULongLong:
        result = sqlite3_bind_int64(statement_, i + 1, value.toLongLong());
        break;
      case QMetaType::Float:
      case QMetaType::Double:
        result = sqlite3_bind_double(statement_, i + 1, value.toDouble());
        break;
      case QMetaType::QDate:
        result = sqlite3_bind_int64(statement_, i + 1, value.toDate().toJulianDay());
        break;
      default: {
        const QByteArray text = value.typeId() == QMetaType::QDateTime
                                    ? value.toDateTime().toUTC().toString(Qt::ISODateWithMs).toUtf8()
                                    : value.toString().toUtf8();
        result = sqlite3_bind_text64(statement_, i + 1, text.constData(), sqlite3_uint64(text.size()), SQLITE_TRANSIENT,
                                     SQLITE_UTF8);
      }
    }
    if (result != SQLITE_OK) return fail(QSqlError::StatementError);
  }
  return true;
}

void CipherResult::describe_columns() {
  record_ = QSqlRecord();
  for (int i = 0; i < sqlite3_column_count(statement_); ++i) {
    const QString table = QString::fromUtf8(sqlite3_column_table_name(statement_, i));
    QSqlField field(QString::fromUtf8(sqlite3_column_name(statement_, i)),
                    type_of(QString::fromUtf8(sqlite3_column_decltype(statement_, i))), table);
    record_.append(field);
  }
}

bool CipherResult::exec() {
  if (!driver_ || !statement_) return false;
  sqlite3_reset(statement_);
  rows_.clear();
  current_.clear();
  inserted_ = QVariant();
  affected_ = -1;
  setLastError(QSqlError());
  setAt(QSql::BeforeFirstRow);
  if (!bind_values()) return false;
  const bool select = sqlite3_column_count(statement_) > 0;
  setSelect(select);
  if (select) {
    describe_columns();
    setActive(true);
    if (isForwardOnly()) return true;
    while (step()) rows_.append(current_);
    const bool fine = !lastError().isValid();
    setActive(fine);
    // INSERT … RETURNING has rows as well as an id.
    if (fine && !sqlite3_stmt_readonly(statement_)) {
      inserted_ = sqlite3_last_insert_rowid(driver_->connection_);
      affected_ = sqlite3_changes(driver_->connection_);
    }
    return fine;
  }
  const int result = sqlite3_step(statement_);
  if (result != SQLITE_DONE) {
    fail(QSqlError::StatementError);
    sqlite3_reset(statement_);
    return false;
  }
  inserted_ = sqlite3_last_insert_rowid(driver_->connection_);
  affected_ = sqlite3_changes(driver_->connection_);
  sqlite3_reset(statement_);
  setActive(true);
  return true;
}

// Reads the next row into current_; at the end or after an error the statement lets go of its snapshot.
bool CipherResult::step() {
  if (!statement_) return false;
  const int result = sqlite3_step(statement_);
  if (result != SQLITE_ROW) {
    if (result != SQLITE_DONE) fail(QSqlError::StatementError);
    sqlite3_reset(statement_);
    if (isForwardOnly()) setAt(QSql::AfterLastRow);
    return false;
  }
  const int columns = sqlite3_data_count(statement_);
  current_.clear();
  current_.reserve(columns);
  for (int i = 0; i < columns; ++i) switch (sqlite3_column_type(statement_, i)) {
      case SQLITE_INTEGER:
        current_.append(qint64{sqlite3_column_int64(statement_, i)});
        break;
      case SQLITE_FLOAT:
        current_.append(sqlite3_column_double(statement_, i));
        break;
      case SQLITE_BLOB:
        current_.append(QByteArray(static_cast<const char*>(sqlite3_column_blob(statement_, i)),
                                   sqlite3_column_bytes(statement_, i)));
        break;
      case SQLITE_NULL:
        current_.append(QVariant(record_.field(i).metaType()));
        break;
      default:
        current_.append(QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement_, i)),
                                          sqlite3_column_bytes(statement_, i)));
    }
  return true;
}

CipherDriver::CipherDriver(sqlite3* connection) : connection_(connection) {
  setOpen(true);
}

CipherDriver::~CipherDriver() {
  close();
}

bool CipherDriver::hasFeature(DriverFeature feature) const {
  switch (feature) {
    case Transactions:
    case QuerySize:
    case BLOB:
    case Unicode:
    case PreparedQueries:
    case PositionalPlaceholders:  // QSqlResult turns named ones into these
    case LastInsertId:
    case LowPrecisionNumbers:
    case FinishQuery:
      return true;
    default:
      return false;
  }
}

// It was open before it was made and has nothing to open by name.
bool CipherDriver::open(const QString&, const QString&, const QString&, const QString&, int, const QString&) {
  return isOpen();
}

void CipherDriver::close() {
  for (CipherResult* result : std::as_const(results_)) result->driver_gone();
  results_.clear();
  setOpen(false);
}

QSqlResult* CipherDriver::createResult() const {
  return new CipherResult(this);
}

bool CipherDriver::run(const char* sql) {
  if (isOpen() && sqlite3_exec(connection_, sql, nullptr, nullptr, nullptr) == SQLITE_OK) return true;
  if (isOpen()) setLastError(error_of(connection_, QSqlError::TransactionError));
  return false;
}

bool CipherDriver::beginTransaction() {
  return run("BEGIN IMMEDIATE");
}
bool CipherDriver::commitTransaction() {
  return run("COMMIT");
}
bool CipherDriver::rollbackTransaction() {
  return run("ROLLBACK");
}

QStringList CipherDriver::tables(QSql::TableType type) const {
  QStringList names;
  if (!isOpen()) return names;
  Query query(connection_,
              "SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!' AND "
              "((type = 'table' AND ?) OR (type = 'view' AND ?)) ORDER BY name");
  query.bind(0, (type & QSql::Tables) != 0).bind(1, (type & QSql::Views) != 0);
  while (query.step()) names.append(query.text(0));
  if (type & QSql::SystemTables) names.append(QStringLiteral("sqlite_master"));
  return names;
}

QSqlRecord CipherDriver::record(const QString& table) const {
  QSqlRecord record;
  if (!isOpen()) return record;
  const QString name = stripDelimiters(table, TableName);
  Query query(connection_, "SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info(?)");
  query.bind(0, name);
  while (query.step()) {
    QSqlField field(query.text(0), type_of(query.text(1)), name);
    field.setRequired(query.integer(2) != 0);
    if (!query.is_null(3)) field.setDefaultValue(query.text(3));
    // The one INTEGER PRIMARY KEY column is the row id, which SQLite fills in.
    field.setAutoValue(query.integer(4) == 1 &&
                       query.text(1).compare(QLatin1String("INTEGER"), Qt::CaseInsensitive) == 0);
    record.append(field);
  }
  return record;
}

QSqlIndex CipherDriver::primaryIndex(const QString& table) const {
  QSqlIndex index(table);
  if (!isOpen()) return index;
  const QSqlRecord fields = record(table);
  Query query(connection_, "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk");
  query.bind(0, stripDelimiters(table, TableName));
  while (query.step()) index.append(fields.field(query.text(0)));
  return index;
}

QVariant CipherDriver::handle() const {
  return QVariant::fromValue(connection_);
}

QString CipherDriver::escapeIdentifier(const QString& identifier, IdentifierType type) const {
  if (identifier.isEmpty() || isIdentifierEscaped(identifier, type)) return identifier;
  QString escaped = identifier;
  escaped.replace(u'"', QLatin1String("\"\""));
  return u'"' + escaped + u'"';
}

}  // namespace milepost
