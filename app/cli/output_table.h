#pragma once
#include <QByteArray>
#include <QDate>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

namespace milepost {

// A verb's result: named columns and rows of JSON values (null is an empty cell; dates are ISO text). CSV (RFC 4180, LF) and
// JSON (an array of objects) go out row by row, so that a district needs no memory; text waits for its column widths.
class OutputTable {
 public:
  enum class Format { Csv, Json, Text };
  using Sink = std::function<void(const QByteArray& utf8)>;

  OutputTable(Format, QStringList columns, Sink);

  void add(const QList<QJsonValue>& row);
  void end();  // once, after the last row

 private:
  void put_csv(const QStringList& fields);

  Format format_;
  QStringList columns_;
  Sink sink_;
  QList<QStringList> lines_;  // of text, the header first
  bool any_ = false;
};

inline QJsonValue cell(QDate date) { return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(); }
template <class T>
QJsonValue cell(const std::optional<T>& value) {
  return value ? QJsonValue(*value) : QJsonValue();
}

}  // namespace milepost
