#include "core/prediction/school_prediction.h"

#include <QFile>
#include <QTest>

#include "core/exchange/school_keys.h"
#include "core/prediction/features.h"
#include "core/prediction/probability_bands.h"
#include "core/store/change_log.h"
#include "tests/core/prediction/small_package.h"
#include "tests/support/import_school.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

// North High with a whole autumn of school days, so that a first school month has passed.
WrittenExport north_high() {
  WrittenExport folder = WrittenExport::small_school();
  QByteArray calendar = "schoolSourcedId,date,type\n";
  for (QDate day(2026, 8, 12); day <= QDate(2027, 6, 5); day = day.addDays(1)) {
    if (day.dayOfWeek() <= 5) calendar += "h1," + day.toString(Qt::ISODate).toLatin1() + ",instructional\n";
  }
  folder.files[u"records/calendar.csv"_s] = calendar;
  return folder;
}

}  // namespace

class SchoolPredictionTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    key_ = new_key(u"Hub of the test"_s).take();
    QVERIFY(school_.ready());
    QVERIFY_OK(school_.import(north_high()));
    opened_ = opened(small_package({u"g8"_s, u"m1"_s, u"eoy"_s}));
    QVERIFY(!opened_.bytes.isEmpty());
  }
  void init() { QVERIFY_OK(remove_package(school_.file())); }

  void a_package_of_an_untrusted_maker_is_not_kept() {
    const OpenedPackage stranger = opened(small_package({u"m1"_s}), new_key(u"Somebody"_s).take());
    const Status kept = keep_package(school_.file(), stranger);
    QVERIFY(!kept.ok());
    QVERIFY2(kept.error().sentence.contains(u"milepost-cli trust FILE KEY"), qPrintable(kept.error().sentence));
    QVERIFY(kept.error().sentence.contains(spaced_fingerprint(stranger.signer.fingerprint)));
    const auto none = kept_package(school_.file());
    QVERIFY_OK(none);
    QVERIFY(!none->has_value());
  }

  void a_trusted_makers_package_is_kept_replaced_and_removed_in_the_log() {
    trust();
    const qint64 changes = school_.number("SELECT count(*) FROM change_log");
    QVERIFY_OK(keep_package(school_.file(), opened_));
    QVERIFY_OK(keep_package(school_.file(), opened_));  // the same again is no change
    const auto kept = kept_package(school_.file());
    QVERIFY_OK(kept);
    QVERIFY(kept->has_value());
    QCOMPARE((*kept)->bytes, opened_.bytes);
    QCOMPARE((*kept)->signer.fingerprint, key_.key.fingerprint);
    ModelPackage other = small_package({u"m1"_s});
    other.name = u"Another"_s;
    QVERIFY_OK(keep_package(school_.file(), opened(other)));
    QVERIFY_OK(remove_package(school_.file()));
    const auto log = changes_since(school_.file(), {});
    QVERIFY_OK(log);
    QStringList actions;
    for (const Change& change : *log) {
      if (change.subject == u"model_package" && change.id > changes) actions += change.action;
    }
    QCOMPARE(actions, (QStringList{u"create"_s, u"edit"_s, u"remove"_s}));
    QCOMPARE(log->last().before.value(u"name"_s).toString(), u"Another"_s);
    QVERIFY(!kept_model_card(school_.file()).ok());
  }

  void a_kept_package_that_was_changed_in_the_file_is_not_used() {
    trust();
    QVERIFY_OK(keep_package(school_.file(), opened_));
    QVERIFY_OK(execute(school_.file().handle(), "UPDATE model_package SET content = substr(content, 1, 3000)"));
    QVERIFY(!kept_package(school_.file()).ok());
    const auto prediction = predict_school(school_.file(), PredictionOptions(), Task());
    QVERIFY_OK(prediction);
    QVERIFY2(prediction->none_because.contains(u"cut off"), qPrintable(prediction->none_because));
  }

  void the_kept_package_predicts_what_scoring_its_rows_gives() {
    trust();
    QVERIFY_OK(keep_package(school_.file(), opened_));
    PredictionOptions options;
    options.capacity = 1;
    const auto prediction = predict_school(school_.file(), options, Task());
    QVERIFY_OK(prediction);
    QVERIFY2(prediction->none_because.isEmpty(), qPrintable(prediction->none_because));
    QCOMPARE(prediction->landmark, u"m1"_s);  // October: the first school month, not the end of the year
    QVERIFY(prediction->synthetic);
    QCOMPARE(prediction->package_name, u"Small Hub 2026-11"_s);
    QCOMPARE(prediction->students.size(), 2);
    QVERIFY(prediction->cutoff.isValid() && prediction->cutoff <= QDate(2026, 10, 2));
    const auto features = landmark_features(school_.file(), {u"m1"_s, 0, QDate(), false});
    QVERIFY_OK(features);
    ScoreOptions scoring;
    scoring.landmark = u"m1"_s;
    scoring.school = u"school"_s;
    scoring.capacity = 1;
    const auto scores = score_table(opened_.package, features->table, scoring, Task());
    QVERIFY_OK(scores);
    double listed = 0;
    int scored = 0;
    for (size_t row = 0; row < scores->size(); ++row) {
      const StudentPrediction student = prediction->students.value(features->persons[row]);
      QCOMPARE(student.score.overall.probability, (*scores)[row].overall.probability);
      QCOMPARE(student.score.refused, (*scores)[row].refused);
      QCOMPARE(student.score.among_first, (*scores)[row].among_first);
      QVERIFY(student.student == u"1001" || student.student == u"1002");
      listed += student.score.among_first;
      scored += student.score.refused.isEmpty();
    }
    QVERIFY(scored > 0);
    QVERIFY(qAbs(listed - 1) < 1e-6);
    const auto card = kept_model_card(school_.file());
    QVERIFY_OK(card);
    QVERIFY(card->contains(u"made-up students"));
  }

  void why_there_is_no_probability_is_said_data() {
    QTest::addColumn<QString>("defect");
    QTest::addColumn<QString>("said");
    QTest::newRow("no package") << u"none"_s << u"no model yet"_s;
    QTest::newRow("gate") << u"gate"_s << u"the slope is 0.7"_s;
    QTest::newRow("expired") << u"expired"_s << u"expired on 2026-09-30"_s;
    QTest::newRow("single") << u"single"_s << u"single outcome"_s;
    QTest::newRow("too early") << u"eoy"_s << u"so early in the year"_s;
    QTest::newRow("no calendar") << u"calendar"_s << u"calendar"_s;
  }
  void why_there_is_no_probability_is_said() {
    QFETCH(QString, defect);
    QFETCH(QString, said);
    trust();
    ModelPackage package =
        defect == u"single" ? single_package() : small_package({defect == u"eoy" ? u"eoy"_s : u"m1"_s});
    if (defect == u"gate") package.gate = {false, {}, {u"the slope is 0.7"_s}};
    if (defect == u"expired") package.expires = QDate(2026, 9, 30);
    ImportSchool bare;
    SchoolFile& file = defect == u"calendar" ? bare.file() : school_.file();
    if (defect == u"calendar") {
      WrittenExport folder = north_high();
      folder.files.remove(u"records/calendar.csv"_s);
      QVERIFY_OK(bare.import(folder));
      QVERIFY_OK(trust_signer(file, key_.key.fingerprint, u"Hub"_s, key_.key.bytes));
    }
    if (defect != u"none") QVERIFY_OK(keep_package(file, opened(package)));
    const auto prediction = predict_school(file, PredictionOptions(), Task());
    QVERIFY_OK(prediction);
    QVERIFY2(prediction->none_because.contains(said), qPrintable(prediction->none_because));
    QVERIFY(prediction->students.isEmpty());
  }

  void a_cancelled_run_says_so() {
    Task task;
    task.cancel();
    const auto prediction = predict_school(school_.file(), opened_.package, PredictionOptions(), task);
    QVERIFY(!prediction.ok());
    QCOMPARE(prediction.error().kind, ErrorKind::Cancelled);
  }

  void similar_students_share_a_band() {
    using Bands = std::vector<int>;
    QCOMPARE(probability_bands({}), Bands{});
    QCOMPARE(probability_bands({.1, .3, .5, .7, .9}), (Bands{0, 1, 2, 3, 4}));
    QCOMPARE(probability_bands({.9, .1, .5}), (Bands{4, 0, 2}));
    QCOMPARE(probability_bands({.201, .199, .2, .26}), (Bands{0, 0, 0, 1}));  // noise around a fifth is not a border
    QCOMPARE(probability_bands({.199, .2, .201, .14}), (Bands{1, 1, 1, 0}));
    QCOMPARE(probability_bands({.2, .2, .2}), (Bands{1, 1, 1}));
    const Bands many = probability_bands({.05, .17, .18, .23, .38, .42, .43, .44, .57, .63, .79, .81, .99});
    for (size_t i = 1; i < many.size(); ++i) QVERIFY(many[i] >= many[i - 1]);
  }

  void chances_in_words_data() {
    QTest::addColumn<double>("probability");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QString>("words");
    const auto row = [](double p, double low, double high, const char* words) {
      QTest::addRow("%g %g %g", p, low, high) << p << low << high << QString::fromLatin1(words);
    };
    row(.6, .5, .7, "about 6 in 10 (5 to 7)");
    row(.62, .54, .71, "about 6 in 10 (5 to 7)");
    row(.6, .58, .63, "about 6 in 10");
    row(.6, .6, .6, "about 6 in 10");
    row(.02, .01, .04, "fewer than 1 in 20");
    row(.02, .0, .31, "fewer than 1 in 20 (up to 3 in 10)");
    row(.98, .96, .995, "more than 19 in 20");
    row(.98, .72, 1, "more than 19 in 20 (at least 7 in 10)");
    row(.05, .05, .05, "about 1 in 10");
    row(.95, .95, .95, "about 9 in 10");
    row(.1, .02, .3, "about 1 in 10 (up to 3)");
    row(.9, .68, .99, "about 9 in 10 (at least 7)");
    row(.5, .01, .99, "about 5 in 10 (it could be any number)");
    row(0, 0, 0, "fewer than 1 in 20");
    row(1, 1, 1, "more than 19 in 20");
    row(qQNaN(), 0, 1, "cannot say");
    row(.4, qQNaN(), qQNaN(), "about 4 in 10");
  }
  void chances_in_words() {
    QFETCH(double, probability);
    QFETCH(double, low);
    QFETCH(double, high);
    QTEST(chance_words({probability, low, high}), "words");
  }

  void words_never_say_none_or_all_of_ten() {
    for (int p = 0; p <= 1000; p += 7) {
      for (int low = 0; low <= p; low += 13) {
        const QString words = chance_words({p / 1000., low / 1000., 1});
        QVERIFY2(!words.contains(u" 0 ") && !words.contains(u"(0") && !words.contains(u"about 10") &&
                     !words.contains(u"to 10"),
                 qPrintable(words));
      }
    }
  }

 private:
  void trust() { QVERIFY_OK(trust_signer(school_.file(), key_.key.fingerprint, u"Hub"_s, key_.key.bytes)); }

  OpenedPackage opened(const ModelPackage& package) { return opened(package, key_); }
  OpenedPackage opened(const ModelPackage& package, const KeyPair& key) {
    const QString path = dir_.filePath(u"p%1"_s.arg(++written_));
    const Status done = write_package(package, key, path);
    if (!done) qWarning("%s", qPrintable(done.error().sentence));
    auto read = read_package_file(path, QDate());
    return read ? read.take() : OpenedPackage();
  }

  QTemporaryDir dir_;
  int written_ = 0;
  ImportSchool school_;
  KeyPair key_;
  OpenedPackage opened_;
};

QTEST_GUILESS_MAIN(SchoolPredictionTest)
#include "school_prediction_test.moc"
