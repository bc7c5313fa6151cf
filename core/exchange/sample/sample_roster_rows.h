#pragma once
#include <QString>

#include "core/exchange/sample/sample_marks.h"
#include "core/exchange/sample/sample_writer.h"

namespace milepost {

// roster/: a OneRoster 1.2 bulk set.
class SampleRosterRows {
 public:
  SampleRosterRows(const SamplePopulation&, const SampleSchedule&, bool class_work);
  void open(const QString& folder);  // exists; writes what does not hang on a student
  void add(const SampleStudent&, const SampleNinthMarks&);
  Status close();

 private:
  void add_class_work(const SampleStudent&, const SampleNinthMarks&);
  int due_day(int class_index, int item) const;  // index in the calendar's days

  const SamplePopulation& population_;
  const SampleSchedule& schedule_;
  const QDate created_;
  const int days_;  // instructional days up to created
  const bool class_work_;
  SampleFile manifest_, orgs_, sessions_, courses_, classes_, users_, roles_, enrollments_, demographics_, categories_,
      line_items_, results_;
};

}  // namespace milepost
