#pragma once
#include "ui/shared/page.h"
#include "ui/shared/record_table_model.h"
#include "ui/today/today_contents.h"

class QGridLayout;
class QLabel;

namespace milepost {

class Heading;
class NameDisplay;
class RowsView;

class TodayModel : public RecordTableModel<TodayItem> {
  Q_OBJECT

 public:
  enum Column { When, What, Student, Owner };
  explicit TodayModel(const NameDisplay&, QObject* parent = nullptr);
  void names_changed();

 protected:
  QVariant cell(const TodayItem&, int row, int column, int role) const override;

 private:
  const NameDisplay& names_;
};

// One question of the day with its answer as a table; Enter leads to the student or the window.
class TodayCard : public QWidget {
  Q_OBJECT

 public:
  TodayCard(const QString& accessible_name, const NameDisplay&, QWidget* parent = nullptr);
  void show_section(const TodaySection&);
  void names_changed();
  RowsView* table() const { return table_; }
  void hide_columns(const QList<int>& columns);

 signals:
  void opened(const milepost::TodayItem&);

 protected:
  void resizeEvent(QResizeEvent*) override;
  void changeEvent(QEvent*) override;

 private:
  void fit();

  Heading* title_;
  QLabel *source_, *empty_;
  TodayModel* model_;
  RowsView* table_;
};

// What the day asks of the team: what is due, what opens or closes on the journey, who is new, what was promised.
class TodayPage : public Page {
  Q_OBJECT

 public:
  explicit TodayPage(NameDisplay&, QWidget* parent = nullptr);

  QString key() const override { return QStringLiteral("today"); }
  QString title() const override { return tr("Today"); }
  void set_file(SchoolFile*) override;
  void show_school(std::shared_ptr<const SchoolSnapshot>) override;
  QList<QWidget*> panes() const override;

  void show_contents(const TodayContents&);

 protected:
  void resizeEvent(QResizeEvent*) override;

 private:
  void open(const TodayItem&, const TodayCard*);
  void arrange();

  NameDisplay& names_;
  SchoolFile* file_ = nullptr;
  TodayContents contents_;
  Heading* headline_;
  QLabel *source_, *notice_;
  QGridLayout* grid_;
  TodayCard *due_, *windows_, *new_, *promised_;
};

}  // namespace milepost
