#include "ui/shared/name_display.h"

#include <QSignalSpy>
#include <QTest>

#include "tests/support/sample_list.h"

using namespace milepost;

class NameDisplayTest : public QObject {
  Q_OBJECT

 private slots:
  void hides_before_anybody_asked() {
    NameDisplay names;
    QVERIFY(names.hidden());
    QVERIFY(!names.label(test::sample_list().rows.first()).contains(QStringLiteral("Xochitl")));
  }

  void a_number_stays_all_session() {
    NameDisplay names;
    SupportList list = test::sample_list();
    names.learn(list);
    const QString before = names.label(list.rows.at(2));
    std::reverse(list.rows.begin(), list.rows.end());
    list.rows.removeLast();
    names.learn(list);
    QCOMPARE(names.label(list.rows.at(0)), before);
  }

  void no_two_students_share_a_number() {
    NameDisplay names;
    const SupportList list = test::sample_list(40);
    names.learn(list);
    QSet<QString> labels;
    for (const SupportRow& row : list.rows + list.planned + list.cannot_say) labels.insert(names.label(row));
    QCOMPARE(labels.size(), list.rows.size() + list.planned.size() + list.cannot_say.size());
  }

  void known_names_go_out_of_typed_words() {
    NameDisplay names;
    const SupportList list = test::sample_list();
    names.learn(list);
    const QString hidden = names.words(QStringLiteral("Call Zofia's family; ask nuñez and MAILEE too."));
    QCOMPARE(hidden, QStringLiteral("Call %1's family; ask %2 and %3 too.").arg(names.label(list.planned.first()), names.label(list.rows.at(0)), names.label(list.rows.at(2))));
    names.set_hidden(false);
    QCOMPARE(names.words(QStringLiteral("Call Zofia")), QStringLiteral("Call Zofia"));
    QCOMPARE(names.label(list.rows.first()), QStringLiteral("Xochitl Núñez"));
  }

  void says_when_it_changes() {
    NameDisplay names;
    QSignalSpy spy(&names, &NameDisplay::changed);
    names.set_hidden(true);
    QCOMPARE(spy.count(), 0);
    names.set_hidden(false);
    QCOMPARE(spy.count(), 1);
  }
};

QTEST_MAIN(NameDisplayTest)
#include "name_display_test.moc"
