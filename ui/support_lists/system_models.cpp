#include "ui/support_lists/system_models.h"

#include "core/support_lists/system_view_words.h"

namespace milepost {

CourseShareModel::CourseShareModel(const QString& title, QObject* parent)
    : RecordTableModel({{title}, {tr("Students"), true}, {tr("D or F"), true}, {tr("Share"), true}}, parent) {}

QVariant CourseShareModel::cell(const CourseShare& share, int, int column, int role) const {
  if (role == QuietRole) return share.hidden;
  if (role != Qt::DisplayRole) return {};
  if (column == Title) return share.section.isEmpty() ? share.title : share.section;
  if (share.hidden) return column == Students ? few_words() : QString();
  switch (column) {
    case Students: return QString::number(share.students);
    case DOrF: return QString::number(share.d_or_f);
    case Share: return percent_words(share.d_or_f, share.students);
    default: return {};
  }
}

PeriodShareModel::PeriodShareModel(QObject* parent)
    : RecordTableModel({{tr("Period")}, {tr("Students"), true}, {tr("Absences"), true}, {tr("Share"), true}}, parent) {}

void PeriodShareModel::set_periods(const QList<PeriodShare>& periods, int all_absences) {
  all_ = all_absences;
  set_rows(periods);
}

QVariant PeriodShareModel::cell(const PeriodShare& share, int, int column, int role) const {
  if (role == QuietRole) return share.hidden;
  if (role != Qt::DisplayRole) return {};
  if (column == Period) return share.period;
  if (share.hidden) return column == Students ? few_words() : QString();
  switch (column) {
    case Students: return QString::number(share.students);
    case Absences: return QString::number(share.absences);
    case Share: return percent_words(share.absences, all_);
    default: return {};
  }
}

}  // namespace milepost
