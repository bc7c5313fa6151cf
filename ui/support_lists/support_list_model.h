#pragma once
#include <optional>

#include "core/prediction/school_prediction.h"
#include "core/support_lists/support_list.h"
#include "ui/shared/name_display.h"
#include "ui/shared/record_table_model.h"

namespace milepost {

enum class ListPart { Unmet, Planned, CannotSay };

struct SupportEntry {
  SupportRow row;
  ListPart part = ListPart::Unmet;
  int place = 0;  // position in its part, from 0
  QString band;   // of the chance, in words; empty without a model
};

// The support list as rows: who, how it stands, the reasons in words, since when, what is missing, and who does what next.
class SupportListModel : public RecordTableModel<SupportEntry> {
  Q_OBJECT

 public:
  enum Column { Student, Status, Need, Since, Missing, Plan, Owner, NextDate, Band };

  explicit SupportListModel(const NameDisplay&, QObject* parent = nullptr);
  void set_list(const SupportList&, const SchoolPrediction& = {});
  bool has_bands() const { return has_bands_; }
  void set_capacity(std::optional<int>);  // rows after the places are drawn quietly
  void names_changed();

 protected:
  QVariant cell(const SupportEntry&, int row, int column, int role) const override;

 private:
  const NameDisplay& names_;
  std::optional<int> capacity_;
  bool has_bands_ = false;
};

IndicatorStatus status_of(const SupportRow&);  // of its first need, or cannot say

}  // namespace milepost
