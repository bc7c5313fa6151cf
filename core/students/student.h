#pragma once
#include <QDate>
#include <QString>
#include <optional>
#include <vector>

#include "core/privacy/name_mask.h"
#include "core/students/attendance.h"
#include "core/students/mark.h"

namespace milepost {

struct Student {
  qint64 id = 0;                    // person.id
  QString local_id;                 // OneRoster identifier, else sourcedId
  QString given_name, family_name;  // as the student prefers them; shown only through core/privacy
  bool left = false;                // no longer in the export
  QString full_name() const;
};

inline QString shown_name(const Student& student, const NameMask& mask) {
  return shown_name(student.id, student.full_name(), mask);
}

QString grade_level_word(const QString& written);  // "9", "09", "9th" → "09"; what is no grade number stays as it is

// Enrolled from entry to exit, both included; no exit means still enrolled. An invalid entry is not known.
struct SchoolSpan {
  QString school;  // sourcedId of the org
  int school_year = 0;
  QString grade_level;
  QDate entry, exit;
  std::optional<bool> first_time_ninth;
};

struct ClassSpan {
  QDate begin, end;  // both included; invalid: open on that side
};

struct SchoolYearDays {
  QString school;
  int school_year = 0;
  DayStrip strip;
};

struct SchoolYearSections {
  int school_year = 0;
  SectionStrip strip;
};

struct AttendanceSummary {
  int school_year = 0;
  std::optional<double> days_expected, days_attended, days_out_of_school_suspension;
};

struct BehaviorEvent {
  QString incident;
  QDate date;
  bool perpetrator = false;
  bool out_of_school = false;  // OutOfSchoolSuspension or Expulsion
  std::optional<double> days;  // of the action
};

// Everything on file about one student that a rule may read. Nothing of it says who the student's people are.
struct StudentRecord {
  Student student;
  std::vector<SchoolSpan> schools;
  std::vector<ClassSpan> classes;
  std::vector<SchoolYearDays> days;
  std::vector<SchoolYearSections> sections;
  std::vector<AttendanceSummary> summaries;
  std::vector<Mark> marks;
  std::vector<BehaviorEvent> behavior;
};

}  // namespace milepost
