#include "ui/shared/name_display.h"

#include <QRegularExpression>

#include "ui/shared/text_fold.h"

namespace milepost {

void NameDisplay::set_hidden(bool hidden) {
  if (hidden_ == hidden) return;
  hidden_ = hidden;
  emit changed();
}

void NameDisplay::learn(const SupportList& list) {
  static const QRegularExpression gap(QStringLiteral("[^\\p{L}\\p{M}]+"));
  for (const SupportRow& row : list.rows + list.planned + list.cannot_say) {
    if (mask_.number(row.person_id) == 0) order_.append(row.person_id);
    for (const QString& part : row.name.split(gap, Qt::SkipEmptyParts)) {
      const QString key = folded(part);
      if (key.size() < 2) continue;
      const auto known = names_.constFind(key);
      names_.insert(key, known == names_.constEnd() || *known == row.person_id ? row.person_id : 0);
    }
  }
  mask_ = NameMask::hiding(order_);
}

void NameDisplay::forget() {
  order_.clear();
  mask_ = {};
  names_.clear();
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
