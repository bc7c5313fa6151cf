#include "ui/shared/name_display.h"

#include <QRegularExpression>

#include "ui/shared/text_fold.h"

namespace milepost {

void NameDisplay::set_hidden(bool hidden) {
  if (hidden_ == hidden) return;
  hidden_ = hidden;
  emit changed();
}

void NameDisplay::learn(qint64 person_id, const QString& name, const QString& local_id) {
  static const QRegularExpression gap(QStringLiteral("[^\\p{L}\\p{M}]+"));
  if (!people_.contains(person_id)) order_.append(person_id);
  people_.insert(person_id, {name, local_id});
  for (const QString& part : name.split(gap, Qt::SkipEmptyParts)) {
    const QString key = folded(part);
    if (key.size() < 2) continue;
    const auto known = names_.constFind(key);
    names_.insert(key, known == names_.constEnd() || *known == person_id ? person_id : 0);
  }
}

void NameDisplay::learn(const QList<Student>& students) {
  for (const Student& student : students) learn(student.id, student.full_name(), student.local_id);
  mask_ = NameMask::hiding(order_);
}

void NameDisplay::learn(const SupportList& list) {
  for (const SupportRow& row : list.rows + list.planned + list.cannot_say) learn(row.person_id, row.name, row.student);
  mask_ = NameMask::hiding(order_);
}

void NameDisplay::forget() {
  order_.clear();
  mask_ = {};
  people_.clear();
  names_.clear();
}

QString NameDisplay::label(qint64 person_id) const {
  const Known known = people_.value(person_id);
  return shown_name(person_id, known.name.isEmpty() ? known.local_id : known.name, hidden_ ? mask_ : NameMask::open());
}

QString NameDisplay::label(const SupportRow& row) const {
  return shown_name(row.person_id, row.name.isEmpty() ? row.student : row.name, hidden_ ? mask_ : NameMask::open());
}

QString NameDisplay::words(const QString& typed) const {
  if (!hidden_ || typed.isEmpty() || names_.isEmpty()) return typed;
  static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{M}]+"));
  QString result;
  qsizetype from = 0;
  for (auto match = word.globalMatch(typed); match.hasNext();) {
    const QRegularExpressionMatch found = match.next();
    const auto known = names_.constFind(folded(found.captured()));
    result += typed.mid(from, found.capturedStart() - from);
    result += known == names_.constEnd() ? found.captured() : shown_name(*known, {}, mask_);
    from = found.capturedEnd();
  }
  return result + typed.mid(from);
}

}  // namespace milepost
