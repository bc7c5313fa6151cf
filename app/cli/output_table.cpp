#include "app/cli/output_table.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace milepost {

namespace {

QString shown(const QJsonValue& value) {
  if (value.isBool()) return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
  // Every digit that tells the number apart, so that 2.4999999 never reads 2.5.
  if (value.isDouble()) return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
  return value.toString();
}

QByteArray csv_field(const QString& text) {
  // A spreadsheet runs a cell that begins like a formula; a quote in front keeps it text.
  QString safe = text;
  if (!safe.isEmpty() && QStringLiteral("=+@\t\r").contains(safe.front())) safe.prepend(u'\'');
  const bool quoted = safe.contains(u',') || safe.contains(u'"') || safe.contains(u'\n') || safe.contains(u'\r');
  return quoted ? '"' + safe.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"' : safe.toUtf8();
}

// Words broken into lines of at most width characters; a longer word stands alone.
QStringList wrapped(const QString& text, qsizetype width) {
  QStringList lines{QString()};
  for (const QString& word : text.split(u' ')) {
    if (!lines.last().isEmpty() && lines.last().size() + 1 + word.size() > width) lines.append(QString());
    lines.last() += lines.last().isEmpty() ? word : u' ' + word;
  }
  return lines;
}

}  // namespace

OutputTable::OutputTable(Format format, QStringList columns, Sink sink)
    : format_(format), columns_(std::move(columns)), sink_(std::move(sink)) {
  if (format_ == Format::Csv) put_csv(columns_);
  if (format_ == Format::Text) lines_.append(columns_);
}

void OutputTable::add(const QList<QJsonValue>& row) {
  if (format_ == Format::Json) {
    QJsonObject object;
    for (qsizetype i = 0; i < columns_.size(); ++i) object.insert(columns_[i], row.value(i));
    sink_((any_ ? ",\n " : "[\n ") + QJsonDocument(object).toJson(QJsonDocument::Compact));
    any_ = true;
    return;
  }
  QStringList fields;
  for (const QJsonValue& value : row) fields.append(shown(value));
  if (format_ == Format::Csv) put_csv(fields);
  else lines_.append(fields);
}

void OutputTable::end() {
  if (format_ == Format::Json) sink_(any_ ? "\n]\n" : "[]\n");
  if (format_ != Format::Text) return;
  constexpr qsizetype widest = 60;
  QList<qsizetype> widths(columns_.size(), 0);
  for (const QStringList& line : lines_) {
    for (qsizetype i = 0; i < line.size(); ++i) widths[i] = std::min(widest, std::max(widths[i], line[i].size()));
  }
  for (const QStringList& line : lines_) {
    QList<QStringList> cells;
    qsizetype height = 1;
    for (const QString& field : line) {
      cells.append(wrapped(field, widest));
      height = std::max(height, cells.last().size());
    }
    for (qsizetype row = 0; row < height; ++row) {
      QString text;
      for (qsizetype i = 0; i < cells.size(); ++i) text += cells[i].value(row).leftJustified(widths[i] + 2);
      while (text.endsWith(u' ')) text.chop(1);
      sink_(text.toUtf8() + '\n');
    }
  }
}

void OutputTable::put_csv(const QStringList& fields) {
  QByteArray line;
  for (qsizetype i = 0; i < fields.size(); ++i) {
    if (i > 0) line.append(',');
    line.append(csv_field(fields[i]));
  }
  sink_(line + '\n');
}

}  // namespace milepost
