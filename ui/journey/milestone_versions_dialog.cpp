#include "ui/journey/milestone_versions_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include "ui/journey/form_scroll.h"
#include "ui/journey/milestone_list_model.h"
#include "ui/shared/labels.h"
#include "ui/shared/name_display.h"
#include "ui/shared/rows_view.h"

namespace milepost {

MilestoneVersionsDialog::MilestoneVersionsDialog(const QString& title, const QList<KeptVersion>& versions,
                                                 const NameDisplay* names, QWidget* parent)
    : QDialog(parent),
      names_(names),
      model_(new MilestoneVersionsModel(this)),
      table_(new RowsView(tr("Versions"))),
      words_(new QPlainTextEdit) {
  setWindowTitle(tr("Earlier versions"));
  auto* outer = new QVBoxLayout(this);
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(0, 0, 0, 0);
  const QString shown = names_ ? names_->words(title) : title;
  column->addWidget(wrapped_text(tr("“%1” as it was saved, the newest first. Every version is kept.").arg(shown)));
  model_->set_rows(versions);
  table_->setModel(model_);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  column->addWidget(table_, 1);
  auto* label = wrapped_text(tr("&What differs, in words"));
  label->setBuddy(words_);
  column->addWidget(label);
  words_->setReadOnly(true);
  words_->setTabChangesFocus(true);
  words_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  words_->setAccessibleName(tr("What differs, in words"));
  words_->setFixedHeight(fontMetrics().height() * 8);
  column->addWidget(words_);
  outer->addWidget(form_scroll(body), 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  outer->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &MilestoneVersionsDialog::show_words);
  const QSize room = screen()->availableSize();
  resize(qMin(fontMetrics().averageCharWidth() * 110, room.width() - 20),
         qMin(fontMetrics().height() * 30, room.height() - 60));
  if (model_->rowCount() > 0) table_->selectRow(0);
  table_->setFocus();
}

void MilestoneVersionsDialog::showEvent(QShowEvent* event) {
  QDialog::showEvent(event);
  table_->fit_columns();  // the table has its width only now
}

void MilestoneVersionsDialog::show_words() {
  const QModelIndex current = table_->currentIndex();
  if (!current.isValid()) return words_->clear();
  const QString words = model_->row(current.row()).words;
  words_->setPlainText(names_ ? names_->words(words) : words);
}

}  // namespace milepost
