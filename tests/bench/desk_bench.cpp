// desk_bench FILE DAY: the window with a school file, timed inside one process on the offscreen platform (no GPU, no window manager).
// Prints a line each: what, median ms, slowest ms, rounds. The peer is Qt itself: a bare window with a table of as many students.
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QPixmap>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

#include "core/store/school_file.h"
#include "ui/shared/school_snapshot.h"
#include "ui/shared/timeline_panel.h"
#include "ui/shell/main_window.h"
#include "ui/students/students_page.h"

using namespace milepost;

namespace {

void print(const char* what, std::vector<double> ms) {
  std::sort(ms.begin(), ms.end());
  if (ms.empty()) return;
  std::printf("%-42s %8.1f %8.1f %4zu\n", what, ms[ms.size() / 2], ms.back(), ms.size());
}

double timed(const std::function<void()>& work) {
  QElapsedTimer timer;
  timer.start();
  work();
  QCoreApplication::processEvents();  // posted layouts and the repaint
  return double(timer.nsecsElapsed()) / 1e6;
}

void wait_for(const std::function<bool()>& done) {
  while (!done()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
}

long resident_kib(const char* line) {
  QFile status(QStringLiteral("/proc/self/status"));
  if (!status.open(QIODevice::ReadOnly)) return 0;
  for (const QByteArray& row : status.readAll().split('\n'))
    if (row.startsWith(line)) return row.simplified().split(' ').value(1).toLong();
  return 0;
}

double bare_window(int rows) {
  QElapsedTimer timer;
  timer.start();
  QMainWindow window;
  QStandardItemModel model(rows, 8);
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < 8; ++column) model.setItem(row, column, new QStandardItem(QStringLiteral("%1 %2").arg(row).arg(column)));
  auto* view = new QTableView;
  view->setModel(&model);
  window.setCentralWidget(view);
  window.resize(1366, 768);
  window.show();
  QCoreApplication::processEvents();
  return double(timer.nsecsElapsed()) / 1e6;
}

// The school's students again and again, with ids of their own: a list as long as a large district office would look at.
std::shared_ptr<const SchoolSnapshot> many(const SchoolSnapshot& school, int students, NameDisplay& names) {
  auto large = std::make_shared<SchoolSnapshot>(school);
  large->students.clear();
  QList<Student> people;
  for (int index = 0; index < students; ++index) {
    StudentFindings one = school.students.at(index % school.students.size());
    one.student.id += qint64(index) * 1'000'000;
    one.student.local_id += QString::number(index);
    people.append(one.student);
    large->students.append(one);
  }
  names.learn(people);
  return large;
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  if (argc != 3) {
    std::fputs("usage: desk_bench FILE DAY   (passphrase in $MILEPOST_PASSPHRASE)\n", stderr);
    return 2;
  }
  const FixedClock clock(QDateTime(QDate::fromString(QString::fromLatin1(argv[2]), Qt::ISODate), QTime(12, 0)).toUTC());
  Result<std::unique_ptr<SchoolFile>> opened = SchoolFile::open(QString::fromLocal8Bit(argv[1]), qEnvironmentVariable("MILEPOST_PASSPHRASE"), Access::ReadWrite, clock);
  if (!opened) return std::fprintf(stderr, "desk_bench: %s\n", qPrintable(opened.error().sentence)), 1;
  std::shared_ptr<SchoolFile> file = opened.take();
  std::printf("%-42s %8s %8s %4s\n", "what", "median", "slowest", "n");
  std::vector<double> bare;
  for (int round = 0; round < 5; ++round) bare.push_back(bare_window(1200));
  print("bare Qt window with a table of 1,200, ms", bare);

  QTemporaryDir folder;
  QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
  Ask ask;
  ask.be_silent();
  FileChooser chooser;
  std::shared_ptr<const SchoolSnapshot> school;
  std::vector<double> first, full;
  std::unique_ptr<MainWindow> window;
  for (int round = 0; round < 5; ++round) {
    window.reset();
    QElapsedTimer timer;
    timer.start();
    window = std::make_unique<MainWindow>(settings, ask, chooser, clock);
    window->resize(1920, 1080);
    window->open_file(file);
    window->show();
    QCoreApplication::processEvents(QEventLoop::ExcludeSocketNotifiers);
    first.push_back(double(timer.nsecsElapsed()) / 1e6);
    wait_for([&] { return window->settled(); });
    full.push_back(double(timer.nsecsElapsed()) / 1e6);
  }
  print("window to first paint, ms", first);
  print("until every page has its numbers, ms", full);

  auto* students = window->findChild<StudentsPage*>();
  std::vector<double> switches, next, keys, redraw, cohort;
  for (int round = 0; round < 6; ++round)
    for (Page* page : window->pages()) switches.push_back(timed([&] { window->show_page(page->key()); }));
  print("page switch, ms", switches);

  const Result<std::shared_ptr<const SchoolSnapshot>> seen = look_at_school(*file, clock.today(), Task());
  if (!seen) return std::fprintf(stderr, "desk_bench: %s\n", qPrintable(seen.error().sentence)), 1;
  window->show_page(students->key());
  QList<qint64> everybody;
  for (const StudentFindings& one : (*seen)->students) everybody.append(one.student.id);
  for (int index = 0; index < 60 && index < everybody.size(); ++index)
    next.push_back(timed([&] { students->show_student(everybody.at(index * everybody.size() / 60), everybody, {}); }));
  print("student to student, ms", next);

  const auto redraws = [](QWidget* page, std::vector<double>& into) {
    for (TimelinePanel* panel : page->findChildren<TimelinePanel*>())
      for (QWidget* child : panel->findChildren<QWidget*>())
        if (QByteArray(child->metaObject()->className()).endsWith("TimelineView") && child->isVisibleTo(page))
          for (int round = 0; round < 30; ++round) {
            QPixmap whole(child->size());  // all of it, also what is scrolled away
            QElapsedTimer timer;
            timer.start();
            child->render(&whole);
            into.push_back(double(timer.nsecsElapsed()) / 1e6);
          }
  };
  redraws(students, redraw);
  print("redraw of a student's journey, ms", redraw);
  for (Page* page : window->pages())
    if (page->key() == QStringLiteral("journey")) {
      window->show_page(page->key());
      QCoreApplication::processEvents();
      redraws(page, cohort);
    }
  print("redraw of the cohort's journey, ms", cohort);

  NameDisplay names;
  names.set_hidden(false);
  StudentsPage list(names, ask, chooser);
  list.resize(1366, 768);
  list.set_file(file.get());
  list.show_school(many(**seen, 5000, names));
  list.show();
  QCoreApplication::processEvents();
  list.focus_search();
  if (auto* find = qobject_cast<QLineEdit*>(list.focusWidget()))
    for (const QString& typed : {QStringLiteral("maria"), QStringLiteral("nguyen"), QStringLiteral("ana")}) {
      for (int length = 1; length <= typed.size(); ++length) keys.push_back(timed([&] { find->setText(typed.left(length)); }));
      keys.push_back(timed([&] { find->clear(); }));
    }
  print("filter per key, 5,000 rows, ms", keys);
  list.set_file(nullptr);
  std::printf("%-42s %8.0f %8.0f\n", "resident now and at its highest, MiB", double(resident_kib("VmRSS")) / 1024, double(resident_kib("VmHWM")) / 1024);
  window.reset();
  return 0;
}
