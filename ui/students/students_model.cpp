#include "ui/students/students_model.h"

#include <QCollator>
#include <algorithm>
#include <numeric>

#include "core/reports/status_mark.h"
#include "core/reports/support_list_words.h"
#include "ui/shared/text_fold.h"

namespace milepost {
namespace {

constexpr std::array shown_indicators = {"attendance", "no_d_f", "gpa"};

bool answers(const StudentEntry& entry, StudentsStatus status) {
  const auto any = [&](IndicatorStatus one) {
    return std::any_of(entry.findings.begin(), entry.findings.end(), [one](const IndicatorFinding& finding) { return finding.status == one; });
  };
  switch (status) {
    case StudentsStatus::NeedsSupport: return any(IndicatorStatus::OffTrack);
    case StudentsStatus::Watch: return any(IndicatorStatus::Watch);
    case StudentsStatus::CannotSay: return any(IndicatorStatus::CannotSay);
    case StudentsStatus::OnTrack:
      return std::all_of(entry.findings.begin(), entry.findings.end(), [](const IndicatorFinding& finding) { return finding.status == IndicatorStatus::OnTrack; });
    case StudentsStatus::Anybody: break;
  }
  return true;
}

}  // namespace

QString standing_words(const IndicatorFinding& finding) {
  if (!finding.value) return status_label(finding.status);
  return StudentsModel::tr("%1 · %2", "status, value").arg(status_label(finding.status), shown_value(finding));
}

QString grade_words(const QString& grade_level, bool repeating_ninth) {
  const int grade = grade_level.toInt();
  const QString number = grade > 0 ? QString::number(grade) : grade_level;
  return repeating_ninth ? StudentsModel::tr("%1, second year", "grade").arg(number) : number;
}

StudentsModel::StudentsModel(const NameDisplay& names, QObject* parent)
    : RecordTableModel({{tr("Student")}, {tr("Grade")}, {tr("Attendance")}, {tr("Ds and Fs")}, {tr("GPA")}, {tr("Next date")}}, parent), names_(names) {}

void StudentsModel::set_students(const QList<StudentFindings>& students, const QHash<qint64, QDate>& next_dates) {
  entries_.clear();
  entries_.reserve(students.size());
  for (const StudentFindings& one : students) {
    StudentEntry entry;
    entry.person_id = one.student.id;
    entry.local_id = one.student.local_id;
    entry.grade_level = one.grade_level;
    entry.repeating_ninth = one.repeating_ninth;
    entry.next_date = next_dates.value(one.student.id);
    for (size_t place = 0; place < shown_indicators.size(); ++place) {
      entry.findings[place].indicator = QLatin1String(shown_indicators[place]);
      for (const IndicatorFinding& finding : one.findings)
        if (finding.indicator == QLatin1String(shown_indicators[place])) entry.findings[place] = finding;
    }
    entries_.append(std::move(entry));
  }
  fold_labels();
  put_in_order();
}

void StudentsModel::set_people(const QList<qint64>& people) {
  people_ = people;
  put_in_order();
}

void StudentsModel::ask(const StudentsQuestion& question) {
  question_ = question;
  answer();
}

void StudentsModel::names_changed() {
  fold_labels();
  put_in_order();
}

void StudentsModel::fold_labels() {
  for (StudentEntry& entry : entries_) entry.folded = folded(names_.label(entry.person_id)) + QLatin1Char('\n') + folded(entry.local_id);
}

void StudentsModel::put_in_order() {
  order_.clear();
  if (people_.isEmpty()) {
    // The C locale would put Ávila after Villaseñor.
    QCollator collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : QLocale());
    collator.setNumericMode(true);  // "Student 7" before "Student 10"
    std::vector<std::pair<QCollatorSortKey, qsizetype>> keys;
    keys.reserve(size_t(entries_.size()));
    for (qsizetype index = 0; index < entries_.size(); ++index) keys.emplace_back(collator.sortKey(names_.label(entries_.at(index).person_id)), index);
    std::stable_sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& key : keys) order_.append(key.second);
  } else {
    QHash<qint64, qsizetype> places;
    for (qsizetype index = 0; index < entries_.size(); ++index) places.insert(entries_.at(index).person_id, index);
    for (const qint64 person : people_)
      if (const auto found = places.constFind(person); found != places.constEnd()) order_.append(*found);
  }
  answer();
}

void StudentsModel::answer() {
  const QStringList words = folded(question_.text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
  QList<qsizetype> shown;
  shown.reserve(order_.size());
  for (const qsizetype index : std::as_const(order_)) {
    const StudentEntry& entry = entries_.at(index);
    const bool found = std::all_of(words.begin(), words.end(), [&](const QString& word) { return entry.folded.contains(word); });
    if (found && answers(entry, question_.status)) shown.append(index);
  }
  set_rows(std::move(shown));
}

int StudentsModel::row_of(qint64 person_id) const {
  for (int row = 0; row < rowCount(); ++row)
    if (person(row) == person_id) return row;
  return -1;
}

QList<qint64> StudentsModel::people() const {
  QList<qint64> found;
  for (const qsizetype index : rows()) found.append(entries_.at(index).person_id);
  return found;
}

QVariant StudentsModel::cell(const qsizetype& place, int, int column, int role) const {
  const StudentEntry& entry = entries_.at(place);
  if (column >= Attendance && column <= Gpa) {
    const IndicatorFinding& finding = entry.findings[size_t(column - Attendance)];
    if (role == StatusRole) return int(finding.status);
    if (role == Qt::DisplayRole) return standing_words(finding);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) return finding.reason;
    return {};
  }
  if (role != Qt::DisplayRole) return {};
  switch (column) {
    case Label: return names_.label(entry.person_id);
    case Grade: return grade_words(entry.grade_level, entry.repeating_ninth);
    case NextDate: return date_words(entry.next_date);
    default: return {};
  }
}

}  // namespace milepost
