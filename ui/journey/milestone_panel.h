#pragma once
#include <QWidget>

#include "core/interventions/intervention.h"
#include "core/journey/cohort_journey.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace milepost {

class NameDisplay;

// What the panel says of one window, read by the page.
struct MilestoneFacts {
  MilestoneStanding standing;
  QDate today;
  QString source;                // of the counts, in words
  QList<Intervention> supports;  // those tied to it, in its order
  QString protocol;              // title; empty: none is tied
  int marks = 0;                 // students marked by hand
  QString no_marking;            // why nobody can be marked here; empty: somebody can
};

// One window of the year in words, and what can be done there.
class MilestonePanel : public QWidget {
  Q_OBJECT

 public:
  explicit MilestonePanel(const NameDisplay&, QWidget* parent = nullptr);
  void show_window(const MilestoneFacts&);
  void show_nothing();

 signals:
  void list_asked(const QList<qint64>& people, const QString& list_title);
  void mark_asked();
  void take_back_asked();

 private:
  void rebuild();
  void add_heading(QVBoxLayout*, const QString&) const;
  void add_text(QVBoxLayout*, const QString&, bool quiet = false) const;
  void add_window(QVBoxLayout*) const;
  void add_counts(QVBoxLayout*) const;
  void add_supports(QVBoxLayout*) const;
  void show_buttons();

  const NameDisplay& names_;
  MilestoneFacts facts_;
  bool shown_ = false;
  QScrollArea* scroll_;
  QWidget* acts_;
  QPushButton *left_, *reached_, *all_, *mark_, *take_back_;
  QLabel* no_marking_;
};

}  // namespace milepost
