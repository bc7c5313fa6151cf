#include "core/exchange/export_label.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>

namespace milepost {

namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(ExportLabel)
};

constexpr double largest_exact = 9007199254740992.0;  // 2^53: beyond it a JSON number loses units

Error wrong(const QString& what) {
  return {Text::tr("The export's label (export.json) %1. Ask whoever makes the export to correct it; the export format says how "
                   "it is written.")
              .arg(what)};
}

std::optional<qint64> whole_number(const QJsonValue& value) {
  const double number = value.toDouble(std::nan(""));
  if (!value.isDouble() || number != std::floor(number) || std::abs(number) > largest_exact) return std::nullopt;
  return qint64(number);
}

QString shown(const QJsonValue& value) {
  const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
  return QString::fromUtf8(text.mid(1, text.size() - 2)).left(60);
}

Status read_version(const QJsonObject& json, ExportLabel& label) {
  if (json.value(u"format").toString() != u"milepost-export") {
    return wrong(Text::tr("does not say \"format\": \"milepost-export\""));
  }
  const auto version = whole_number(json.value(u"version"));
  if (!version || *version < 1) return wrong(Text::tr("has no version; \"version\": 1 is expected"));
  if (*version > newest_export_version) {
    return Error{Text::tr("The export is of version %1; this program reads up to version %2. Install a newer Milepost, or ask for "
                          "an export of version %2.")
                     .arg(*version)
                     .arg(newest_export_version)};
  }
  label.version = int(*version);
  return Done{};
}

Status read_created(const QJsonObject& json, ExportLabel& label) {
  const QJsonValue value = json.value(u"created");
  if (!value.isString()) return wrong(Text::tr("does not say when it was made; \"created\": \"2026-10-02T18:00:00Z\" is expected"));
  const QDateTime created = QDateTime::fromString(value.toString(), Qt::ISODate);
  if (!created.isValid()) {
    return wrong(Text::tr("says \"created\": %1; a date and time such as \"2026-10-02T18:00:00Z\" is expected").arg(shown(value)));
  }
  label.created = created.toUTC();
  return Done{};
}

Status read_serial(const QJsonObject& json, ExportLabel& label) {
  const QJsonValue value = json.value(u"serial");
  if (value.isUndefined() || value.isNull()) return Done{};
  label.serial = whole_number(value);
  if (label.serial && *label.serial >= 0) return Done{};
  return wrong(Text::tr("says \"serial\": %1; a whole number that grows with each export is expected").arg(shown(value)));
}

Status read_school_years(const QJsonObject& json, ExportLabel& label) {
  const QJsonValue value = json.value(u"school_years");
  if (!value.isArray() || value.toArray().isEmpty()) {
    return wrong(Text::tr("does not say which school years it covers; \"school_years\": [2026, 2027] is expected"));
  }
  for (const QJsonValue& year : value.toArray()) {
    const auto number = whole_number(year);
    if (!number || *number < 1900 || *number > 2200) {
      return wrong(Text::tr("names the school year %1; the year it ends in is expected, such as 2027").arg(shown(year)));
    }
    if (!label.school_years.contains(int(*number))) label.school_years.append(int(*number));
  }
  std::sort(label.school_years.begin(), label.school_years.end());
  return Done{};
}

Status read_schools(const QJsonObject& json, ExportLabel& label) {
  const QJsonValue value = json.value(u"schools");
  if (value.isUndefined() || value.isNull()) return Done{};
  if (!value.isArray()) return wrong(Text::tr("says \"schools\": %1; a list of names is expected").arg(shown(value)));
  for (const QJsonValue& school : value.toArray()) {
    if (!school.isString()) return wrong(Text::tr("names the school %1; a text is expected").arg(shown(school)));
    label.schools.append(school.toString());
  }
  return Done{};
}

}  // namespace

Result<ExportLabel> read_export_label(const QByteArray& bytes) {
  QByteArray text = bytes;
  if (text.startsWith("\xEF\xBB\xBF")) text.remove(0, 3);
  QJsonParseError error;
  const QJsonDocument document = QJsonDocument::fromJson(text, &error);
  if (error.error != QJsonParseError::NoError) {
    return wrong(Text::tr("is not JSON (%1 at byte %2)").arg(error.errorString()).arg(error.offset));
  }
  if (!document.isObject()) return wrong(Text::tr("is not a JSON object ({…})"));
  ExportLabel label;
  label.json = document.object();
  for (const auto read : {read_version, read_created, read_serial, read_school_years, read_schools}) {
    if (Status status = read(label.json, label); !status) return status.error();
  }
  label.district = label.json.value(u"district").toString();
  label.tool = label.json.value(u"tool").toString();
  return label;
}

}  // namespace milepost
