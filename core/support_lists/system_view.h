#pragma once
#include <QMap>

#include "core/support_lists/support_list.h"

namespace milepost {

// What one student adds to the view of the school.
struct StudentMarkPlace {
  QString course, title;    // key and words
  QString section;          // in words; empty: the mark names no class
  bool d_or_f = false;
};
struct StudentPlaces {
  QList<StudentMarkPlace> marks;   // of the latest marking period, one a course, with a letter or a pass
  QMap<QString, int> absences;     // by period, section absences in the window
};

// An indicator that put students on the list, alone or with others.
struct NeedShare {
  QString indicator;
  int students = 0;
};
// Where hidden, only the names are given: fewer than eleven students, or one that would give such a number away.
struct CourseShare {
  QString title, section;  // section: empty in the table of courses
  int students = 0, d_or_f = 0;
  bool hidden = false;
};
struct PeriodShare {
  QString period;
  int students = 0, absences = 0;  // students with at least one
  bool hidden = false;
};

// The school before its students: how many show a need, and where D, F and absences gather. Each number has its window.
struct SystemView {
  QDate as_of;
  QString policy;
  qint64 import_number = 0;
  int students = 0, with_need = 0;  // on the list, with a plan or without
  QList<NeedShare> needs;           // most students first
  QStringList terms;                // codes of the marking periods the marks are of
  Window mark_days;                 // first and last end date of those marks
  QList<CourseShare> courses, sections;  // most D or F first, hidden last
  Window absence_days;
  int absences = 0;                 // of all periods
  QList<PeriodShare> periods;       // by period
  QString no_marks, no_sections, no_periods;  // why a table is empty

  bool may_be_shown() const;  // eleven students at least
  bool opens_first() const;   // more than 40 % of them show a need: the question is the school's (model.md R5)
};

// The counting and the hiding, apart from the file.
SystemView system_view(const SupportList&, const QList<StudentPlaces>&);

// For the day, policy and grade of this list.
Result<SystemView> make_system_view(const SchoolFile&, const SupportList&);

}  // namespace milepost
