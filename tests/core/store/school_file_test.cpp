#include "core/store/school_file.h"

#include <sqlite3.h>

#include <QTemporaryDir>
#include <QTest>

#include "core/store/query.h"
#include "core/store/transaction.h"
#include "tests/support/cheap_key.h"

using namespace milepost;
using namespace Qt::StringLiterals;

#define QVERIFY_OK(result) QVERIFY2((result).ok(), (result).ok() ? "" : qPrintable((result).error().sentence))

namespace {
const FixedClock clock_now(QDateTime(QDate(2026, 10, 2), QTime(9, 0), Qt::UTC));
const QString passphrase = u"violet ladder harbor"_s;
}  // namespace

class SchoolFileTest : public QObject {
  Q_OBJECT
 private slots:
  void init() { QVERIFY(dir_.isValid()); }

  void a_new_file_opens_again_with_the_passphrase_and_with_the_recovery_key() {
    const QString path = dir_.filePath(u"a.milepost"_s);
    QString recovery_key;
    {
      auto created = SchoolFile::create(path, u"North High"_s, passphrase, clock_now, cheap_key);
      QVERIFY_OK(created);
      recovery_key = created->recovery_key;
      Query insert(created->file->handle(), "INSERT INTO org (sourced_id, name, import_id) VALUES (?, ?, 1)");
      QVERIFY_OK(insert.bind(0, "one").bind(1, u"Ñandú"_s).run());
    }
    for (const QString& secret : {passphrase, recovery_key, recovery_key.toLower().remove(u'-')}) {
      auto file = SchoolFile::open(path, secret, Access::ReadWrite, clock_now);
      QVERIFY_OK(file);
      QCOMPARE((*file)->school_name(), u"North High"_s);
      Query read((*file)->handle(), "SELECT name FROM org WHERE sourced_id = 'one'");
      QVERIFY(read.step());
      QCOMPARE(read.text(0), u"Ñandú"_s);
    }
  }

 private:
  QTemporaryDir dir_;
};

QTEST_GUILESS_MAIN(SchoolFileTest)
#include "school_file_test.moc"
