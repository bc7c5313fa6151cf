#pragma once
#include <QDate>
#include <QString>

#include "core/base/result.h"
#include "core/base/task.h"

namespace milepost {

inline constexpr QLatin1String sample_tool("milepost-cli sample");  // the label of every sample says so

enum class SampleSize {
  School,    // one high school, 1,200 ninth graders, every section and day, class work
  District,  // some 20 high schools, 45,000 ninth graders, all-day exceptions only
};

struct SampleOptions {
  int students = 0;  // current ninth graders; 0: as many as the size says
  int cohorts = 3;   // earlier ninth-grade classes that came with outcomes, the newest of which has just graduated
  quint64 seed = 1;
  SampleSize size = SampleSize::School;
  bool truth = false;  // also DIR/truth.csv: each student's true probabilities
  bool messy = true;   // duplicate rows, unverified absences, marks not in yet: what real exports hold
  QDate created =
      QDate(2026, 11, 20);  // the day of the export; apart from plans (calendar, terms) nothing lies after it
};

// Writes a synthetic school in the export format to DIR/export (and DIR/truth.csv). Same options, same bytes.
// An earlier sample there is replaced; any other folder in its place is refused.
Status write_sample(const QString& dir, const SampleOptions&, const Task&);

}  // namespace milepost
