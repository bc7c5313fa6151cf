#include "ui/exchange/import_preview.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/exchange/findings_model.h"
#include "ui/exchange/import_plan_model.h"
#include "ui/shared/rows_view.h"

namespace milepost {
namespace {

// Blockers that a person may answer instead of repairing, by the code core/exchange gives them.
const QString replay = QStringLiteral("replay");
const QString deletes = QStringLiteral("deletes");
QString question_of(const QString& code) {
  if (code == QStringLiteral("replay")) return replay;
  if (code == QStringLiteral("fewer-students") || code == QStringLiteral("fewer-rows")) return deletes;
  return {};
}

QTreeView* findings_view(FindingsModel* model, const QString& name) {
  auto* view = new QTreeView;
  view->setModel(model);
  view->setAccessibleName(name);
  view->setTabKeyNavigation(false);
  view->setAlternatingRowColors(true);
  view->setItemDelegate(new RecordDelegate(view));
  view->setTextElideMode(Qt::ElideRight);
  view->header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
  view->setMinimumHeight(view->fontMetrics().height() * 6);
  auto* copy = new QShortcut(QKeySequence::Copy, view, nullptr, nullptr, Qt::WidgetShortcut);
  QObject::connect(copy, &QShortcut::activated, view, [view] {
    QStringList cells;
    for (int column = 0; column < FindingsModel::ColumnCount; ++column) cells << view->currentIndex().siblingAtColumn(column).data().toString();
    QApplication::clipboard()->setText(cells.join(QLatin1Char('\t')));
  });
  return view;
}

void fit(QTreeView* view) {
  const int em = view->fontMetrics().averageCharWidth();
  view->setColumnWidth(FindingsModel::Repair, em * 52);
  view->setColumnWidth(FindingsModel::Where, em * 30);
  view->setColumnWidth(FindingsModel::Found, em * 18);
  view->setColumnWidth(FindingsModel::Expected, em * 18);
}

}  // namespace

ImportPreview::ImportPreview(QWidget* parent)
    : QWidget(parent), summary_(new QLabel), blockers_box_(new QGroupBox(tr("Must be repaired before this export can be imported"))),
      questions_box_(new QGroupBox(tr("Please answer before importing"))), findings_box_(new QGroupBox(tr("Please look at these"))),
      blockers_(new FindingsModel(FindingsModel::Show::Blockers, this)), others_(new FindingsModel(FindingsModel::Show::Others, this)),
      plan_(new ImportPlanModel(this)), plan_view_(new RowsView(tr("What happens to the rows of each file"))) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  summary_->setWordWrap(true);
  column->addWidget(summary_);
  blockers_view_ = findings_view(blockers_, tr("Must be repaired"));
  (new QVBoxLayout(blockers_box_))->addWidget(blockers_view_);
  column->addWidget(blockers_box_, 1);
  questions_ = new QVBoxLayout(questions_box_);
  column->addWidget(questions_box_);
  plan_view_->setModel(plan_);
  plan_view_->horizontalHeader()->setStretchLastSection(false);
  plan_view_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  column->addWidget(plan_view_, 2);
  others_view_ = findings_view(others_, tr("Please look at these"));
  (new QVBoxLayout(findings_box_))->addWidget(others_view_);
  column->addWidget(findings_box_, 1);
}

void ImportPreview::show_both(const ImportReceipt& receipt) {
  findings_ = receipt.findings;
  blockers_->set_findings(findings_);
  others_->set_findings(findings_);
  plan_->set_rows(receipt.files);
  plan_view_->fit_columns();
  fit(blockers_view_);
  fit(others_view_);
  blockers_box_->setVisible(blockers_->total() > 0);
  findings_box_->setVisible(others_->total() > 0);
  qDeleteAll(boxes_);
  boxes_.clear();
}

void ImportPreview::ask(const QString& code, const QString& sentence) {
  auto* box = new QCheckBox(sentence);
  box->setProperty("code", code);
  boxes_.append(box);
  questions_->addWidget(box);
  connect(box, &QCheckBox::toggled, this, &ImportPreview::answered);
}

void ImportPreview::show_plan(const ImportReceipt& receipt) {
  show_both(receipt);
  QStringList sentences{tr("Nothing is written yet.")};
  if (receipt.nothing_changed()) sentences << tr("This export holds exactly what the file holds already.");
  if (receipt.students_new > 0) sentences << tr("%n student(s) are new.", nullptr, int(receipt.students_new));
  if (receipt.students_left > 0) sentences << tr("%n student(s) are no longer in the export; they are kept and marked as left.", nullptr, int(receipt.students_left));
  if (receipt.students_returned > 0) sentences << tr("%n student(s) came back.", nullptr, int(receipt.students_returned));
  summary_->setText(sentences.join(QLatin1Char(' ')));
  QStringList fewer;
  for (const FindingGroup& group : findings_.groups()) {
    if (group.first.severity != Severity::Blocker) continue;
    const QString question = question_of(group.first.code);
    if (question == replay) ask(replay, tr("This export is not newer than the last one from this signer. The older one is meant."));
    if (question == deletes) fewer << tr("%1: %2", "file: what was found").arg(group.first.file, group.first.found);
  }
  if (!fewer.isEmpty()) ask(deletes, tr("Far less than before, and that is right. %1").arg(fewer.join(QStringLiteral("; "))));
  questions_box_->setVisible(!boxes_.isEmpty());
  emit answered();
}

void ImportPreview::show_receipt(const ImportReceipt& receipt) {
  show_both(receipt);
  questions_box_->hide();
  summary_->setText(tr("Import %1 is done and stands in the file. It can be taken back on the Data page until a later import stands on it.").arg(receipt.number));
}

bool ImportPreview::may_import() const {
  for (const FindingGroup& group : findings_.groups())
    if (group.first.severity == Severity::Blocker && question_of(group.first.code).isEmpty()) return false;
  return std::all_of(boxes_.begin(), boxes_.end(), [](const QCheckBox* box) { return box->isChecked(); });
}

ImportOptions ImportPreview::answers() const {
  ImportOptions options;
  for (const QCheckBox* box : boxes_) {
    if (!box->isChecked()) continue;
    if (box->property("code").toString() == replay) options.accept_replay = true;
    if (box->property("code").toString() == deletes) options.accept_deletes = true;
  }
  return options;
}

}  // namespace milepost
