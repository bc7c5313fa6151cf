#pragma once
#include <QFile>
#include <QString>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace milepost {

// One CSV file of the sample, written through a buffer of its own. The first error is kept and answered by close().
class SampleFile {
 public:
  SampleFile() = default;
  // header: the column names with commas, without line end.
  void open(const QString& path, std::string_view header);
  bool is_open() const { return file_.isOpen(); }

  SampleFile& operator<<(std::string_view text);  // a cell; quoted where RFC 4180 asks for it
  SampleFile& operator<<(int number);
  SampleFile& operator<<(bool) = delete;
  SampleFile& operator<<(const std::string& text) { return *this << std::string_view(text); }
  SampleFile& operator<<(const char* text) { return *this << std::string_view(text); }
  SampleFile& decimal(double, int places);
  void end_row();
  void raw(std::string_view rows);  // whole rows that need no quoting

  Status close();

 private:
  void flush();
  void separate();

  QFile file_;
  std::string buffer_;
  bool row_begun_ = false;
  QString failed_;
};

constexpr std::string_view sample_boolean(bool value) {
  return value ? "true" : "false";
}
std::string sample_decimal(double, int places);  // fixed point, '.' whatever the locale

}  // namespace milepost
