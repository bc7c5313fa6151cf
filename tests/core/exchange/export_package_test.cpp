#include "core/exchange/export_package.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

#include "core/exchange/openpgp_key.h"
#include "core/exchange/seal.h"
#include "tests/core/exchange/gnupg.h"
#include "tests/core/exchange/packing.h"

using namespace milepost;
using namespace milepost::test;
using namespace Qt::StringLiterals;

namespace {

QString oneroster(const QString& name) {
  const QString root = qEnvironmentVariable("MILEPOST_TEST_DATA", QStringLiteral(MILEPOST_SOURCE_DIR "/../shared/data"));
  return root + u"/oneroster/"_s + name;
}

}  // namespace

class ExportPackageTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }

  void a_plain_source_must_be_accepted() {
    QDir(path({})).mkpath(u"e/roster"_s);
    write_file(path(u"e/export.json"_s), a_label);
    write_file(path(u"e/roster/users.csv"_s), "sourcedId\n");
    write_file(path(u"marks.csv"_s), "mark\nA\n");
    write_file(path(u"e.zip"_s), pack({{"users.csv", "sourcedId\n"}}, Format::Zip));
    write_file(path(u"e.tar"_s), pack({{"users.csv", "sourcedId\n"}}));
    for (const QString& name : {u"e"_s, u"marks.csv"_s, u"e.zip"_s, u"e.tar"_s}) {
      auto refused = ExportPackage::open(path(name), {}, false, Task());
      QVERIFY(!refused.ok());
      QVERIFY2(refused.error().sentence.contains(u"not sealed"), qPrintable(refused.error().sentence));
      auto accepted = open(name);
      QVERIFY2(accepted.ok(), accepted.ok() ? "" : qPrintable(accepted.error().sentence));
      QVERIFY(accepted->signer().isEmpty());
      QCOMPARE(accepted->content_hash().size(), 32);
      QCOMPARE(accepted->source_name(), name);
    }
  }

  void a_folder_is_read_whole() {
    QDir(path({})).mkpath(u"e/roster"_s);
    QDir(path({})).mkpath(u"e/records"_s);
    write_file(path(u"e/export.json"_s), a_label);
    write_file(path(u"e/roster/users.csv"_s), "sourcedId\n1\n");
    write_file(path(u"e/records/marks.csv"_s), "");
    write_file(path(u"e/SOURCE.txt"_s), "x");
    write_file(path(u"secret.csv"_s), "outside");
    QVERIFY(QFile::link(path(u"secret.csv"_s), path(u"e/records/behavior.csv"_s)));
    QVERIFY(QFile::link(path({}), path(u"e/loop"_s)));
    auto package = open(u"e/"_s);
    QVERIFY2(package.ok(), package.ok() ? "" : qPrintable(package.error().sentence));
    QCOMPARE(package->entries(), QStringList({u"export.json"_s, u"records/marks.csv"_s, u"roster/users.csv"_s}));
    QCOMPARE(package->ignored_entries(), QStringList({u"SOURCE.txt"_s, u"loop"_s, u"records/behavior.csv"_s}));
    QCOMPARE(*package->read(u"roster/users.csv"_s), QByteArray("sourcedId\n1\n"));
    QCOMPARE(*package->read(u"records/marks.csv"_s), QByteArray());
    QCOMPARE(package->size(u"roster/users.csv"_s), 12);
    QCOMPARE(*package->read_part(u"roster/users.csv"_s, 10, 2), QByteArray("1\n"));
    QVERIFY(!package->read_part(u"roster/users.csv"_s, 10, 3).ok());
    QVERIFY(!package->read(u"roster/orgs.csv"_s).ok());
    QVERIFY(!package->has(u"roster/orgs.csv"_s));
    QCOMPARE(package->label()->school_years, QList<int>({2026, 2027}));
    QCOMPARE(package->source_name(), u"e"_s);
    const QByteArray hash = package->content_hash();
    QCOMPARE(open(u"e"_s)->content_hash(), hash);
    write_file(path(u"e/roster/users.csv"_s), "sourcedId\n2\n");
    QVERIFY(open(u"e"_s)->content_hash() != hash);
  }

  void a_single_table_gets_its_place() {
    write_file(path(u"Marks.csv"_s), "\xEF\xBB\xBF" "mark\nA\n");
    write_file(path(u"anything.csv"_s), "\xff\xfe" "x");
    QCOMPARE(open(u"Marks.csv"_s)->entries(), QStringList{u"records/marks.csv"_s});
    QCOMPARE(open(u"anything.csv"_s)->entries(), QStringList{u"anything.csv"_s});
  }

  void a_zip_holds_roster_and_records() {
    const QByteArray zip = pack({{"top/users.csv", "u"}, {"top/records/marks.csv", QByteArray(5000, 'm') + "end"},
                                 {"__MACOSX/top/._users.csv", "junk"}}, Format::Zip);
    write_file(path(u"e.zip"_s), zip);
    auto package = open(u"e.zip"_s);
    QVERIFY2(package.ok(), package.ok() ? "" : qPrintable(package.error().sentence));
    QCOMPARE(package->entries(), QStringList({u"records/marks.csv"_s, u"roster/users.csv"_s}));
    QCOMPARE(*package->read(u"roster/users.csv"_s), QByteArray("u"));
    QCOMPARE(package->ignored_entries(), QStringList{u"__MACOSX/top/._users.csv"_s});
    QVERIFY(!package->label());
    ExportPackage moved = package.take();
    QVERIFY(moved.read(u"records/marks.csv"_s)->endsWith("end"));
  }

  void what_is_no_export_has_its_sentence_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("gzip") << u"e.tar.gz"_s << QByteArray("\x1f\x8b\x08 something") << u"compressed"_s;
    QTest::newRow("7-Zip") << u"e.7z"_s << QByteArray("7z\xbc\xaf\x27\x1c") << u"7-Zip"_s;
    QTest::newRow("workbook") << u"e.xlsx"_s << pack({{"[Content_Types].xml", "x"}, {"xl/workbook.xml", "y"}}, Format::Zip) << u"no table"_s;
    QTest::newRow("picture") << u"e.png"_s << QByteArray("\x89PNG\r\n") << u"neither"_s;
    QTest::newRow("empty") << u"e"_s << QByteArray() << u"neither"_s;
    QTest::newRow("named like a sealed one") << u"e.pgp"_s << QByteArray("sourcedId\n") << u"not a sealed export"_s;
    QTest::newRow("empty archive") << u"e.zip"_s << pack({}, Format::Zip) << u"no table"_s;
    QTest::newRow("only a label") << u"e.tar"_s << pack({{"export.json", a_label}}) << u"no table"_s;
    QTest::newRow("broken label") << u"e.tar"_s << pack({{"export.json", "{"}, {"users.csv", "x"}}) << u"JSON"_s;
    QTest::newRow("huge label") << u"e.tar"_s << pack({{"export.json", QByteArray(2 << 20, ' ')}, {"users.csv", "x"}}) << u"label"_s;
    QTest::newRow("slip") << u"e.zip"_s << pack({{"../users.csv", "x"}}, Format::Zip) << u"leads out"_s;
  }
  void what_is_no_export_has_its_sentence() {
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    write_file(path(name), bytes);
    auto package = open(name);
    QVERIFY(!package.ok());
    QVERIFY2(package.error().sentence.contains(says), qPrintable(package.error().sentence));
    QCOMPARE(int(package.error().kind), int(ErrorKind::Refused));
  }

  void what_is_missing_is_unavailable() {
    QCOMPARE(int(open(u"nothing.pgp"_s).error().kind), int(ErrorKind::Unavailable));
  }

  void a_sealed_export_needs_an_archive_and_a_label() {
    if (!Gnupg::installed()) QSKIP("gpg is not installed here");
    Gnupg gpg;
    const KeyPair school = new_key(u"School"_s).take();
    const KeyPair district = new_key(u"District"_s).take();
    gpg.import_key(school.key.bytes);
    gpg.import_key(armored_secret_key(district));
    const OpeningKeys keys{school.secret, {{district.key.fingerprint, district.key.bytes}}};
    const auto opened = [&](const QByteArray& inside) {
      write_file(path(u"e.pgp"_s), gpg.run({u"-s"_s, u"-e"_s, u"-u"_s, district.key.fingerprint, u"-r"_s, school.key.fingerprint}, inside).out);
      return ExportPackage::open(path(u"e.pgp"_s), keys, false, Task());
    };
    QVERIFY(opened(pack({{"export.json", a_label}, {"roster/users.csv", "u"}})).ok());
    auto zipped = opened(pack({{"export.json", a_label}, {"roster/users.csv", "u"}}, Format::Zip));
    QVERIFY(zipped.ok());
    QCOMPARE(zipped->signer(), district.key.fingerprint);
    QCOMPARE(*zipped->read(u"roster/users.csv"_s), QByteArray("u"));
    QVERIFY(opened("sourcedId\n1\n").error().sentence.contains(u"no TAR or ZIP"));
    QVERIFY(opened(pack({{"roster/users.csv", "u"}})).error().sentence.contains(u"no label"));
    QVERIFY(opened(pack({{"export.json", a_label}, {"../users.csv", "u"}})).error().sentence.contains(u"leads out"));
    // A file behind the suffix of a table is still what it is.
    QVERIFY(!ExportPackage::open(path(u"e.pgp"_s), keys, true, Task()).ok());
  }

  void no_plaintext_reaches_the_disk() {
    const KeyPair school = new_key(u"School"_s).take();
    const KeyPair district = new_key(u"District"_s).take();
    const QByteArray marker = "MARKER-of-a-student-record-41f7";
    QByteArray table = "name\n";
    while (table.size() < 6'000'000) table += marker + "," + QByteArray::number(table.size()) + "\n";
    QDir(path({})).mkpath(u"e/roster"_s);
    QDir(path({})).mkpath(u"e/records"_s);
    QDir(path({})).mkpath(u"temporary"_s);
    write_file(path(u"e/export.json"_s), a_label);
    write_file(path(u"e/roster/users.csv"_s), "sourcedId\n1\n");
    write_file(path(u"e/records/marks.csv"_s), table);
    QVERIFY(seal(path(u"e"_s), path(u"e.pgp"_s), school.key.bytes, district.secret, Task()).ok());
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", path(u"temporary"_s).toLocal8Bit());
    PackageLimits limits;
    limits.memory = 100'000;
    {
      auto package = ExportPackage::open(path(u"e.pgp"_s), {school.secret, {{district.key.fingerprint, district.key.bytes}}}, false,
                                         Task(), limits);
      QVERIFY2(package.ok(), package.ok() ? "" : qPrintable(package.error().sentence));
      QVERIFY(*package->read(u"records/marks.csv"_s) == table);
      QVERIFY(*package->read_part(u"records/marks.csv"_s, 2'000'000, 1'500'000) == table.mid(2'000'000, 1'500'000));
      qint64 scratch_bytes = 0;
#ifdef Q_OS_LINUX
      // Unlinked files have no name any more, but the open descriptors still lead to them.
      for (const QFileInfo& link : QDir(u"/proc/self/fd"_s).entryInfoList(QDir::Files | QDir::System | QDir::NoDotAndDotDot)) {
        if (!QFile::symLinkTarget(link.filePath()).contains(u"milepost-") &&
            !QFile::symLinkTarget(link.filePath()).startsWith(path(u"temporary"_s))) {
          continue;
        }
        const QByteArray bytes = file_bytes(link.filePath());
        scratch_bytes += bytes.size();
        QVERIFY(!bytes.contains(marker.left(20)));
        QVERIFY(!bytes.contains("sourcedId"));
      }
      QVERIFY2(scratch_bytes > 5'000'000, "the scratch file was not found, so this test saw nothing");
      QCOMPARE(QDir(path(u"temporary"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), QStringList());
#endif
    }
    before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
    QCOMPARE(QDir(path(u"temporary"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), QStringList());
  }

  void real_oneroster_sets_open_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("as_roster");
    for (const QString& name : {u"catalyst/Test_minimal_data_set.zip"_s, u"catalyst/Test_full_data_set.zip"_s,
                                u"catalyst/oneroster_test_data.zip"_s, u"catalyst/oneroster_test_data"_s, u"snapwiz_v1p1"_s,
                                u"ms_sds_v2_1"_s}) {
      QTest::newRow(qPrintable(name)) << name << true;
    }
    QTest::newRow("a vendor's own names") << u"ms_sds_v1_100"_s << false;
  }
  void real_oneroster_sets_open() {
    QFETCH(QString, name);
    QFETCH(bool, as_roster);
    if (!QFileInfo::exists(oneroster(name))) QSKIP("the OneRoster sets of other makers are not at hand here");
    auto package = ExportPackage::open(oneroster(name), {}, true, Task());
    QVERIFY2(package.ok(), package.ok() ? "" : qPrintable(package.error().sentence));
    QCOMPARE(package->has(u"roster/users.csv"_s), as_roster);
    QVERIFY(package->entries().size() >= 5);
    for (const QString& entry : package->entries()) {
      QCOMPARE(package->read(entry)->size(), package->size(entry));
      QVERIFY(package->size(entry) > 0);
    }
  }

  void a_person_may_stop_it() {
    QDir(path({})).mkpath(u"e"_s);
    write_file(path(u"e/users.csv"_s), "x");
    write_file(path(u"e.zip"_s), pack({{"users.csv", "x"}}, Format::Zip));
    Task task;
    task.cancel();
    for (const QString& name : {u"e"_s, u"e.zip"_s}) {
      QCOMPARE(int(ExportPackage::open(path(name), {}, true, task).error().kind), int(ErrorKind::Cancelled));
    }
  }

 private:
  QString path(const QString& name) const { return folder_->filePath(name); }
  Result<ExportPackage> open(const QString& name) const { return ExportPackage::open(path(name), {}, true, Task()); }

  std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(ExportPackageTest)
#include "export_package_test.moc"
