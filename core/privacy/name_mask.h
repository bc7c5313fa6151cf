#pragma once
#include <QHash>
#include <QList>
#include <QString>

namespace milepost {

// Whether names are shown, and what stands in their place: "Student 7", counted in the order of the list or meeting,
// never taken from the name. The default hides.
class NameMask {
 public:
  NameMask() = default;
  static NameMask open();  // somebody unmasked the names
  static NameMask hiding(const QList<qint64>& people_in_order);

  bool hides() const { return hides_; }
  int number(qint64 person_id) const { return numbers_.value(person_id); }  // 0: not on this list

 private:
  bool hides_ = true;
  QHash<qint64, int> numbers_;
};

// The only way from a name to a screen, a file or a title.
QString shown_name(qint64 person_id, const QString& name, const NameMask&);

}  // namespace milepost
