#include "core/exchange/envelope.h"

#include <QRandomGenerator>
#include <QTest>

#include "core/exchange/openpgp_key.h"
#include "tests/core/exchange/gnupg.h"
#include "tests/core/exchange/packing.h"

using namespace milepost;
using namespace milepost::test;
using namespace Qt::StringLiterals;

class EnvelopeTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    if (!Gnupg::installed()) QSKIP("gpg is not installed here");
    auto pair = new_key(u"School"_s);
    QVERIFY(pair.ok());
    school_ = pair.take();
    QCOMPARE(gpg_.import_key(school_.key.bytes).status, 0);
    district_ = gpg_.make_key(u"District"_s);
    keys_ = {school_.secret, {{district_, gpg_.public_key(district_)}}};
    content_ = pack({{"export.json", a_label}, {"roster/users.csv", "sourcedId\n1\n"}});
    sealed_ = gpg_.run({u"-s"_s, u"-e"_s, u"-u"_s, district_, u"-r"_s, school_.key.fingerprint, u"-z"_s, u"0"_s}, content_).out;
    QVERIFY(!sealed_.isEmpty());
  }

  void opens_what_gpg_sealed_data() {
    QTest::addColumn<QStringList>("options");
    QTest::newRow("not compressed") << QStringList{u"-z"_s, u"0"_s};
    QTest::newRow("compressed") << QStringList{u"--compress-algo"_s, u"zip"_s};
    QTest::newRow("zlib, level 1") << QStringList{u"--compress-algo"_s, u"zlib"_s, u"-z"_s, u"1"_s};
    QTest::newRow("bzip2") << QStringList{u"--compress-algo"_s, u"bzip2"_s};
    QTest::newRow("armored") << QStringList{u"--armor"_s};
    QTest::newRow("AES-128 and SHA-512") << QStringList{u"--cipher-algo"_s, u"AES"_s, u"--digest-algo"_s, u"SHA512"_s};
    QTest::newRow("also for the district") << QStringList{u"-r"_s, u"District"_s};
  }
  void opens_what_gpg_sealed() {
    QFETCH(QStringList, options);
    QByteArray large = content_;
    for (int i = 0; i < 40000; ++i) large += QByteArray::number(i * 7919) + ",row\n";
    const QByteArray sealed =
        gpg_.run(options + QStringList{u"-s"_s, u"-e"_s, u"-u"_s, district_, u"-r"_s, school_.key.fingerprint}, large).out;
    auto opened = open(sealed);
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().sentence));
    QCOMPARE(opened->signer, district_);
    QVERIFY(opened->signed_at.isValid());
    QCOMPARE(opened->content_hash.size(), 32);
    QVERIFY(*opened->content.view(0, opened->content.size()) == large);
  }

  void the_hash_is_that_of_the_file() {
    auto once = open(sealed_), again = open(sealed_);
    QCOMPARE(once->content_hash, again->content_hash);
    const QByteArray other =
        gpg_.run({u"-s"_s, u"-e"_s, u"-u"_s, district_, u"-r"_s, school_.key.fingerprint}, content_).out;
    QVERIFY(open(other)->content_hash != once->content_hash);
  }

  void every_flipped_bit_is_refused() {
    // All bits of the session key packet and the head of the data, where no checksum of OpenPGP reaches.
    for (qsizetype bit = 0; bit < 8 * 130; ++bit) {
      QVERIFY2(!open(flipped(bit)).ok(), qPrintable(u"bit %1 of byte %2"_s.arg(bit % 8).arg(bit / 8)));
    }
    QRandomGenerator random(20261123);
    for (int i = 0; i < 300; ++i) {
      const qsizetype bit = qsizetype(random.bounded(quint32(sealed_.size() * 8)));
      auto opened = open(flipped(bit));
      QVERIFY2(!opened.ok(), qPrintable(u"bit %1 of byte %2"_s.arg(bit % 8).arg(bit / 8)));
      QCOMPARE(int(opened.error().kind), int(ErrorKind::Refused));
    }
  }

  void a_flipped_bit_in_a_compressed_export_is_refused() {
    const QByteArray sealed = gpg_.run({u"-s"_s, u"-e"_s, u"-u"_s, district_, u"--compress-algo"_s, u"zip"_s, u"-r"_s,
                                        school_.key.fingerprint}, content_).out;
    QVERIFY(open(sealed).ok());
    for (qsizetype byte = 0; byte < sealed.size(); byte += 3) {
      QByteArray changed = sealed;
      changed[byte] = char(changed[byte] ^ (1 << (byte % 8)));
      QVERIFY2(!open(changed).ok(), qPrintable(QString::number(byte)));
    }
  }

  void a_cut_export_is_refused() {
    for (qsizetype size = 0; size < sealed_.size(); size += size < 200 ? 1 : 41) {
      QVERIFY2(!open(sealed_.left(size)).ok(), qPrintable(QString::number(size)));
    }
    for (qsizetype less = 1; less < 40; ++less) QVERIFY(!open(sealed_.chopped(less)).ok());
    QVERIFY(open(sealed_.chopped(30)).error().sentence.contains(u"cut off"));
  }

  void something_appended_is_refused() {
    for (const QByteArray& more : {QByteArray("x"), QByteArray("\0", 1), QByteArray("\n"), sealed_, QByteArray(100000, '\xd2')}) {
      QVERIFY(!open(sealed_ + more).ok());
    }
    QVERIFY(open(sealed_ + sealed_).error().sentence.contains(u"appended"));
    QVERIFY(!open("x" + sealed_).ok());
  }

  void an_armored_export_is_held_to_the_same() {
    const QByteArray armored =
        gpg_.run({u"--armor"_s, u"-s"_s, u"-e"_s, u"-u"_s, district_, u"-r"_s, school_.key.fingerprint}, content_).out;
    QVERIFY(open(armored).ok());
    QVERIFY(!open(armored + "more").ok());
    QVERIFY(!open(armored.chopped(60)).ok());
    const qsizetype body = armored.indexOf("\n\n") + 2;
    for (qsizetype at = body; at < armored.size() - 60; at += 17) {
      QByteArray changed = armored;
      if (changed.at(at) == '\n') continue;
      changed[at] = changed.at(at) == 'A' ? 'B' : 'A';
      QVERIFY2(!open(changed).ok(), qPrintable(QString::number(at)));
    }
  }

  void each_wrong_export_has_its_sentence() {
    gpg_.make_key(u"Stranger"_s);
    const QString stranger = gpg_.fingerprint(u"Stranger"_s);
    const QString school = school_.key.fingerprint;
    const auto sentence = [&](const QStringList& arguments) {
      const QByteArray made = gpg_.run(arguments, content_).out;
      if (made.isEmpty()) return u"gpg made nothing"_s;
      auto opened = open(made);
      return opened.ok() ? u"opened"_s : opened.error().sentence;
    };
    const auto has = [](const QString& text, const QString& part) {
      if (!text.contains(part)) qWarning() << text;
      return text.contains(part);
    };
    QVERIFY(has(sentence({u"-e"_s, u"-r"_s, school}), u"not signed"_s));
    QVERIFY(has(sentence({u"-s"_s, u"-e"_s, u"-u"_s, stranger, u"-r"_s, school}), spaced_fingerprint(stranger)));
    QVERIFY(has(sentence({u"-s"_s, u"-e"_s, u"-u"_s, district_, u"-r"_s, stranger}), u"another key"_s));
    QVERIFY(has(sentence({u"--throw-keyids"_s, u"-s"_s, u"-e"_s, u"-u"_s, district_, u"-r"_s, school}), u"--throw-keyids"_s));
    QVERIFY(has(sentence({u"-s"_s, u"-u"_s, district_}), u"not encrypted"_s));
    QVERIFY(has(sentence({u"--clearsign"_s, u"-u"_s, district_}), u"not encrypted"_s));
    QVERIFY(has(sentence({u"--passphrase"_s, u"word"_s, u"-c"_s}), u"password"_s));
    QVERIFY(has(sentence({u"-s"_s, u"-e"_s, u"--digest-algo"_s, u"SHA1"_s, u"-u"_s, district_, u"-r"_s, school}), u"SHA-1"_s));
    QVERIFY(has(open("Not a sealed file at all, but long enough to be one.").error().sentence, u"not a sealed export"_s));
    QVERIFY(has(open("").error().sentence, u"not a sealed export"_s));
    QVERIFY(has(open(armored_public_key(school_.key)).error().sentence, u"key, not an export"_s));
    QVERIFY(has(open(school_.key.bytes).error().sentence, u"key, not an export"_s));
  }

  void the_schools_own_signature_is_nobodys() {
    gpg_.import_key(school_.secret);
    const QString school = school_.key.fingerprint;
    const QByteArray made = gpg_.run({u"-s"_s, u"-e"_s, u"-u"_s, school, u"-r"_s, school}, content_).out;
    QVERIFY(!made.isEmpty());
    QVERIFY(open(made).error().sentence.contains(spaced_fingerprint(school)));
  }

  void a_subkey_of_a_trusted_key_may_sign() {
    const QString fingerprint = gpg_.make_key(u"Office"_s);
    gpg_.run({u"--quick-add-key"_s, fingerprint, u"ed25519"_s, u"sign"_s, u"never"_s});
    OpeningKeys keys{school_.secret, {{fingerprint, gpg_.public_key(fingerprint)}}};
    const QByteArray made =
        gpg_.run({u"-s"_s, u"-e"_s, u"-u"_s, fingerprint, u"-r"_s, school_.key.fingerprint}, content_).out;
    auto opened = open(made, keys);
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().sentence));
    QCOMPARE(opened->signer, fingerprint);
    keys.trusted.first().fingerprint = district_;  // the key is at hand, but another one was trusted
    QVERIFY(!open(made, keys).ok());
  }

  void a_lapsed_key_is_refused() {
    const QStringList then{u"--faked-system-time"_s, u"20240101T000000!"_s};
    const QString expired = gpg_.make_key(u"Expired"_s, then, u"10d"_s);
    const QString revoked = gpg_.make_key(u"Revoked"_s);
    const QString school = school_.key.fingerprint;
    const QByteArray old = gpg_.run({u"-s"_s, u"-e"_s, u"-u"_s, revoked, u"-r"_s, school}, content_).out;
    QByteArray certificate = file_bytes(gpg_.path(u"openpgp-revocs.d/"_s + revoked + u".rev"_s));
    gpg_.import_key(certificate.replace(":-----BEGIN", "-----BEGIN"));
    OpeningKeys keys{school_.secret, {{revoked, gpg_.public_key(revoked)}, {expired, gpg_.public_key(expired)}}};
    const auto opened = open(old, keys);
    QVERIFY(!opened.ok());
    QVERIFY2(opened.error().sentence.contains(u"revoked"), qPrintable(opened.error().sentence));
    // The school's key is younger than that day, so the school of then is another one.
    const QString school_then = gpg_.make_key(u"School of then"_s, then);
    const QByteArray late = gpg_.run(then + QStringList{u"-s"_s, u"-e"_s, u"-u"_s, expired, u"-r"_s, school_then}, content_).out;
    QVERIFY(!late.isEmpty());
    keys.own_secret_key = gpg_.secret_key(school_then);
    const auto lapsed = open(late, keys);
    QVERIFY(!lapsed.ok());
    QVERIFY2(lapsed.error().sentence.contains(u"expired"), qPrintable(lapsed.error().sentence));
  }

  void without_a_school_file_the_sentence_says_so() {
    QVERIFY(open(sealed_, {}).error().sentence.contains(u"--file"));
    QVERIFY(open(sealed_, {school_.secret, {}}).error().sentence.contains(spaced_fingerprint(district_)));
  }

  void limits_hold_before_memory_fills() {
    const QByteArray zeros(3'000'000, '0');
    const QByteArray bomb = gpg_.run({u"-s"_s, u"-e"_s, u"-u"_s, district_, u"--compress-algo"_s, u"zip"_s, u"-r"_s,
                                      school_.key.fingerprint}, zeros).out;
    QVERIFY(open(bomb).error().sentence.contains(u"200 times"));
    PackageLimits limits;
    limits.bytes = 1000;
    QVERIFY(open(sealed_, keys_, limits).error().sentence.contains(u"unpacks to more"));
  }

  void a_person_may_stop_it() {
    Task task;
    task.cancel();
    auto opened = open_envelope(write_file(folder_.filePath(u"e.pgp"_s), sealed_), keys_, {}, task);
    QVERIFY(!opened.ok());
    QCOMPARE(int(opened.error().kind), int(ErrorKind::Cancelled));
  }

  void a_missing_file_is_no_refusal() {
    auto opened = open_envelope(folder_.filePath(u"nothing.pgp"_s), keys_, {}, Task());
    QCOMPARE(int(opened.error().kind), int(ErrorKind::Unavailable));
  }

 private:
  Result<OpenedEnvelope> open(const QByteArray& bytes) { return open(bytes, keys_); }
  Result<OpenedEnvelope> open(const QByteArray& bytes, const OpeningKeys& keys, const PackageLimits& limits = {}) {
    return open_envelope(write_file(folder_.filePath(u"e.pgp"_s), bytes), keys, limits, Task());
  }
  QByteArray flipped(qsizetype bit) const {
    QByteArray changed = sealed_;
    changed[bit / 8] = char(changed[bit / 8] ^ (1 << (bit % 8)));
    return changed;
  }

  Gnupg gpg_;
  QTemporaryDir folder_;
  KeyPair school_;
  QString district_;
  OpeningKeys keys_;
  QByteArray content_, sealed_;
};

QTEST_GUILESS_MAIN(EnvelopeTest)
#include "envelope_test.moc"
