#include "core/exchange/seal.h"

#include <QDir>
#include <QTest>
#include <csignal>
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

#include "core/exchange/export_package.h"
#include "core/exchange/openpgp_key.h"
#include "tests/core/exchange/gnupg.h"
#include "tests/core/exchange/packing.h"

using namespace milepost;
using namespace milepost::test;
using namespace Qt::StringLiterals;

class SealTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    QDir(folder_->path()).mkpath(u"e/roster"_s);
    QDir(folder_->path()).mkpath(u"e/records"_s);
    write_file(path(u"e/export.json"_s), a_label);
    write_file(path(u"e/roster/users.csv"_s), "sourcedId\n1\n");
    write_file(path(u"e/roster/orgs.csv"_s), "");
    write_file(path(u"e/records/marks.csv"_s), QByteArray(300'000, 'm'));
    write_file(path(u"e/notes.txt"_s), "not for the school");
    school_ = new_key(u"School"_s).take();
    district_ = new_key(u"District"_s).take();
  }

  void gpg_opens_it_with_a_good_signature() {
    if (!Gnupg::installed()) QSKIP("gpg is not installed here");
    QVERIFY(sealed(u"e.pgp"_s).ok());
    Gnupg gpg;
    gpg.import_key(armored_secret_key(school_));
    gpg.import_key(district_.key.bytes);
    const auto opened = gpg.run({u"--status-fd"_s, u"2"_s, u"-d"_s, path(u"e.pgp"_s)});
    QCOMPARE(opened.status, 0);
    QVERIFY2(opened.err.contains("[GNUPG:] VALIDSIG " + district_.key.fingerprint.toLatin1()), opened.err.constData());
    QVERIFY2(opened.err.contains("DECRYPTION_OKAY") && opened.err.contains("GOODMDC"), opened.err.constData());
    QProcess tar;
    write_file(path(u"e.tar"_s), opened.out);
    tar.start(u"tar"_s, {u"tf"_s, path(u"e.tar"_s)});
    QVERIFY(tar.waitForFinished());
    QCOMPARE(tar.exitCode(), 0);
    QCOMPARE(tar.readAllStandardOutput(), QByteArray("export.json\nroster/orgs.csv\nroster/users.csv\nrecords/marks.csv\n"));
  }

  void the_same_folder_gives_the_same_tar() {
    if (!Gnupg::installed()) QSKIP("gpg is not installed here");
    Gnupg gpg;
    gpg.import_key(armored_secret_key(school_));
    QVERIFY(sealed(u"one.pgp"_s).ok());
    QFile later(path(u"e/roster/users.csv"_s));
    QVERIFY(later.open(QIODevice::ReadWrite));
    later.setFileTime(QDateTime(QDate(2020, 1, 1), QTime(0, 0)), QFileDevice::FileModificationTime);
    later.close();
    QVERIFY(sealed(u"two.pgp"_s).ok());
    const QByteArray one = gpg.run({u"-d"_s, path(u"one.pgp"_s)}).out;
    QVERIFY(one.size() > 300'000);
    QVERIFY(one == gpg.run({u"-d"_s, path(u"two.pgp"_s)}).out);
    QVERIFY(file_bytes(path(u"one.pgp"_s)) != file_bytes(path(u"two.pgp"_s)));
  }

  void the_package_opens_it() {
    QVERIFY(sealed(u"e.pgp"_s).ok());
    const OpeningKeys keys{school_.secret, {{district_.key.fingerprint, district_.key.bytes}}};
    auto package = ExportPackage::open(path(u"e.pgp"_s), keys, false, Task());
    QVERIFY2(package.ok(), package.ok() ? "" : qPrintable(package.error().sentence));
    QCOMPARE(package->signer(), district_.key.fingerprint);
    QCOMPARE(package->label()->serial.value(), 7);
    QVERIFY(*package->read(u"records/marks.csv"_s) == QByteArray(300'000, 'm'));
    QVERIFY(!package->has(u"notes.txt"_s));
  }

  void takes_armored_keys() {
    QVERIFY(seal(path(u"e"_s), path(u"e.pgp"_s), armored_public_key(school_.key), armored_secret_key(district_), Task()).ok());
  }

  void refuses_what_is_no_export_data() {
    QTest::addColumn<QString>("remove");
    QTest::addColumn<QString>("says");
    QTest::newRow("no label") << u"e/export.json"_s << u"export.json"_s;
    QTest::newRow("no users") << u"e/roster/users.csv"_s << u"roster/users.csv"_s;
  }
  void refuses_what_is_no_export() {
    QFETCH(QString, remove);
    QFETCH(QString, says);
    QVERIFY(QFile::remove(path(remove)));
    Status status = sealed(u"e.pgp"_s);
    QVERIFY(!status.ok());
    QVERIFY2(status.error().sentence.contains(says), qPrintable(status.error().sentence));
    nothing_is_left();
  }

  void refuses_a_wrong_label() {
    write_file(path(u"e/export.json"_s), QByteArray(a_label).replace("\"version\":1", "\"version\":9"));
    QVERIFY(!sealed(u"e.pgp"_s).ok());
    nothing_is_left();
  }

  void refuses_wrong_keys() {
    const auto says = [&](const QByteArray& school, const QByteArray& district) {
      Status status = seal(path(u"e"_s), path(u"e.pgp"_s), school, district, Task());
      return status.ok() ? u"sealed"_s : status.error().sentence;
    };
    QVERIFY(says(school_.secret, district_.secret).contains(u"secret key"));
    QVERIFY(says(school_.key.bytes, district_.key.bytes).contains(u"public half"));
    QVERIFY(says("hello", district_.secret).contains(u"not an OpenPGP key"));
    QVERIFY(says(school_.key.bytes, "").contains(u"not an OpenPGP key"));
    if (Gnupg::installed()) {
      Gnupg gpg;
      gpg.run({u"--quick-gen-key"_s, u"Signs only"_s, u"ed25519"_s, u"sign"_s, u"never"_s});
      QVERIFY(says(gpg.public_key(u"Signs only"_s), district_.secret).contains(u"cannot encrypt"));
    }
    nothing_is_left();
  }

  void a_stopped_or_failed_seal_leaves_nothing() {
    Task stopped;
    stopped.cancel();
    Status status = seal(path(u"e"_s), path(u"e.pgp"_s), school_.key.bytes, district_.secret, stopped);
    QCOMPARE(int(status.error().kind), int(ErrorKind::Cancelled));
    nothing_is_left();
    status = seal(path(u"e"_s), path(u"no/folder/e.pgp"_s), school_.key.bytes, district_.secret, Task());
    QCOMPARE(int(status.error().kind), int(ErrorKind::Unavailable));
    status = seal(path(u"nowhere"_s), path(u"e.pgp"_s), school_.key.bytes, district_.secret, Task());
    QCOMPARE(int(status.error().kind), int(ErrorKind::Unavailable));
    nothing_is_left();
  }

#ifdef Q_OS_UNIX
  void a_full_disk_leaves_nothing() {
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 100'000;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    Status status = sealed(u"e.pgp"_s);
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!status.ok());
    QCOMPARE(int(status.error().kind), int(ErrorKind::Unavailable));
    QVERIFY2(status.error().sentence.contains(u"could not be written"), qPrintable(status.error().sentence));
    nothing_is_left();
  }
#endif

  void an_older_sealed_file_stays_when_sealing_fails() {
    write_file(path(u"e.pgp"_s), "older");
    QVERIFY(QFile::remove(path(u"e/export.json"_s)));
    QVERIFY(!sealed(u"e.pgp"_s).ok());
    QCOMPARE(file_bytes(path(u"e.pgp"_s)), QByteArray("older"));
  }

 private:
  QString path(const QString& name) const { return folder_->filePath(name); }
  Status sealed(const QString& out) const { return seal(path(u"e"_s), path(out), school_.key.bytes, district_.secret, Task()); }
  void nothing_is_left() const { QCOMPARE(QDir(folder_->path()).entryList(QDir::Files | QDir::Hidden), QStringList()); }

  std::unique_ptr<QTemporaryDir> folder_;
  KeyPair school_, district_;
};

QTEST_GUILESS_MAIN(SealTest)
#include "seal_test.moc"
