#include "ui/shared/name_display.h"

#include <QRegularExpression>
#include <algorithm>

#include "ui/shared/text_fold.h"

namespace milepost {

void NameDisplay::set_hidden(bool hidden) {
  if (hidden_ == hidden) return;
  hidden_ = hidden;
  emit changed();
}

void NameDisplay::learn(const SupportList& list) {
  QList<SupportRow> rows = list.rows + list.planned + list.cannot_say;
  std::sort(rows.begin(), rows.end(), [](const SupportRow& a, const SupportRow& b) { return a.student < b.student; });
  static const QRegularExpression gap(QStringLiteral("[^\\p{L}\\p{M}]+"));
  for (const SupportRow& row : rows) {
    if (!number_.contains(row.person_id)) number_.insert(row.person_id, int(number_.size()) + 1);
    const int number = number_.value(row.person_id);
    for (const QString& part : row.name.split(gap, Qt::SkipEmptyParts)) {
      const QString key = folded(part);
      if (key.size() < 2) continue;
      const auto known = names_.constFind(key);
      names_.insert(key, known == names_.constEnd() || *known == number ? number : 0);
    }
  }
}

void NameDisplay::forget() {
  number_.clear();
  names_.clear();
}

QString NameDisplay::label(const SupportRow& row) const {
  if (!hidden_) return row.name.isEmpty() ? row.student : row.name;
  const int number = number_.value(row.person_id);
  return number > 0 ? tr("Student %1").arg(number) : tr("A student");
}

QString NameDisplay::words(const QString& typed) const {
  if (!hidden_ || typed.isEmpty() || names_.isEmpty()) return typed;
  static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{M}]+"));
  QString result;
  qsizetype from = 0;
  for (auto match = word.globalMatch(typed); match.hasNext();) {
    const QRegularExpressionMatch found = match.next();
    result += typed.mid(from, found.capturedStart() - from);
    const auto known = names_.constFind(folded(found.captured()));
    result += known == names_.constEnd() ? found.captured() : *known > 0 ? tr("Student %1").arg(*known) : tr("a student");
    from = found.capturedEnd();
  }
  return result + typed.mid(from);
}

}  // namespace milepost
