#include "core/store/query.h"

#include <sqlite3.h>

#include <QCoreApplication>

namespace milepost {

namespace {

struct StoreText {
  Q_DECLARE_TR_FUNCTIONS(Store)
};

QString technical(sqlite3* connection, int extended) {
  const char* words = connection ? sqlite3_errmsg(connection) : sqlite3_errstr(extended);
  return QString::fromUtf8(words) + QLatin1String(" (") + QString::number(extended) + QLatin1Char(')');
}

}  // namespace

Error store_error(sqlite3* connection, int extended) {
  switch (extended & 0xff) {
    case SQLITE_FULL:
      return {StoreText::tr("The disk is full; nothing was changed; free some space and try again."),
              ErrorKind::Unavailable};
    case SQLITE_IOERR:
      return {StoreText::tr(
                  "The disk could not be read or written (%1); nothing was changed; check the drive or the network "
                  "folder and try again.")
                  .arg(technical(connection, extended)),
              ErrorKind::Unavailable};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {
          StoreText::tr("The school file is open for reading only, or its folder does not allow writing; nothing was "
                        "changed; open it for writing or ask for permission to the folder."),
          ErrorKind::Unavailable};
    case SQLITE_CANTOPEN:
      return {
          StoreText::tr("The school file or a file beside it could not be opened; nothing was changed; check that the "
                        "folder exists and may be written to."),
          ErrorKind::Unavailable};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {StoreText::tr(
                  "The school file is being written by another task; nothing was changed; try again in a moment."),
              ErrorKind::Unavailable};
    case SQLITE_NOMEM:
      return {StoreText::tr(
                  "There is not enough memory for this; nothing was changed; close other programs and try again."),
              ErrorKind::Unavailable};
    case SQLITE_INTERRUPT:
      return {StoreText::tr("Stopped; nothing was changed."), ErrorKind::Cancelled};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {StoreText::tr("The school file is damaged; nothing was changed; restore it from a backup."),
              ErrorKind::Refused};
    default:
      return {
          StoreText::tr("The school file refused this: %1. Nothing was changed.").arg(technical(connection, extended)),
          ErrorKind::Refused};
  }
}

Status execute(sqlite3* connection, const char* sql) {
  if (sqlite3_exec(connection, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
    return store_error(connection, sqlite3_extended_errcode(connection));
  return Done{};
}

Query::Query(sqlite3* connection, std::string_view sql) {
  if (sqlite3_prepare_v3(connection, sql.data(), int(sql.size()), 0, &statement_, nullptr) != SQLITE_OK)
    error_ = store_error(connection, sqlite3_extended_errcode(connection));
  else if (!statement_)
    error_ = Error{StoreText::tr("An empty statement was prepared.")};
}

Query::~Query() {
  sqlite3_finalize(statement_);
}

Query::Query(Query&& other) noexcept
    : statement_(std::exchange(other.statement_, nullptr)), error_(std::move(other.error_)) {}

Query& Query::operator=(Query&& other) noexcept {
  if (this != &other) {
    sqlite3_finalize(statement_);
    statement_ = std::exchange(other.statement_, nullptr);
    error_ = std::move(other.error_);
  }
  return *this;
}

Query& Query::bound(int result) {
  if (result != SQLITE_OK && !error_) {
    sqlite3* connection = statement_ ? sqlite3_db_handle(statement_) : nullptr;
    error_ = store_error(connection, result);
  }
  return *this;
}

Query& Query::bind(int parameter, qint64 value) {
  return bound(sqlite3_bind_int64(statement_, parameter + 1, value));
}
Query& Query::bind(int parameter, double value) {
  return bound(sqlite3_bind_double(statement_, parameter + 1, value));
}
Query& Query::bind_null(int parameter) {
  return bound(sqlite3_bind_null(statement_, parameter + 1));
}

Query& Query::bind(int parameter, const QString& text) {
  const QByteArray utf8 = text.toUtf8();
  return bound(sqlite3_bind_text64(statement_, parameter + 1, utf8.constData(), sqlite3_uint64(utf8.size()),
                                   SQLITE_TRANSIENT, SQLITE_UTF8));
}

Query& Query::bind(int parameter, std::string_view utf8) {
  // A null pointer would bind NULL; an empty view is empty text.
  return bound(sqlite3_bind_text64(statement_, parameter + 1, utf8.data() ? utf8.data() : "", utf8.size(),
                                   SQLITE_STATIC, SQLITE_UTF8));
}

Query& Query::bind(int parameter, const QByteArray& blob) {
  return bound(
      sqlite3_bind_blob64(statement_, parameter + 1, blob.constData(), sqlite3_uint64(blob.size()), SQLITE_STATIC));
}

Query& Query::bind(int parameter, QDate date) {
  return date.isValid() ? bind(parameter, qint64{date.toJulianDay()}) : bind_null(parameter);
}

bool Query::step() {
  if (error_) return false;
  const int result = sqlite3_step(statement_);
  if (result == SQLITE_ROW) return true;
  if (result != SQLITE_DONE) {
    sqlite3* connection = sqlite3_db_handle(statement_);
    error_ = store_error(connection, sqlite3_extended_errcode(connection));
  }
  return false;
}

Status Query::run() {
  while (step()) {
  }
  Status result = error_ ? Status(*error_) : Status(Done{});
  reset();
  return result;
}

Query& Query::reset() {
  if (statement_) {
    sqlite3_reset(statement_);
    error_.reset();
  }
  return *this;
}

bool Query::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}
qint64 Query::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}
double Query::real(int column) const {
  return sqlite3_column_double(statement_, column);
}

std::string_view Query::utf8(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return text ? std::string_view(text, size_t(sqlite3_column_bytes(statement_, column))) : std::string_view();
}

QString Query::text(int column) const {
  const std::string_view view = utf8(column);
  return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

std::string_view Query::blob_view(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  return bytes ? std::string_view(bytes, size_t(sqlite3_column_bytes(statement_, column))) : std::string_view();
}

QByteArray Query::blob(int column) const {
  const std::string_view view = blob_view(column);
  return QByteArray(view.data(), qsizetype(view.size()));
}

QDate Query::date(int column) const {
  return is_null(column) ? QDate() : QDate::fromJulianDay(integer(column));
}

std::optional<qint64> Query::optional_integer(int column) const {
  return is_null(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<double> Query::optional_real(int column) const {
  return is_null(column) ? std::nullopt : std::optional(real(column));
}

ShortWait::ShortWait(sqlite3* connection) : connection_(connection) { sqlite3_busy_timeout(connection_, 50); }
ShortWait::~ShortWait() { sqlite3_busy_timeout(connection_, patience_ms); }

}  // namespace milepost
