#pragma once
#include <QWidget>

#include "ui/support_lists/support_list_filter.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace milepost {

class FilterChips;
class FlowLayout;

// What a person asks of the list, as fields and as chips that take each answer away again, and how many students the team
// has room for.
class ListFilters : public QWidget {
  Q_OBJECT

 public:
  explicit ListFilters(QWidget* parent = nullptr);

  ListQuestion question() const;
  void learn_needs(const SupportList&);  // those of its students; what was asked stays asked
  void show_count(int shown, int all);
  int room() const;                      // 0: no limit
  void set_room_silently(int);
  void focus_search();
  QWidget* first_field() const;

 signals:
  void asked();
  void room_changed();

 private:
  void build(FlowLayout*);

  QLineEdit* find_;
  QComboBox *part_, *need_, *status_, *repeating_;
  QSpinBox* room_;
  QLabel* count_;
  FilterChips* chips_;
};

}  // namespace milepost
