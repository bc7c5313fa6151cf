#include "core/store/key_header.h"

#include <sodium.h>

#include <QRandomGenerator>
#include <QSet>
#include <QTest>
#include <QtEndian>
#include <cstring>

#include "core/store/offset_vfs.h"
#include "core/store/recovery_key.h"
#include "tests/core/store/school_file_fixture.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

const QString name = u"north.milepost"_s;

bool same(const DataKey& a, const DataKey& b) {
  return std::memcmp(a.data(), b.data(), DataKey::bytes) == 0;
}

// As a later program would write it: another version, a checksum that fits.
QByteArray with_version(QByteArray header, quint32 version) {
  qToLittleEndian(version, header.data() + 16);
  auto* bytes = reinterpret_cast<unsigned char*>(header.data());
  crypto_generichash(bytes + key_header_bytes - 32, 32, bytes, key_header_bytes - 32, nullptr, 0);
  return header;
}

}  // namespace

class KeyHeaderTest : public QObject {
  Q_OBJECT
 private slots:
  void both_secrets_unlock_the_same_key_and_nothing_else_does() {
    const DataKey key = DataKey::random();
    const QString recovery = new_recovery_key();
    KeyHeader header;
    VERIFY_OK(header.wrap(KeyHeader::Passphrase, u"Café über"_s, key, cheap_key));
    VERIFY_OK(header.wrap(KeyHeader::Recovery, recovery, key, cheap_key));
    const Result<KeyHeader> read = KeyHeader::parse(header.to_bytes() + "behind it the database", name);
    VERIFY_OK(read);
    for (const QString& secret :
         {u"Café über"_s, u"Cafe\u0301 u\u0308ber"_s, recovery, u" "_s + recovery.toLower() + u"\n"_s}) {
      const Result<DataKey> opened = read->unlock(secret, name);
      VERIFY_OK(opened);
      QVERIFY(same(*opened, key));
    }
    for (const QString& secret : {u""_s, u"cafe uber"_s, u"Café über "_s, new_recovery_key()})
      VERIFY_REFUSED(read->unlock(secret, name), ErrorKind::Refused, "passphrase does not open");
  }

  void the_default_cost_is_three_passes_over_256_mib() {
    QCOMPARE(KeyCost().operations, 3u);
    QCOMPARE(KeyCost().memory_bytes, 256u << 20);
    KeyHeader header;
    VERIFY_OK(header.wrap(KeyHeader::Passphrase, u"x"_s, DataKey::random(), KeyCost()));
    const QByteArray bytes = header.to_bytes();
    QCOMPARE(qFromLittleEndian<quint64>(bytes.constData() + 16 + 64 + 8), 3u);
    QCOMPARE(qFromLittleEndian<quint64>(bytes.constData() + 16 + 64 + 16), 256u << 20);
  }

  void an_empty_passphrase_is_refused() {
    KeyHeader header;
    VERIFY_REFUSED(header.wrap(KeyHeader::Passphrase, QString(), DataKey::random(), cheap_key), ErrorKind::Refused,
                   "empty");
  }

  void neither_the_key_nor_a_secret_stands_in_the_header() {
    const DataKey key = DataKey::random();
    KeyHeader header;
    VERIFY_OK(header.wrap(KeyHeader::Passphrase, test_passphrase, key, cheap_key));
    const QByteArray bytes = header.to_bytes();
    QCOMPARE(bytes.size(), key_header_bytes);
    QVERIFY(!bytes.contains(QByteArray(reinterpret_cast<const char*>(key.data()), DataKey::bytes)));
    QVERIFY(!bytes.contains(test_passphrase.toUtf8()));
  }

  void a_new_passphrase_leaves_nothing_of_the_old_slot() {
    const DataKey key = DataKey::random();
    KeyHeader header;
    VERIFY_OK(header.wrap(KeyHeader::Passphrase, u"old"_s, key, cheap_key));
    const QByteArray before = header.to_bytes();
    VERIFY_OK(header.wrap(KeyHeader::Passphrase, u"new"_s, key, cheap_key));
    const QByteArray after = header.to_bytes();
    // Salt, nonce and box of the old slot are all gone.
    QVERIFY(!after.contains(before.mid(16 + 64 + 24, 16)));
    QVERIFY(!after.contains(before.mid(16 + 64 + 64, 16)));
    QVERIFY(!header.unlock(u"old"_s, name).ok());
    QVERIFY(header.unlock(u"new"_s, name).ok());
  }

  void a_flipped_bit_in_any_byte_is_refused_as_damaged() {
    KeyHeader header;
    VERIFY_OK(header.wrap(KeyHeader::Passphrase, u"x"_s, DataKey::random(), cheap_key));
    const QByteArray good = header.to_bytes();
    for (int byte = 0; byte < good.size(); ++byte) {
      QByteArray bad = good;
      bad[byte] = char(bad.at(byte) ^ (1 << (byte % 8)));
      VERIFY_REFUSED(KeyHeader::parse(bad, name), ErrorKind::Refused, "damaged");
    }
  }

  void a_short_header_is_damaged_and_another_start_is_foreign() {
    const QByteArray good = KeyHeader().to_bytes();
    for (int size : {16, 17, 100, key_header_bytes - 1})
      VERIFY_REFUSED(KeyHeader::parse(good.left(size), name), ErrorKind::Refused, "damaged");
    for (const QByteArray& foreign :
         {QByteArray(), QByteArray("Mile"), QByteArray("PK\3\4"), QByteArray(9000, '\0'), QByteArray(9000, 'x')})
      VERIFY_REFUSED(KeyHeader::parse(foreign, name), ErrorKind::Refused, "not a Milepost");
  }

  void a_newer_header_is_refused_as_newer() {
    VERIFY_REFUSED(KeyHeader::parse(with_version(KeyHeader().to_bytes(), 2), name), ErrorKind::Refused, "newer");
  }

  void a_header_that_asks_for_endless_work_is_refused_at_once() {
    for (const KeyCost cost : {KeyCost{1u << 30, 8192}, KeyCost{1, 1ull << 50}}) {
      KeyHeader header;
      VERIFY_OK(header.wrap(KeyHeader::Passphrase, u"x"_s, DataKey::random(), cheap_key));
      QByteArray bytes = header.to_bytes();
      qToLittleEndian(cost.operations, bytes.data() + 16 + 64 + 8);
      qToLittleEndian(cost.memory_bytes, bytes.data() + 16 + 64 + 16);
      const Result<KeyHeader> read = KeyHeader::parse(with_version(bytes, 1), name);
      VERIFY_OK(read);
      VERIFY_REFUSED(read->unlock(u"x"_s, name), ErrorKind::Refused, "work");
    }
  }

  void a_printed_recovery_key_reads_back() {
    for (const QByteArray& key : {QByteArray(20, '\0'), QByteArray(20, '\xff'), QByteArray("0123456789abcdefghij")}) {
      const QString printed = print_recovery_key(key);
      QCOMPARE(printed.size(), 47);
      const TypedRecoveryKey typed = read_recovery_key(printed);
      QVERIFY(typed.looks_like_one);
      QCOMPARE(typed.key, key);
    }
    QSet<QString> keys;
    for (int i = 0; i < 100; ++i) keys.insert(new_recovery_key());
    QCOMPARE(keys.size(), 100);
  }

  void letters_that_look_alike_are_the_same() {
    const QString printed = print_recovery_key(QByteArray(20, '\0'));
    QCOMPARE(read_recovery_key(QString(printed).replace(u'0', u'O')).key, QByteArray(20, '\0'));
  }

  void every_single_mistake_and_every_swap_names_its_group() {
    const QString alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;
    const QString printed = print_recovery_key(QByteArray("\x5a\x01\xfe\x77 Milepost-012345", 20));
    for (int at = 0; at < printed.size(); ++at) {
      if (printed.at(at) == u'-') continue;
      for (QChar other : alphabet) {
        if (other == printed.at(at)) continue;
        QString wrong = printed;
        wrong[at] = other;
        QCOMPARE(read_recovery_key(wrong).mistyped_groups, QList<int>{at / 6 + 1});
        QVERIFY(read_recovery_key(wrong).key.isEmpty());
      }
      if (at + 1 < printed.size() && printed.at(at + 1) != u'-' && printed.at(at) != printed.at(at + 1)) {
        QString swapped = printed;
        swapped[at] = printed.at(at + 1);
        swapped[at + 1] = printed.at(at);
        QCOMPARE(read_recovery_key(swapped).mistyped_groups, QList<int>{at / 6 + 1});
      }
    }
  }

  void a_mistyped_recovery_key_is_told_from_a_wrong_passphrase() {
    KeyHeader header;
    const QString recovery = print_recovery_key(QByteArray(20, '\0'));
    VERIFY_OK(header.wrap(KeyHeader::Passphrase, u"x"_s, DataKey::random(), cheap_key));
    VERIFY_OK(header.wrap(KeyHeader::Recovery, recovery, DataKey::random(), cheap_key));
    QString wrong = recovery;
    wrong[13] = u'7';
    VERIFY_REFUSED(header.unlock(wrong, name), ErrorKind::Refused, "group 3");
    QVERIFY(!read_recovery_key(recovery.chopped(1)).looks_like_one);
    QVERIFY(!read_recovery_key(u"violet ladder harbor"_s).looks_like_one);
  }
};

QTEST_GUILESS_MAIN(KeyHeaderTest)
#include "key_header_test.moc"
