#include "core/prediction/feature_table.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <limits>
#include <type_traits>

#include "core/prediction/design.h"

using namespace milepost;

// What a fit takes. The audit part of a table turns into none of it.
using AuditColumns = AuditOnly<std::vector<FeatureColumn>>;
static_assert(!std::is_convertible_v<AuditColumns, std::vector<FeatureColumn>>);
static_assert(!std::is_convertible_v<AuditColumns, FeatureTable>);
static_assert(!std::is_convertible_v<AuditColumns, MatrixView>);
static_assert(!std::is_constructible_v<FeatureTable, AuditColumns>);
static_assert(!std::is_constructible_v<FeatureColumn, AuditColumns>);
static_assert(!std::is_assignable_v<std::vector<FeatureColumn>&, AuditColumns>);

class FeatureTableTest : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir dir_;
  QString file(const QString& name, const QByteArray& text) {
    QFile file(dir_.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
      qFatal("the scratch folder cannot be written");
    return file.fileName();
  }
  Result<FeatureTable> read(const QByteArray& text, const QStringList& audit_only = {}) {
    return read_feature_table({file(QStringLiteral("t.csv"), text)}, audit_only);
  }

 private slots:
  void numbers_texts_and_empty_cells() {
    const auto table = read("gpa,sector,late\r\n 3.5 ,public,true\r\n,NA,FALSE\r\n.,\"a, b\",\r\n+2,007,1e-400\r\n");
    QVERIFY2(table.ok(), table.ok() ? "" : qPrintable(table.error().sentence));
    QCOMPARE(table->rows, 4);
    const FeatureColumn& gpa = *table->column(QStringLiteral("gpa"));
    QVERIFY(gpa.numeric());
    QCOMPARE(gpa.numbers[0], 3.5);
    QVERIFY(std::isnan(gpa.numbers[1]) && std::isnan(gpa.numbers[2]));
    QCOMPARE(gpa.numbers[3], 2.0);
    const FeatureColumn& sector = *table->column(QStringLiteral("sector"));
    QCOMPARE(sector.levels, QStringList({QStringLiteral("7"), QStringLiteral("a, b"), QStringLiteral("public")}));
    QCOMPARE(sector.level_of_row, std::vector<int>({2, -1, 1, 0}));
    QCOMPARE(cell_text(sector, 3), QStringLiteral("7"));
    QVERIFY(cell_text(sector, 1).isEmpty());
    const FeatureColumn& late = *table->column(QStringLiteral("late"));
    QVERIFY(late.numeric());
    QCOMPARE(late.numbers[0], 1.0);
    QCOMPARE(late.numbers[1], 0.0);
    QCOMPARE(late.numbers[3], 0.0);
    QVERIFY(table->column(QStringLiteral("absent")) == nullptr);
    QCOMPARE(row_words(*table, 3), QStringLiteral("line 5 of t.csv"));
  }

  void text_after_numbers_keeps_the_numbers_as_levels() {
    const auto table = read("room\n12\n12.0\n\nB7\n");
    QVERIFY(table.ok());
    const FeatureColumn& room = table->columns[0];
    QCOMPARE(room.levels, QStringList({QStringLiteral("12"), QStringLiteral("B7")}));
    QCOMPARE(room.level_of_row, std::vector<int>({0, 0, 1}));
    QCOMPARE(room.numbers[0], 12.0);
    QVERIFY(std::isnan(room.numbers[2]));
  }

  void schools_are_stacked_whatever_their_columns_order() {
    const QString east = file(QStringLiteral("east.csv"), "gpa,school\n3,E\n2,E\n");
    const QString west = file(QStringLiteral("west.csv"), "school;gpa\n1;4\n");
    const auto table = read_feature_table({east, west}, {});
    QVERIFY(table.ok());
    QCOMPARE(table->rows, 3);
    QCOMPARE(table->column(QStringLiteral("gpa"))->numbers, std::vector<double>({3, 2, 4}));
    QCOMPARE(cell_text(*table->column(QStringLiteral("school")), 2), QStringLiteral("1"));
    QCOMPARE(row_words(*table, 2), QStringLiteral("line 2 of west.csv"));
    const FeatureTable last = chosen_rows(*table, {2, 0});
    QCOMPARE(last.column(QStringLiteral("gpa"))->numbers, std::vector<double>({4, 3}));
    QCOMPARE(row_words(last, 0), QStringLiteral("line 2 of west.csv"));
  }

  void different_columns_are_named() {
    const QString east = file(QStringLiteral("east.csv"), "gpa,school,late\n3,E,1\n");
    const QString west = file(QStringLiteral("west.csv"), "gpa,scool\n1,W\n");
    const auto table = read_feature_table({east, west}, {});
    QVERIFY(!table.ok());
    QCOMPARE(table.error().sentence,
             QStringLiteral(
                 "The tables have different columns: west.csv lacks “school”, “late”; east.csv lacks “scool”. Give "
                 "tables with the same columns."));
  }

  void broken_tables_are_refused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("t.csv is empty");
    QTest::newRow("only line ends") << QByteArray("\n\r\n") << QStringLiteral("t.csv is empty");
    QTest::newRow("no header") << QByteArray("1,2\n3,4\n")
                               << QStringLiteral("line 1 holds numbers where the columns' names");
    QTest::newRow("name twice") << QByteArray("a,b,a\n") << QStringLiteral("two columns are called “a”");
    QTest::newRow("no name") << QByteArray("a,,b\n") << QStringLiteral("column 2 has no name");
    QTest::newRow("short row") << QByteArray("a,b\n1,2\n3\n")
                               << QStringLiteral("line 3 has 1 cells; the first line names 2");
    QTest::newRow("long row") << QByteArray("a,b\n1,2,3\n") << QStringLiteral("line 2 has 3 cells");
    QTest::newRow("open quote") << QByteArray("a,b\n\"1,2\n") << QStringLiteral("line 2: a quotation mark");
    QTest::newRow("utf-16") << QByteArray(
                                   "\xFF\xFE"
                                   "a\0,\0",
                                   6)
                            << QStringLiteral("not a text table");
    QTest::newRow("binary") << QByteArray("a,b\n1\0,2\n", 9) << QStringLiteral("line 2: this is not a text table");
  }
  void broken_tables_are_refused() {
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    const auto table = read(text);
    QVERIFY(!table.ok());
    QVERIFY2(table.error().sentence.contains(says), qPrintable(table.error().sentence));
  }
  void a_file_that_is_not_there() {
    QVERIFY(!read_feature_table({dir_.filePath(QStringLiteral("nowhere.csv"))}, {}).ok());
    QVERIFY(!read_feature_table({}, {}).ok());
  }

  void protected_names_data() {
    QTest::addColumn<bool>("is_protected");
    for (const char* name : {"x1race",
                             "X1RACE",
                             "x1sex",
                             "x1ses",
                             "X1SESQ5",
                             "studentRace",
                             "studentrace",
                             "RACE",
                             "race_ethnicity",
                             "raceEth",
                             "first_language_survey1",
                             "home_language",
                             "family_income_survey1",
                             "poverty_survey1",
                             "x1poverty185",
                             "x1famincome",
                             "x1paredu",
                             "parent1_edu_survey1",
                             "parent1_employ_survey1",
                             "motherEducation",
                             "Medu",
                             "frpm",
                             "free_lunch",
                             "free_reduced",
                             "home_address",
                             "zip_code",
                             "ZIP",
                             "EL",
                             "english_learner",
                             "englishLearner",
                             "ell",
                             "isELL",
                             "swd",
                             "disability",
                             "iep",
                             "section504",
                             "504_plan",
                             "special_education",
                             "homeless",
                             "foster",
                             "gender",
                             "is_female",
                             "hispanic_or_latino",
                             "nativity",
                             "religion",
                             "birth_country",
                             "countryOfBirth",
                             "audit_anything",
                             "Audit_x",
                             "parent1_race_survey1",
                             "student_race_eth_survey1",
                             "socioeconomically_disadvantaged"}) {
      QTest::newRow(name) << true;
    }
    for (const char* name : {"sector",
                             "gpa",
                             "grace_period",
                             "trace",
                             "attendance_rate",
                             "unsexed",
                             "math_score",
                             "select",
                             "elapsed_days",
                             "x1txmtscor",
                             "section_absences",
                             "telephone",
                             "sessions",
                             "gpa_9th_survey3",
                             "S1M8GRADE",
                             "x1stuedexpct",
                             "X1SCHOOLBEL",
                             "X1SCHOOLENG",
                             "X1MTHEFF",
                             "english_language_arts_gpa",
                             "world_language_credits",
                             "ela_gpa",
                             "auditorium_events",
                             "days_suspended",
                             "d_f_count",
                             "credits_earned",
                             "excused_absences",
                             "school",
                             "cohort",
                             "parent_meetings",
                             "raised_hand_count",
                             "assessment",
                             "level",
                             "model",
                             "essex_high",
                             "incomplete_marks"}) {
      QTest::newRow(name) << false;
    }
  }
  void protected_names() {
    QFETCH(bool, is_protected);
    QCOMPARE(is_protected_name(QString::fromLatin1(QTest::currentDataTag())), is_protected);
  }

  void an_audit_column_is_found_by_no_fit() {
    const auto table = read("gpa,x1race,program,audit_ell,y\n3,1,a,0,1\n2,2,b,1,0\n", {QStringLiteral("program")});
    QVERIFY(table.ok());
    for (const char* name : {"x1race", "program", "audit_ell"}) {
      QVERIFY(table->column(QLatin1String(name)) == nullptr);
      TermSpec term;
      term.column = QLatin1String(name);
      term.levels = true;
      const auto design = make_design(*table, {term}, {0, 1});
      QVERIFY(!design.ok());
      Design forged;
      forged.terms.resize(1);
      forged.terms[0].column = QLatin1String(name);
      QVERIFY(!design_matrix(forged, *table, {0, 1}).ok());
    }
    QCOMPARE(table->audit.for_audit().size(), size_t(3));
    QCOMPARE(chosen_rows(*table, {1}).audit.for_audit()[0].numbers, std::vector<double>({2}));
  }

  // The word that opens what is protected stands only where tables are made and audits are run.
  void only_tables_and_audits_open_what_is_protected() {
    const QDir prediction(QStringLiteral(MILEPOST_SOURCE_DIR "/core/prediction"));
    int opened = 0;
    for (const QString& folder : {QString(), QStringLiteral("numeric")}) {
      const QDir dir(prediction.filePath(folder));
      for (const QString& name : dir.entryList({QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files)) {
        QFile source(dir.filePath(name));
        QVERIFY(source.open(QIODevice::ReadOnly));
        const bool opens = source.readAll().contains("for_audit(");
        const bool may = name.startsWith(QLatin1String("features")) || name.startsWith(QLatin1String("feature_table")) ||
                         name == QLatin1String("feature_csv.cpp");
        QVERIFY2(!opens || may, qPrintable(name));
        opened += opens;
      }
    }
    QVERIFY(opened > 0);
  }
};

QTEST_APPLESS_MAIN(FeatureTableTest)
#include "feature_table_test.moc"
