#pragma once
#include <QWidget>

class QListWidget;
class QToolButton;

namespace milepost {

class NameDisplay;
class Page;

// The list of pages at the window's leading side, and below it whether names are shown, in words.
class Navigation : public QWidget {
  Q_OBJECT

 public:
  explicit Navigation(const NameDisplay&, QWidget* parent = nullptr);

  void add_page(const Page*, const QString& icon_name);
  void set_current(int index);
  int current() const;
  void refresh();  // icons, sizes and words after a change of look or names
  QWidget* list() const;

 signals:
  void chosen(int index);
  void names_asked();  // shown instead of hidden, or the other way round

 private:
  const NameDisplay& names_;
  QList<const Page*> pages_;
  QStringList icon_names_;
  QListWidget* list_;
  QToolButton* names_button_;
};

}  // namespace milepost
