#include "ui/store/passphrase_strength.h"

#include <QSet>
#include <QTest>

using namespace milepost;

class PassphraseStrengthTest : public QObject {
  Q_OBJECT

 private slots:
  void hints_data() {
    using enum PassphraseStrength;
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("strength");
    QTest::newRow("empty") << "" << int(TooShort);
    QTest::newRow("eleven") << "abcdefghijk" << int(TooShort);
    QTest::newRow("spaces do not count") << "      a       " << int(TooShort);
    QTest::newRow("one letter") << "aaaaaaaaaaaaaaaaaaaa" << int(Weak);
    QTest::newRow("a row of the alphabet") << "abcdefghijklmnop" << int(Weak);
    QTest::newRow("digits in order") << "1234567890123456" << int(Weak);
    QTest::newRow("two words") << "kettle marble" << int(Fair);
    QTest::newRow("five words") << "kettle marble orchid tunnel seven" << int(Strong);
    QTest::newRow("other script") << "чайник мрамор орхидея туннель" << int(Strong);
  }
  void hints() {
    QFETCH(QString, text);
    QFETCH(int, strength);
    QCOMPARE(int(passphrase_strength(text)), strength);
  }

  void every_hint_has_its_own_words() {
    QSet<QString> hints;
    for (auto s : {PassphraseStrength::TooShort, PassphraseStrength::Weak, PassphraseStrength::Fair, PassphraseStrength::Strong}) hints.insert(passphrase_hint(s));
    QCOMPARE(hints.size(), 4);
  }
};

QTEST_MAIN(PassphraseStrengthTest)
#include "passphrase_strength_test.moc"
