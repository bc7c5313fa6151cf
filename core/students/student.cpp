#include "core/students/student.h"

namespace milepost {

QString Student::full_name() const {
  if (given_name.isEmpty()) return family_name;
  if (family_name.isEmpty()) return given_name;
  return given_name + QLatin1Char(' ') + family_name;
}

QString grade_level_word(const QString& written) {
  QString digits;
  for (const QChar c : written) {
    if (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
      digits += c;
    else if (!digits.isEmpty())
      break;
  }
  bool good = false;
  const int grade = digits.toInt(&good);
  if (!good || grade > 13) return written.trimmed();
  return QStringLiteral("%1").arg(grade, 2, 10, QLatin1Char('0'));
}

}  // namespace milepost
