#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "core/exchange/sample/sample_calendar.h"
#include "core/exchange/sample/sample_school.h"
#include "core/exchange/sample/sample_writer.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

using Row = QStringList;

QByteArray content(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// RFC 4180 without line breaks in cells, which OneRoster forbids.
QList<Row> rows_of(const QByteArray& text) {
  QList<Row> rows;
  for (const QByteArray& line : text.split('\n')) {
    if (line.isEmpty()) continue;
    Row row;
    QByteArray cell;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
      const char c = line[i];
      if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"')
        cell += line[++i];
      else if (c == '"')
        quoted = !quoted;
      else if (c == ',' && !quoted)
        row << QString::fromUtf8(cell), cell.clear();
      else
        cell += c;
    }
    rows << (row << QString::fromUtf8(cell));
  }
  return rows;
}

struct Table {
  Row header;
  QList<Row> rows;
  QString at(const Row& row, const char* column) const { return row.value(header.indexOf(QLatin1String(column))); }
  QSet<QString> all(const char* column) const {
    QSet<QString> values;
    for (const Row& row : rows) values << at(row, column);
    return values;
  }
};

using Export = QMap<QString, Table>;  // by "roster/users"

Export read_export(const QString& dir) {
  Export all;
  for (const QString& folder : {u"roster"_s, u"records"_s}) {
    const QDir files(dir + u"/export/"_s + folder);
    for (const QString& name : files.entryList(QDir::Files)) {
      Table table;
      table.rows = rows_of(content(files.filePath(name)));
      table.header = table.rows.takeFirst();
      all[folder + u'/' + name.chopped(4)] = table;
    }
  }
  return all;
}

SampleOptions options_for(int students, QDate created = QDate(2026, 11, 20)) {
  SampleOptions options;
  options.students = students;
  options.created = created;
  return options;
}

QMap<QString, QByteArray> bytes_of(const QString& dir) {
  QMap<QString, QByteArray> files;
  for (QDirIterator it(dir, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
    const QString path = it.next();
    files[QDir(dir).relativeFilePath(path)] = content(path);
  }
  return files;
}

}  // namespace

class SampleSchoolTest : public QObject {
  Q_OBJECT

  QTemporaryDir shared_;
  Export school_;
  const QDate created_{2026, 11, 20};

 private slots:
  void initTestCase() {
    QVERIFY(write_sample(shared_.path(), options_for(240), Task()));
    school_ = read_export(shared_.path());
  }

  void headers_are_the_contract_s_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("columns");
    const auto row = [](const char* file, const char* columns) {
      QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(columns);
    };
    row("roster/manifest", "propertyName,value");
    row("roster/academicSessions",
        "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear");
    row("roster/orgs", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId");
    row("roster/courses",
        "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,"
        "subjectCodes");
    row("roster/classes",
        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,"
        "termSourcedIds,subjects,subjectCodes,periods");
    row("roster/users",
        "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,"
        "email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,"
        "preferredFamilyName,primaryOrgSourcedId,pronouns");
    row("roster/roles",
        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,"
        "userProfileSourcedId");
    row("roster/enrollments",
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,"
        "endDate");
    row("roster/demographics",
        "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,"
        "nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,"
        "countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus");
    row("roster/categories", "sourcedId,status,dateLastModified,title,weight");
    row("roster/lineItems",
        "sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,"
        "academicSessionSourcedId,resultValueMin,resultValueMax,schoolSourcedId");
    row("roster/results",
        "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment,"
        "textScore,classSourcedId,inProgress,incomplete,late,missing");
    row("records/calendar", "schoolSourcedId,date,type");
    row("records/school_enrollment",
        "studentSourcedId,schoolSourcedId,schoolYear,gradeLevel,entryDate,exitDate,exitReason,firstTimeNinth");
    row("records/attendance_day", "studentSourcedId,schoolSourcedId,date,status,localCode,minutesAbsent");
    row("records/attendance_section", "studentSourcedId,classSourcedId,date,period,status,localCode");
    row("records/attendance_summary",
        "studentSourcedId,schoolSourcedId,schoolYear,daysExpected,daysAttended,daysOutOfSchoolSuspension,"
        "daysInSchoolSuspension,daysExcused,daysUnexcused");
    row("records/marks",
        "studentSourcedId,schoolYear,gradeLevel,termSourcedId,termCode,markType,courseSourcedId,classSourcedId,"
        "courseCode,courseTitle,subject,agArea,mark,creditsAttempted,creditsEarned,inGpa,endDate");
    row("records/behavior", "incidentId,studentSourcedId,date,role,offense,action,actionDays");
    row("records/assessments",
        "studentSourcedId,assessment,subject,gradeAssessed,date,scaleScore,standardError,achievementLevel");
    row("records/surveys", "studentSourcedId,schoolSourcedId,schoolYear,date,scale,score,respondents");
    row("records/student_voice", "studentSourcedId,date,promptVersion,prompt,answer");
    row("records/programs", "studentSourcedId,program,beginDate,endDate");
    row("records/placement", "studentSourcedId,schoolYear,subject,recommendedCourse,recommendedBy,assignedCourse,date");
    row("records/outcomes", "studentSourcedId,outcome,value,date,source");
    row("records/contacts", "studentSourcedId,relation,name,phone,email,preferredLanguage");
  }

  void headers_are_the_contract_s() {
    QFETCH(QString, file);
    QFETCH(QString, columns);
    QVERIFY2(school_.contains(file), qPrintable(file));
    QCOMPARE(school_[file].header.join(u','), columns);
    QVERIFY(!school_[file].rows.isEmpty());
    for (const Row& row : school_[file].rows) QCOMPARE(row.size(), school_[file].header.size());
  }

  void no_file_stands_there_that_the_contract_does_not_know() { QCOMPARE(school_.size(), 26); }

  void every_id_points_to_a_row() {
    const QMap<QString, QString> target = {{u"studentSourcedId"_s, u"roster/users"_s},
                                           {u"userSourcedId"_s, u"roster/users"_s},
                                           {u"classSourcedId"_s, u"roster/classes"_s},
                                           {u"courseSourcedId"_s, u"roster/courses"_s},
                                           {u"schoolSourcedId"_s, u"roster/orgs"_s},
                                           {u"orgSourcedId"_s, u"roster/orgs"_s},
                                           {u"primaryOrgSourcedId"_s, u"roster/orgs"_s},
                                           {u"termSourcedId"_s, u"roster/academicSessions"_s},
                                           {u"academicSessionSourcedId"_s, u"roster/academicSessions"_s},
                                           {u"schoolYearSourcedId"_s, u"roster/academicSessions"_s},
                                           {u"lineItemSourcedId"_s, u"roster/lineItems"_s},
                                           {u"categorySourcedId"_s, u"roster/categories"_s}};
    QMap<QString, QSet<QString>> ids;
    for (const QString& file : target) ids[file] = school_[file].all("sourcedId");
    int checked = 0;
    for (auto it = school_.cbegin(); it != school_.cend(); ++it) {
      for (qsizetype column = 0; column < it->header.size(); ++column) {
        const QString file = target.value(it->header[column]);
        if (file.isEmpty()) continue;
        for (const Row& row : it->rows) {
          if (row[column].isEmpty()) continue;
          QVERIFY2(ids[file].contains(row[column]), qPrintable(it.key() + u": "_s + row[column]));
          ++checked;
        }
      }
      if (it->header.contains(u"sourcedId"_s)) QCOMPARE(it->all("sourcedId").size(), it->rows.size());
    }
    QVERIFY(checked > 100'000);
    const QSet<QString> sessions = ids[u"roster/academicSessions"_s];
    for (const Row& row : school_[u"roster/classes"_s].rows)
      for (const QString& term : school_[u"roster/classes"_s].at(row, "termSourcedIds").split(u','))
        QVERIFY(sessions.contains(term));
  }

  void dates_are_dates_and_nothing_but_plans_lies_after_the_export() {
    for (auto it = school_.cbegin(); it != school_.cend(); ++it) {
      const bool plan = it.key() == "roster/academicSessions"_L1 || it.key() == "records/calendar"_L1;
      for (qsizetype column = 0; column < it->header.size(); ++column) {
        const QString name = it->header[column];
        if (name == "dateLastModified"_L1 || !(name.endsWith("Date"_L1) || name == "date"_L1)) continue;
        for (const Row& row : it->rows) {
          if (row[column].isEmpty()) continue;
          const QDate date = QDate::fromString(row[column], u"yyyy-MM-dd"_s);
          QVERIFY2(date.isValid(), qPrintable(it.key() + u' ' + row[column]));
          QVERIFY2(plan || date <= created_, qPrintable(it.key() + u' ' + row[column]));
        }
      }
    }
  }

  void words_are_the_contract_s() {
    const auto only = [&](const char* file, const char* column, const QSet<QString>& words) {
      QSet<QString> found = school_[QLatin1String(file)].all(column);
      found.remove(QString());
      for (const QString& word : found)
        QVERIFY2(words.contains(word), qPrintable(u"%1 %2 %3"_s.arg(QLatin1String(file), QLatin1String(column), word)));
      QVERIFY2(!found.isEmpty(), column);
    };
    const QSet<QString> booleans{u"true"_s, u"false"_s};
    for (const char* column : {"enabledUser"}) only("roster/users", column, booleans);
    only("roster/enrollments", "primary", booleans);
    for (const char* column : {"asian", "blackOrAfricanAmerican", "white", "hispanicOrLatinoEthnicity"})
      only("roster/demographics", column, booleans);
    for (const char* column : {"inProgress", "incomplete", "late", "missing"}) only("roster/results", column, booleans);
    only("records/marks", "inGpa", booleans);
    only("records/school_enrollment", "firstTimeNinth", booleans);
    only("records/outcomes", "value", booleans);
    only("roster/demographics", "sex", {u"male"_s, u"female"_s, u"other"_s, u"unspecified"_s});
    only("roster/roles", "role", {u"student"_s, u"teacher"_s, u"counselor"_s, u"principal"_s});
    only("roster/results", "scoreStatus", {u"fully graded"_s, u"not submitted"_s});
    only("records/calendar", "type", {u"instructional"_s, u"holiday"_s, u"nonInstructional"_s});
    const QSet<QString> statuses{u"Present"_s,
                                 u"Tardy"_s,
                                 u"ExcusedAbsence"_s,
                                 u"UnexcusedAbsence"_s,
                                 u"OutOfSchoolSuspension"_s,
                                 u"InSchoolSuspension"_s,
                                 u"IndependentStudy"_s,
                                 u"SchoolActivity"_s,
                                 u"EarlyDeparture"_s,
                                 u"Unknown"_s};
    only("records/attendance_day", "status", statuses);
    only("records/attendance_section", "status", statuses);
    only("records/marks", "markType", {u"progress"_s, u"quarter"_s, u"semester"_s, u"year"_s});
    only("records/marks", "subject",
         {u"ELA"_s, u"MATH"_s, u"SCI"_s, u"SOC"_s, u"LOTE"_s, u"VPA"_s, u"PE"_s, u"ELD"_s, u"ELECTIVE"_s});
    only("records/marks", "agArea", {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s, u"G"_s});
    only("records/behavior", "role", {u"Perpetrator"_s, u"Victim"_s, u"Witness"_s, u"Reporter"_s});
    only("records/behavior", "action",
         {u"InSchoolSuspension"_s, u"OutOfSchoolSuspension"_s, u"Expulsion"_s, u"Other"_s, u"None"_s});
    only(
        "records/programs", "program",
        {u"EL"_s, u"RFEP"_s, u"LTEL"_s, u"SWD"_s, u"SED"_s, u"Foster"_s, u"Homeless"_s, u"Migrant"_s, u"Section504"_s});
    only("records/outcomes", "outcome",
         {u"graduated"_s, u"agMet"_s, u"enrolled"_s, u"enrolled2yr"_s, u"enrolled4yr"_s, u"persistedYear2"_s});
    QVERIFY(school_[u"records/marks"_s].all("markType").contains(u"quarter"_s));
  }

  void attendance_lies_on_instructional_days_within_the_enrollment() {
    QSet<QString> days;
    for (const Row& row : school_[u"records/calendar"_s].rows)
      if (row[2] == "instructional"_L1) days << row[1];
    QCOMPARE(days.size(), 4 * 180);  // this year and the ninth-grade years of the three earlier cohorts
    const auto year_of = [](const QString& date) {
      return QString::number(date.left(4).toInt() + (date.mid(5, 2).toInt() > 6 ? 1 : 0));
    };
    QMap<QString, QPair<QString, QString>> stay;
    const Table& enrollment = school_[u"records/school_enrollment"_s];
    for (const Row& row : enrollment.rows)
      stay[row[0] + enrollment.at(row, "schoolYear")] = {enrollment.at(row, "entryDate"), enrollment.at(row, "exitDate")};
    for (const char* file : {"records/attendance_day", "records/attendance_section"}) {
      const Table& table = school_[QLatin1String(file)];
      for (const Row& row : table.rows) {
        const QString date = row[2];
        const auto [entry, exit] = stay.value(row[0] + year_of(date));
        QVERIFY(days.contains(date));
        QVERIFY2(!entry.isEmpty() && date >= entry && (exit.isEmpty() || date <= exit), qPrintable(row.join(u',')));
      }
    }
  }

  void every_scheduled_section_and_day_has_one_row() {
    QTemporaryDir dir;
    SampleOptions options = options_for(120, QDate(2027, 6, 4));
    options.cohorts = 0;
    QVERIFY(write_sample(dir.path(), options, Task()));
    const Export year = read_export(dir.path());
    const SampleCalendar calendar = sample_calendar(2027);
    const Table& enrollment = year[u"roster/enrollments"_s];
    qsizetype expected = 0;
    for (const Row& row : enrollment.rows) {
      if (enrollment.at(row, "role") != "student"_L1) continue;
      const QDate begin = QDate::fromString(enrollment.at(row, "beginDate"), Qt::ISODate);
      const QString end = enrollment.at(row, "endDate");  // exclusive
      const QDate last = end.isEmpty() ? calendar.last_day : QDate::fromString(end, Qt::ISODate).addDays(-1);
      expected += calendar.day_count_through(last) - calendar.day_count_through(begin.addDays(-1));
    }
    const Table& sections = year[u"records/attendance_section"_s];
    QSet<QString> distinct;
    for (const Row& row : sections.rows) distinct << row[0] + u'|' + row[2] + u'|' + row[3];
    QCOMPARE(sections.rows.size(), expected);
    QCOMPARE(distinct.size(), expected);
    QVERIFY(expected > 120 * 6 * 180 * 0.93);
    // An all-day absence is an absence in all six sections of that day.
    QMap<QString, int> absent;
    for (const Row& row : sections.rows)
      absent[row[0] + u'|' + row[2]] += row[4] == "ExcusedAbsence"_L1 && row[5] != "E"_L1;
    int all_day = 0;
    for (const Row& row : year[u"records/attendance_day"_s].rows) {
      if (row[3] != "ExcusedAbsence"_L1) continue;
      QCOMPARE(absent[row[0] + u'|' + row[2]], 6);
      ++all_day;
    }
    QVERIFY(all_day > 100);
  }

  void marks_of_the_year_come_with_their_dates() {
    const Table& marks = school_[u"records/marks"_s];
    QMap<QString, int> count;
    for (const Row& row : marks.rows)
      if (marks.at(row, "schoolYear") == "2027"_L1) ++count[marks.at(row, "termCode")];
    QVERIFY(count[u"Q1"_s] > 1300 && count[u"P1"_s] > 1300);
    QVERIFY(!count.contains(u"S1"_s));
    QVERIFY(!marks.all("mark").contains(u"A++"_s));
    QVERIFY(marks.all("mark").contains(u"NM"_s));
    QVERIFY(marks.all("mark").contains(u"I"_s));
  }

  void a_later_export_holds_every_earlier_mark_and_behavior_row() {
    QTemporaryDir dir;
    QVERIFY(write_sample(dir.path(), options_for(240, QDate(2027, 2, 26)), Task()));
    const Export later = read_export(dir.path());
    for (const QString& file : {u"records/marks"_s, u"records/behavior"_s, u"records/surveys"_s, u"records/outcomes"_s,
                                u"roster/results"_s, u"roster/classes"_s}) {
      QSet<QString> there;
      for (const Row& row : later[file].rows) there << row.join(u',');
      for (const Row& row : school_[file].rows)
        QVERIFY2(there.contains(row.join(u',')), qPrintable(file + u": "_s + row.join(u',')));
    }
    QVERIFY(later[u"records/marks"_s].all("termCode").contains(u"S1"_s));
  }

  void earlier_cohorts_have_the_outcomes_that_are_known_by_now() {
    const Table& outcomes = school_[u"records/outcomes"_s];
    QMap<QString, QSet<QString>> known;
    for (const Row& row : outcomes.rows) known[row[0].left(5)] << row[1];
    QCOMPARE(known.size(), 3);
    QCOMPARE(known[u"st-23"_s].size(), 2);
    QCOMPARE(known[u"st-22"_s].size(), 5);
    QCOMPARE(known[u"st-21"_s].size(), 6);
    const Table& users = school_[u"roster/users"_s];
    for (const Row& row : users.rows)
      if (!row[0].startsWith("st-27"_L1) && row[0].startsWith("st-"_L1))
        QCOMPARE(users.at(row, "enabledUser"), u"false"_s);
  }

  void the_same_seed_gives_the_same_bytes_and_another_does_not() {
    QTemporaryDir first, second, third;
    SampleOptions options = options_for(60);
    options.truth = true;
    QVERIFY(write_sample(first.path(), options, Task()));
    QVERIFY(write_sample(second.path(), options, Task()));
    options.seed = 2;
    QVERIFY(write_sample(third.path(), options, Task()));
    const auto bytes = bytes_of(first.path());
    QCOMPARE(bytes.size(), 28);  // 26 tables, label, truth
    QCOMPARE(bytes_of(second.path()), bytes);
    QVERIFY(bytes_of(third.path())[u"export/records/marks.csv"_s] != bytes[u"export/records/marks.csv"_s]);
  }

  void truth_has_a_row_for_each_student_and_only_probabilities() {
    QTemporaryDir dir;
    SampleOptions options = options_for(60);
    options.truth = true;
    QVERIFY(write_sample(dir.path(), options, Task()));
    Table truth;
    truth.rows = rows_of(content(dir.filePath(u"truth.csv"_s)));
    truth.header = truth.rows.takeFirst();
    QSet<QString> students;
    for (const QString& id : read_export(dir.path())[u"roster/users"_s].all("sourcedId"))
      if (id.startsWith("st-"_L1)) students << id;
    QCOMPARE(truth.all("studentSourcedId"), students);
    for (const Row& row : truth.rows)
      for (qsizetype column = 0; column < row.size(); ++column)
        if (truth.header[column].startsWith(u'p')) QVERIFY(row[column].toDouble() > 0 && row[column].toDouble() < 1);
  }

  void any_size_and_day_works_data() {
    QTest::addColumn<int>("students");
    QTest::addColumn<int>("cohorts");
    QTest::addColumn<QDate>("created");
    QTest::addColumn<bool>("district");
    QTest::newRow("one student") << 1 << 3 << QDate(2026, 11, 20) << false;
    QTest::newRow("no cohort") << 5 << 0 << QDate(2026, 11, 20) << false;
    QTest::newRow("first day of school") << 30 << 1 << QDate(2026, 8, 13) << false;
    QTest::newRow("July, after the year") << 30 << 1 << QDate(2026, 7, 10) << false;
    QTest::newRow("August, before the year") << 30 << 8 << QDate(2026, 8, 12) << false;
    QTest::newRow("a holiday") << 30 << 1 << QDate(2026, 12, 25) << false;
    QTest::newRow("New Year's Day") << 30 << 1 << QDate(2027, 1, 1) << false;
    QTest::newRow("small district") << 40 << 2 << QDate(2026, 11, 20) << true;
    QTest::newRow("another year") << 30 << 3 << QDate(2031, 3, 3) << false;
  }

  void any_size_and_day_works() {
    QFETCH(int, students);
    QFETCH(int, cohorts);
    QFETCH(QDate, created);
    QFETCH(bool, district);
    QTemporaryDir dir;
    SampleOptions options = options_for(students, created);
    options.cohorts = cohorts;
    options.size = district ? SampleSize::District : SampleSize::School;
    QVERIFY(write_sample(dir.path(), options, Task()));
    const Export all = read_export(dir.path());
    QVERIFY(all.contains(u"roster/users"_s));
    QCOMPARE(all.contains(u"records/attendance_section"_s), !district);
    QVERIFY(all[u"records/attendance_day"_s].rows.isEmpty() ||
            all[u"records/attendance_day"_s].all("date").values().first() <= created.toString(Qt::ISODate));
    const QJsonObject label = QJsonDocument::fromJson(content(dir.filePath(u"export/export.json"_s))).object();
    QCOMPARE(label[u"format"_s].toString(), u"milepost-export"_s);
    QCOMPARE(label[u"version"_s].toInt(), 1);
    QVERIFY(label[u"created"_s].toString().startsWith(created.toString(Qt::ISODate)));
    for (auto it = all.cbegin(); it != all.cend(); ++it)  // OneRoster: a file without rows must be absent
      if (it.key().startsWith("roster/"_L1)) QVERIFY2(!it->rows.isEmpty(), qPrintable(it.key()));
    for (const Row& row : all[u"roster/manifest"_s].rows)
      if (row[0].startsWith("file."_L1)) QCOMPARE(all.contains(u"roster/"_s + row[0].mid(5)), row[1] == "bulk"_L1);
  }

  void a_tidy_sample_has_no_row_twice() {
    QTemporaryDir dir;
    SampleOptions options = options_for(320);
    const auto repeated = [](const Export& all) {
      int rows = 0;
      for (const Table& table : all)
        rows += int(table.rows.size() - QSet<Row>(table.rows.begin(), table.rows.end()).size());
      return rows;
    };
    QVERIFY(repeated(school_) > 0 && repeated(school_) < 12);
    options.messy = false;
    QVERIFY(write_sample(dir.path(), options, Task()));
    const Export tidy = read_export(dir.path());
    QCOMPARE(repeated(tidy), 0);
    QVERIFY(!tidy[u"records/attendance_day"_s].all("status").contains(u"Unknown"_s));
    QVERIFY(!tidy[u"records/marks"_s].all("mark").contains(u"NM"_s));
  }

  void an_earlier_sample_is_replaced_whole() {
    QTemporaryDir dir;
    SampleOptions options = options_for(20);
    options.truth = true;
    QVERIFY(write_sample(dir.path(), options, Task()));
    options.truth = false;
    options.size = SampleSize::District;
    QVERIFY(write_sample(dir.path(), options, Task()));
    QVERIFY(!QFile::exists(dir.filePath(u"export/records/attendance_section.csv"_s)));
    QVERIFY(!QFile::exists(dir.filePath(u"truth.csv"_s)));
    QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"export"_s});
  }

  void a_folder_that_is_no_sample_is_left_alone() {
    QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkpath(u"export/roster"_s));
    QFile real(dir.filePath(u"export/roster/users.csv"_s));
    QVERIFY(real.open(QIODevice::WriteOnly) && real.write("a real school") > 0);
    real.close();
    const Status refused = write_sample(dir.path(), options_for(20), Task());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QCOMPARE(content(real.fileName()), QByteArray("a real school"));
    QVERIFY(!QFile::exists(dir.filePath(u"export.part"_s)));
  }

  void what_cannot_be_is_refused_data() {
    QTest::addColumn<int>("students");
    QTest::addColumn<int>("cohorts");
    QTest::addColumn<QDate>("created");
    QTest::newRow("negative") << -1 << 3 << QDate(2026, 11, 20);
    QTest::newRow("a million students") << 1'000'000 << 3 << QDate(2026, 11, 20);
    QTest::newRow("nine cohorts") << 20 << 9 << QDate(2026, 11, 20);
    QTest::newRow("negative cohorts") << 20 << -1 << QDate(2026, 11, 20);
    QTest::newRow("no date") << 20 << 3 << QDate();
    QTest::newRow("year 999") << 20 << 3 << QDate(999, 1, 1);
  }

  void what_cannot_be_is_refused() {
    QFETCH(int, students);
    QFETCH(int, cohorts);
    QFETCH(QDate, created);
    QTemporaryDir dir;
    SampleOptions options = options_for(students, created);
    options.cohorts = cohorts;
    const Status refused = write_sample(dir.path(), options, Task());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QVERIFY(QDir(dir.path()).isEmpty());
  }

  void a_place_that_cannot_be_written_is_said() {
    QTemporaryDir dir;
    QFile file(dir.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Status failed = write_sample(file.fileName(), options_for(20), Task());
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::Unavailable);
  }

  void a_full_disk_is_said() {
    if (!QFile::exists(u"/dev/full"_s)) QSKIP("This system has no /dev/full to write to.");
    SampleFile file;
    file.open(u"/dev/full"_s, "a,b");
    file << "1"
         << "2";
    file.end_row();
    const Status failed = file.close();
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::Unavailable);
    QVERIFY(failed.error().sentence.contains("full"_L1));
  }

  void a_stopped_sample_leaves_the_earlier_one() {
    QTemporaryDir dir;
    QVERIFY(write_sample(dir.path(), options_for(20), Task()));
    const auto before = bytes_of(dir.filePath(u"export"_s));
    Task task;
    task.cancel();
    const Status stopped = write_sample(dir.path(), options_for(30), task);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QCOMPARE(bytes_of(dir.filePath(u"export"_s)), before);
    QVERIFY(!QFile::exists(dir.filePath(u"export.part"_s)));
  }
};

QTEST_GUILESS_MAIN(SampleSchoolTest)
#include "sample_school_test.moc"
