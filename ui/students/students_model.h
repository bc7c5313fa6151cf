#pragma once
#include <QHash>
#include <array>

#include "core/indicators/indicator_store.h"
#include "ui/shared/name_display.h"
#include "ui/shared/record_table_model.h"

namespace milepost {

// What of a student's three indicators is asked for.
enum class StudentsStatus { Anybody, NeedsSupport, Watch, OnTrack, CannotSay };
struct StudentsQuestion {
  QString text;  // every word of it, in the label as it is shown or in the local id
  StudentsStatus status = StudentsStatus::Anybody;
};

struct StudentEntry {
  qint64 person_id = 0;
  QString local_id, grade_level, folded;
  bool repeating_ninth = false;
  std::array<IndicatorFinding, 3> findings;  // attendance, no_d_f, gpa
  QDate next_date;                           // of a live plan
};

// Every ninth grader, or those of a list somebody asked for, that answer a question. Filters itself: a row is a place in
// entries(), so that a key stroke costs one pass and one reset at 5,000 students.
class StudentsModel : public RecordTableModel<qsizetype> {
  Q_OBJECT

 public:
  enum Column { Label, Grade, Attendance, Marks, Gpa, NextDate };

  explicit StudentsModel(const NameDisplay&, QObject* parent = nullptr);
  void set_students(const QList<StudentFindings>&, const QHash<qint64, QDate>& next_dates);
  void set_people(const QList<qint64>&);  // in this order; empty: everybody, by label
  void ask(const StudentsQuestion&);
  void names_changed();

  int asked_among() const { return int(order_.size()); }
  qint64 person(int row) const { return entries_.at(this->row(row)).person_id; }
  int row_of(qint64 person_id) const;  // -1: not shown
  QList<qint64> people() const;        // as shown

 protected:
  QVariant cell(const qsizetype&, int row, int column, int role) const override;

 private:
  void fold_labels();
  void put_in_order();
  void answer();

  const NameDisplay& names_;
  QList<StudentEntry> entries_;
  QList<qint64> people_;
  QList<qsizetype> order_;
  StudentsQuestion question_;
};

// Shape and words of one finding on a line: "Needs support · 88.2 %".
QString standing_words(const IndicatorFinding&);
QString grade_words(const QString& grade_level, bool repeating_ninth);

}  // namespace milepost
