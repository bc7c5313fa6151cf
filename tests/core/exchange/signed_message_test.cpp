#include "core/exchange/signed_message.h"

#include <QTest>

#include "tests/core/exchange/gnupg.h"

using namespace milepost;
using namespace milepost::test;
using namespace Qt::StringLiterals;

class SignedMessageTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    signer_ = new_key(u"Hub"_s).take();
    other_ = new_key(u"Another"_s).take();
    message_ = sign_bytes(content_, signer_).take();
  }

  void what_was_signed_comes_back_byte_for_byte() {
    for (const QByteArray& content : {content_, QByteArray("a\r\nb\n\0c", 7), QByteArray(300'000, 'x')}) {
      const auto message = sign_bytes(content, signer_);
      QVERIFY(message.ok());
      QVERIFY(message->startsWith("-----BEGIN PGP MESSAGE-----"));
      const auto back = verify_bytes(*message, signer_.key);
      QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().sentence));
      QVERIFY(*back == content);
    }
  }

  void gpg_verifies_it_and_its_own_are_verified_here() {
    if (!Gnupg::installed()) QSKIP("gpg is not installed here");
    Gnupg gpg;
    gpg.import_key(signer_.key.bytes);
    const auto opened = gpg.run({u"--status-fd"_s, u"2"_s, u"-d"_s}, message_);
    QVERIFY2(opened.err.contains("[GNUPG:] VALIDSIG " + signer_.key.fingerprint.toLatin1()), opened.err.constData());
    QCOMPARE(opened.out, content_);
    gpg.make_key(u"gnu"_s);
    const auto key = read_public_key(gpg.public_key(u"gnu"_s));
    QVERIFY(key.ok());
    const auto back = verify_bytes(gpg.run({u"-u"_s, u"gnu"_s, u"-s"_s}, content_).out, *key);
    QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().sentence));
    QCOMPARE(*back, content_);
    const auto unsigned_one = verify_bytes(gpg.run({u"--store"_s}, content_).out, *key);
    QVERIFY(!unsigned_one.ok());
    QVERIFY2(unsigned_one.error().sentence.contains(u"not signed"), qPrintable(unsigned_one.error().sentence));
  }

  void another_key_is_refused() {
    const auto refused = verify_bytes(message_, other_.key);
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().sentence.contains(u"not signed by the key"), qPrintable(refused.error().sentence));
  }

  void every_byte_counts() {
    for (qsizetype i = 0; i < message_.size(); ++i) {
      QByteArray changed = message_;
      changed[i] = char(changed[i] ^ 1);
      const auto read = verify_bytes(changed, signer_.key);
      if (read.ok()) QVERIFY2(*read == content_, qPrintable(QString::number(i)));
    }
  }

  void what_is_no_signed_message_is_refused() {
    for (const QByteArray& bytes : {QByteArray(), QByteArray("{}"), content_, message_.left(message_.size() / 2),
                                    armored_public_key(signer_.key)}) {
      QVERIFY(!verify_bytes(bytes, signer_.key).ok());
    }
  }

  void an_expired_or_useless_key_is_refused() {
    if (!Gnupg::installed()) QSKIP("gpg is not installed here");
    Gnupg gpg;
    gpg.make_key(u"old"_s, {u"--faked-system-time"_s, u"20200101T000000"_s}, u"1y"_s);
    const QByteArray message =
        gpg.run({u"--faked-system-time"_s, u"20200601T000000"_s, u"-u"_s, u"old"_s, u"-s"_s}, content_).out;
    const auto key = read_public_key(gpg.public_key(u"old"_s));
    QVERIFY(key.ok());
    const auto refused = verify_bytes(message, *key);
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().sentence.contains(u"expired"), qPrintable(refused.error().sentence));
    KeyPair cannot = signer_;
    cannot.key.can_sign = false;
    QVERIFY(!sign_bytes(content_, cannot).ok());
  }

 private:
  KeyPair signer_, other_;
  QByteArray content_ = "{\"a\":1.25}\n";
  QByteArray message_;
};

QTEST_GUILESS_MAIN(SignedMessageTest)
#include "signed_message_test.moc"
