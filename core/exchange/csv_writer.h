#pragma once
#include <QSaveFile>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace milepost {

// Writes one CSV file (RFC 4180, UTF-8, LF) that appears only when finish() says so.
class CsvWriter {
 public:
  explicit CsvWriter(const QString& path);
  CsvWriter& cell(std::string_view utf8);  // quoted where it must be
  CsvWriter& integer(qint64);
  CsvWriter& real(double);  // the shortest text that reads back the same
  CsvWriter& date(qint64 julian_day);
  void end_row();
  Status finish();

 private:
  void separate();

  QSaveFile file_;
  std::string buffer_;
  bool open_ = false, row_begun_ = false;
};

}  // namespace milepost
