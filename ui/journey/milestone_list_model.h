#pragma once
#include "core/journey/milestone.h"
#include "core/store/content_store.h"
#include "ui/journey/milestone_differences.h"
#include "ui/shared/record_table_model.h"

namespace milepost {

class NameDisplay;

struct ListedMilestone {
  Milestone milestone;
  ContentItem item;     // its newest version as it is kept
  QString window;       // this year, in one cell
  QStringList windows;  // all of them
};
Result<QList<ListedMilestone>> listed_milestones(const SchoolFile&, const YearPlan&, QDate today);

// Every milestone, retired ones too and quiet. names may be null: then nothing is masked.
class MilestoneListModel : public RecordTableModel<ListedMilestone> {
  Q_OBJECT

 public:
  enum Column { Title, Window, Use, Level, Version, SavedBy };

  explicit MilestoneListModel(const NameDisplay* names, QObject* parent = nullptr);
  int row_of(const QString& key) const;  // -1: none

 protected:
  QVariant cell(const ListedMilestone&, int row, int column, int role) const override;

 private:
  const NameDisplay* names_;
};

// The versions of one milestone, newest first.
class MilestoneVersionsModel : public RecordTableModel<KeptVersion> {
  Q_OBJECT

 public:
  explicit MilestoneVersionsModel(QObject* parent = nullptr);

 protected:
  QVariant cell(const KeptVersion&, int row, int column, int role) const override;
};

}  // namespace milepost
