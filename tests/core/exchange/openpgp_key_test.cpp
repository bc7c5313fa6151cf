#include "core/exchange/openpgp_key.h"

#include <QFileInfo>
#include <QTest>

#include "tests/core/exchange/gnupg.h"

using namespace milepost;
using namespace milepost::test;
using namespace Qt::StringLiterals;

class OpenPgpKeyTest : public QObject {
  Q_OBJECT

 private slots:
  void a_new_key_reads_back() {
    auto pair = new_key(u"Lincoln High Schülerdaten"_s);
    QVERIFY(pair.ok());
    QCOMPARE(pair->key.fingerprint.size(), 40);
    QCOMPARE(pair->key.fingerprint, pair->key.fingerprint.toUpper());
    QCOMPARE(pair->key.user_id, u"Lincoln High Schülerdaten"_s);
    QVERIFY(pair->key.can_encrypt && pair->key.can_sign && !pair->key.revoked && !pair->key.expires.isValid());
    for (const QByteArray& bytes : {pair->key.bytes, armored_public_key(pair->key)}) {
      auto read = read_public_key(bytes);
      QVERIFY(read.ok());
      QCOMPARE(read->fingerprint, pair->key.fingerprint);
      QCOMPARE(read->user_id, pair->key.user_id);
    }
    for (const QByteArray& bytes : {pair->secret, armored_secret_key(*pair)}) {
      auto read = read_secret_key(bytes);
      QVERIFY(read.ok());
      QCOMPARE(read->key.fingerprint, pair->key.fingerprint);
    }
    QVERIFY(armored_public_key(pair->key).startsWith("-----BEGIN PGP PUBLIC KEY BLOCK-----"));
    QVERIFY(armored_secret_key(*pair).startsWith("-----BEGIN PGP PRIVATE KEY BLOCK-----"));
  }

  void two_keys_differ() {
    auto one = new_key(u"A"_s), other = new_key(u"A"_s);
    QVERIFY(one.ok() && other.ok());
    QVERIFY(one->key.fingerprint != other->key.fingerprint);
  }

  void a_key_needs_a_name() {
    QVERIFY(!new_key(u"  "_s).ok());
    QVERIFY(!new_key(QString(200, u'x')).ok());
  }

  void gpg_takes_both_halves_and_follows_the_preferences() {
    if (!Gnupg::installed()) QSKIP("gpg is not installed here");
    Gnupg gpg;
    auto pair = new_key(u"School"_s);
    QVERIFY(pair.ok());
    QCOMPARE(gpg.import_key(armored_secret_key(*pair)).status, 0);
    QCOMPARE(gpg.fingerprint(u"School"_s), pair->key.fingerprint);
    const auto shown = gpg.run({u"--with-colons"_s, u"--list-secret-keys"_s, u"School"_s});
    QVERIFY(shown.out.contains("ssb:"));
    // What gpg makes for this key without any option must be what opens fastest: SHA-256, AES-256, not compressed.
    const auto made = gpg.run({u"-s"_s, u"-e"_s, u"-u"_s, u"School"_s, u"-r"_s, u"School"_s}, QByteArray(5000, 'x'));
    const auto packets = gpg.run({u"--list-packets"_s, u"-v"_s}, made.out);
    QVERIFY2(packets.out.contains("digest 8") || packets.out.contains("digest algo 8"), packets.out.constData());
    QVERIFY2(!packets.out.contains(":compressed packet"), packets.out.constData());
    QVERIFY2(packets.err.contains("AES256"), packets.err.constData());
  }

  void reads_what_gpg_exports() {
    if (!Gnupg::installed()) QSKIP("gpg is not installed here");
    Gnupg gpg;
    const QString fingerprint = gpg.make_key(u"District <data@district.example>"_s);
    QCOMPARE(fingerprint.size(), 40);
    auto read = read_public_key(gpg.public_key(fingerprint));
    QVERIFY(read.ok());
    QCOMPARE(read->fingerprint, fingerprint);
    QCOMPARE(read->user_id, u"District <data@district.example>"_s);
    auto secret = read_secret_key(gpg.secret_key(fingerprint));
    QVERIFY(secret.ok());
  }

  void refuses_what_is_no_single_public_key() {
    auto one = new_key(u"A"_s), other = new_key(u"B"_s);
    QVERIFY(!read_public_key("").ok());
    QVERIFY(!read_public_key("hello").ok());
    QVERIFY(!read_public_key(one->key.bytes.left(40)).ok());
    QVERIFY(read_public_key(one->key.bytes + other->key.bytes).error().sentence.contains(u"2"));
    QVERIFY(read_public_key(one->secret).error().sentence.contains(u"secret"));
    QVERIFY(read_secret_key(one->key.bytes).error().sentence.contains(u"public half"));
  }

  void the_secret_file_is_for_its_owner_only() {
    QTemporaryDir folder;
    auto pair = new_key(u"District"_s);
    const QString path = folder.filePath(u"district.key"_s);
    QVERIFY(write_secret_key(*pair, path).ok());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOwner;
    QVERIFY(!(QFileInfo(path).permissions() & others));
    QVERIFY(read_secret_key(file_bytes(path)).ok());
    Status nowhere = write_secret_key(*pair, folder.filePath(u"no/such/folder.key"_s));
    QVERIFY(!nowhere.ok());
    QCOMPARE(int(nowhere.error().kind), int(ErrorKind::Unavailable));
  }
};

QTEST_GUILESS_MAIN(OpenPgpKeyTest)
#include "openpgp_key_test.moc"
