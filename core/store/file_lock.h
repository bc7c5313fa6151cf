#pragma once
#include <QString>
#include <memory>

#include "core/base/result.h"

class QLockFile;

namespace milepost {

// One writer at a time: a file beside the school file while it is open for writing. A lock whose process died is taken
// over.
class FileLock {
 public:
  // The error names who holds it: account, machine, since when, process.
  static Result<std::unique_ptr<FileLock>> take(const QString& school_file);
  ~FileLock();

 private:
  explicit FileLock(std::unique_ptr<QLockFile>);
  std::unique_ptr<QLockFile> lock_;
};

}  // namespace milepost
