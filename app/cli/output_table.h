#pragma once
#include <QByteArray>
#include <QDate>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace milepost {

// A verb's result: named columns and rows of JSON values (null is an empty cell). Dates go in as ISO text.
class OutputTable {
 public:
  explicit OutputTable(QStringList columns) : columns_(std::move(columns)) {}

  void add(QList<QJsonValue> row) { rows_.append(std::move(row)); }

  QByteArray csv() const;   // RFC 4180, LF, UTF-8
  QByteArray json() const;  // an array of objects
  QByteArray text() const;  // aligned columns for a terminal

 private:
  QStringList columns_;
  QList<QList<QJsonValue>> rows_;
};

inline QJsonValue cell(QDate date) { return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue(); }
template <class T>
QJsonValue cell(const std::optional<T>& value) {
  return value ? QJsonValue(*value) : QJsonValue();
}

}  // namespace milepost
