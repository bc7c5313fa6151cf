#include "core/store/change_log.h"

#include <QJsonDocument>

#include "core/store/query.h"
#include "core/store/school_file.h"

namespace milepost {

namespace {

QByteArray compact(const QJsonObject& object) {
  return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject parsed(std::string_view text) {
  return QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), qsizetype(text.size()))).object();
}

std::string_view view(const QByteArray& bytes) {
  return {bytes.constData(), size_t(bytes.size())};
}

}  // namespace

Status record_change(SchoolFile& file, const QString& action, const QString& subject, const QString& subject_id,
                     const QJsonObject& before, const QJsonObject& after) {
  return record_change(file.handle(), file.clock().now(), file.actor(), action, subject, subject_id, before, after);
}

Status record_change(sqlite3* connection, const QDateTime& at, const QString& actor, const QString& action,
                     const QString& subject, const QString& subject_id, const QJsonObject& before,
                     const QJsonObject& after) {
  const QByteArray before_text = compact(before), after_text = compact(after);
  return Query(connection,
               "INSERT INTO change_log (at, actor, action, subject, subject_id, before, after) VALUES (?, ?, ?, ?, ?, "
               "?, ?)")
      .bind(0, at.toUTC().toString(Qt::ISODateWithMs))
      .bind(1, actor)
      .bind(2, action)
      .bind(3, subject)
      .bind(4, subject_id)
      .bind(5, view(before_text))
      .bind(6, view(after_text))
      .run();
}

Result<QList<Change>> changes_since(const SchoolFile& file, QDate since) {
  QList<Change> changes;
  Query query(
      file.handle(),
      "SELECT id, at, actor, action, subject, subject_id, before, after FROM change_log WHERE at >= ? ORDER BY id");
  // The day begins at midnight where the person sits, the log is kept in UTC.
  query.bind(0, since.isValid() ? since.startOfDay().toUTC().toString(Qt::ISODateWithMs) : QString());
  while (query.step())
    changes.append({query.integer(0), QDateTime::fromString(query.text(1), Qt::ISODateWithMs), query.text(2),
                    query.text(3), query.text(4), query.text(5), parsed(query.utf8(6)), parsed(query.utf8(7))});
  if (query.failed()) return query.error();
  return changes;
}

}  // namespace milepost
