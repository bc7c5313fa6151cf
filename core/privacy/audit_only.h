#pragma once
#include <utility>

namespace milepost {

// A value that may only be looked at to audit who is missed and who gets help: race, ethnicity, sex, language,
// disability, income, address. It converts to nothing, so that a rule or a fit cannot take it by accident; for_audit()
// says it aloud.
template <class T>
class AuditOnly {
 public:
  AuditOnly() = default;
  explicit AuditOnly(T value) : value_(std::move(value)) {}
  const T& for_audit() const { return value_; }

 private:
  T value_{};
};

}  // namespace milepost
