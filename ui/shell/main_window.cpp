#include "ui/shell/main_window.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/store/change_log.h"
#include "core/store/school_file.h"
#include "ui/exchange/data_page.h"
#include "ui/journey/journey_page.h"
#include "ui/shared/page.h"
#include "ui/shared/school_snapshot.h"
#include "ui/shared/task_strip.h"
#include "ui/shell/navigation.h"
#include "ui/shell/school_loader.h"
#include "ui/shell/shortcuts_sheet.h"
#include "ui/shell/status_line.h"
#include "ui/shell/student_finder.h"
#include "ui/store/start_page.h"
#include "ui/students/students_page.h"
#include "ui/support_lists/support_list_page.h"
#include "ui/today/today_page.h"

namespace milepost {

MainWindow::MainWindow(QSettings& settings, Ask& ask, FileChooser& chooser, const Clock& clock, QWidget* parent)
    : QMainWindow(parent), settings_(settings), ask_(ask), stack_(new QStackedWidget), navigation_(new Navigation(names_)),
      start_(new StartPage(settings, ask, chooser, clock)), status_(new StatusLine), strip_(new TaskStrip), loader_(new SchoolLoader(strip_, this)) {
  setWindowTitle(tr("Milepost"));
  setAccessibleName(tr("Milepost"));
  build_frame();
  students_ = new StudentsPage(names_, ask, chooser);
  add_page(new TodayPage(names_), QStringLiteral("today"));
  add_page(new SupportListPage(names_, ask, chooser), QStringLiteral("support_list"));
  add_page(students_, QStringLiteral("students"));
  add_page(new JourneyPage(names_, ask, chooser), QStringLiteral("journey"));
  add_page(new DataPage(ask, chooser), QStringLiteral("data"));
  build_menus();

  connect(navigation_, &Navigation::chosen, this, &MainWindow::choose_page);
  connect(navigation_, &Navigation::names_asked, this, [this] { set_names_hidden(!names_.hidden()); });
  connect(start_, &StartPage::opened, this, &MainWindow::open_file);
  connect(&names_, &NameDisplay::changed, this, &MainWindow::refresh);
  connect(loader_, &SchoolLoader::looked, this, &MainWindow::show_school);
  connect(loader_, &SchoolLoader::failed, status_, &StatusLine::say);
  names_.set_hidden(settings_.value(QStringLiteral("names_hidden"), false).toBool());
  hide_names_->setChecked(names_.hidden());
  const bool system_is_dark = ground_of(QApplication::palette()) == Ground::Dark;
  Look look;
  look.ground = settings_.value(QStringLiteral("dark"), system_is_dark).toBool() ? Ground::Dark : Ground::Light;
  look.text_percent = settings_.value(QStringLiteral("text_percent"), 100).toInt();
  set_look(look);
  if (!restoreGeometry(settings_.value(QStringLiteral("geometry")).toByteArray())) resize(1200, 760);
  close_file();
}

MainWindow::~MainWindow() {
  loader_->stop();
  for (Page* page : pages_) page->set_file(nullptr);
  delete takeCentralWidget();  // before the names its views read go away with this object
}

void MainWindow::build_frame() {
  stack_->addWidget(start_);
  auto* whole = new QWidget;
  auto* column = new QVBoxLayout(whole);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* row = new QHBoxLayout;
  row->addWidget(navigation_);
  row->addWidget(stack_, 1);
  column->addLayout(row, 1);
  column->addWidget(strip_);
  setCentralWidget(whole);
  setStatusBar(status_);
}

void MainWindow::add_page(Page* page, const QString& icon_name) {
  pages_.append(page);
  stack_->addWidget(page);
  navigation_->add_page(page, icon_name);
  connect(page, &Page::said, status_, &StatusLine::say);
  connect(page, &Page::place_changed, this, [this, page] {
    if (page == current_page()) remember_place();
  });
  connect(page, &Page::page_asked, this, [this](const QString& key, const QString& place) { show_page(key, place); });
  connect(page, &Page::student_asked, this, [this](qint64 student, const QList<qint64>& in_list, const QString& list_title) {
    students_->show_student(student, in_list, list_title);
    show_page(students_->key(), students_->place());
  });
  connect(page, &Page::students_asked, this, [this](const QList<qint64>& people, const QString& list_title) {
    students_->show_list(people, list_title);
    show_page(students_->key(), students_->place());
  });
  connect(page, &Page::school_data_changed, this, [this, page] {
    for (Page* other : pages_)
      if (other != page) other->reload();
    look_again();
  });
}

Page* MainWindow::current_page() const { return pages_.at(qBound(0, navigation_->current(), int(pages_.size()) - 1)); }

void MainWindow::choose_page(int index) {
  if (!file_ || index < 0) return;
  stack_->setCurrentWidget(pages_.at(index));
  remember_place();
}

bool MainWindow::show_page(const QString& key, const QString& place) {
  for (int index = 0; index < pages_.size(); ++index) {
    if (pages_.at(index)->key() != key) continue;
    if (!place.isEmpty() && pages_.at(index)->place() != place) pages_.at(index)->go_to(place);
    navigation_->set_current(index);
    choose_page(index);
    return true;
  }
  return false;
}

void MainWindow::remember_place() {
  if (!file_) return;
  if (!travelling_) history_.visit({current_page()->key(), current_page()->place()});
  back_->setEnabled(history_.can_go_back());
  forward_->setEnabled(history_.can_go_forward());
}

void MainWindow::travel(const std::optional<Place>& place) {
  if (!place) return;
  travelling_ = true;
  for (Page* page : pages_)
    if (page->key() == place->page) page->go_to(place->inside);
  show_page(place->page);
  travelling_ = false;
  remember_place();
}

void MainWindow::find_student() {
  if (!school_) return status_->say(tr("The students are still being read; try again in a moment."));
  QList<qint64> everybody;
  for (const StudentFindings& one : school_->students) everybody.append(one.student.id);
  StudentFinder finder(names_, everybody, this);
  if (finder.exec() != QDialog::Accepted || finder.found() == 0) return;
  students_->show_student(finder.found(), everybody, {});
  show_page(students_->key(), students_->place());
}

void MainWindow::open_file(std::shared_ptr<SchoolFile> file) {
  file_ = std::move(file);
  setWindowTitle(tr("%1 - Milepost").arg(file_->school_name()));
  status_->show_file(file_->path());
  navigation_->show();
  for (QAction* action : needs_file_) action->setEnabled(true);
  for (Page* page : pages_) page->set_file(file_.get());
  history_.clear();
  navigation_->set_current(0);
  choose_page(0);
  navigation_->list()->setFocus();
  look_again();
}

void MainWindow::look_again() {
  if (file_) loader_->look(file_.get());
}

void MainWindow::show_school(std::shared_ptr<const SchoolSnapshot> school) {
  school_ = std::move(school);
  QList<Student> students;
  for (const StudentFindings& one : school_->students) students.append(one.student);
  names_.learn(students);
  status_->show_source(school_->list);
  for (Page* page : pages_) page->show_school(school_);
  if (!awaited_student_.isEmpty()) show_student(std::exchange(awaited_student_, {}));
}

void MainWindow::show_student(const QString& local_id) {
  if (!school_) {
    awaited_student_ = local_id;
    return;
  }
  for (const StudentFindings& one : school_->students) {
    if (one.student.local_id != local_id) continue;
    students_->show_student(one.student.id, {}, {});
    show_page(students_->key(), students_->place());
  }
}

void MainWindow::unlock(const QString& path) { start_->unlock(path); }

bool MainWindow::close_file() {
  if (file_ && !std::all_of(pages_.begin(), pages_.end(), [](Page* page) { return page->may_leave(); })) return false;
  const bool working = std::any_of(pages_.begin(), pages_.end(), [](const Page* page) { return !page->settled(); });
  if (file_ && working &&
      !ask_.go_on(this, tr("Close the file"), tr("Work on the file is still under way. If it is stopped now, the file stays as it was before that work."), tr("Stop and close")))
    return false;
  loader_->stop();
  for (Page* page : pages_) {
    page->show_school(nullptr);
    page->set_file(nullptr);
  }
  names_.forget();
  school_.reset();
  file_.reset();
  history_.clear();
  setWindowTitle(tr("Milepost"));
  status_->show_file({});
  navigation_->hide();
  for (QAction* action : needs_file_ + QList{back_, forward_}) action->setEnabled(false);
  start_->show_recent();
  stack_->setCurrentWidget(start_);
  return true;
}

bool MainWindow::settled() const {
  return !loader_->busy() && std::all_of(pages_.begin(), pages_.end(), [](const Page* page) { return page->settled(); });
}

void MainWindow::next_pane(int step) {
  QList<QWidget*> panes{navigation_->list()};
  if (file_) panes += current_page()->panes();
  else panes = {start_};
  int now = -1;
  for (int index = 0; index < panes.size(); ++index)
    if (QWidget* focus = QApplication::focusWidget(); focus && (focus == panes.at(index) || panes.at(index)->isAncestorOf(focus))) now = index;
  QWidget* next = panes.at((now + step + int(panes.size())) % int(panes.size()));
  if (next->focusPolicy() & Qt::TabFocus) return next->setFocus(Qt::ShortcutFocusReason);
  for (QWidget* child : next->findChildren<QWidget*>())
    if ((child->focusPolicy() & Qt::TabFocus) && child->isVisible() && child->isEnabled()) return child->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::set_names_hidden(bool hidden) {
  if (!hidden && names_.hidden() && file_)
    if (const Status logged = record_change(*file_, QStringLiteral("unmask"), QStringLiteral("file"), {}, {}, {}); !logged) status_->say(logged.error().sentence);
  names_.set_hidden(hidden);
  hide_names_->setChecked(hidden);
  settings_.setValue(QStringLiteral("names_hidden"), hidden);
}

void MainWindow::set_full_screen(bool on) {
  full_screen_->setChecked(on);
  if (on == isFullScreen()) return;
  if (on) {
    set_names_hidden(true);
    text_before_full_screen_ = look_.text_percent;
    const QScreen* where = screen();
    showFullScreen();
    Look large = look_;
    large.text_percent = qMax(large.text_percent, projector_text_percent(where ? where->size().height() : height()));
    set_look(large);
  } else {
    showNormal();
    Look before = look_;
    before.text_percent = text_before_full_screen_;
    set_look(before);
  }
}

void MainWindow::change_text_size(int step) {
  Look look = look_;
  look.text_percent = step == 0 ? 100 : qBound(90, look.text_percent + step, 200);
  set_look(look);
  if (!isFullScreen()) settings_.setValue(QStringLiteral("text_percent"), look.text_percent);
  status_->say(tr("Text size %1 %").arg(look.text_percent));
}

void MainWindow::set_look(const Look& look) {
  look_ = look;
  apply_look(*qApp, look);
  dark_->setChecked(look.ground == Ground::Dark);
  refresh();
}

void MainWindow::refresh() { navigation_->refresh(); }

void MainWindow::show_shortcuts() {
  QList<QAction*> actions;
  for (const QAction* menu : menuBar()->actions())
    if (menu->menu()) actions += menu->menu()->actions();
  ShortcutsSheet(actions, this).exec();
}

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  if (event->type() == QEvent::WindowStateChange && full_screen_) full_screen_->setChecked(isFullScreen());
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (isFullScreen()) set_full_screen(false);
  settings_.setValue(QStringLiteral("geometry"), saveGeometry());
  settings_.setValue(QStringLiteral("names_hidden"), names_.hidden());
  if (!close_file()) return event->ignore();
  event->accept();
}

}  // namespace milepost
