#pragma once
#include "core/base/clock.h"
#include "core/base/result.h"

namespace milepost {

class SchoolFile;

// A clock that is set to the day of each act, so that it is saved when it is said to have happened.
class TeamClock final : public Clock {
 public:
  QDateTime now() const override {
    return day_.isValid() ? QDateTime(day_, QTime(23, 0), Qt::UTC) : SystemClock().now();
  }
  void set(QDate day) { day_ = day; }

 private:
  QDate day_;
};

struct SampleTeamWork {
  int students = 0;  // with a note or a decision
  int notes = 0, decisions = 0, reached = 0;
  QDate first, last;
};
// Writes what a made-up success team might have done by the last day the data speak of: notes, contacts, conferences,
// supports, milestones reached. Same file, same seed, same work. Refused where an import that stands is not the
// sample's, or a team has worked in the file.
Result<SampleTeamWork> write_sample_team(SchoolFile&, TeamClock&, quint64 seed);

}  // namespace milepost
