#pragma once
#include <QMainWindow>
#include <QSettings>
#include <memory>

#include "core/base/clock.h"
#include "ui/shared/ask.h"
#include "ui/shared/file_chooser.h"
#include "ui/shared/name_display.h"
#include "ui/shared/theme.h"

class QAction;
class QListWidget;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace milepost {

class Page;
class SchoolFile;
class SchoolLoader;
class StartPage;
class StatusLine;
class TaskStrip;
struct SchoolSnapshot;

// The frame: it knows the pages by a list, gives them the open file, and keeps what all share (names, look, status line).
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow(QSettings&, Ask&, FileChooser&, const Clock&, QWidget* parent = nullptr);
  ~MainWindow() override;

  void open_file(std::shared_ptr<SchoolFile>);
  void unlock(const QString& path);  // asks for the passphrase
  bool close_file();                 // false: a person keeps it open
  bool show_page(const QString& key);
  bool settled() const;              // nothing under way on any page
  void set_look(const Look&);
  void hide_names() { set_names_hidden(true); }
  void enter_full_screen() { set_full_screen(true); }
  const QList<Page*>& pages() const { return pages_; }
  NameDisplay& names() { return names_; }

 protected:
  void closeEvent(QCloseEvent*) override;
  void changeEvent(QEvent*) override;

 private:
  void build_menus();
  void add_languages(QMenu*);
  void add_page(Page*, const QString& icon_name);
  void choose_page(int index);
  void look_again();
  void show_school(std::shared_ptr<const SchoolSnapshot>);
  void next_pane(int step);
  void set_names_hidden(bool);
  void set_full_screen(bool);
  void change_text_size(int step);
  void show_shortcuts();
  void refresh_icons();
  Page* current_page() const;

  QSettings& settings_;
  Ask& ask_;
  NameDisplay names_;
  Look look_;
  int text_before_full_screen_ = 100;
  std::shared_ptr<SchoolFile> file_;
  QList<Page*> pages_;
  QStringList icon_names_;
  QStackedWidget* stack_;
  QListWidget* navigation_;
  StartPage* start_;
  StatusLine* status_;
  TaskStrip* strip_;
  SchoolLoader* loader_;
  QToolButton* names_button_;
  QAction* hide_names_ = nullptr;
  QAction* full_screen_ = nullptr;
  QAction* dark_ = nullptr;
  QList<QAction*> needs_file_;
};

}  // namespace milepost
