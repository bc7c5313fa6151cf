#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/exchange/column_mapping.h"
#include "core/exchange/record_format.h"

namespace milepost {

namespace {

using namespace Qt::StringLiterals;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ColumnMapping)
};

QString string_of(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

const ColumnFormat* find_column(const RecordFormat& format, const QString& name) {
  for (const ColumnFormat& column : format.columns) {
    if (string_of(column.name) == name) return &column;
  }
  return nullptr;
}

// Walks the JSON and keeps the first thing that is wrong, with the place where it stands.
class MappingReader {
 public:
  Result<ColumnMapping> read(const QByteArray& json);

 private:
  void fail(const QString& place, const QString& sentence) {
    if (error_.isEmpty()) error_ = Words::tr("The mapping cannot be used: %1: %2").arg(place, sentence);
  }
  bool failed() const { return !error_.isEmpty(); }
  void allow_only(const QJsonObject&, const QString& place, const QStringList& keys);
  QString text(const QJsonObject&, const QString& key, const QString& place);
  QStringList texts(const QJsonValue&, const QString& place);
  void read_table(const QJsonObject&);
  QList<ColumnMapping::Source> read_columns(const QJsonValue&, const QString& place);
  ColumnMapping::Source read_source(const QString& column, const QJsonValue&, const QString& place);
  void check_codes(const ColumnFormat&, const ColumnMapping::Source&, const QString& place);
  void check_required(const QList<ColumnMapping::Source>&);

  ColumnMapping mapping_;
  const RecordFormat* format_ = nullptr;
  QString error_;
};

void MappingReader::allow_only(const QJsonObject& object, const QString& place, const QStringList& keys) {
  for (const QString& key : object.keys()) {
    if (!keys.contains(key)) fail(place, Words::tr("\"%1\" is not known here; known are %2.").arg(key, keys.join(u", "_s)));
  }
}

QString MappingReader::text(const QJsonObject& object, const QString& key, const QString& place) {
  if (!object.value(key).isString()) fail(place, Words::tr("\"%1\" must be there and be text.").arg(key));
  return object.value(key).toString();
}

QStringList MappingReader::texts(const QJsonValue& value, const QString& place) {
  if (value.isString()) return {value.toString()};
  QStringList list;
  for (const QJsonValue& item : value.toArray()) {
    if (item.isString()) list.append(item.toString());
  }
  if (list.isEmpty() || list.size() != value.toArray().size()) fail(place, Words::tr("expected is a text or a list of texts."));
  return list;
}

void MappingReader::read_table(const QJsonObject& json) {
  if (json.contains(u"delimiter"_s)) {
    const QString delimiter = text(json, u"delimiter"_s, u"delimiter"_s);
    if (delimiter.size() != 1 || !u",\t^;|"_s.contains(delimiter)) {
      fail(u"delimiter"_s, Words::tr("expected is a comma, tab (\\t), caret, semicolon or bar."));
    } else {
      mapping_.dialect.delimiter = delimiter.at(0).toLatin1();
    }
  }
  const QJsonValue escapes = json.value(u"backslash_escapes"_s);
  if (!escapes.isUndefined() && !escapes.isBool()) fail(u"backslash_escapes"_s, Words::tr("expected is true or false."));
  mapping_.dialect.backslash_escapes = escapes.toBool();
  if (json.contains(u"header"_s)) mapping_.header = texts(json.value(u"header"_s), u"header"_s);
  if (json.contains(u"nothing"_s)) mapping_.nothing = texts(json.value(u"nothing"_s), u"nothing"_s);
}

void MappingReader::check_codes(const ColumnFormat& column, const ColumnMapping::Source& source, const QString& place) {
  if (column.kind != CellKind::Choice) return;
  QStringList words = source.codes.values();
  if (source.otherwise) words.append(*source.otherwise);
  if (source.value) words.append(*source.value);
  for (const QString& word : words) {
    const std::string utf8 = word.toStdString();
    if (word.isEmpty() || std::find(column.choices.begin(), column.choices.end(), utf8) != column.choices.end()) continue;
    QStringList known;
    for (const std::string_view choice : column.choices) known.append(string_of(choice));
    fail(place, Words::tr("\"%1\" is not one of %2.").arg(word, known.join(u", "_s)));
  }
}

ColumnMapping::Source MappingReader::read_source(const QString& name, const QJsonValue& value, const QString& place) {
  ColumnMapping::Source source{.column = name, .from = {}, .join = {}, .value = {}, .codes = {}, .otherwise = {}, .dates = {}};
  const ColumnFormat* column = find_column(*format_, name);
  if (!column) {
    fail(place, Words::tr("%1 has no such column.").arg(mapping_.file));
    return source;
  }
  if (value.isString()) {
    source.from = {value.toString()};
    return source;
  }
  const QJsonObject json = value.toObject();
  allow_only(json, place, {u"from"_s, u"join"_s, u"value"_s, u"codes"_s, u"otherwise"_s, u"date"_s, u"word"_s});
  if (int(json.contains(u"from"_s)) + int(json.contains(u"join"_s)) + int(json.contains(u"value"_s)) != 1) {
    fail(place, Words::tr("exactly one of from, join and value must be there."));
  }
  if (json.contains(u"from"_s)) source.from = texts(json.value(u"from"_s), place + u".from"_s);
  if (json.contains(u"join"_s)) source.join = texts(json.value(u"join"_s), place + u".join"_s);
  if (json.contains(u"value"_s)) source.value = text(json, u"value"_s, place);
  if (json.contains(u"otherwise"_s)) source.otherwise = text(json, u"otherwise"_s, place);
  if (json.contains(u"codes"_s) && !json.value(u"codes"_s).isObject()) fail(place, Words::tr("codes must be an object of texts."));
  const QJsonObject codes = json.value(u"codes"_s).toObject();
  for (auto code = codes.begin(); code != codes.end(); ++code) {
    if (!code.value().isString()) fail(place, Words::tr("the code \"%1\" must be translated to text.").arg(code.key()));
    source.codes.insert(code.key(), code.value().toString());
  }
  if (source.otherwise && source.codes.isEmpty()) fail(place, Words::tr("otherwise needs codes."));
  if (json.contains(u"date"_s)) source.dates = texts(json.value(u"date"_s), place + u".date"_s);
  for (const QString& date : std::as_const(source.dates)) {
    if (!date.contains(u"yy"_s) || !date.contains(u'M') || !date.contains(u'd')) {
      fail(place, Words::tr("the date \"%1\" must name year, month and day, as in M/d/yyyy.").arg(date));
    }
  }
  if (json.contains(u"word"_s) && json.value(u"word"_s).toInt() == 0) fail(place, Words::tr("word must be a whole number other than 0."));
  source.word = json.value(u"word"_s).toInt();
  check_codes(*column, source, place);
  return source;
}

QList<ColumnMapping::Source> MappingReader::read_columns(const QJsonValue& value, const QString& place) {
  if (!value.isObject()) fail(place, Words::tr("expected is an object with a member for each column."));
  QList<ColumnMapping::Source> sources;
  const QJsonObject json = value.toObject();
  for (auto member = json.begin(); member != json.end(); ++member) {
    sources.append(read_source(member.key(), member.value(), place + u'.' + member.key()));
  }
  return sources;
}

void MappingReader::check_required(const QList<ColumnMapping::Source>& sources) {
  for (const ColumnFormat& column : format_->columns) {
    const QString name = string_of(column.name);
    const bool named = std::any_of(sources.begin(), sources.end(), [&](const auto& source) { return source.column == name; });
    if (column.required && !named) fail(u"columns"_s, Words::tr("%1 needs the column %2.").arg(mapping_.file, name));
  }
}

Result<ColumnMapping> MappingReader::read(const QByteArray& text_of_json) {
  QJsonParseError parse;
  const QJsonDocument document = QJsonDocument::fromJson(text_of_json, &parse);
  if (!document.isObject()) {
    return Error{Words::tr("The mapping is not a JSON object: %1 at byte %2. Compare it with a mapping that came with Milepost.")
                     .arg(parse.error == QJsonParseError::NoError ? Words::tr("another kind of value") : parse.errorString())
                     .arg(parse.offset)};
  }
  const QJsonObject json = document.object();
  allow_only(json, u"mapping"_s, {u"format"_s, u"version"_s, u"name"_s, u"file"_s, u"delimiter"_s, u"backslash_escapes"_s, u"header"_s,
                                  u"nothing"_s, u"columns"_s, u"rows"_s});
  if (json.value(u"format"_s).toString() != u"milepost-mapping"_s) fail(u"format"_s, Words::tr("expected is \"milepost-mapping\"."));
  if (json.value(u"version"_s).toInt() != 1) fail(u"version"_s, Words::tr("this Milepost reads version 1."));
  mapping_.name = text(json, u"name"_s, u"mapping"_s);
  mapping_.file = text(json, u"file"_s, u"mapping"_s);
  format_ = record_format(mapping_.file.toStdString());
  if (!format_) fail(u"file"_s, Words::tr("\"%1\" is not a file of the export, as records/marks.csv is.").arg(mapping_.file));
  if (failed()) return Error{error_};
  read_table(json);
  const QList<ColumnMapping::Source> common = read_columns(json.value(u"columns"_s), u"columns"_s);
  const QJsonArray rows = json.contains(u"rows"_s) ? json.value(u"rows"_s).toArray() : QJsonArray{QJsonObject()};
  if (rows.isEmpty()) fail(u"rows"_s, Words::tr("expected is a list with at least one object."));
  for (qsizetype i = 0; i < rows.size(); ++i) {
    QList<ColumnMapping::Source> sources = read_columns(rows[i], u"rows[%1]"_s.arg(i));
    for (const auto& source : common) {
      const bool replaced = std::any_of(sources.begin(), sources.end(), [&](const auto& own) { return own.column == source.column; });
      if (!replaced) sources.append(source);
    }
    check_required(sources);
    mapping_.rows.append(sources);
  }
  if (failed()) return Error{error_};
  return std::move(mapping_);
}

}  // namespace

Result<ColumnMapping> read_mapping(const QByteArray& json) { return MappingReader().read(json); }

}  // namespace milepost
