#pragma once
#include <QByteArray>
#include <QDate>
#include <QString>
#include <optional>
#include <string_view>
#include <utility>

#include "core/base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace milepost {

// One prepared C statement; finalised when it goes out of scope. Parameters and columns count from 0.
// A bind or a step that fails leaves a sentence in error(); step() then answers false.
class Query {
 public:
  Query(sqlite3* connection, std::string_view sql);
  ~Query();
  Query(Query&&) noexcept;
  Query& operator=(Query&&) noexcept;
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  Query& bind(int parameter, qint64 value);
  Query& bind(int parameter, int value) { return bind(parameter, qint64{value}); }
  Query& bind(int parameter, double value);
  Query& bind(int parameter, bool value) { return bind(parameter, qint64{value}); }
  Query& bind(int parameter, const QString& text);  // a null string is empty text, not NULL
  Query& bind(int parameter, const char* utf8) { return bind(parameter, std::string_view(utf8)); }
  Query& bind(int parameter, std::string_view utf8);   // not copied: must live until the next step()
  Query& bind(int parameter, const QByteArray& blob);  // not copied: must live until the next step()
  Query& bind(int parameter, QDate date);              // Julian day; an invalid date is NULL
  Query& bind_null(int parameter);
  template <class T>
  Query& bind(int parameter, const std::optional<T>& value) {
    return value ? bind(parameter, *value) : bind_null(parameter);
  }

  bool step();     // true: a row is there. false: done, or error() says why not.
  Status run();    // steps to the end, then resets
  Query& reset();  // ready for another step(); bound values stay until bound anew

  bool is_null(int column) const;
  qint64 integer(int column) const;
  double real(int column) const;
  QString text(int column) const;
  std::string_view utf8(int column) const;  // until the next step()
  QByteArray blob(int column) const;        // a copy
  std::string_view blob_view(int column) const;  // until the next step()
  QDate date(int column) const;             // invalid when NULL
  std::optional<qint64> optional_integer(int column) const;
  std::optional<double> optional_real(int column) const;

  bool failed() const { return error_.has_value(); }
  const Error& error() const { return *error_; }

 private:
  Query& bound(int result);

  sqlite3_stmt* statement_ = nullptr;
  std::optional<Error> error_;
};

// Runs statements without parameters, one after another.
Status execute(sqlite3* connection, const char* sql);

// How long a statement waits for another connection's write before it answers "busy".
inline constexpr int patience_ms = 5000;

// For its scope only a moment: for what the window does by itself while somebody types. It may fail and come again.
class ShortWait {
 public:
  explicit ShortWait(sqlite3* connection);
  ~ShortWait();
  ShortWait(const ShortWait&) = delete;
  ShortWait& operator=(const ShortWait&) = delete;

 private:
  sqlite3* connection_;
};

// What an SQLite result code means to a person. extended: sqlite3_extended_errcode.
Error store_error(sqlite3* connection, int extended);

}  // namespace milepost
