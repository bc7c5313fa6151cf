#pragma once
#include <QWidget>

#include "core/support_lists/system_view.h"

class QBoxLayout;
class QLabel;

namespace milepost {

class CourseShareModel;
class PeriodShareModel;
class RowsView;

// The school before its students: courses, sections and periods, each with its window and source. No student stands here.
class SystemPanel : public QWidget {
  Q_OBJECT

 public:
  explicit SystemPanel(QWidget* parent = nullptr);
  void show_view(const SystemView&, const QString& none_because);
  QList<QWidget*> panes() const;  // the tables that are there

 protected:
  void resizeEvent(QResizeEvent*) override;
  void changeEvent(QEvent*) override;

 private:
  struct Part {
    QWidget* box;
    QLabel* window;
    QLabel* empty;
    RowsView* table;
  };
  Part add_part(const QString& title, QAbstractItemModel*, int share_of_width);
  void show_part(const Part&, const QString& window, const QString& none_because);
  void arrange();

  QLabel* question_;
  QLabel* needs_;
  QBoxLayout* row_;
  CourseShareModel *courses_, *sections_;
  PeriodShareModel* periods_;
  QList<Part> parts_;
};

}  // namespace milepost
