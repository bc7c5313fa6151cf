#include "ui/shared/task_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <atomic>

namespace milepost {

TaskStrip::TaskStrip(QWidget* parent)
    : QWidget(parent), step_(new QLabel), bar_(new QProgressBar), cancel_(new QPushButton(tr("Cancel"))) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(step_);
  row->addWidget(bar_, 1);
  row->addWidget(cancel_);
  bar_->setRange(0, 1000);
  bar_->setTextVisible(false);
  bar_->setAccessibleName(tr("Progress"));
  connect(cancel_, &QPushButton::clicked, this, &TaskStrip::cancel);
  setVisible(false);
}

TaskStrip::~TaskStrip() { cancel_and_wait(); }

std::shared_ptr<Task> TaskStrip::begin(const QString& what) {
  // The listener is called on the worker: it hands over whole per cents only, so a chatty task does not flood the window.
  auto last = std::make_shared<std::atomic<int>>(-1);
  task_ = std::make_shared<Task>([this, last](double share, const QString& step) {
    const int per_cent = int(share * 100);
    if (last->exchange(per_cent) == per_cent) return;
    QMetaObject::invokeMethod(this, [this, share, step] { show_progress(share, step); }, Qt::QueuedConnection);
  });
  step_->setText(what);
  bar_->setRange(0, 0);
  cancel_->setEnabled(true);
  setVisible(true);
  return task_;
}

void TaskStrip::end() {
  task_.reset();
  setVisible(false);
}

void TaskStrip::show_progress(double share, const QString& step) {
  if (!task_) return;
  bar_->setRange(0, 1000);
  bar_->setValue(int(share * 1000));
  if (!task_->cancelled() && !step.isEmpty()) step_->setText(step);
}

void TaskStrip::cancel() {
  if (!task_) return;
  task_->cancel();
  step_->setText(tr("Stopping…"));
  cancel_->setEnabled(false);
}

void TaskStrip::cancel_and_wait() {
  if (!task_) return;
  task_->cancel();
  future_.waitForFinished();
  end();
}

}  // namespace milepost
