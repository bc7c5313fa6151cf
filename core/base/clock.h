#pragma once
#include <QDate>
#include <QDateTime>

namespace milepost {

// The only source of "now", passed in so that a test or a sample can stand on a fixed day.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual QDateTime now() const = 0;  // UTC
  QDate today() const;                // in the machine's time zone
};

class SystemClock final : public Clock {
 public:
  QDateTime now() const override;
};

class FixedClock final : public Clock {
 public:
  explicit FixedClock(QDateTime now) : now_(std::move(now)) {}
  QDateTime now() const override { return now_; }

 private:
  QDateTime now_;
};

}  // namespace milepost
