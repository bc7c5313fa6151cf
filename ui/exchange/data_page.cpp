#include "ui/exchange/data_page.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QGroupBox>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include "core/exchange/import_task.h"
#include "core/exchange/openpgp_key.h"
#include "core/exchange/school_keys.h"
#include "core/store/school_file.h"
#include "ui/exchange/import_dialog.h"
#include "ui/exchange/import_history_model.h"
#include "ui/exchange/trust_dialog.h"
#include "ui/shared/ask.h"
#include "ui/shared/file_chooser.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/rows_view.h"
#include "ui/shared/task_strip.h"
#include "ui/shared/text_file.h"

namespace milepost {
namespace {

QString dropped_path(const QMimeData* data) {
  return data->urls().size() == 1 ? data->urls().first().toLocalFile() : QString();
}

}  // namespace

DataPage::DataPage(Ask& ask, FileChooser& chooser, QWidget* parent)
    : Page(parent), ask_(ask), chooser_(chooser), history_(new ImportHistoryModel(this)), history_view_(new RowsView(tr("Imports"))),
      undo_(new QPushButton(tr("&Undo the last import…"))), nothing_yet_(new QLabel(tr("Nothing was imported yet."))), strip_(new TaskStrip) {
  setAcceptDrops(true);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);

  auto* bring = new QGroupBox(tr("Bring in an export"));
  auto* bring_column = new QVBoxLayout(bring);
  auto* words = new QLabel(tr("Choose the sealed export (.pgp) from your district, a OneRoster ZIP or a folder, or drop it anywhere on this page. "
                              "You see what would change before anything is written."));
  words->setWordWrap(true);
  bring_column->addWidget(words);
  auto* row = new FlowLayout;
  const auto button = [&](FlowLayout* into, const QString& text, auto action) {
    auto* one = new QPushButton(text);
    connect(one, &QPushButton::clicked, this, action);
    into->addWidget(one);
    buttons_.append(one);
  };
  button(row, tr("Choose an export &file…"), &DataPage::choose_file);
  button(row, tr("Choose a f&older…"), &DataPage::choose_folder);
  bring_column->addLayout(row);
  column->addWidget(bring);

  auto* keys = new QGroupBox(tr("Keys"));
  auto* keys_column = new QVBoxLayout(keys);
  auto* key_words = new QLabel(tr("A sealed export is locked for this school and signed by the district. The district needs your school's key once; you trust the district's key once."));
  key_words->setWordWrap(true);
  keys_column->addWidget(key_words);
  auto* key_row = new FlowLayout;
  button(key_row, tr("Save the school's &key for the district…"), &DataPage::save_school_key);
  button(key_row, tr("&Trust a district's key…"), &DataPage::trust_district);
  keys_column->addLayout(key_row);
  column->addWidget(keys);

  auto* past = new QGroupBox(tr("Imports so far"));
  auto* past_column = new QVBoxLayout(past);
  history_view_->setModel(history_);
  past_column->addWidget(nothing_yet_);
  past_column->addWidget(history_view_, 100);
  past_column->addWidget(undo_, 0, Qt::AlignLeading);
  past_column->addStretch();
  column->addWidget(past, 1);
  connect(undo_, &QPushButton::clicked, this, &DataPage::undo_last);

  scroll->setWidget(body);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scroll, 1);
  outer->addWidget(strip_);
  reload();
}

void DataPage::set_file(SchoolFile* file) {
  delete dialog_;
  dialog_ = nullptr;
  strip_->cancel_and_wait();
  file_ = file;
  reload();
}

void DataPage::reload() {
  QList<ImportRecord> records;
  if (file_) {
    const Result<QList<ImportRecord>> read = imports(*file_);
    if (read) records = *read;
    else emit said(read.error().sentence);
  }
  history_->set_imports(records);
  history_view_->fit_columns();
  nothing_yet_->setVisible(records.isEmpty());
  history_view_->setVisible(!records.isEmpty());
  undo_->setEnabled(history_->last_standing() != nullptr);
  for (QPushButton* button : buttons_) button->setEnabled(file_ != nullptr);
}

bool DataPage::settled() const { return !strip_->busy() && (!dialog_ || dialog_->settled()); }

void DataPage::choose_file() {
  import_from(chooser_.open_file(this, tr("Choose an export"), tr("Exports (*.pgp *.gpg *.asc *.zip *.tar *.csv);;All files (*)")));
}

void DataPage::choose_folder() { import_from(chooser_.open_folder(this, tr("Choose an export folder"))); }

void DataPage::import_from(const QString& path) {
  if (!file_ || path.isEmpty()) return;
  delete dialog_;
  dialog_ = new ImportDialog(*file_, path, chooser_, this);
  connect(dialog_, &ImportDialog::imported, this, [this](qint64 number) {
    reload();
    emit said(tr("Import %1 is done.").arg(number));
    emit school_data_changed();
  });
  dialog_->setModal(true);
  dialog_->show();
  dialog_->start();
}

void DataPage::undo_last() {
  const ImportRecord* last = history_->last_standing();
  if (!file_ || !last || strip_->busy()) return;
  const qint64 number = last->number;
  if (!ask_.go_on(this, tr("Undo an import"), tr("Import %1 (%2) is taken back: the school's data stand exactly as before it. What the team decided stays.").arg(number).arg(last->source),
                  tr("Undo import %1").arg(number)))
    return;
  undo_->setEnabled(false);
  strip_->run(
      tr("Taking import %1 back…").arg(number),
      [file = file_, number](const Task&) -> Status {
        Result<std::unique_ptr<SchoolFile>> own = file->connect(Access::ReadWrite);
        if (!own) return own.error();
        return undo_import(**own, number);
      },
      [this, number](const Status& undone) {
        reload();
        if (!undone) return ask_.tell(this, tr("Undo an import"), undone.error().sentence);
        emit said(tr("Import %1 was taken back.").arg(number));
        emit school_data_changed();
      });
}

void DataPage::changeEvent(QEvent* event) {
  Page::changeEvent(event);
  // Later: the header of the table hears of its new font after the page does.
  if (event->type() == QEvent::FontChange) QTimer::singleShot(0, this, [this] { history_view_->fit_columns(); });
}

void DataPage::dragEnterEvent(QDragEnterEvent* event) {
  if (file_ && !dropped_path(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void DataPage::dropEvent(QDropEvent* event) {
  const QString path = dropped_path(event->mimeData());
  event->acceptProposedAction();
  // After the event: the program the file was dragged from waits for our answer.
  QMetaObject::invokeMethod(this, [this, path] { import_from(path); }, Qt::QueuedConnection);
}

void DataPage::trust_district() {
  const QString path = chooser_.open_file(this, tr("Choose the district's public key"), tr("Public keys (*.pub *.asc *.pgp *.gpg *.key);;All files (*)"));
  if (!file_ || path.isEmpty()) return;
  QFile source(path);
  if (!source.open(QIODevice::ReadOnly)) return ask_.tell(this, tr("Trust a district's key"), tr("%1 could not be read: %2.").arg(path, source.errorString()));
  const Result<PublicKey> key = read_public_key(source.read(1 << 20));
  if (!key) return ask_.tell(this, tr("Trust a district's key"), key.error().sentence);
  TrustDialog dialog(key->user_id, spaced_fingerprint(key->fingerprint), this);
  if (dialog.exec() != QDialog::Accepted) return;
  const Status trusted = trust_signer(*file_, key->fingerprint, key->user_id, key->bytes);
  if (!trusted) return ask_.tell(this, dialog.windowTitle(), trusted.error().sentence);
  emit said(tr("Exports signed by %1 are trusted from now on.").arg(key->user_id));
}

void DataPage::save_school_key() {
  if (!file_) return;
  const Result<OwnKey> own = own_key(*file_);
  if (!own) return ask_.tell(this, tr("The school's key"), own.error().sentence);
  const Result<PublicKey> key = read_public_key(own->public_key);
  if (!key) return ask_.tell(this, tr("The school's key"), key.error().sentence);
  const QString path = chooser_.save_file(this, tr("Save the school's key"), tr("school.pub", "file name"), tr("Public keys (*.pub)"));
  if (path.isEmpty()) return;
  const Status written = write_text_file(path, QString::fromLatin1(armored_public_key(*key)));
  if (!written) return ask_.tell(this, tr("The school's key"), written.error().sentence);
  ask_.tell(this, tr("The school's key"), tr("Send %1 to the district; it is not secret. Then read this fingerprint to them by telephone:\n%2").arg(QFileInfo(path).fileName(), spaced_fingerprint(own->fingerprint)));
}

}  // namespace milepost
