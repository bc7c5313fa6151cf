#pragma once
#include <QHash>
#include <QObject>
#include <QStringList>

#include "core/support_lists/support_list.h"

namespace milepost {

// The only place of the window where a student's name is read. Every view, title, tooltip, accessible name, copied text
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
  QHash<qint64, int> number_;
  QHash<QString, int> names_;  // folded name part -> number, 0 where several students share it
};

}  // namespace milepost
