#pragma once
#include "core/journey/cohort_journey.h"
#include "ui/shared/record_table_model.h"

namespace milepost {

class NameDisplay;

enum class StandingsPart { OpenNow, ClosingSoon, Missed, ToCome, All };
bool stands_in(const MilestoneStanding&, StandingsPart);

// The windows of a year as rows: open ones first, by closing; then missed, to come, done.
class StandingsModel : public RecordTableModel<MilestoneStanding> {
  Q_OBJECT

 public:
  enum Column { Closes, Milestone_, Left, State, Reached, HowMany, CannotSay, Concerns };  // what must be seen on a small screen first

  explicit StandingsModel(const NameDisplay&, QObject* parent = nullptr);
  void set_journey(const CohortJourney&);
  void show_part(StandingsPart);
  int count(StandingsPart) const;
  int row_of(const QString& key, const QString& occurrence) const;  // -1: not among those shown
  void names_changed();

 protected:
  QVariant cell(const MilestoneStanding&, int row, int column, int role) const override;

 private:
  const NameDisplay& names_;
  QDate today_;
  QList<MilestoneStanding> all_;
  StandingsPart part_ = StandingsPart::OpenNow;
};

}  // namespace milepost
