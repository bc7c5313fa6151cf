#pragma once
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/store/query.h"
#include "core/store/school_file.h"
#include "core/store/transaction.h"
#include "tests/support/cheap_key.h"

// The result's sentence becomes the failure message.
#define VERIFY_OK(result)                                                             \
  do {                                                                                \
    const auto& outcome = (result);                                                   \
    QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().sentence)); \
  } while (false)
// Refused with this kind, and the sentence speaks of it.
#define VERIFY_REFUSED(result, expected_kind, word)                          \
  do {                                                                       \
    const auto& outcome = (result);                                          \
    QVERIFY2(!outcome.ok(), "was accepted");                                 \
    const QByteArray sentence = outcome.error().sentence.toUtf8();           \
    QVERIFY2(outcome.error().kind == (expected_kind), sentence.constData()); \
    QVERIFY2(sentence.contains(word), sentence.constData());                 \
  } while (false)

namespace milepost {

inline const FixedClock test_clock(QDateTime(QDate(2026, 10, 2), QTime(9, 0), Qt::UTC));
inline const QString test_passphrase = QStringLiteral("violet ladder harbor");
inline const char test_marker[] = "Zebulon-Marker-Quokka";

inline QByteArray file_bytes(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool write_bytes(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

// rows people with the marker in their names, and a strip each.
inline Status add_people(sqlite3* connection, int from, int rows) {
  Transaction transaction(connection);
  if (!transaction.begun()) return transaction.begun();
  Query insert(connection, "INSERT INTO person (sourced_id, family_name, given_name, import_id) VALUES (?, ?, ?, 1)");
  for (int i = from; i < from + rows; ++i)
    if (Status done = insert.bind(0, QString::number(i)).bind(1, test_marker).bind(2, "Ñ").run(); !done) return done;
  return transaction.commit();
}

inline qint64 count_people(sqlite3* connection) {
  Query query(connection, "SELECT count(*) FROM person");
  return query.step() ? query.integer(0) : -1;
}

}  // namespace milepost
