#include "ui/shell/status_line.h"

#include <QAccessible>
#include <QFileInfo>
#include <QLabel>

#include "core/reports/support_list_words.h"

namespace milepost {

StatusLine::StatusLine(QWidget* parent) : QStatusBar(parent), said_(new QLabel), file_(new QLabel), import_(new QLabel), as_of_(new QLabel) {
  said_->setTextFormat(Qt::PlainText);
  said_->setMinimumWidth(1);
  addWidget(said_, 1);
  for (QLabel* label : {file_, import_, as_of_}) {
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(12, 0, 4, 0);
    addPermanentWidget(label);
  }
  setSizeGripEnabled(false);
  show_file({});
}

void StatusLine::show_file(const QString& path) {
  file_->setText(path.isEmpty() ? tr("no file open") : QFileInfo(path).fileName());
  file_->setToolTip(path);
  import_->clear();
  as_of_->clear();
  said_->clear();
}

void StatusLine::show_source(const SupportList& list) {
  import_->setText(list.import_number > 0 ? tr("import %1, data through %2").arg(list.import_number).arg(date_words(list.data_through)) : tr("nothing imported"));
  as_of_->setText(list.as_of.isValid() ? tr("as of %1").arg(date_words(list.as_of)) : QString());
}

void StatusLine::say(const QString& sentence) {
  said_->setText(sentence);
  said_->setToolTip(sentence);
  QAccessibleEvent event(said_, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

}  // namespace milepost
