#include "core/prediction/features.h"

#include <QTest>

#include "core/prediction/feature_csv.h"
#include "tests/core/prediction/feature_school.h"

using namespace milepost;
using namespace milepost::feature_school;
using namespace Qt::StringLiterals;

namespace {

FeatureOptions at(const char* landmark) {
  FeatureOptions options;
  options.landmark = QLatin1String(landmark);
  options.for_audit = true;
  return options;
}

// s1 of the school with this in its export, as of a landmark.
Row s1_of(const WrittenExport& folder, const char* landmark) {
  ImportSchool school;
  if (const auto done = school.import(folder); !done) qFatal("%s", qPrintable(done.error().sentence));
  const auto features = landmark_features(school.file(), at(landmark));
  if (!features) qFatal("%s", qPrintable(features.error().sentence));
  return row_of(*features, "1001");
}

}  // namespace

class FeaturesTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QVERIFY_OK(school_.import(written())); }

  void they_are_what_a_person_works_out_data() {
    QTest::addColumn<QString>("landmark");
    QTest::addColumn<QString>("column");
    QTest::addColumn<double>("value");
    const auto row = [](const char* landmark, const char* column, double value) {
      QTest::addRow("%s %s", landmark, column) << QString::fromLatin1(landmark) << QString::fromLatin1(column) << value;
    };
    const double unknown = std::nan("");
    const QDate entry(2026, 8, 20), q1(2026, 10, 16), s1(2026, 12, 18);
    const int to_q1 = weekdays(entry, q1), to_s1 = weekdays(entry, s1), all = weekdays(entry, last_day);
    row("q1", "attendance_rate", (to_q1 - 3.0) / (to_q1 - 1));  // two absences; an unknown day leaves the denominator
    row("q1", "attendance_recent", 1);
    row("q1", "tardies_per_20_days", 20.0 / (to_q1 - 1));
    row("q1", "sections_missed_share", unknown);  // none came
    row("m1", "attendance_recent", 14.0 / 15);    // fifteen weekdays since Aug 20, absent on Aug 24
    row("q2", "attendance_rate", (to_s1 - 3.0) / (to_s1 - 1));
    row("eoy", "attendance_rate", (all - 3.0) / (all - 1));
    row("m2", "gpa", unknown);  // progress marks are no GPA
    row("m2", "progress_d_f_share", 0.5);
    row("q1", "progress_d_f_share", unknown);  // none is newer than the report
    row("q1", "gpa", 2.0);
    row("q1", "d_count", 1);
    row("q1", "f_count", 1);
    row("q1", "d_f_share", 0.5);
    row("q1", "math_points", 3);
    row("q1", "ela_points", 1);
    row("q1", "gpa_trend", unknown);
    row("q1", "credits_earned_share", unknown);
    row("q2", "gpa", 2.5);
    row("q2", "gpa_trend", 0.5);
    row("q2", "credits_earned_share", 0.75);
    row("q2", "ag_passed", 2);
    row("q2", "ag_share", 2.0 / 3);
    row("q2", "flag_gpa_25", 1);
    row("q2", "flag_no_d_f", 0);
    row("eoy", "gpa", 21.0 / 8);
    row("eoy", "f_count", 0);
    row("eoy", "flag_no_d_f", 1);
    row("eoy", "flag_chicago", unknown);  // four courses cannot reach five credits
    row("m1", "incidents", 0);
    row("q1", "incidents", 1);
    row("q2", "incidents", 2);
    row("q1", "suspension_days", 2);
    row("q2", "suspension_days", 2);  // in-school suspension is none
    for (const char* landmark : {"g8", "m3", "eoy"}) {
      row(landmark, "gpa8", 2.5);
      row(landmark, "attendance8", 0.95);
      row(landmark, "d_f_8", 1);
      row(landmark, "suspensions8", 2);
      row(landmark, "math8_points", 2);
      row(landmark, "sbac_math", 2500);
      row(landmark, "sbac_ela", 2400);
      row(landmark, "flag_two", 0);
      row(landmark, "repeating_ninth", 0);
      row(landmark, "graduated", 1);
      row(landmark, "enrolled", 1);  // found in a two-year college
      row(landmark, "enrolled4yr", 0);
      row(landmark, "persisted_year2", unknown);
      row(landmark, "no_d_f_eoy", 1);
      row(landmark, "gpa_25_eoy", 1);
      row(landmark, "on_track_eoy", 1);
      row(landmark, "cohort", 2027);
    }
    row("g8", "attendance_rate", unknown);
    row("g8", "entered_late_days", unknown);
    row("m1", "entered_late_days", 7);
    row("m1", "school_changes", 0);
  }

  void they_are_what_a_person_works_out() {
    QFETCH(QString, landmark);
    QFETCH(QString, column);
    QFETCH(double, value);
    const auto features = landmark_features(school_.file(), at(qPrintable(landmark)));
    QVERIFY_OK(features);
    const Row row = row_of(*features, "1001");
    QVERIFY(row.numbers.contains(column));
    const double found = row.numbers[column];
    if (std::isnan(value))
      QVERIFY2(std::isnan(found), qPrintable(QString::number(found)));
    else
      QVERIFY2(std::fabs(found - value) < 1e-12, qPrintable(QString::number(found, 'g', 15)));
  }

  void a_row_says_who_where_and_when_and_audit_lies_apart() {
    const auto features = landmark_features(school_.file(), at("m3"));
    QVERIFY_OK(features);
    QCOMPARE(features->table.rows, 6);
    QCOMPARE(features->cutoff, QDate(2026, 11, 4));
    const Row row = row_of(*features, "1001");
    QCOMPARE(row.texts[u"school"_s], u"h1"_s);
    QCOMPARE(row.texts[u"landmark"_s], u"m3"_s);
    QCOMPARE(row.texts[u"cutoff"_s], u"2026-11-04"_s);
    QCOMPARE(row.texts[u"audit_race"_s], u"hispanic_or_latino"_s);
    QCOMPARE(row.texts[u"audit_sex"_s], u"female"_s);
    QCOMPARE(row.texts[u"audit_el"_s], u"no"_s);
    QCOMPARE(row.texts[u"audit_poverty"_s], u"yes"_s);
    QCOMPARE(row.texts[u"audit_focus_group"_s], u"African American or Latinx in poverty"_s);
    QCOMPARE(row_of(*features, "1002").texts[u"audit_el"_s], u"yes"_s);
    QCOMPARE(row_of(*features, "1002").numbers[u"repeating_ninth"_s], 1.0);
    QVERIFY(std::isnan(row_of(*features, "1003").numbers[u"graduated"_s]));
    for (const FeatureColumn& column : features->table.columns) QVERIFY(!column.name.startsWith(u"audit"));

    FeatureOptions plain = at("m3");
    plain.for_audit = false;
    const auto to_score = landmark_features(school_.file(), plain);
    QVERIFY_OK(to_score);
    QVERIFY(to_score->table.audit.for_audit().empty());
    for (const FeatureColumn& column : to_score->table.columns) {
      QVERIFY2(column.name != u"graduated" && !column.name.startsWith(u"flag_"), qPrintable(column.name));
      QCOMPARE(qint64(column.numbers.size()), to_score->table.rows);
    }
    QCOMPARE(to_score->persons.size(), 6u);
  }

  void nothing_after_the_cut_off_changes_a_row_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("before");
    const auto record = [](const char* name, const char* file, const QByteArray& row) {
      // m3 is Nov 4; the day after it and the day itself.
      QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(row).replace("DAY", "2026-11-05")
                          << QByteArray(row).replace("DAY", "2026-11-04");
    };
    record("attendance day", "records/attendance_day.csv", "s1,h1,DAY,UnexcusedAbsence,U,\n");
    record("late arrival", "records/attendance_day.csv", "s1,h1,DAY,Tardy,T,\n");
    record("quarter mark", "records/marks.csv",
           mark_row("s1", 2027, "Q2", "quarter", "EN9", "ELA", "B", "F", "5", "DAY"));
    record("semester mark", "records/marks.csv",
           mark_row("s1", 2027, "S1", "semester", "ART", "VPA", "F", "F", "5", "DAY"));
    record("progress mark", "records/marks.csv",
           mark_row("s1", 2027, "P2", "progress", "EN9", "ELA", "B", "F", "", "DAY"));
    record("suspension", "records/behavior.csv", "i9,s1,DAY,Perpetrator,Fighting,OutOfSchoolSuspension,3\n");
    record("incident", "records/behavior.csv", "i9,s1,DAY,Perpetrator,Defiance,Other,\n");
    record("state test", "records/assessments.csv", "s1,SBAC,ELA,08,DAY,2600,25,3\n");
  }

  void nothing_after_the_cut_off_changes_a_row() {
    QFETCH(QString, file);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, before);
    WrittenExport later = written(), earlier = written();
    later.files[file] += after;
    earlier.files[file] += before;
    const auto plain = landmark_features(school_.file(), at("m3"));
    QVERIFY_OK(plain);
    Row base = row_of(*plain, "1001"), moved = s1_of(later, "m3"), seen = s1_of(earlier, "m3");
    // What the year came to is an outcome: it may know more than the cut-off.
    for (Row* row : {&base, &moved, &seen}) {
      for (const char* outcome : {"no_d_f_eoy", "gpa_25_eoy", "on_track_eoy"})
        row->numbers.remove(QLatin1String(outcome));
    }
    QVERIFY2(base.there() && moved == base, qPrintable(moved.differences(base)));
    QVERIFY(!(seen == base));
  }

  void a_change_of_school_is_seen_from_its_day_on() {
    const auto spans = [](const char* exit, const char* entry) {
      WrittenExport folder = written();
      folder.replace("records/school_enrollment.csv", "s1,h1,2027,09,2026-08-20,,,true",
                     QByteArray("s1,h1,2027,09,2026-08-20,") + exit + ",moved,true" +
                         (*entry ? QByteArray("\ns1,h2,2027,09,") + entry + ",,,true" : ""));
      return folder;
    };
    const auto plain = landmark_features(school_.file(), at("m3"));
    QVERIFY_OK(plain);
    const Row base = row_of(*plain, "1001");
    const Row later = s1_of(spans("2026-11-04", "2026-11-05"), "m3");
    QVERIFY2(later == base, qPrintable(later.differences(base)));
    const Row moved = s1_of(spans("2026-11-02", "2026-11-03"), "m3");
    QCOMPARE(moved.texts[u"school"_s], u"h2"_s);
    QCOMPARE(moved.numbers[u"school_changes"_s], 1.0);
    const Row left_after = s1_of(spans("2026-11-05", ""), "m3");
    QVERIFY2(left_after == base, qPrintable(left_after.differences(base)));
    QVERIFY(!s1_of(spans("2026-11-03", ""), "m3").there());  // left before
    const Row leaver = s1_of(spans("2026-11-03", ""), "m2");
    QVERIFY(leaver.there());  // but not lost to training
    QVERIFY(std::isnan(leaver.numbers[u"on_track_eoy"_s]) || leaver.numbers[u"on_track_eoy"_s] == 1.0);
    QVERIFY(s1_of(spans("2026-11-03", ""), "g8").there());
  }

  void who_enters_later_is_in_no_earlier_row() {
    WrittenExport folder = written();
    folder.replace("records/school_enrollment.csv", "s1,h1,2027,09,2026-08-20", "s1,h1,2027,09,2026-10-01");
    QVERIFY(!s1_of(folder, "g8").there());
    QVERIFY(!s1_of(folder, "m1").there());
    QVERIFY(s1_of(folder, "q1").there());
    folder = written();
    folder.replace("records/school_enrollment.csv", "s1,h1,2027,09,2026-08-20,,",
                   "s1,h1,2027,09,2026-08-20,2026-08-19,");  // a no-show
    QVERIFY(!s1_of(folder, "g8").there() && !s1_of(folder, "eoy").there());
  }

  void nothing_is_guessed_where_a_source_is_missing() {
    const auto without = [](const char* file) {
      WrittenExport folder = written();
      folder.files.remove(QLatin1String(file));
      return folder;
    };
    const Row no_days = s1_of(without("records/attendance_day.csv"), "q1");
    for (const char* column : {"attendance_rate", "attendance_recent", "tardies_per_20_days"})
      QVERIFY2(std::isnan(no_days.numbers[QLatin1String(column)]), column);
    QCOMPARE(no_days.numbers[u"gpa"_s], 2.0);
    const Row no_calendar = s1_of(without("records/calendar.csv"), "q1");
    QVERIFY(std::isnan(no_calendar.numbers[u"attendance_rate"_s]));
    QCOMPARE(no_calendar.numbers[u"entered_late_days"_s], 7.0);  // most entered on Aug 13
    const Row no_marks = s1_of(without("records/marks.csv"), "m3");
    for (const char* column : {"gpa", "d_count", "math_points", "credits_earned_share", "flag_no_d_f", "gpa8"})
      QVERIFY2(std::isnan(no_marks.numbers[QLatin1String(column)]), column);
    const Row no_behavior = s1_of(without("records/behavior.csv"), "q1");
    QVERIFY(std::isnan(no_behavior.numbers[u"incidents"_s]));
    QCOMPARE(no_behavior.numbers[u"suspension_days"_s], 0.0);  // attendance codes of the year know of none
    const Row no_tests = s1_of(without("records/assessments.csv"), "q1");
    QVERIFY(std::isnan(no_tests.numbers[u"sbac_math"_s]));
  }

  void what_cannot_be_is_refused_in_a_sentence() {
    const auto sentence = [this](const FeatureOptions& options) {
      const auto features = landmark_features(school_.file(), options);
      return features ? QString() : features.error().sentence;
    };
    QVERIFY(sentence(at("m10")).contains(u"g8, m1, m2, q1"));
    FeatureOptions early = at("m3");
    early.as_of = QDate(2026, 11, 3);
    QVERIFY2(sentence(early).contains(u"2026-11-04") && sentence(early).contains(u"g8, m1, m2, q1"),
             qPrintable(sentence(early)));
    early.as_of = QDate(2026, 11, 4);
    QCOMPARE(sentence(early), QString());
    FeatureOptions other = at("m3");
    other.cohort = 2024;
    QVERIFY2(sentence(other).contains(u"2024") && sentence(other).contains(u"2027"), qPrintable(sentence(other)));
    ImportSchool empty;
    const auto nobody = landmark_features(empty.file(), at("m3"));
    QVERIFY(!nobody && nobody.error().sentence.contains(u"school_enrollment.csv"));
    WrittenExport no_calendar = written();
    no_calendar.files.remove(u"records/calendar.csv"_s);
    ImportSchool school;
    QVERIFY_OK(school.import(no_calendar));
    const auto month = landmark_features(school.file(), at("m3"));
    QVERIFY(!month && month.error().sentence.contains(u"calendar.csv"));
  }

  void the_same_row_as_of_a_day_and_as_of_now() {
    FeatureOptions then = at("q1");
    then.as_of = QDate(2026, 10, 16);
    const auto early = landmark_features(school_.file(), then), late = landmark_features(school_.file(), at("q1"));
    QVERIFY_OK(early);
    QVERIFY_OK(late);
    Row a = row_of(*early, "1001"), b = row_of(*late, "1001");
    QVERIFY(std::isnan(a.numbers[u"graduated"_s]) && std::isnan(a.numbers[u"on_track_eoy"_s]));
    for (Row* row : {&a, &b}) {
      for (const char* outcome :
           {"graduated", "enrolled", "enrolled2yr", "enrolled4yr", "no_d_f_eoy", "gpa_25_eoy", "on_track_eoy"})
        row->numbers.remove(QLatin1String(outcome));
    }
    QVERIFY2(a == b, qPrintable(a.differences(b)));
  }

  void the_newest_landmark_is_the_last_that_has_passed_data() {
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("newest");
    QTest::newRow("before school") << QDate(2026, 8, 12) << u"g8"_s;
    QTest::newRow("a month in") << QDate(2026, 9, 9) << u"m1"_s;
    QTest::newRow("the day before the quarter ends") << QDate(2026, 10, 15) << u"m2"_s;
    QTest::newRow("the quarter's last day") << QDate(2026, 10, 16) << u"q1"_s;
    QTest::newRow("the last day of school") << last_day << u"q4"_s;
    QTest::newRow("all that is on file") << QDate() << u"eoy"_s;
  }

  void the_newest_landmark_is_the_last_that_has_passed() {
    QFETCH(QDate, day);
    QFETCH(QString, newest);
    const auto found = newest_landmark(school_.file(), day);
    QVERIFY_OK(found);
    QCOMPARE(*found, newest);
    const auto too_early = newest_landmark(school_.file(), QDate(2026, 7, 20));
    QVERIFY(!too_early && too_early.error().sentence.contains(u"2026-07-20"));
  }

  void a_table_of_all_landmarks_holds_the_same_rows_and_no_name() {
    const QString path = school_.folder(u"features.csv"_s);
    const auto receipt = write_feature_csv(school_.file(), {}, path, Task());
    QVERIFY_OK(receipt);
    QCOMPARE(receipt->landmarks.size(), 15);
    QCOMPARE(receipt->students, 6);
    QCOMPARE(receipt->rows, 6 * 15);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 1 + 6 * 15);
    const QList<QByteArray> names = lines.front().split(',');
    QCOMPARE(names.size(), feature_meanings().size());
    for (const QByteArray& line : lines) {
      QVERIFY(!line.contains("Ana") && !line.contains("Alder") && !line.contains("Cedar") && !line.contains("nan"));
      QCOMPARE(line.split(',').size(), names.size());
    }
    for (const char* landmark : {"g8", "q1", "m9", "eoy"}) {
      const auto features = landmark_features(school_.file(), at(landmark));
      QVERIFY_OK(features);
      const Row row = row_of(*features, "1001");
      const auto line = std::find_if(lines.begin(), lines.end(), [&](const QByteArray& of) {
        return of.startsWith("1001,") && of.contains(QByteArray(",") + landmark + ",");
      });
      QVERIFY(line != lines.end());
      const QList<QByteArray> cells = line->split(',');
      for (qsizetype i = 0; i < names.size(); ++i) {
        const QString name = QString::fromLatin1(names[i]);
        if (row.texts.contains(name))
          QCOMPARE(QString::fromUtf8(cells[i]), row.texts[name]);
        else if (std::isnan(row.numbers[name]))
          QCOMPARE(cells[i], QByteArray());
        else
          QCOMPARE(cells[i].toDouble(), row.numbers[name]);
      }
    }
    const auto again = write_feature_csv(school_.file(), {}, path, Task());
    QVERIFY(!again && again.error().sentence.contains(u"exists already"));
    FeatureCsvOptions future;
    future.landmarks << u"m9"_s;
    future.as_of = QDate(2026, 12, 1);
    const QString other = school_.folder(u"other.csv"_s);
    QVERIFY(!write_feature_csv(school_.file(), future, other, Task()) && !QFile::exists(other));
  }

 private:
  ImportSchool school_;
};

QTEST_GUILESS_MAIN(FeaturesTest)
#include "features_test.moc"
