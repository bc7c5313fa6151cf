#pragma once
#include <QMainWindow>
#include <QSettings>
#include <memory>

#include "core/base/clock.h"
#include "ui/shared/ask.h"
#include "ui/shared/file_chooser.h"
#include "ui/shared/name_display.h"
#include "ui/shared/theme.h"
#include "ui/shell/page_history.h"

class QAction;
class QMenu;
class QStackedWidget;

namespace milepost {

class Navigation;
class Page;
class SchoolFile;
class SchoolLoader;
class StartPage;
class StatusLine;
class StudentsPage;
class TaskStrip;
struct SchoolSnapshot;

// The frame: it knows the pages by a list, gives them the open file and the newest picture of the school, takes them where they
// ask to go, and keeps what all share (names, look, status line).
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow(QSettings&, Ask&, FileChooser&, const Clock&, QWidget* parent = nullptr);
  ~MainWindow() override;

  void open_file(std::shared_ptr<SchoolFile>);
  void unlock(const QString& path);  // asks for the passphrase
  bool close_file();                 // false: a person keeps it open
  bool show_page(const QString& key, const QString& place = {});
  void show_student(const QString& local_id);  // as soon as the students are read
  void find_student();
  bool settled() const;              // nothing under way, neither here nor on a page
  void set_look(const Look&);
  void hide_names() { set_names_hidden(true); }
  void enter_full_screen() { set_full_screen(true); }
  const QList<Page*>& pages() const { return pages_; }
  Page* current_page() const;
  NameDisplay& names() { return names_; }

 protected:
  void closeEvent(QCloseEvent*) override;
  void changeEvent(QEvent*) override;

 private:
  void build_frame();
  void build_menus();  // main_window_menus.cpp
  void build_view_menu();
  void add_languages(QMenu*);
  QAction* add_action(QMenu*, const QString& text, const QKeySequence&, const std::function<void()>& run, bool needs_file = true);
  void add_page(Page*, const QString& icon_name);
  void choose_page(int index);
  void look_again();
  void show_school(std::shared_ptr<const SchoolSnapshot>);
  void remember_place();
  void travel(const std::optional<Place>&);
  void next_pane(int step);
  void set_names_hidden(bool);
  void set_full_screen(bool);
  void change_text_size(int step);
  void show_shortcuts();
  void refresh();

  QSettings& settings_;
  Ask& ask_;
  NameDisplay names_;
  Look look_;
  int text_before_full_screen_ = 100;
  std::shared_ptr<SchoolFile> file_;
  std::shared_ptr<const SchoolSnapshot> school_;
  QList<Page*> pages_;
  PageHistory history_;
  bool travelling_ = false;
  QString awaited_student_;  // local id
  QStackedWidget* stack_;
  Navigation* navigation_;
  StartPage* start_;
  StatusLine* status_;
  TaskStrip* strip_;
  SchoolLoader* loader_;
  StudentsPage* students_ = nullptr;
  QAction *hide_names_ = nullptr, *full_screen_ = nullptr, *dark_ = nullptr, *back_ = nullptr, *forward_ = nullptr;
  QList<QAction*> needs_file_;
};

}  // namespace milepost
