#include "ui/exchange/data_page.h"

#include <QCheckBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/exchange/import_task.h"
#include "core/store/school_file.h"
#include "tests/support/walk.h"
#include "ui/exchange/import_dialog.h"
#include "ui/shared/ask.h"
#include "ui/shared/file_chooser.h"
#include "ui/shared/rows_view.h"

using namespace milepost;

namespace {

void write(const QString& path, const QByteArray& text) {
  QDir().mkpath(QFileInfo(path).absolutePath());
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(text);
}

// A school of three students as a plain OneRoster folder.
void write_roster(const QString& folder) {
  write(folder + QStringLiteral("/export.json"),
        R"({"format":"milepost-export","version":1,"created":"2026-10-02T18:00:00Z","serial":7,"district":"Test","schools":["s1"],"school_years":[2027],"tool":"test"})");
  write(folder + QStringLiteral("/roster/manifest.csv"), "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.orgs,bulk\nfile.users,bulk\n");
  write(folder + QStringLiteral("/roster/orgs.csv"), "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\ns1,active,2026-08-01T00:00:00Z,Test High,school,1,\n");
  write(folder + QStringLiteral("/roster/academicSessions.csv"),
        "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\ny1,active,2026-08-01T00:00:00Z,2026-27,schoolYear,2026-08-14,2027-06-10,,2027\n");
  write(folder + QStringLiteral("/roster/courses.csv"), "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes\n");
  write(folder + QStringLiteral("/roster/classes.csv"),
        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\n");
  QByteArray users =
      "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,"
      "preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns\n";
  QByteArray roles = "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\n";
  for (int n = 1; n <= 3; ++n) {
    const QByteArray id = QByteArray::number(n);
    users += "u" + id + ",active,2026-08-01T00:00:00Z,true,u" + id + ",,Given" + id + ",Family" + id + ",,10" + id + ",,,,,09,,,,,,s1,\n";
    roles += "r" + id + ",active,2026-08-01T00:00:00Z,u" + id + ",primary,student,,,s1,\n";
  }
  write(folder + QStringLiteral("/roster/users.csv"), users);
  write(folder + QStringLiteral("/roster/roles.csv"), roles);
  write(folder + QStringLiteral("/roster/enrollments.csv"), "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n");
}

template <class T>
QPushButton* button(T* in, const char* words) {
  for (QPushButton* one : in->template findChildren<QPushButton*>())
    if (one->text().remove(QLatin1Char('&')).contains(QString::fromUtf8(words))) return one;
  return nullptr;
}

struct Stage {
  QTemporaryDir dir;
  SystemClock clock;
  std::unique_ptr<SchoolFile> file;
  Ask ask;
  FileChooser chooser;
  std::unique_ptr<DataPage> page;

  Stage() {
    Result<SchoolFile::Created> created = SchoolFile::create(dir.filePath(QStringLiteral("t.milepost")), QStringLiteral("Test High"), QStringLiteral("four words make it long"), clock,
                                                             KeyCost{1, 1 << 20});
    if (!created) qFatal("%s", qPrintable(created.error().sentence));
    file = std::move(created->file);
    page = std::make_unique<DataPage>(ask, chooser);
    page->resize(1000, 700);
    page->show();
    page->set_file(file.get());
    write_roster(dir.filePath(QStringLiteral("export")));
  }
  ~Stage() { page->set_file(nullptr); }
  QString export_folder() const { return dir.filePath(QStringLiteral("export")); }

  // From the page's button to the preview, saying yes to "unsigned".
  ImportDialog* to_preview() {
    chooser.choose_next(export_folder());
    button(page.get(), "folder")->click();
    ImportDialog* dialog = page->import_dialog();
    const auto wait = [dialog] { return QTest::qWaitFor([dialog] { return dialog->settled(); }, 20000); };
    if (!wait()) return nullptr;
    QCheckBox* unsigned_box = nullptr;
    for (QCheckBox* box : dialog->findChildren<QCheckBox*>())
      if (box->isVisible() && box->text().contains(QStringLiteral("signed"))) unsigned_box = box;
    if (!unsigned_box) return nullptr;
    QTest::keyClick(unsigned_box, Qt::Key_Space);
    button(dialog, "Open it unsigned")->click();
    return wait() ? dialog : nullptr;
  }
};

}  // namespace

class DataPageTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QAccessible::setActive(true); }

  void from_a_folder_to_a_receipt_and_back() {
    Stage stage;
    QSignalSpy changed(stage.page.get(), &Page::school_data_changed);
    ImportDialog* dialog = stage.to_preview();
    QVERIFY(dialog);
    QCOMPARE(imports(*stage.file)->size(), 0);  // a preview writes nothing
    QPushButton* go = button(dialog, "Import");
    QVERIFY(go->isEnabled());
    QTest::keyClick(go, Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 20000);
    QCOMPARE(imports(*stage.file)->size(), 1);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    auto* history = stage.page->findChild<RowsView*>();
    QCOMPARE(history->model()->rowCount(), 1);

    stage.ask.answer_next(false);
    button(stage.page.get(), "Undo")->click();
    QVERIFY(!imports(*stage.file)->first().undone_at.isValid());
    stage.ask.answer_next(true);
    button(stage.page.get(), "Undo")->click();
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, 20000);
    QVERIFY(imports(*stage.file)->first().undone_at.isValid());
    QVERIFY(!button(stage.page.get(), "Undo")->isEnabled());
  }

  void the_same_export_again_changes_nothing_and_says_so() {
    Stage stage;
    ImportDialog* dialog = stage.to_preview();
    QVERIFY(dialog);
    QSignalSpy done(dialog, &ImportDialog::imported);
    button(dialog, "Import")->click();
    QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20000);
    dialog->reject();
    dialog = stage.to_preview();
    QVERIFY(dialog);
    bool said = false;
    for (const QLabel* label : dialog->findChildren<QLabel*>()) said |= label->text().contains(QStringLiteral("exactly what the file holds"));
    QVERIFY(said);
  }

  void escape_before_the_import_leaves_the_file_alone() {
    Stage stage;
    ImportDialog* dialog = stage.to_preview();
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(imports(*stage.file)->size(), 0);
  }

  void a_damaged_export_is_refused_with_a_sentence() {
    Stage stage;
    const QString path = stage.dir.filePath(QStringLiteral("noise.pgp"));
    write(path, "this is not an OpenPGP message");
    stage.page->import_from(path);
    ImportDialog* dialog = stage.page->import_dialog();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->settled(), 20000);
    bool said = false;
    for (const QLabel* label : dialog->findChildren<QLabel*>()) said |= label->isVisible() && label->text().contains(QStringLiteral("Nothing was changed"));
    QVERIFY(said);
    for (const QCheckBox* box : dialog->findChildren<QCheckBox*>()) QVERIFY2(!box->isVisible(), "a sealed export is never opened unsigned");
    QVERIFY(!button(dialog, "Import")->isEnabled());
  }

  void takes_one_dropped_file() {
    Stage stage;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(stage.export_folder())});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(stage.page.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(stage.page.get(), &drop);
    QTRY_VERIFY(stage.page->import_dialog());
    QTRY_VERIFY_WITH_TIMEOUT(stage.page->import_dialog()->settled(), 20000);
  }

  void everything_has_a_name() {
    Stage stage;
    QCOMPARE(test::unnamed_controls(stage.page.get()), QStringList());
    ImportDialog* dialog = stage.to_preview();
    QVERIFY(dialog);
    QCOMPARE(test::unnamed_controls(dialog), QStringList());
  }
};

QTEST_MAIN(DataPageTest)
#include "data_page_test.moc"
