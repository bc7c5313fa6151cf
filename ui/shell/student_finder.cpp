#include "ui/shell/student_finder.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/shared/labels.h"
#include "ui/shared/name_display.h"
#include "ui/shared/text_fold.h"

namespace milepost {

static constexpr int shown_hits = 12;

StudentFinder::StudentFinder(const NameDisplay& names, const QList<qint64>& students, QWidget* parent)
    : QDialog(parent), typed_(new QLineEdit), hits_(new QListWidget), count_(quiet_text({})) {
  setWindowTitle(tr("Find a student"));
  for (const qint64 id : students) {
    const QString label = names.label(id), local_id = names.local_id(id);
    entries_.append({id, names.hidden() || label == local_id ? label : tr("%1 · %2", "name, local id").arg(label, local_id), folded(label + QLatin1Char(' ') + local_id)});
  }
  auto* column = new QVBoxLayout(this);
  auto* label = new QLabel(tr("&Name or student number"));
  label->setBuddy(typed_);
  typed_->setAccessibleName(tr("Name or student number"));
  hits_->setAccessibleName(tr("Students found"));
  column->addWidget(label);
  column->addWidget(typed_);
  column->addWidget(hits_, 1);
  column->addWidget(count_);
  const QFontMetrics metrics(font());
  resize(metrics.averageCharWidth() * 60, metrics.height() * 22);
  typed_->installEventFilter(this);
  connect(typed_, &QLineEdit::textChanged, this, &StudentFinder::search);
  connect(hits_, &QListWidget::itemActivated, this, &StudentFinder::choose);
  connect(hits_, &QListWidget::itemClicked, this, &StudentFinder::choose);
  search({});
}

void StudentFinder::search(const QString& typed) {
  const QStringList parts = folded(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts);
  hits_->clear();
  int found = 0;
  for (const Entry& entry : entries_) {
    if (!std::all_of(parts.begin(), parts.end(), [&entry](const QString& part) { return entry.folded.contains(part); })) continue;
    if (++found > shown_hits) continue;
    auto* item = new QListWidgetItem(entry.label, hits_);
    item->setData(Qt::UserRole, entry.id);
    item->setSizeHint({0, std::max(28, int(fontMetrics().height() * 1.7))});
  }
  if (hits_->count() > 0) hits_->setCurrentRow(0);
  count_->setText(found > shown_hits ? tr("%n students; the first %1 are shown, type more", nullptr, found).arg(shown_hits) : tr("%n students", nullptr, found));
}

void StudentFinder::choose() {
  if (!hits_->currentItem()) return;
  found_ = hits_->currentItem()->data(Qt::UserRole).toLongLong();
  accept();
}

bool StudentFinder::eventFilter(QObject* watched, QEvent* event) {
  if (watched != typed_ || event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
  if (step != 0) {
    hits_->setCurrentRow(qBound(0, hits_->currentRow() + step, hits_->count() - 1));
    return true;
  }
  if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter) return false;
  choose();
  return true;
}

}  // namespace milepost
