#pragma once
#include <QWidget>
#include <optional>

#include "core/prediction/school_prediction.h"
#include "core/support_lists/support_list.h"
#include "ui/shared/name_display.h"

class QScrollArea;
class QVBoxLayout;

namespace milepost {

// One student beside the list: what goes well and own words first, then each finding with its window, bound and policy,
// then what cannot be said, then how likely it is (where there is a model), then what the team decided.
class StudentPanel : public QWidget {
  Q_OBJECT

 public:
  explicit StudentPanel(const NameDisplay&, QWidget* parent = nullptr);
  void show_student(const SupportRow&, const QList<ListDecision>&, const QStringList& own_words);
  void show_nobody();
  void set_prediction(const SchoolPrediction&);  // shown with the next student
  std::optional<SupportRow> student() const { return row_; }

 signals:
  void decide(DecisionKind);
  void about_model();

 private:
  void rebuild();
  void add_heading(QVBoxLayout*, const QString&);
  void add_text(QVBoxLayout*, const QString&, bool quiet = false);
  void add_finding(QVBoxLayout*, const IndicatorFinding&);

  const NameDisplay& names_;
  QScrollArea* scroll_;
  QWidget* buttons_;
  std::optional<SupportRow> row_;
  QList<ListDecision> decisions_;
  QStringList own_words_;
  SchoolPrediction prediction_;
};

}  // namespace milepost
