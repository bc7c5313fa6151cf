#include "core/privacy/name_mask.h"

#include <QCoreApplication>

namespace milepost {

NameMask NameMask::open() {
  NameMask mask;
  mask.hides_ = false;
  return mask;
}

NameMask NameMask::hiding(const QList<qint64>& people_in_order) {
  NameMask mask;
  for (const qint64 person : people_in_order) {
    if (!mask.numbers_.contains(person)) mask.numbers_.insert(person, int(mask.numbers_.size()) + 1);
  }
  return mask;
}

QString shown_name(qint64 person_id, const QString& name, const NameMask& mask) {
  if (!mask.hides()) return name;
  const int number = mask.number(person_id);
  if (number == 0) return QCoreApplication::translate("NameMask", "Student");
  return QCoreApplication::translate("NameMask", "Student %1").arg(number);
}

}  // namespace milepost
