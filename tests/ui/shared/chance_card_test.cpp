#include "ui/shared/chance_card.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

#include "core/prediction/features.h"
#include "tests/support/sample_prediction.h"
#include "tests/support/walk.h"
#include "ui/shared/icon_array.h"
#include "ui/shared/theme.h"
#include "ui/shared/model_card_dialog.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

QString texts(const QWidget& widget) {
  QString all;
  for (const QLabel* label : widget.findChildren<QLabel*>()) all += label->text() + u'\n';
  return all;
}

// Each named text stands in the card, in this order.
void verify_order(const QString& all, const QStringList& parts) {
  qsizetype from = 0;
  for (const QString& part : parts) {
    const qsizetype at = all.indexOf(part, from);
    QVERIFY2(at >= 0, qPrintable(part + u" is missing or too early in: "_s + all));
    from = at + part.size();
  }
}

}  // namespace

class ChanceCardTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QAccessible::setActive(true); }

  void says_the_steps_then_the_chance_with_whom_it_compares_and_its_day() {
    const SchoolPrediction prediction = test::sample_prediction();
    const ChanceCard card(prediction, 1);
    verify_order(texts(card), {u"Graduate from high school"_s, u"Graduate with the A-G courses"_s, u"Go on to college"_s,
                               u"students with records like these, about 6 in 10"_s, u"persist through the second year of college"_s, u"hard to foresee"_s,
                               u"nothing after Oct 2, 2026"_s, u"the average ninth grader of 12 schools"_s, u"Strengths:"_s, u"Needs:"_s, u"not a fate"_s});
  }

  void strengths_come_before_needs_and_what_can_change_before_what_cannot() {
    const SchoolPrediction prediction = test::sample_prediction();
    const ChanceCard card(prediction, 1);
    const QString all = texts(card);
    const auto title = [](const char* group) { return construct_title(QString::fromLatin1(group)); };
    verify_order(all, {u"Strengths: "_s + title("attendance") + u" (can still change), "_s + title("assessment"),
                       u"Needs: "_s + title("course_performance") + u" (can still change), "_s + title("grade_8")});
    QVERIFY(!all.contains(title("behavior")));  // a thousandth is nothing
  }

  void holds_no_percentage_no_decimal_and_no_rank() {
    const SchoolPrediction prediction = test::sample_prediction();
    for (const qint64 person : {1, 2, 3, 4, 5, 100, 101}) {
      ChanceCard card(prediction, person);
      test::walk_texts(&card, [&](const QString& where, const QString& text) {
        if (where.contains(u"font"_s, Qt::CaseInsensitive) || text.contains(u"GPA of 2.5"_s) || where.startsWith(u"Q"_s)) return;
        static const QRegularExpression wrong(u"%|\\d\\.\\d|\\brank|\\bplace \\d"_s);
        QVERIFY2(!text.contains(wrong), qPrintable(where + u": "_s + text));
      });
    }
  }

  void the_picture_says_the_sentence() {
    const SchoolPrediction prediction = test::sample_prediction();
    const ChanceCard card(prediction, 1);
    const auto* picture = card.findChild<IconArray*>();
    QVERIFY(picture);
    QCOMPARE(picture->filled(), 61);
    QVERIFY(!picture->accessibleDescription().isEmpty());
    QVERIFY(texts(card).contains(picture->accessibleDescription()));
  }

  void too_little_is_said_and_no_number_is_shown_data() {
    QTest::addColumn<qint64>("person");
    QTest::newRow("refused") << qint64(2);
    QTest::newRow("not among those scored") << qint64(5);
  }
  void too_little_is_said_and_no_number_is_shown() {
    QFETCH(qint64, person);
    const SchoolPrediction prediction = test::sample_prediction();
    const ChanceCard card(prediction, person);
    const QString all = texts(card);
    QVERIFY(all.contains(u"Not enough information: "_s));
    QVERIFY(!all.contains(u" in 10"_s));
    QVERIFY(!card.findChild<IconArray*>());
    QVERIFY(card.findChild<QPushButton*>());  // the model can still be looked at
    if (person == 2) QVERIFY(all.contains(construct_title(u"course_performance"_s)));
  }

  void made_up_students_are_said_plainly() {
    SchoolPrediction prediction = test::sample_prediction();
    QVERIFY(!texts(ChanceCard(prediction, 1)).contains(u"made-up"_s));
    prediction.synthetic = true;
    for (const qint64 person : {1, 2}) QVERIFY(texts(ChanceCard(prediction, person)).contains(u"made-up students. Decide nothing by it."_s));
  }

  void a_single_outcome_has_no_steps_and_names_no_college() {
    SchoolPrediction prediction = test::sample_prediction();
    RowScore& score = prediction.students[1].score;
    score.near_term.reset();
    score.graduated.reset();
    score.ag_graduated.reset();
    score.enrolled.reset();
    const QString all = texts(ChanceCard(prediction, 1));
    QVERIFY(!all.contains(u"step by step"_s));
    QVERIFY(!all.contains(u"college"_s));
    QVERIFY(all.contains(u"about 6 in 10"_s));
  }

  void the_model_card_is_one_click_away_and_loads_nothing() {
    const SchoolPrediction prediction = test::sample_prediction();
    ChanceCard card(prediction, 1);
    QSignalSpy asked(&card, &ChanceCard::about_model);
    QTest::keyClick(card.findChild<QPushButton*>(), Qt::Key_Space);
    QCOMPARE(asked.count(), 1);
    ModelCardDialog dialog(u"<h1>Bay Schools</h1><p>Fitted on 12 schools</p><img src=\"file:///etc/hostname\"><a href=\"file:///etc/passwd\">more</a>"_s);
    dialog.show();
    auto* text = dialog.findChild<QTextBrowser*>();
    QVERIFY(text->toPlainText().contains(u"Fitted on 12 schools"_s));
    QVERIFY(!text->openLinks() && !text->openExternalLinks());
    QVERIFY(text->loadResource(QTextDocument::ImageResource, QUrl(u"file:///etc/hostname"_s)).isNull());
    QCOMPARE(test::unnamed_controls(&dialog), QStringList());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
  }

  void everything_has_a_name() {
    const SchoolPrediction prediction = test::sample_prediction();
    ChanceCard card(prediction, 1);
    card.show();
    QCOMPARE(test::unnamed_controls(&card), QStringList());
  }

  // Pictures for a person to look at: MILEPOST_PICTURES=folder.
  void pictures() {
    const QString folder = qEnvironmentVariable("MILEPOST_PICTURES");
    if (folder.isEmpty()) QSKIP("MILEPOST_PICTURES names no folder");
    SchoolPrediction prediction = test::sample_prediction();
    prediction.synthetic = true;
    for (const auto& [name, look] : {std::pair{"light", Look{Ground::Light, 100}}, std::pair{"dark", Look{Ground::Dark, 100}}, std::pair{"double", Look{Ground::Light, 200}}}) {
      apply_look(*qApp, look);
      for (const qint64 person : {1, 2}) {
        ChanceCard card(prediction, person);
        card.setContentsMargins(12, 12, 12, 12);
        card.resize(look.text_percent * 36 / 10, 100);
        card.resize(card.width(), card.heightForWidth(card.width()));
        QVERIFY(card.grab().save(QDir(folder).filePath(u"chance_%1_%2.png"_s.arg(QLatin1String(name)).arg(person))));
      }
    }
    apply_look(*qApp, Look{});
  }
};

QTEST_MAIN(ChanceCardTest)
#include "chance_card_test.moc"
