#pragma once
#include "core/support_lists/system_view.h"
#include "ui/shared/record_table_model.h"

namespace milepost {

// Courses, or their sections: how many of the students with a mark have a D or F.
class CourseShareModel : public RecordTableModel<CourseShare> {
  Q_OBJECT

 public:
  enum Column { Title, Students, DOrF, Share };
  CourseShareModel(const QString& title, QObject* parent = nullptr);

 protected:
  QVariant cell(const CourseShare&, int row, int column, int role) const override;
};

// Periods of the day: each one's part of all absences from lessons.
class PeriodShareModel : public RecordTableModel<PeriodShare> {
  Q_OBJECT

 public:
  enum Column { Period, Students, Absences, Share };
  explicit PeriodShareModel(QObject* parent = nullptr);
  void set_periods(const QList<PeriodShare>&, int all_absences);

 protected:
  QVariant cell(const PeriodShare&, int row, int column, int role) const override;

 private:
  int all_ = 0;
};

}  // namespace milepost
