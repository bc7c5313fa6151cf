#include "app/cli/output_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace milepost {

namespace {

QString shown(const QJsonValue& value) {
  if (value.isBool()) return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
  if (value.isDouble()) {
    // Six significant decimals at most, and no exponent for a count.
    QString text = QString::number(value.toDouble(), 'f', 6);
    while (text.endsWith(u'0')) text.chop(1);
    if (text.endsWith(u'.')) text.chop(1);
    return text;
  }
  return value.toString();
}

QByteArray csv_field(const QString& text) {
  // A spreadsheet runs a cell that begins like a formula; a quote in front keeps it text.
  QString safe = text;
  if (!safe.isEmpty() && QStringLiteral("=+@\t\r").contains(safe.front())) safe.prepend(u'\'');
  const bool quoted = safe.contains(u',') || safe.contains(u'"') || safe.contains(u'\n') || safe.contains(u'\r');
  return quoted ? '"' + safe.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"' : safe.toUtf8();
}

}  // namespace

QByteArray OutputTable::csv() const {
  QByteArray out;
  const auto put_line = [&out](const auto& cells, const auto& text_of) {
    for (qsizetype i = 0; i < cells.size(); ++i) {
      if (i > 0) out.append(',');
      out.append(csv_field(text_of(cells[i])));
    }
    out.append('\n');
  };
  put_line(columns_, [](const QString& name) { return name; });
  for (const auto& row : rows_) put_line(row, shown);
  return out;
}

QByteArray OutputTable::json() const {
  QJsonArray array;
  for (const auto& row : rows_) {
    QJsonObject object;
    for (qsizetype i = 0; i < columns_.size(); ++i) object.insert(columns_[i], row.value(i));
    array.append(object);
  }
  return QJsonDocument(array).toJson(QJsonDocument::Indented);
}

QByteArray OutputTable::text() const {
  QList<qsizetype> widths;
  for (const QString& name : columns_) widths.append(name.size());
  for (const auto& row : rows_) {
    for (qsizetype i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], shown(row[i]).size());
  }
  QString out;
  const auto put_line = [&](const auto& cells, const auto& text_of) {
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
      const QString text = text_of(cells[i]);
      line += i + 1 < cells.size() ? text.leftJustified(widths[i] + 2) : text;
    }
    out += line + u'\n';
  };
  put_line(columns_, [](const QString& name) { return name; });
  for (const auto& row : rows_) put_line(row, shown);
  return out.toUtf8();
}

}  // namespace milepost
