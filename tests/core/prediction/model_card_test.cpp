#include "core/prediction/model_card.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include "tests/core/prediction/small_package.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

void collect(const QJsonValue& value, QList<double>& numbers, QString& texts) {
  if (value.isDouble()) numbers += value.toDouble();
  if (value.isString()) texts += value.toString() + u'\n';
  for (const QJsonValue& item : value.toArray()) collect(item, numbers, texts);
  for (const QJsonValue& item : value.toObject()) collect(item, numbers, texts);
}

QString changed_text(const ModelPackage& package, const char* from, const char* to) {
  ModelPackage other = package;
  QByteArray json = QJsonDocument(package.evaluation).toJson(QJsonDocument::Compact);
  if (!json.contains(from)) return {};
  other.evaluation = QJsonDocument::fromJson(json.replace(from, to)).object();
  return model_card_text(other, PublicKey());
}

}  // namespace

class ModelCardTest : public QObject {
  Q_OBJECT

 private slots:
  void the_first_line_says_whether_the_students_were_made_up() {
    ModelPackage package = small_package();
    QVERIFY(model_card_text(package, signer_).section(u'\n', 1, 1).contains(u"made-up students"));
    package.synthetic = false;
    QVERIFY(!model_card_text(package, signer_).contains(u"made-up"));
    QVERIFY(model_card_text(package, signer_).section(u'\n', 1, 1).contains(u"real students of 12 schools"));
  }

  void every_decimal_on_it_is_the_packages() {
    const ModelPackage package = small_package({u"q1"_s, u"eoy"_s});
    QList<double> numbers;
    QString texts;
    collect(package_json(package), numbers, texts);
    int found = 0;
    for (const QString& card : {model_card_text(package, signer_), model_card_html(package, signer_)}) {
      static const QRegularExpression decimal(u"-?\\d*\\.\\d+"_s);
      for (auto match = decimal.globalMatch(card); match.hasNext();) {
        const QString shown = match.next().captured();
        const int digits = int(shown.size() - shown.indexOf(u'.') - 1);
        const bool known = texts.contains(shown) || std::any_of(numbers.begin(), numbers.end(), [&](double number) {
                             return QString::number(number, 'f', digits) == shown;
                           });
        QVERIFY2(known, qPrintable(shown));
        ++found;
      }
    }
    QVERIFY(found > 20);
  }

  void a_number_changed_in_the_evaluation_changes_the_card_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("shown");
    QTest::newRow("auc") << QByteArray("0.86427") << QByteArray("0.71234") << u"0.712"_s;
    QTest::newRow("brier") << QByteArray("0.14159") << QByteArray("0.24159") << u"0.242"_s;
    QTest::newRow("slope") << QByteArray("1.0213") << QByteArray("0.6111") << u"0.611"_s;
    QTest::newRow("ici") << QByteArray("0.01237") << QByteArray("0.09991") << u"0.100"_s;
    QTest::newRow("baseline") << QByteArray("0.7312") << QByteArray("0.9312") << u"0.931"_s;
    QTest::newRow("missed") << QByteArray("0.4321") << QByteArray("0.6621") << u"66 %"_s;
    QTest::newRow("rows") << QByteArray("\"rows\":812") << QByteArray("\"rows\":913") << u"913"_s;
  }
  void a_number_changed_in_the_evaluation_changes_the_card() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, shown);
    const ModelPackage package = small_package();
    QVERIFY(!model_card_text(package, PublicKey()).contains(shown));
    QVERIFY(changed_text(package, from.constData(), to.constData()).contains(shown));
  }

  void groups_come_before_figures_and_small_ones_say_so() {
    const QString card = model_card_text(small_package(), signer_);
    QVERIFY(card.indexOf(u"Who was missed") < card.indexOf(u"How well it did"));
    QVERIFY(card.contains(u"race: hispanic"));
    QVERIFY(card.contains(u"43 % (39 % to 48 %)"));
    QVERIFY(card.contains(u"too few students to tell"));
    QVERIFY(card.contains(u"two flags"));
    for (const char* word : {"Kurlaender 2019", "von Hippel 2020", "Expires on 2028-09-01", "0123 4567", "passed",
                             "GPA", "Never: race", "second year of college, given enrolment", "2019, 2020"}) {
      QVERIFY2(card.contains(QString::fromLatin1(word)), word);
    }
  }

  void what_was_not_evaluated_is_said_and_does_no_harm_data() {
    QTest::addColumn<QByteArray>("evaluation");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("no list") << QByteArray(R"({"nodes": 3, "overall": {"a": []}})");
    QTest::newRow("odd") << QByteArray(
        R"({"nodes": [1, null, {"evaluation": {"auc": "x", "slices": [null, {}], "baselines": [7]}}]})");
  }
  void what_was_not_evaluated_is_said_and_does_no_harm() {
    QFETCH(QByteArray, evaluation);
    ModelPackage package = small_package();
    package.evaluation = QJsonDocument::fromJson(evaluation).object();
    const QString card = model_card_text(package, signer_);
    QVERIFY(!card.contains(u"nan"));
    if (evaluation != QByteArray(R"({})")) return;
    QCOMPARE(card.count(u"Not evaluated"), 3);
  }

  void a_gate_not_passed_names_what_failed() {
    ModelPackage package = small_package();
    package.gate = {false, {}, {u"the slope is 0.7"_s}};
    const QString card = model_card_text(package, signer_);
    QVERIFY(card.contains(u"not passed") && card.contains(u"Not met: the slope is 0.7"));
  }

  void the_checksum_is_the_contents() {
    ModelPackage package = small_package();
    const auto checksum = [this](const ModelPackage& of) {
      return model_card_text(of, signer_).section(u"content): "_s, 1).left(64);
    };
    const QString before = checksum(package);
    QCOMPARE(before.size(), 64);
    QCOMPARE(checksum(small_package()), before);
    package.nodes[0].coefficients[0] += 1e-12;
    QVERIFY(checksum(package) != before);
  }

  void names_from_a_package_are_text_not_markup() {
    ModelPackage package = small_package();
    package.name = u"<script>alert(1)</script>"_s;
    const QString card = model_card_html(package, signer_);
    QVERIFY(!card.contains(u"<script"));
    QVERIFY(card.contains(u"&lt;script&gt;"));
    QVERIFY(model_card_text(package, signer_).contains(u"<script>"));
  }

  void it_speaks_of_support() {
    const QString card = model_card_text(small_package(), signer_);
    for (const char* word : {"risk", "failing", "dropout", "drop out", "deficit", "struggling", "off-track"}) {
      QVERIFY2(!card.contains(QString::fromLatin1(word), Qt::CaseInsensitive), word);
    }
  }

 private:
  PublicKey signer_{u"0123456789ABCDEF0123456789ABCDEF01234567"_s, u"Hub"_s, {}, {}, false, false, true};
};

QTEST_GUILESS_MAIN(ModelCardTest)
#include "model_card_test.moc"
