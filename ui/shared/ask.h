#pragma once
#include <QList>
#include <QString>

class QWidget;

namespace milepost {

// The only way the program asks or tells in a box of its own. A test lays down the next answers instead.
class Ask {
 public:
  // go: the verb on the button that goes on ("Undo import 7"); the other button always says Cancel.
  bool go_on(QWidget* parent, const QString& title, const QString& sentence, const QString& go);
  void tell(QWidget* parent, const QString& title, const QString& sentence);

  void answer_next(bool answer) { answers_.append(answer); }
  const QList<QString>& told() const { return told_; }  // while answers are laid down or silent
  void be_silent() { silent_ = true; }

 private:
  QList<bool> answers_;
  QList<QString> told_;
  bool silent_ = false;
};

}  // namespace milepost
