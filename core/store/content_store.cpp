#include "core/store/content_store.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <algorithm>

#include "core/store/change_log.h"
#include "core/store/query.h"
#include "core/store/school_file.h"
#include "core/store/transaction.h"

// A resource of a static library is left out of the program unless somebody asks for it.
static void register_content() { Q_INIT_RESOURCE(content); }

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct ContentText {
  Q_DECLARE_TR_FUNCTIONS(ContentText)
};

constexpr const char* columns = "SELECT kind, key, version, body, source, retired, saved_at, saved_by FROM content ";

ContentItem read_item(const Query& query) {
  ContentItem item;
  item.kind = query.text(0);
  item.key = query.text(1);
  item.version = int(query.integer(2));
  item.body = QJsonDocument::fromJson(query.text(3).toUtf8()).object();
  item.source = query.text(4);
  item.retired = query.integer(5) != 0;
  item.saved_at = QDateTime::fromString(query.text(6), Qt::ISODate);
  item.saved_by = query.text(7);
  return item;
}

Result<QList<ContentItem>> read_all(Query& query) {
  QList<ContentItem> items;
  while (query.step()) items.append(read_item(query));
  if (query.failed()) return query.error();
  return items;
}

QString body_text(const QJsonObject& body) { return QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)); }

void order(QList<ContentItem>& items) {
  std::stable_sort(items.begin(), items.end(), [](const ContentItem& a, const ContentItem& b) {
    const double first = a.body.value(u"position").toDouble(1e9), second = b.body.value(u"position").toDouble(1e9);
    return first != second ? first < second : a.key < b.key;
  });
}

}  // namespace

Result<QList<ContentItem>> current_content(const SchoolFile& file, const QString& kind) {
  Query query(file.handle(), QByteArray(columns)
                                 .append("AS one WHERE kind = ? AND version = (SELECT max(version) FROM content AS other WHERE "
                                         "other.kind = one.kind AND other.key = one.key)")
                                 .toStdString());
  query.bind(0, kind);
  Result<QList<ContentItem>> items = read_all(query);
  if (items) order(*items);
  return items;
}

Result<QList<ContentItem>> content_versions(const SchoolFile& file, const QString& kind, const QString& key) {
  Query query(file.handle(), QByteArray(columns).append("WHERE kind = ? AND key = ? ORDER BY version").toStdString());
  query.bind(0, kind).bind(1, key);
  return read_all(query);
}

Result<int> save_content(SchoolFile& file, const ContentItem& item) {
  if (item.kind.isEmpty() || item.key.isEmpty() || item.body.isEmpty())
    return Error{ContentText::tr("There is nothing to save: the entry has no key or no content.")};
  Transaction transaction(file.handle());
  if (!transaction.begun()) return transaction.begun().error();
  const Result<QList<ContentItem>> before = content_versions(file, item.kind, item.key);
  if (!before) return before.error();
  const int version = before->isEmpty() ? 1 : before->last().version + 1;
  Query insert(file.handle(),
               "INSERT INTO content (kind, key, version, body, source, retired, saved_at, saved_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(0, item.kind).bind(1, item.key).bind(2, version).bind(3, body_text(item.body)).bind(4, item.source).bind(5, item.retired);
  insert.bind(6, file.clock().now().toUTC().toString(Qt::ISODate)).bind(7, file.actor());
  if (Status done = insert.run(); !done) return done.error();
  const auto state = [](const ContentItem& of, int number) {
    return QJsonObject{{u"version"_s, number}, {u"retired"_s, of.retired}, {u"body"_s, of.body}};
  };
  const QJsonObject was = before->isEmpty() ? QJsonObject() : state(before->last(), before->last().version);
  if (Status done = record_change(file, before->isEmpty() ? u"create"_s : u"edit"_s, u"content"_s, item.kind + u'/' + item.key, was,
                                  state(item, version));
      !done)
    return done.error();
  if (Status done = transaction.commit(); !done) return done.error();
  return version;
}

Result<QList<ContentItem>> shipped_content(const QString& kind) {
  register_content();
  QFile file(u":/content/%1s.json"_s.arg(kind));
  if (!file.open(QIODevice::ReadOnly)) return Error{ContentText::tr("This Milepost ships no content of the kind %1.").arg(kind)};
  QJsonParseError problem;
  const QJsonObject all = QJsonDocument::fromJson(file.readAll(), &problem).object();
  if (problem.error != QJsonParseError::NoError)
    return Error{ContentText::tr("The shipped content %1 is damaged: %2.").arg(kind, problem.errorString())};
  QList<ContentItem> items;
  for (const QJsonValue& value : all[u"items"].toArray()) {
    ContentItem item;
    item.kind = kind;
    item.body = value.toObject();
    item.key = item.body.take(u"key"_s).toString();
    item.version = 1;
    item.source = item.body.contains(u"source"_s) ? content_words(item.body[u"source"_s]) : all[u"source"].toString();
    items.append(item);
  }
  order(items);
  return items;
}

Status copy_shipped_content(sqlite3* connection, const QDateTime& at) {
  Query insert(connection,
               "INSERT INTO content (kind, key, version, body, source, retired, saved_at, saved_by) SELECT ?1, ?2, 1, ?3, ?4, 0, ?5, 'Milepost' "
               "WHERE NOT EXISTS (SELECT 1 FROM content WHERE kind = ?1 AND key = ?2)");
  for (const QString& kind : {u"milestone"_s, u"note_form"_s, u"intervention"_s, u"protocol"_s}) {
    const Result<QList<ContentItem>> items = shipped_content(kind);
    if (!items) return items.error();
    for (const ContentItem& item : *items) {
      insert.bind(0, kind).bind(1, item.key).bind(2, body_text(item.body)).bind(3, item.source).bind(4, at.toUTC().toString(Qt::ISODate));
      if (Status done = insert.run(); !done) return done;
    }
  }
  return Done{};
}

QString content_words(const QJsonValue& value) {
  if (value.isString()) return value.toString();
  const QJsonObject words = value.toObject();
  const QString language = QLocale().name().section(u'_', 0, 0);
  return words.contains(language) ? words[language].toString() : words[u"en"_s].toString();
}

}  // namespace milepost
