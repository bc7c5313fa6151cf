#pragma once
#include <QHash>
#include <QObject>
#include <QStringList>

#include "core/privacy/name_mask.h"
#include "core/support_lists/support_list.h"

namespace milepost {

// The window's one way to core/privacy: only here a student's name is read. Every view, title, tooltip, accessible name, copied text
// and file goes through label() and words(); while names are hidden they answer "Student 7", the same number all session.
class NameDisplay : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  bool hidden() const { return hidden_; }
  void set_hidden(bool);

  void learn(const SupportList&);  // numbers the students and learns which words are names
  void forget();                   // another file

  QString label(const SupportRow&) const;
  QString words(const QString& typed_by_people) const;  // hidden: every known name in it replaced

 signals:
  void changed();

 private:
  bool hidden_ = true;
  QList<qint64> order_;         // as first met
  NameMask mask_;               // hides all of order_, whether or not names are hidden now
  QHash<QString, qint64> names_;  // folded name part -> person, 0 where several students share it
};

}  // namespace milepost
