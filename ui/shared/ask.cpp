#include "ui/shared/ask.h"

#include <QMessageBox>
#include <QPushButton>

namespace milepost {

bool Ask::go_on(QWidget* parent, const QString& title, const QString& sentence, const QString& go) {
  if (!answers_.isEmpty()) {
    told_.append(sentence);
    return answers_.takeFirst();
  }
  QMessageBox box(QMessageBox::Question, title, sentence, QMessageBox::Cancel, parent);
  QPushButton* yes = box.addButton(go, QMessageBox::AcceptRole);
  box.setDefaultButton(QMessageBox::Cancel);
  box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  box.exec();
  return box.clickedButton() == yes;
}

void Ask::tell(QWidget* parent, const QString& title, const QString& sentence) {
  if (silent_) {
    told_.append(sentence);
    return;
  }
  QMessageBox box(QMessageBox::Information, title, sentence, QMessageBox::Ok, parent);
  box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  box.exec();
}

}  // namespace milepost
