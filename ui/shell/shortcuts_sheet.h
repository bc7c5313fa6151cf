#pragma once
#include <QDialog>
#include <QList>

#include "ui/shared/record_table_model.h"

class QAction;

namespace milepost {

struct ShortcutRow {
  QString keys, does, where;
};

// Every key of the program in one table: those of the menus as the menus have them, and those inside pages.
class ShortcutsSheet : public QDialog {
  Q_OBJECT

 public:
  explicit ShortcutsSheet(const QList<QAction*>& actions, QWidget* parent = nullptr);
};
QList<ShortcutRow> shortcut_rows(const QList<QAction*>&);

}  // namespace milepost
