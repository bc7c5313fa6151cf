#include "core/exchange/oneroster.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

#include "core/exchange/record_reader.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

using Files = QMap<QString, QByteArray>;

RosterSet read_set(const Files& files, Findings& findings) {
  return read_roster_set(files.keys(), [&](const QString& entry) { return Result<QByteArray>(files.value(entry)); }, findings);
}

QStringList codes(const Findings& findings) {
  QStringList list;
  for (const ExportFinding& f : findings.kept()) {
    list.append(u"%1 %2 %3 %4"_s.arg(QString::fromUtf8(severity_word(f.severity)), f.code, f.field.isEmpty() ? u"-"_s : f.field).arg(f.line));
  }
  return list;
}

QString real_sets() {
  const QString root = qEnvironmentVariable("MILEPOST_TEST_DATA", QStringLiteral(MILEPOST_SOURCE_DIR "/../shared/data"));
  return root + u"/oneroster"_s;
}

// A folder as a package presents it: under roster/ where a manifest lies beside the tables.
Files folder(const QString& path) {
  Files files;
  const QDir dir(path);
  const QString under = dir.exists(u"manifest.csv"_s) ? u"roster/"_s : QString();
  for (const QString& name : dir.entryList({u"*.csv"_s}, QDir::Files)) {
    QFile file(dir.filePath(name));
    if (file.open(QIODevice::ReadOnly)) files.insert(under + name, file.readAll());
  }
  return files;
}

const QByteArray manifest_head = "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\n";

}  // namespace

class OneRosterTest : public QObject {
  Q_OBJECT

 private slots:
  void manifests_data() {
    QTest::addColumn<QByteArray>("manifest");
    QTest::addColumn<QStringList>("present");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QStringList>("read");
    const auto row = [](const char* name, QByteArray manifest, QStringList present, QStringList expected, QStringList read) {
      QTest::newRow(name) << manifest << present << expected << read;
    };
    const QStringList users = {u"users.csv"_s};
    row("full", manifest_head + "file.users,bulk\nsource.systemName,X\nsource.systemCode,Y\n", users, {}, users);
    row("windows line ends and a byte order mark", "\xEF\xBB\xBFpropertyName,value\r\noneroster.version,1.1\r\nfile.users,bulk\r\n", users, {}, users);
    row("everything quoted", "\"propertyName\",\"value\"\n\"oneroster.version\",\"1.1\"\n\"file.users\",\"bulk\"\n", users, {}, users);
    row("no header", "oneroster.version,1.1\nfile.users,bulk\n", users, {}, users);
    row("spaces and capitals", "propertyName,value\noneroster.version, 1.2 \nfile.Users, Bulk\n", users, {}, users);
    row("delta", manifest_head + "file.users,delta\n", users, {u"blocker delta-set users 4"_s}, users);
    row("delta of a table that is not read", manifest_head + "file.users,bulk\nfile.resources,delta\n", users, {}, users);
    row("promised and missing", manifest_head + "file.users,bulk\nfile.roles,bulk\n", users, {u"blocker missing-file roles 5"_s}, users);
    row("promised and missing, not read anyway", manifest_head + "file.users,bulk\nfile.resources,bulk\n", users, {u"note missing-file resources 5"_s}, users);
    row("absent and present", manifest_head + "file.users,bulk\nfile.orgs,absent\n", {u"orgs.csv"_s, u"users.csv"_s}, {u"note absent-file orgs 5"_s}, users);
    row("present and not named", manifest_head + "file.users,bulk\n", {u"orgs.csv"_s, u"users.csv"_s}, {u"note manifest-silent - 0"_s}, {u"orgs.csv"_s, u"users.csv"_s});
    row("misspelt property", manifest_head + "file.users,bulk\nfiel.demographics,absent\n", users, {u"note manifest-property fiel.demographics 5"_s}, users);
    row("unknown mode", manifest_head + "file.users,full\n", users, {u"blocker manifest-mode users 4"_s}, users);
    row("named twice", manifest_head + "file.users,bulk\nfile.users,absent\n", users, {u"blocker manifest-twice users 5"_s}, users);
    row("no version", "propertyName,value\nfile.users,bulk\n", users, {u"blocker roster-version oneroster.version 0"_s}, users);
    row("version 1.0", "propertyName,value\noneroster.version,1.0\nfile.users,bulk\n", users, {u"blocker roster-version oneroster.version 2"_s}, users);
    row("row without value", manifest_head + "file.users\nfile.users,bulk\n", users, {u"warning manifest-row - 4"_s}, users);
    row("no users at all", manifest_head + "file.users,absent\nfile.orgs,bulk\n", {u"orgs.csv"_s}, {}, {u"orgs.csv"_s});
    row("users neither there nor named", manifest_head + "file.orgs,bulk\n", {u"orgs.csv"_s}, {u"blocker missing-file - 0"_s}, {u"orgs.csv"_s});
    row("wrong case", manifest_head + "file.users,bulk\n", {u"Users.CSV"_s}, {u"note file-name-case - 0"_s}, users);
    row("NUL inside", QByteArray("oneroster.version\0,1.2", 22), users, {u"blocker encoding - 1"_s}, users);
    row("UTF-16", QByteArray("\xFF\xFEo\0", 4), users, {u"blocker encoding - 1"_s}, users);
    row("empty", "", users, {u"blocker roster-version oneroster.version 0"_s, u"note manifest-silent - 0"_s}, users);
  }
  void manifests() {
    QFETCH(QByteArray, manifest);
    QFETCH(QStringList, present);
    QFETCH(QStringList, expected);
    QFETCH(QStringList, read);
    Files files = {{u"roster/manifest.csv"_s, manifest}};
    for (const QString& name : present) files.insert(u"roster/"_s + name, "sourcedId\n");
    Findings findings;
    const RosterSet set = read_set(files, findings);
    QCOMPARE(codes(findings), expected);
    QStringList found;
    for (const QString& file : set.entries.keys()) found.append(file.mid(7));
    found.sort();
    QCOMPARE(found, read);
    for (const ExportFinding& finding : findings.kept()) QVERIFY(finding.repair.endsWith(u'.'));
  }

  void a_manifest_that_cannot_be_read_blocks() {
    Findings findings;
    read_roster_set({u"roster/manifest.csv"_s}, [](const QString&) { return Result<QByteArray>(Error{u"No."_s}); }, findings);
    QCOMPARE(codes(findings), QStringList{u"blocker unreadable - 0"_s});
  }

  void records_alone_need_no_manifest() {
    Findings findings;
    const RosterSet set = read_set({{u"records/marks.csv"_s, "x"}, {u"export.json"_s, "{}"}}, findings);
    QVERIFY(findings.kept().isEmpty());
    QCOMPARE(set.entries.value(u"records/marks.csv"_s), u"records/marks.csv"_s);
    QVERIFY(set.version.isEmpty());
  }

  void a_roster_without_manifest_blocks() {
    Findings bare, packed;
    read_set({{u"users.csv"_s, "x"}, {u"orgs.csv"_s, "x"}}, bare);
    QCOMPARE(codes(bare), QStringList{u"blocker missing-manifest - 0"_s});
    read_set({{u"roster/users.csv"_s, "x"}}, packed);
    QCOMPARE(codes(packed), QStringList{u"blocker missing-manifest - 0"_s});
  }

  void tables_of_other_standards_are_named_data() {
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("expected");
    QTest::newRow("sds 1") << u"ms_sds_v1_100"_s << u"(version 1)"_s;
    QTest::newRow("sds 2") << u"ms_sds_v2"_s << u"(version 2)"_s;
    QTest::newRow("sds 2.1") << u"ms_sds_v2_1"_s << u"(version 2.1)"_s;
  }
  void tables_of_other_standards_are_named() {
    QFETCH(QString, set);
    QFETCH(QString, expected);
    const Files files = folder(real_sets() + u'/' + set);
    if (files.isEmpty()) QSKIP("The data sets of other makers are not on this machine.");
    Findings findings;
    read_set(files, findings);
    QCOMPARE(findings.kept().size(), 1);
    QCOMPARE(findings.kept()[0].severity, Severity::Blocker);
    QVERIFY2(findings.kept()[0].found.contains(expected), qPrintable(findings.kept()[0].found));
  }

  void clever_is_named() {
    Findings findings;
    read_set({{u"schools.csv"_s, ""}, {u"sections.csv"_s, ""}, {u"students.csv"_s, ""}, {u"enrollments.csv"_s, ""}}, findings);
    QVERIFY(findings.has_blockers() && findings.kept()[0].found.contains("Clever"_L1));
  }

  void real_sets_are_read_data() {
    QTest::addColumn<QString>("set");
    QTest::addColumn<int>("users");
    QTest::addColumn<int>("enrollments");
    QTest::addColumn<int>("refused");
    QTest::addColumn<bool>("blocked");
    QTest::newRow("generator") << u"gospelnerd_highschool_medium"_s << 148 << 1036 << 0 << false;
    QTest::newRow("roster hub") << u"lepo_en_v1p1"_s << 20 << 30 << 0 << false;
    QTest::newRow("assessment importer") << u"oat_v1p1"_s << 2 << 3 << 0 << false;
    QTest::newRow("old names") << u"snapwiz_v1p1"_s << 11 << 19 << 3 << false;
    QTest::newRow("full") << u"catalyst/Test_full_data_set"_s << 6 << 6 << 3 << false;
    QTest::newRow("minimal") << u"catalyst/Test_minimal_data_set"_s << 6 << 6 << 0 << false;
    QTest::newRow("delta") << u"catalyst/oneroster_test_data"_s << 1 << 1 << 0 << true;
  }
  void real_sets_are_read() {
    QFETCH(QString, set);
    QFETCH(int, users);
    QFETCH(int, enrollments);
    QFETCH(int, refused);
    QFETCH(bool, blocked);
    const Files files = folder(real_sets() + u'/' + set);
    if (files.isEmpty()) QSKIP("The data sets of other makers are not on this machine.");
    Findings findings;
    const RosterSet roster = read_set(files, findings);
    QCOMPARE(findings.has_blockers(), blocked);
    QHash<QByteArray, qint64> people;
    qint64 all_refused = 0, users_read = 0, enrollments_read = 0;
    for (const RecordFormat& format : record_formats()) {
      const QString file = QString::fromUtf8(format.file.data(), qsizetype(format.file.size()));
      if (!roster.entries.contains(file)) continue;
      RecordReader reader(format, files.value(roster.entries.value(file)),
                          [&](std::string_view id) -> std::optional<qint64> {
                            const auto person = people.constFind(QByteArray(id.data(), qsizetype(id.size())));
                            return person == people.cend() ? std::nullopt : std::optional(*person);
                          },
                          findings, QDate(2026, 11, 23));
      while (const auto* row = reader.next()) {
        if (format.table == "person") people.insert(QByteArray((*row)[0].text.data(), qsizetype((*row)[0].text.size())), people.size() + 1);
      }
      if (format.table == "person") users_read = reader.rows_read();
      if (format.table == "enrollment") enrollments_read = reader.rows_read();
      all_refused += reader.rows_refused();
    }
    if (qEnvironmentVariableIsSet("MILEPOST_SHOW_FINDINGS")) {
      for (const FindingGroup& group : findings.groups()) {
        qInfo() << severity_word(group.first.severity) << group.first.file << group.first.line << group.first.field << group.first.code
                << group.first.found << group.count << group.first.repair;
      }
    }
    QCOMPARE(findings.has_blockers(), blocked);
    QCOMPARE(users_read, users);
    QCOMPARE(enrollments_read, enrollments);
    QCOMPARE(all_refused, refused);
  }

  void names_of_1_2_are_left_alone() {
    QCOMPARE(standard_column_name("roster/lineItems.csv", "gradingPeriodSourcedId"), std::string_view("academicSessionSourcedId"));
    QCOMPARE(standard_column_name("roster/courses.csv", "dataLastModified"), std::string_view("dateLastModified"));
    QCOMPARE(standard_column_name("roster/enrollments.csv", "userSourcedId"), std::string_view());
    QCOMPARE(standard_column_name("records/marks.csv", "grade"), std::string_view());
  }
};

QTEST_GUILESS_MAIN(OneRosterTest)
#include "oneroster_test.moc"
