#include <QAction>
#include <QActionGroup>
#include <QMenuBar>

#include "ui/shared/page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/shell/status_line.h"
#include "ui/store/start_page.h"

namespace milepost {

QAction* MainWindow::add_action(QMenu* menu, const QString& text, const QKeySequence& keys, const std::function<void()>& run, bool needs_file) {
  QAction* one = menu->addAction(text, keys, this, run);
  if (needs_file) needs_file_.append(one);
  return one;
}

void MainWindow::build_menus() {
  QMenu* file = menuBar()->addMenu(tr("&File"));
  add_action(file, tr("&Create a school file…"), QKeySequence::New, [this] { if (close_file()) start_->create(); }, false);
  add_action(file, tr("&Open a school file…"), QKeySequence::Open, [this] { if (close_file()) start_->choose(); }, false);
  add_action(file, tr("C&lose this file"), QKeySequence::Close, [this] { close_file(); });
  file->addSeparator();
  add_action(file, tr("&Print…"), QKeySequence::Print, [this] { current_page()->print(); });
  file->addSeparator();
  QAction* quit = add_action(file, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); }, false);
  quit->setMenuRole(QAction::QuitRole);

  QMenu* go = menuBar()->addMenu(tr("&Go"));
  for (int index = 0; index < pages_.size(); ++index)
    add_action(go, pages_.at(index)->title(), QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + index)), [this, index] { navigation_->set_current(index); });
  go->addSeparator();
  add_action(go, tr("Find a &student…"), QKeySequence(Qt::CTRL | Qt::Key_K), [this] { find_student(); });
  add_action(go, tr("&Find on this page"), QKeySequence::Find, [this] { current_page()->focus_search(); });
  go->addSeparator();
  back_ = add_action(go, tr("&Back"), QKeySequence(Qt::ALT | Qt::Key_Left), [this] { travel(history_.back()); }, false);
  forward_ = add_action(go, tr("F&orward"), QKeySequence(Qt::ALT | Qt::Key_Right), [this] { travel(history_.forward()); }, false);
  go->addSeparator();
  add_action(go, tr("Ne&xt pane"), QKeySequence(Qt::Key_F6), [this] { next_pane(1); }, false);
  add_action(go, tr("P&revious pane"), QKeySequence(Qt::SHIFT | Qt::Key_F6), [this] { next_pane(-1); }, false);

  build_view_menu();

  QMenu* help = menuBar()->addMenu(tr("&Help"));
  add_action(help, tr("&Keyboard shortcuts"), QKeySequence::HelpContents, [this] { show_shortcuts(); }, false);
  QAction* about = add_action(help, tr("&About Milepost"), {}, [this] {
    ask_.tell(this, tr("About Milepost"), tr("Milepost %1. Free software under the GNU General Public License, version 3 or later. It has no network code: what you import stays on this computer.")
                                              .arg(QStringLiteral(MILEPOST_VERSION)));
  }, false);
  about->setMenuRole(QAction::AboutRole);
}

void MainWindow::build_view_menu() {
  QMenu* view = menuBar()->addMenu(tr("&View"));
  hide_names_ = add_action(view, tr("&Hide names"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H), [this] { set_names_hidden(hide_names_->isChecked()); }, false);
  hide_names_->setCheckable(true);
  full_screen_ = add_action(view, tr("F&ull screen (for the projector)"), QKeySequence(Qt::Key_F11), [this] { set_full_screen(!isFullScreen()); }, false);
  full_screen_->setCheckable(true);
  dark_ = add_action(view, tr("&Dark"), {}, [this] {
    look_.ground = dark_->isChecked() ? Ground::Dark : Ground::Light;
    settings_.setValue(QStringLiteral("dark"), dark_->isChecked());
    set_look(look_);
  }, false);
  dark_->setCheckable(true);
  add_action(view, tr("&Larger text"), QKeySequence::ZoomIn, [this] { change_text_size(10); }, false);
  add_action(view, tr("&Smaller text"), QKeySequence::ZoomOut, [this] { change_text_size(-10); }, false);
  add_action(view, tr("&Normal text"), QKeySequence(Qt::CTRL | Qt::Key_0), [this] { change_text_size(0); }, false);
  add_languages(view->addMenu(tr("Lan&guage")));
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
      status_->say(tr("The language changes when Milepost starts again."));
    });
  }
}

}  // namespace milepost
