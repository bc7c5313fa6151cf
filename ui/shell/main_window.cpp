#include "ui/shell/main_window.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QListWidget>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/store/change_log.h"
#include "core/store/school_file.h"
#include "ui/exchange/data_page.h"
#include "ui/shared/icons.h"
#include "ui/shared/page.h"
#include "ui/shared/task_strip.h"
#include "ui/shell/school_loader.h"
#include "ui/shell/status_line.h"
#include "ui/store/start_page.h"
#include "ui/support_lists/support_list_page.h"

namespace milepost {

MainWindow::MainWindow(QSettings& settings, Ask& ask, FileChooser& chooser, const Clock& clock, QWidget* parent)
    : QMainWindow(parent), settings_(settings), ask_(ask), stack_(new QStackedWidget), navigation_(new QListWidget),
      start_(new StartPage(settings, ask, chooser, clock)), status_(new StatusLine), strip_(new TaskStrip),
      loader_(new SchoolLoader(strip_, this)), names_button_(new QToolButton) {
  setWindowTitle(tr("Milepost"));
  setAccessibleName(tr("Milepost"));
  auto* side = new QWidget;
  auto* side_column = new QVBoxLayout(side);
  side_column->setContentsMargins(8, 8, 0, 8);
  navigation_->setAccessibleName(tr("Pages"));
  navigation_->setFrameShape(QFrame::NoFrame);
  navigation_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  side_column->addWidget(navigation_, 1);
  names_button_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  side_column->addWidget(names_button_);
  stack_->addWidget(start_);
  auto* middle = new QWidget;
  auto* row = new QHBoxLayout(middle);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(side);
  row->addWidget(stack_, 1);
  auto* whole = new QWidget;
  auto* column = new QVBoxLayout(whole);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(middle, 1);
  column->addWidget(strip_);
  setCentralWidget(whole);
  setStatusBar(status_);

  add_page(new SupportListPage(names_, ask, chooser), QStringLiteral("support_list"));
  add_page(new DataPage(ask, chooser), QStringLiteral("data"));

  build_menus();
  connect(navigation_, &QListWidget::currentRowChanged, this, &MainWindow::choose_page);
  connect(start_, &StartPage::opened, this, &MainWindow::open_file);
  connect(&names_, &NameDisplay::changed, this, &MainWindow::refresh_icons);
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

void MainWindow::add_page(Page* page, const QString& icon_name) {
  pages_.append(page);
  icon_names_.append(icon_name);
  stack_->addWidget(page);
  auto* item = new QListWidgetItem(page->title(), navigation_);
  item->setToolTip(tr("Ctrl+%1").arg(pages_.size()));
  connect(page, &Page::said, status_, &StatusLine::say);
  connect(page, &Page::school_data_changed, this, [this, page] {
    for (Page* other : pages_)
      if (other != page) other->reload();
    look_again();
  });
}

void MainWindow::build_menus() {
  const auto action = [this](QMenu* menu, const QString& text, const QKeySequence& keys, auto run, bool needs_file = true) {
    QAction* one = menu->addAction(text, keys, this, run);
    if (needs_file) needs_file_.append(one);
    return one;
  };
  QMenu* file = menuBar()->addMenu(tr("&File"));
  action(file, tr("&Create a school file…"), QKeySequence::New, [this] { if (close_file()) start_->create(); }, false);
  action(file, tr("&Open a school file…"), QKeySequence::Open, [this] { if (close_file()) start_->choose(); }, false);
  action(file, tr("C&lose this file"), QKeySequence::Close, [this] { close_file(); });
  file->addSeparator();
  action(file, tr("&Print…"), QKeySequence::Print, [this] { current_page()->print(); });
  file->addSeparator();
  QAction* quit = action(file, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); }, false);
  quit->setMenuRole(QAction::QuitRole);

  QMenu* view = menuBar()->addMenu(tr("&View"));
  for (int index = 0; index < pages_.size(); ++index)
    action(view, pages_.at(index)->title(), QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + index)), [this, index] { navigation_->setCurrentRow(index); });
  action(view, tr("&Find"), QKeySequence::Find, [this] { current_page()->focus_search(); });
  view->addSeparator();
  hide_names_ = action(view, tr("&Hide names"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H), [this] { set_names_hidden(hide_names_->isChecked()); }, false);
  hide_names_->setCheckable(true);
  full_screen_ = action(view, tr("F&ull screen (for the projector)"), QKeySequence(Qt::Key_F11), [this] { set_full_screen(!isFullScreen()); }, false);
  full_screen_->setCheckable(true);
  dark_ = action(view, tr("&Dark"), {}, [this] {
    look_.ground = dark_->isChecked() ? Ground::Dark : Ground::Light;
    settings_.setValue(QStringLiteral("dark"), dark_->isChecked());
    set_look(look_);
  }, false);
  dark_->setCheckable(true);
  action(view, tr("&Larger text"), QKeySequence::ZoomIn, [this] { change_text_size(10); }, false);
  action(view, tr("&Smaller text"), QKeySequence::ZoomOut, [this] { change_text_size(-10); }, false);
  action(view, tr("&Normal text"), QKeySequence(Qt::CTRL | Qt::Key_0), [this] { change_text_size(0); }, false);
  add_languages(view->addMenu(tr("Lan&guage")));
  view->addSeparator();
  action(view, tr("Ne&xt pane"), QKeySequence(Qt::Key_F6), [this] { next_pane(1); }, false);
  action(view, tr("P&revious pane"), QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { next_pane(-1); }, false);

  QMenu* help = menuBar()->addMenu(tr("&Help"));
  action(help, tr("&Keyboard shortcuts"), QKeySequence::HelpContents, [this] { show_shortcuts(); }, false);
  QAction* about = action(help, tr("&About Milepost"), {}, [this] {
    ask_.tell(this, tr("About Milepost"), tr("Milepost %1. Free software under the GNU General Public License, version 3 or later. It has no network code: what you import stays on this computer.")
                                              .arg(QStringLiteral(MILEPOST_VERSION)));
  }, false);
  about->setMenuRole(QAction::AboutRole);
  connect(names_button_, &QToolButton::clicked, hide_names_, &QAction::trigger);
}

void MainWindow::add_languages(QMenu* menu) {
  auto* one_of_them = new QActionGroup(menu);
  const QString now = settings_.value(QStringLiteral("language")).toString();
  // A language is named in itself, so that whoever reads it finds it.
  for (const auto& [language, name] : {std::pair(QString(), tr("System")), std::pair(QStringLiteral("en"), QStringLiteral("English")), std::pair(QStringLiteral("es"), QStringLiteral("Español"))}) {
    QAction* choice = one_of_them->addAction(menu->addAction(name));
    choice->setCheckable(true);
    choice->setChecked(language == now);
    connect(choice, &QAction::triggered, this, [this, language = language] {
      settings_.setValue(QStringLiteral("language"), language);
      statusBar()->showMessage(tr("The language changes when Milepost starts again."), 8000);
    });
  }
}

Page* MainWindow::current_page() const { return pages_.at(qBound(0, navigation_->currentRow(), int(pages_.size()) - 1)); }

void MainWindow::choose_page(int index) {
  if (!file_ || index < 0) return;
  stack_->setCurrentWidget(pages_.at(index));
}

bool MainWindow::show_page(const QString& key) {
  for (int index = 0; index < pages_.size(); ++index) {
    if (pages_.at(index)->key() != key) continue;
    navigation_->setCurrentRow(index);
    choose_page(index);
    return true;
  }
  return false;
}

void MainWindow::open_file(std::shared_ptr<SchoolFile> file) {
  file_ = std::move(file);
  setWindowTitle(tr("%1 - Milepost").arg(file_->school_name()));
  status_->show_file(file_->path());
  navigation_->parentWidget()->show();
  for (QAction* action : needs_file_) action->setEnabled(true);
  for (Page* page : pages_) page->set_file(file_.get());
  navigation_->setCurrentRow(0);
  choose_page(0);
  navigation_->setFocus();
  look_again();
}

void MainWindow::look_again() {
  if (file_) loader_->look(file_.get());
}

void MainWindow::show_school(std::shared_ptr<const SchoolSnapshot> school) {
  QList<Student> students;
  for (const StudentFindings& one : school->students) students.append(one.student);
  names_.learn(students);
  status_->show_source(school->list);
  for (Page* page : pages_) page->show_school(school);
}

void MainWindow::unlock(const QString& path) { start_->unlock(path); }

bool MainWindow::close_file() {
  if (file_ && !settled() &&
      !ask_.go_on(this, tr("Close the file"), tr("Work on the file is still under way. If it is stopped now, the file stays as it was before that work."), tr("Stop and close")))
    return false;
  loader_->stop();
  for (Page* page : pages_) page->set_file(nullptr);
  names_.forget();
  file_.reset();
  setWindowTitle(tr("Milepost"));
  status_->show_file({});
  navigation_->parentWidget()->hide();
  for (QAction* action : needs_file_) action->setEnabled(false);
  start_->show_recent();
  stack_->setCurrentWidget(start_);
  return true;
}

bool MainWindow::settled() const {
  return !loader_->busy() && std::all_of(pages_.begin(), pages_.end(), [](const Page* page) { return page->settled(); });
}

void MainWindow::next_pane(int step) {
  QList<QWidget*> panes{navigation_};
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
  refresh_icons();
}

void MainWindow::refresh_icons() {
  const QPalette palette = QApplication::palette();
  const QFontMetrics metrics(QApplication::font());  // this window's own font follows a moment later
  const int row = qMax(36, metrics.height() * 2);
  for (int index = 0; index < pages_.size(); ++index) {
    navigation_->item(index)->setIcon(icon(icon_names_.at(index), palette));
    navigation_->item(index)->setSizeHint({0, row});
  }
  int widest = 0;
  for (const Page* page : pages_) widest = qMax(widest, metrics.horizontalAdvance(page->title()));
  for (const QString& state : {tr("Names hidden"), tr("Names shown")}) widest = qMax(widest, metrics.horizontalAdvance(state));
  navigation_->setFixedWidth(widest + metrics.height() * 3);
  names_button_->setFixedWidth(navigation_->width());
  const int side = metrics.height() + 4;
  navigation_->setIconSize({side, side});
  names_button_->setIconSize({side, side});
  names_button_->setText(names_.hidden() ? tr("Names hidden") : tr("Names shown"));
  names_button_->setToolTip(names_.hidden() ? tr("Show names (Ctrl+Shift+H)") : tr("Hide names (Ctrl+Shift+H)"));
  names_button_->setAccessibleDescription(names_button_->toolTip());
  names_button_->setIcon(icon(names_.hidden() ? QStringLiteral("names_hidden") : QStringLiteral("names_shown"), palette));
}

void MainWindow::show_shortcuts() {
  ask_.tell(this, tr("Keyboard shortcuts"),
            tr("Ctrl+1, Ctrl+2: pages\nCtrl+F: find\nF6, Shift+F6: next and previous pane\nTab: next field; it leaves a table\nEnter on a row: to the student\n"
               "Ctrl+C: copy the chosen rows as shown\nCtrl+P: print\nCtrl+Shift+H: hide or show names\nF11: full screen, names hidden\n"
               "Ctrl++, Ctrl+-, Ctrl+0: text size\nEsc: close a dialog; it never shows names"));
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
