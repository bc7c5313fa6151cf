#pragma once
#include <QString>
#include <atomic>
#include <functional>

namespace milepost {

// Handed to long work: takes progress, tells whether a person asked to stop. Safe to cancel from another thread.
class Task {
 public:
  using Listener = std::function<void(double share, const QString& step)>;

  Task() = default;
  explicit Task(Listener listener) : listener_(std::move(listener)) {}

  // share: 0 to 1 of the whole work. step: what is being done now, for a person.
  void report(double share, const QString& step) const {
    if (listener_) listener_(share, step);
  }
  void cancel() { cancelled_ = true; }
  bool cancelled() const { return cancelled_; }

 private:
  Listener listener_;
  std::atomic<bool> cancelled_ = false;
};

}  // namespace milepost
