#include "ui/exchange/import_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/store/school_file.h"
#include "ui/exchange/findings_model.h"
#include "ui/exchange/import_preview.h"
#include "ui/shared/file_chooser.h"
#include "ui/shared/task_strip.h"
#include "ui/shared/text_file.h"

namespace milepost {
namespace {

bool is_sealed(const QString& path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  return suffix == QStringLiteral("pgp") || suffix == QStringLiteral("gpg") || suffix == QStringLiteral("asc");
}

}  // namespace

ImportDialog::ImportDialog(SchoolFile& file, const QString& path, FileChooser& chooser, QWidget* parent)
    : QDialog(parent), file_(file), path_(path), chooser_(chooser), steps_(new QStackedWidget), title_(new QLabel), refused_(new QLabel),
      accept_unsigned_(new QCheckBox(tr("I know where this export came from. Import it although nobody signed it; the file's log keeps that."))),
      try_unsigned_(new QPushButton(tr("&Open it unsigned"))), preview_(new ImportPreview), strip_(new TaskStrip), import_(new QPushButton(tr("&Import"))),
      close_(new QPushButton(tr("Cancel"))), save_findings_(new QPushButton(tr("&Save findings as CSV…"))) {
  setWindowTitle(tr("Import an export"));
  auto* column = new QVBoxLayout(this);
  QFont bold = font();
  bold.setBold(true);
  title_->setFont(bold);
  title_->setTextFormat(Qt::PlainText);
  title_->setText(tr("Opening %1").arg(QFileInfo(path).fileName()));
  title_->setWordWrap(true);
  column->addWidget(title_);

  auto* working = new QLabel(tr("The whole export is verified before one row of it is read."));
  working->setWordWrap(true);
  working->setAlignment(Qt::AlignTop | Qt::AlignLeading);
  steps_->addWidget(working);

  auto* refused = new QWidget;
  auto* refused_column = new QVBoxLayout(refused);
  refused_->setWordWrap(true);
  refused_->setTextFormat(Qt::PlainText);
  refused_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  refused_column->addWidget(refused_);
  refused_column->addWidget(accept_unsigned_);
  refused_column->addWidget(try_unsigned_, 0, Qt::AlignLeading);
  refused_column->addStretch();
  steps_->addWidget(refused);

  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(preview_);
  steps_->addWidget(scroll);
  column->addWidget(steps_, 1);
  column->addWidget(strip_);

  auto* buttons = new QDialogButtonBox;
  buttons->addButton(import_, QDialogButtonBox::AcceptRole);
  buttons->addButton(save_findings_, QDialogButtonBox::ActionRole);
  buttons->addButton(close_, QDialogButtonBox::RejectRole);
  column->addWidget(buttons);
  import_->setDefault(true);
  connect(import_, &QPushButton::clicked, this, &ImportDialog::import_now);
  connect(save_findings_, &QPushButton::clicked, this, &ImportDialog::save_findings);
  connect(close_, &QPushButton::clicked, this, &ImportDialog::reject);
  connect(accept_unsigned_, &QCheckBox::toggled, try_unsigned_, &QPushButton::setEnabled);
  connect(try_unsigned_, &QPushButton::clicked, this, [this] { open_export(true); });
  connect(preview_, &ImportPreview::answered, this, &ImportDialog::update_buttons);
  const int em = fontMetrics().averageCharWidth();
  resize(qMin(em * 130, 1100), qMin(fontMetrics().height() * 36, 680));
  update_buttons();
}

ImportDialog::~ImportDialog() { strip_->cancel_and_wait(); }

void ImportDialog::start() { open_export(false); }

bool ImportDialog::settled() const { return !strip_->busy(); }

void ImportDialog::open_export(bool accept_unsigned) {
  steps_->setCurrentIndex(Working);
  const Result<OpeningKeys> keys = opening_keys(file_);
  if (!keys) return refuse(keys.error());
  using Opened = Result<std::shared_ptr<ExportPackage>>;
  strip_->run(
      tr("Verifying…"),
      [path = path_, keys = *keys, accept_unsigned](const Task& task) -> Opened {
        Result<ExportPackage> package = ExportPackage::open(path, keys, accept_unsigned, task);
        if (!package) return package.error();
        return std::make_shared<ExportPackage>(package.take());
      },
      [this](Opened opened) {
        if (!opened) return refuse(opened.error());
        package_ = opened.take();
        plan();
      });
  update_buttons();
}

void ImportDialog::refuse(const Error& error) {
  if (error.kind == ErrorKind::Cancelled) return QDialog::reject();
  title_->setText(tr("%1 was not imported. Nothing was changed.").arg(QFileInfo(path_).fileName()));
  refused_->setText(error.sentence);
  const bool may_ask = !package_ && !is_sealed(path_);
  accept_unsigned_->setVisible(may_ask);
  try_unsigned_->setVisible(may_ask);
  try_unsigned_->setEnabled(accept_unsigned_->isChecked());
  steps_->setCurrentIndex(Refused);
  if (may_ask) accept_unsigned_->setFocus();
  update_buttons();
}

void ImportDialog::plan() {
  title_->setText(tr("What %1 would change").arg(package_->source_name()));
  strip_->run(
      tr("Reading…"),
      [file = &file_, package = package_](const Task& task) -> Result<ImportReceipt> {
        Result<std::unique_ptr<SchoolFile>> own = file->connect(Access::ReadWrite);
        if (!own) return own.error();
        ImportOptions options;
        options.dry_run = true;
        return import_package(**own, *package, options, task);
      },
      [this](Result<ImportReceipt> planned) {
        if (!planned) return refuse(planned.error());
        preview_->show_plan(*planned);
        steps_->setCurrentIndex(Preview);
        update_buttons();
        (import_->isEnabled() ? import_ : close_)->setFocus();
      });
  update_buttons();
}

void ImportDialog::import_now() {
  if (!package_ || strip_->busy() || !preview_->may_import()) return;
  strip_->run(
      tr("Importing…"),
      [file = &file_, package = package_, options = preview_->answers()](const Task& task) -> Result<ImportReceipt> {
        Result<std::unique_ptr<SchoolFile>> own = file->connect(Access::ReadWrite);
        if (!own) return own.error();
        return import_package(**own, *package, options, task);
      },
      [this](Result<ImportReceipt> receipt) {
        if (!receipt) return refuse(receipt.error());
        if (receipt->number == 0) return preview_->show_plan(*receipt);  // a blocker came up that the plan did not show
        done_ = true;
        title_->setText(tr("Import %1").arg(receipt->number));
        preview_->show_receipt(*receipt);
        close_->setText(tr("Close"));
        close_->setDefault(true);
        update_buttons();
        close_->setFocus();
        emit imported(receipt->number);
      });
  update_buttons();
}

void ImportDialog::update_buttons() {
  const bool previewing = steps_->currentIndex() == Preview;
  import_->setVisible(!done_);
  import_->setEnabled(previewing && !strip_->busy() && preview_->may_import());
  save_findings_->setVisible(previewing && !preview_->findings().kept().isEmpty());
}

void ImportDialog::save_findings() {
  const QString path = chooser_.save_file(this, tr("Save findings"), tr("findings.csv"), tr("Table (*.csv)"));
  if (path.isEmpty()) return;
  const Status written = write_text_file(path, findings_csv(preview_->findings()));
  title_->setText(written.ok() ? tr("Saved as %1.").arg(path) : written.error().sentence);
}

void ImportDialog::reject() {
  if (strip_->busy()) return strip_->cancel();  // then() closes or explains
  QDialog::reject();
}

}  // namespace milepost
