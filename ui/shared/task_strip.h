#pragma once
#include <QFuture>
#include <QFutureWatcher>
#include <QWidget>
#include <QtConcurrent/QtConcurrentRun>
#include <memory>
#include <optional>

#include "core/base/task.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace milepost {

// Runs one piece of long work on another thread and shows its progress, with Cancel. Hidden while nothing runs.
class TaskStrip : public QWidget {
  Q_OBJECT

 public:
  explicit TaskStrip(QWidget* parent = nullptr);
  ~TaskStrip() override;

  bool busy() const { return task_ != nullptr; }
  // work(const Task&) runs on a worker and must open its own connection; then(result) runs here when it ends.
  template <class Work, class Then>
  void run(const QString& what, Work work, Then then) {
    using Outcome = std::invoke_result_t<Work, const Task&>;
    cancel_and_wait();
    auto outcome = std::make_shared<std::optional<Outcome>>();
    std::shared_ptr<Task> task = begin(what);
    future_ = QtConcurrent::run([work, task, outcome] { outcome->emplace(work(*task)); });
    auto* watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcher<void>::finished, this, [this, watcher, task, outcome, then]() mutable {
      watcher->deleteLater();
      if (task != task_) return;  // another run took its place
      end();
      then(std::move(**outcome));
    });
    watcher->setFuture(future_);
  }
  void cancel();           // asks the work to stop; then() still runs, with its Cancelled error
  void cancel_and_wait();  // then() does not run

 private:
  std::shared_ptr<Task> begin(const QString& what);
  void end();
  void show_progress(double share, const QString& step);

  std::shared_ptr<Task> task_;
  QFuture<void> future_;
  QLabel* step_;
  QProgressBar* bar_;
  QPushButton* cancel_;
};

}  // namespace milepost
