#pragma once
#include <QDialog>

#include "core/journey/cohort_journey.h"

class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace milepost {

class NameDisplay;
class PeopleChecklist;

// Marks those who are left as reached on a day, or as not in need of it with a reason. Says inline what is missing.
class ReachDialog : public QDialog {
  Q_OBJECT

 public:
  ReachDialog(const MilestoneStanding&, int school_year, const NameDisplay&, QDate today, QWidget* parent = nullptr);
  Reach reach() const;
  QList<qint64> people() const;

  void accept() override;

 private:
  void choose_kind();

  Reach of_;
  PeopleChecklist* students_;
  QRadioButton *reached_, *not_needed_;
  QDateEdit* on_;
  QLabel* reason_label_;
  QLineEdit* reason_;
  QLabel* missing_;
  QPushButton* save_;
};

// Those marked by hand at a window, so that a mark can be taken back.
class MarksDialog : public QDialog {
  Q_OBJECT

 public:
  struct Mark {
    qint64 person_id = 0;
    bool needed = true;
    QDate on;
  };
  MarksDialog(const QString& title, const QList<Mark>&, const NameDisplay&, QWidget* parent = nullptr);
  QList<qint64> people() const;  // whose mark goes

 private:
  PeopleChecklist* students_;
  QPushButton* take_back_;
};

}  // namespace milepost
