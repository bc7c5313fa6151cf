#pragma once
#include <QString>
#include <map>

#include "core/exchange/sample/sample_attendance.h"
#include "core/exchange/sample/sample_marks.h"
#include "core/exchange/sample/sample_outcomes.h"
#include "core/exchange/sample/sample_writer.h"

namespace milepost {

// records/: everything that OneRoster has no place for.
class SampleRecordRows {
 public:
  SampleRecordRows(const SamplePopulation&, const SampleSchedule&, bool section_attendance);
  void open(const QString& folder);  // exists; writes what does not hang on a student
  void add(const SampleStudent&, const SampleNinthMarks&, const SampleEighthMarks&, const SampleAttendance&,
           const SampleTruth&);
  Status close();

 private:
  void add_calendar(const SampleCalendar&);
  void add_school_enrollment(const SampleStudent&);
  void add_attendance(const SampleStudent&, const SampleAttendance&);
  void add_attendance_summary(const SampleStudent&, const SampleAttendance&);
  void add_ninth_marks(const SampleStudent&, const SampleNinthMarks&);
  void add_earlier_marks(const SampleStudent&, const SampleEighthMarks&);
  void add_behavior(const SampleStudent&, const SampleAttendance&);
  void add_assessments(const SampleStudent&, const SampleEighthMarks&);
  void add_surveys(const SampleStudent&);
  void add_programs(const SampleStudent&);
  void add_contacts(const SampleStudent&);
  void add_outcomes(const SampleStudent&, const SampleTruth&);
  const SampleCalendar& calendar_of(int school_year);
  bool is_current(const SampleStudent& student) const { return student.ninth_year == population_.calendar.school_year; }

  const SamplePopulation& population_;
  const SampleSchedule& schedule_;
  const QDate created_;
  const int days_;  // instructional days up to created
  const bool section_attendance_, messy_;
  std::map<int, SampleCalendar> calendars_;
  std::string section_rows_;
  SampleFile calendar_, school_enrollment_, day_, section_, summary_, marks_, behavior_, assessments_, surveys_, voice_,
      programs_, placement_, outcomes_, contacts_;
};

}  // namespace milepost
