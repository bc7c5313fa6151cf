#include "ui/store/start_page.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGroupBox>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/shared/ask.h"
#include "ui/shared/file_chooser.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/heading.h"
#include "ui/store/create_file_dialog.h"
#include "ui/store/recent_files.h"
#include "ui/store/recovery_key_dialog.h"
#include "ui/store/unlock_dialog.h"

namespace milepost {

StartPage::StartPage(QSettings& settings, Ask& ask, FileChooser& chooser, const Clock& clock, QWidget* parent)
    : QWidget(parent), settings_(settings), ask_(ask), chooser_(chooser), clock_(clock), recent_(new QListWidget), recent_box_(new QGroupBox(tr("Opened last"))) {
  setAcceptDrops(true);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(32, 32, 32, 32);
  column->addWidget(new Heading(tr("Milepost"), 2));
  auto* words = new QLabel(tr("From who needs us now to what we agreed, who does it, and whether it helped. Everything stays in one encrypted file on this computer."));
  words->setWordWrap(true);
  column->addWidget(words);
  column->addSpacing(16);
  auto* row = new FlowLayout;
  auto* create_button = new QPushButton(tr("&Create a school file…"));
  auto* open_button = new QPushButton(tr("&Open a school file…"));
  row->addWidget(create_button);
  row->addWidget(open_button);
  column->addLayout(row);
  column->addSpacing(16);
  auto* recent_column = new QVBoxLayout(recent_box_);
  recent_->setAccessibleName(tr("Opened last"));
  recent_column->addWidget(recent_);
  column->addWidget(recent_box_, 1);
  column->addStretch();
  scroll->setWidget(body);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scroll);
  connect(create_button, &QPushButton::clicked, this, &StartPage::create);
  connect(open_button, &QPushButton::clicked, this, &StartPage::choose);
  connect(recent_, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) { unlock(item->data(Qt::UserRole).toString()); });
  show_recent();
}

void StartPage::show_recent() {
  recent_->clear();
  for (const QString& path : recent_files(settings_)) {
    auto* item = new QListWidgetItem(QDir::toNativeSeparators(path));
    item->setData(Qt::UserRole, path);
    item->setSizeHint({0, qMax(32, fontMetrics().height() * 2)});
    recent_->addItem(item);
  }
  if (recent_->count() > 0) recent_->setCurrentRow(0);
  recent_box_->setVisible(recent_->count() > 0);
}

void StartPage::create() {
  CreateFileDialog dialog(chooser_, clock_, this);
  if (dialog.exec() != QDialog::Accepted) return;
  std::optional<NewSchool> created = dialog.take_created();
  RecoveryKeyDialog(created->file->school_name(), created->recovery_key, chooser_, this).exec();
  std::shared_ptr<SchoolFile> file = std::move(created->file);
  remember_file(settings_, file->path());
  emit opened(file);
}

void StartPage::choose() {
  const QString path = chooser_.open_file(this, tr("Open a school file"), tr("Milepost school files (*.milepost);;All files (*)"));
  if (!path.isEmpty()) unlock(path);
}

void StartPage::unlock(const QString& path) {
  if (!QFileInfo::exists(path)) {
    if (ask_.go_on(this, tr("Open a school file"), tr("There is no file %1 any more. Take it off this list?").arg(path), tr("Take it off"))) {
      forget_file(settings_, path);
      show_recent();
    }
    return;
  }
  UnlockDialog dialog(path, clock_, this);
  if (dialog.exec() != QDialog::Accepted) return;
  std::shared_ptr<SchoolFile> file = dialog.take_file();
  remember_file(settings_, file->path());
  emit opened(file);
}

void StartPage::dragEnterEvent(QDragEnterEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (urls.size() == 1 && urls.first().toLocalFile().endsWith(QStringLiteral(".milepost"))) event->acceptProposedAction();
}

void StartPage::dropEvent(QDropEvent* event) {
  const QString path = event->mimeData()->urls().value(0).toLocalFile();
  event->acceptProposedAction();
  QMetaObject::invokeMethod(this, [this, path] { unlock(path); }, Qt::QueuedConnection);
}

}  // namespace milepost
