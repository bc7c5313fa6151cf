#include "ui/shell/shortcuts_sheet.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QVBoxLayout>

#include "ui/shared/rows_view.h"

namespace milepost {
namespace {

struct Sheet {
  Q_DECLARE_TR_FUNCTIONS(Sheet)
};

class ShortcutModel : public RecordTableModel<ShortcutRow> {
 public:
  explicit ShortcutModel(QObject* parent) : RecordTableModel({{Sheet::tr("Keys")}, {Sheet::tr("What it does")}, {Sheet::tr("Where")}}, parent) {}

 protected:
  QVariant cell(const ShortcutRow& row, int, int column, int role) const override {
    if (role != Qt::DisplayRole) return {};
    return column == 0 ? row.keys : column == 1 ? row.does : row.where;
  }
};

QString keys(const char* portable) { return QKeySequence(QString::fromLatin1(portable)).toString(QKeySequence::NativeText); }

}  // namespace

QList<ShortcutRow> shortcut_rows(const QList<QAction*>& actions) {
  QList<ShortcutRow> rows;
  for (const QAction* action : actions) {
    if (action->shortcut().isEmpty()) continue;
    QString does = action->text().remove(QLatin1Char('&'));
    if (does.endsWith(QChar(0x2026))) does.chop(1);
    rows.append({action->shortcut().toString(QKeySequence::NativeText), does, Sheet::tr("everywhere")});
  }
  const QString table = Sheet::tr("in a table"), timeline = Sheet::tr("in a journey"), student = Sheet::tr("on a student's page"), note = Sheet::tr("in a note");
  rows.append({keys("Tab"), Sheet::tr("Next field; it leaves a table"), Sheet::tr("everywhere")});
  rows.append({keys("Return"), Sheet::tr("Open the chosen row"), table});
  rows.append({keys("Ctrl+C"), Sheet::tr("Copy the chosen rows as they are shown"), table});
  rows.append({keys("Left") + QStringLiteral(", ") + keys("Right"), Sheet::tr("Previous and next event"), timeline});
  rows.append({keys("Up") + QStringLiteral(", ") + keys("Down"), Sheet::tr("Lane above and below"), timeline});
  rows.append({keys("Home") + QStringLiteral(", ") + keys("End"), Sheet::tr("First and last event"), timeline});
  rows.append({keys("Return"), Sheet::tr("Open the chosen event"), timeline});
  rows.append({keys("Ins"), Sheet::tr("Add a note, a contact or a support"), timeline});
  rows.append({keys("Alt+PgDown") + QStringLiteral(", ") + keys("Alt+PgUp"), Sheet::tr("Next and previous student of the list"), student});
  rows.append({keys("Alt+Home"), Sheet::tr("Back to the list"), student});
  rows.append({keys("Ctrl+Return"), Sheet::tr("Save the note"), note});
  rows.append({keys("Esc"), Sheet::tr("Close a dialog; it never shows names"), Sheet::tr("everywhere")});
  return rows;
}

ShortcutsSheet::ShortcutsSheet(const QList<QAction*>& actions, QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Keyboard shortcuts"));
  auto* column = new QVBoxLayout(this);
  auto* view = new RowsView(tr("Keyboard shortcuts"));
  auto* model = new ShortcutModel(this);
  model->set_rows(shortcut_rows(actions));
  view->setModel(model);
  column->addWidget(view, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
  const QFontMetrics metrics(font());
  resize(metrics.averageCharWidth() * 100, metrics.height() * 32);
  view->resizeColumnsToContents();
}

}  // namespace milepost
