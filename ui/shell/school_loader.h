#pragma once
#include <QObject>

#include "ui/shared/school_snapshot.h"

namespace milepost {

class TaskStrip;

// Looks at the school on another thread whenever it is asked to, first without the chances at earlier landmarks, then with
// them: the window shows the first at once.
class SchoolLoader : public QObject {
  Q_OBJECT

 public:
  explicit SchoolLoader(TaskStrip*, QObject* parent = nullptr);

  void look(const SchoolFile*);
  void stop();  // nothing runs when it returns
  bool busy() const;

 signals:
  void looked(std::shared_ptr<const milepost::SchoolSnapshot>);
  void failed(const QString& sentence);

 private:
  void look_back(const SchoolFile*, std::shared_ptr<const SchoolSnapshot>);

  TaskStrip* strip_;
};

}  // namespace milepost
