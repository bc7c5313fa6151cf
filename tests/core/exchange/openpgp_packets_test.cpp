#include "core/exchange/openpgp_packets.h"

#include <QTest>

using namespace milepost;
using Kind = OpenPgpOutline::Kind;
using Flaw = OpenPgpOutline::Flaw;

namespace {

// A session key packet for a Curve25519 key, as GnuPG writes it.
QByteArray session_key_body() {
  QByteArray body = QByteArray::fromHex("03" "0123456789ABCDEF" "12" "0107" "40");
  body += QByteArray(31, '\x11') + QByteArray(1, '\x7f') + QByteArray(1, '\x30') + QByteArray(48, '\x22');
  return body;
}

QByteArray session_key() { return QByteArray::fromHex("84") + char(session_key_body().size()) + session_key_body(); }

OpenPgpOutline followed(const QByteArray& bytes, qsizetype step) {
  OpenPgpOutline outline;
  for (qsizetype at = 0; at < bytes.size(); at += step) outline.follow(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)));
  outline.end();
  return outline;
}

}  // namespace

class OpenPgpPacketsTest : public QObject {
  Q_OBJECT

 private slots:
  void tells_what_a_file_is_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("flaw");
    const auto row = [](const char* name, const QByteArray& bytes, Kind kind, Flaw flaw) {
      QTest::newRow(name) << bytes << int(kind) << int(flaw);
    };
    const QByteArray key = session_key(), body(600, 'b');
    const auto hex = [](const char* text) { return QByteArray::fromHex(text); };
    row("one byte length", key + hex("d203") + "abc", Kind::Encrypted, Flaw::None);
    row("two byte length", key + hex("d2c198") + body, Kind::Encrypted, Flaw::None);
    row("four byte length", key + hex("d2ff00000258") + body, Kind::Encrypted, Flaw::None);
    row("partial lengths", key + hex("d2e9") + body.left(512) + hex("58") + body.left(88), Kind::Encrypted, Flaw::None);
    row("partial length, empty end", key + hex("d2e9") + body.left(512) + hex("00"), Kind::Encrypted, Flaw::None);
    row("partial length without end", key + hex("d2e9") + body.left(512), Kind::Encrypted, Flaw::Truncated);
    row("one byte missing", key + hex("d2c198") + body.chopped(1), Kind::Encrypted, Flaw::Truncated);
    row("length missing", key + hex("d2"), Kind::Encrypted, Flaw::Truncated);
    row("only a session key", key, Kind::Unknown, Flaw::Truncated);
    row("half a session key", key.left(20), Kind::Unknown, Flaw::Truncated);
    row("one byte more", key + hex("d203") + "abcd", Kind::Encrypted, Flaw::GarbageAfterEnd);
    row("empty", {}, Kind::Unknown, Flaw::NotOpenPgp);
    row("text", "sourcedId,status", Kind::Unknown, Flaw::NotOpenPgp);
    row("without protection", key + hex("c903") + "abc", Kind::EncryptedUnprotected, Flaw::None);
    row("signed only", hex("a30302"), Kind::Signed, Flaw::None);
    row("a key", hex("9833") + body, Kind::Key, Flaw::None);
    row("a signature behind a session key", key + hex("8803") + "abc", Kind::Signed, Flaw::Damaged);
    row("huge session key", hex("c1ff00100000"), Kind::Unknown, Flaw::Damaged);
    row("session key in parts", hex("c1e9") + body, Kind::Unknown, Flaw::Damaged);
  }
  void tells_what_a_file_is() {
    QFETCH(QByteArray, bytes);
    for (const qsizetype step : {1, 2, 7, 100000}) {
      const OpenPgpOutline outline = followed(bytes, step);
      QTEST(int(outline.kind()), "kind");
      QTEST(int(outline.flaw()), "flaw");
    }
  }

  void names_the_recipients() {
    const OpenPgpOutline outline = followed(session_key() + session_key() + QByteArray::fromHex("d20161"), 3);
    QCOMPARE(outline.recipients(), QStringList(2, QStringLiteral("0123456789ABCDEF")));
    QVERIFY(!outline.for_password());
    QVERIFY(followed(QByteArray::fromHex("8c0404070302d20161"), 3).for_password());
  }

  void a_session_key_has_one_spelling() {
    const QByteArray body = session_key_body();
    QVERIFY(is_canonical_session_key_packet(body));
    const auto changed = [&](qsizetype at, char byte) {
      QByteArray other = body;
      other[at] = byte;
      return other;
    };
    QVERIFY(!is_canonical_session_key_packet(changed(0, 2)));                  // version
    QVERIFY(!is_canonical_session_key_packet(changed(11, 6)));                 // 262 bits of a number that has 263
    QVERIFY(!is_canonical_session_key_packet(changed(44, '\xff')));            // the bit that X25519 ignores
    QVERIFY(!is_canonical_session_key_packet(changed(45, '\x2f')));            // length of the wrapped key
    QVERIFY(!is_canonical_session_key_packet(body + "x"));
    for (qsizetype size = 0; size < body.size(); ++size) QVERIFY(!is_canonical_session_key_packet(body.left(size)));
  }
};

QTEST_GUILESS_MAIN(OpenPgpPacketsTest)
#include "openpgp_packets_test.moc"
