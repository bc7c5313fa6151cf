#pragma once
#include <QString>
#include <utility>
#include <variant>

namespace milepost {

// What a caller can do about an error. The command line maps it to its exit status (cli.md).
enum class ErrorKind {
  Refused,      // the input is bad, damaged, untrusted or opened with the wrong key (3)
  Unavailable,  // disk full, locked, no permission (4)
  Cancelled,    // a person stopped it
};

// A sentence for the user: where, what was found, what was expected, how to repair. Never a student's name.
struct Error {
  QString sentence;
  ErrorKind kind = ErrorKind::Refused;
};

// A value, or the error that took its place. The only error type of core; no exception crosses core's API.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}

  bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  T& value() { return std::get<T>(state_); }
  const T& value() const { return std::get<T>(state_); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  T take() { return std::move(std::get<T>(state_)); }

  const Error& error() const { return std::get<Error>(state_); }

 private:
  std::variant<T, Error> state_;
};

struct Done {};
using Status = Result<Done>;

}  // namespace milepost
