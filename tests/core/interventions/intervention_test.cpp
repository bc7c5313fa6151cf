#include "core/interventions/intervention.h"

#include <QTest>

#include "core/store/content_store.h"
#include "tests/support/import_school.h"

using namespace milepost;
using namespace Qt::StringLiterals;

class InterventionTest : public QObject {
  Q_OBJECT

 private slots:
  void the_menu_reads_words_by_language_and_plain() {
    ImportSchool school;
    ContentItem item;
    item.kind = u"intervention"_s;
    item.key = u"test_tutoring"_s;
    item.source = u"A study"_s;
    item.body = {{u"position"_s, 0.1},
                 {u"title"_s, QJsonObject{{u"en"_s, u"Tutoring"_s}, {u"es"_s, u"Tutoría"_s}}},
                 {u"dose"_s, u"4 weeks"_s},
                 {u"owner"_s, QJsonObject{{u"en"_s, u"a teacher"_s}}},
                 {u"evidence"_s, u"strong"_s}};
    QVERIFY_OK(save_content(school.file(), item));
    ContentItem bare;
    bare.kind = item.kind;
    bare.key = u"test_bare"_s;
    bare.retired = true;
    bare.body = {{u"position"_s, 0.2}};
    QVERIFY_OK(save_content(school.file(), bare));
    const auto menu = interventions(school.file());
    QVERIFY_OK(menu);
    QVERIFY(menu->size() >= 2);
    QCOMPARE(menu->at(0).title, u"Tutoring"_s);
    QCOMPARE(menu->at(0).dose, u"4 weeks"_s);
    QCOMPARE(menu->at(0).owner, u"a teacher"_s);
    QCOMPARE(menu->at(0).source, u"A study"_s);
    QCOMPARE(menu->at(1).title, u"test_bare"_s);
    QVERIFY(menu->at(1).retired);
  }

  void every_kind_of_evidence_has_words() {
    QStringList words;
    for (const QString& key : {u"strong"_s, u"mixed"_s, u"practice"_s, u"null_on_outcome"_s, u"not_enough"_s})
      words << evidence_words(key);
    QCOMPARE(words.removeDuplicates(), 0);
    QCOMPARE(evidence_words(u"whatever"_s), evidence_words(u"not_enough"_s));
  }
};

QTEST_GUILESS_MAIN(InterventionTest)
#include "intervention_test.moc"
