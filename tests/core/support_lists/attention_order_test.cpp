#include "core/support_lists/attention_order.h"

#include <QTest>
#include <algorithm>
#include <random>

#include "tests/support/sample_list.h"
#include "tests/support/sample_prediction.h"

using namespace milepost;
using namespace Qt::StringLiterals;
using enum IndicatorStatus;

namespace {

SupportRow row(qint64 person, IndicatorStatus status, QDate due = {}) {
  SupportRow one;
  one.person_id = person;
  one.student = u"S%1"_s.arg(person);
  one.needs = {test::finding("attendance", status, {}, {}, "reason")};
  one.next_date = due;
  return one;
}

QList<qint64> people(const SupportList& list) {
  QList<qint64> ids;
  for (const SupportRow& one : list.rows) ids << one.person_id;
  return ids;
}

SchoolPrediction prediction_of(const QList<std::pair<qint64, double>>& chances) {
  SchoolPrediction prediction;
  for (const auto& [person, probability] : chances) prediction.students.insert(person, test::scored(person, probability));
  return prediction;
}

}  // namespace

class AttentionOrderTest : public QObject {
  Q_OBJECT

 private slots:
  void without_a_model_the_list_stays_as_it_is() {
    SupportList list;
    list.rows = {row(3, Watch), row(1, OffTrack), row(2, OffTrack)};  // not even its own order is touched
    SchoolPrediction none;
    none.none_because = u"There is no model."_s;
    order_by_attention(list, none);
    QCOMPARE(people(list), (QList<qint64>{3, 1, 2}));
  }

  void the_band_decides_only_where_the_rules_leave_students_level() {
    const QDate early(2026, 10, 5), late(2026, 10, 12);
    SupportList list;
    list.rows = {row(10, OffTrack, early), row(11, OffTrack, late), row(12, OffTrack, late), row(13, Watch, late),
                 row(20, OffTrack),        row(21, OffTrack),       row(30, Watch),          row(31, Watch)};
    order_by_attention(list, prediction_of({{10, .9}, {11, .9}, {12, .1}, {13, .05}, {20, .9}, {21, .3}, {30, .5}, {31, .01}}));
    // An agreed review comes on its day, off track stands before watch, whatever the chances are.
    QCOMPARE(people(list), (QList<qint64>{10, 12, 11, 13, 21, 20, 31, 30}));
  }

  void similar_students_stand_by_local_id() {
    SupportList list;
    list.rows = {row(1, OffTrack), row(2, OffTrack), row(3, OffTrack)};
    order_by_attention(list, prediction_of({{1, .39}, {2, .21}, {3, .30}}));  // one band
    QCOMPARE(people(list), (QList<qint64>{1, 2, 3}));
  }

  void nobody_sinks_for_want_of_records() {
    SupportList list;
    list.rows = {row(1, OffTrack), row(2, OffTrack), row(3, OffTrack), row(4, OffTrack)};
    SchoolPrediction prediction = prediction_of({{1, .1}, {4, .8}});
    prediction.students.insert(3, test::refused(3));  // 2 was not seen at all
    order_by_attention(list, prediction);
    QCOMPARE(people(list), (QList<qint64>{2, 3, 1, 4}));
  }

  void adds_and_loses_nobody_whatever_the_order_it_meets() {
    std::mt19937 random(7);
    SchoolPrediction prediction;
    SupportList list;
    for (int person = 1; person <= 200; ++person) {
      list.rows << row(person, person % 3 ? OffTrack : Watch, person % 5 ? QDate() : QDate(2026, 10, 1 + person % 4));
      if (person % 7) prediction.students.insert(person, test::scored(person, double(random() % 1000) / 1000));
    }
    SupportList first = list;
    order_by_attention(first, prediction);
    std::shuffle(list.rows.begin(), list.rows.end(), random);
    order_by_attention(list, prediction);
    QCOMPARE(people(list), people(first));
    QList<qint64> all = people(list);
    std::sort(all.begin(), all.end());
    for (int person = 1; person <= 200; ++person) QCOMPARE(all.at(person - 1), person);
  }

  void bands_are_said_in_words_data() {
    QTest::addColumn<QList<double>>("band");
    QTest::addColumn<QString>("words");
    QTest::newRow("range") << QList<double>{.27, .39, .31} << u"similar: about 3 to 4 in 10"_s;
    QTest::newRow("one") << QList<double>{.31} << u"similar: about 3 in 10"_s;
    QTest::newRow("lowest") << QList<double>{.01, .18} << u"similar: 2 in 10 or fewer"_s;
    QTest::newRow("next to nobody") << QList<double>{.01, .04} << u"similar: fewer than 1 in 20"_s;
    QTest::newRow("highest") << QList<double>{.82, .99} << u"similar: 8 in 10 or more"_s;
    QTest::newRow("next to everybody") << QList<double>{.96, 1.0} << u"similar: more than 19 in 20"_s;
    QTest::newRow("never ten in ten") << QList<double>{.81, .95} << u"similar: about 8 to 9 in 10"_s;
  }
  void bands_are_said_in_words() {
    QFETCH(QList<double>, band);
    QFETCH(QString, words);
    SchoolPrediction prediction;
    for (int i = 0; i < band.size(); ++i) prediction.students.insert(i, test::scored(i, band[i]));
    QCOMPARE(BandWords(prediction).of(0), words);
    QVERIFY(!words.contains(u'%') && !words.contains(u'.'));
  }

  void who_has_no_chance_is_named_so() {
    const SchoolPrediction prediction = test::sample_prediction();
    QVERIFY(BandWords(prediction).of(2).startsWith(u"cannot say"_s));
    QVERIFY(BandWords(prediction).of(5).startsWith(u"cannot say"_s));
    const SchoolPrediction none;
    QVERIFY(BandWords(none).of(2).isEmpty());
  }
};

QTEST_APPLESS_MAIN(AttentionOrderTest)
#include "attention_order_test.moc"
