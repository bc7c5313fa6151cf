#pragma once
#include <QHash>
#include <QObject>
#include <QStringList>

#include "core/privacy/name_mask.h"
#include "core/students/student.h"
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

  // Numbers the students in this order and learns which words are names; known ones keep their number.
  void learn(const QList<Student>&);
  void learn(const SupportList&);
  void forget();                   // another file

  QString label(qint64 person_id) const;  // of one that was learnt; else "Student"
  QString label(const SupportRow&) const;
  QString local_id(qint64 person_id) const { return people_.value(person_id).local_id; }
  QString words(const QString& typed_by_people) const;  // hidden: every known name in it replaced

 signals:
  void changed();

 private:
  void learn(qint64 person_id, const QString& name, const QString& local_id);

  bool hidden_ = true;
  QList<qint64> order_;         // as first met
  NameMask mask_;               // hides all of order_, whether or not names are hidden now
  struct Known {
    QString name, local_id;
  };
  QHash<qint64, Known> people_;
  QHash<QString, qint64> names_;  // folded name part -> person, 0 where several students share it
};

}  // namespace milepost
