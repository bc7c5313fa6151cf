#include "core/exchange/sample/sample_writer.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <charconv>
#include <cmath>

namespace milepost {
namespace {

constexpr std::size_t buffer_size = 256 * 1024;

struct SampleFileText {
  Q_DECLARE_TR_FUNCTIONS(SampleFile)
};

}  // namespace

void SampleFile::open(const QString& path, std::string_view header) {
  file_.setFileName(path);
  if (!file_.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)) failed_ = file_.errorString();
  buffer_.reserve(buffer_size + 4096);
  buffer_ = header;
  buffer_ += '\n';
}

void SampleFile::separate() {
  if (row_begun_) buffer_ += ',';
  row_begun_ = true;
}

SampleFile& SampleFile::operator<<(std::string_view text) {
  separate();
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    buffer_ += text;
    return *this;
  }
  buffer_ += '"';
  for (const char c : text) {
    if (c == '"') buffer_ += '"';
    buffer_ += c;
  }
  buffer_ += '"';
  return *this;
}

SampleFile& SampleFile::operator<<(int number) {
  separate();
  char digits[16];
  const auto end = std::to_chars(digits, digits + sizeof digits, number);
  buffer_.append(digits, end.ptr);
  return *this;
}

SampleFile& SampleFile::decimal(double value, int places) {
  return *this << sample_decimal(value, places);
}

void SampleFile::end_row() {
  buffer_ += '\n';
  row_begun_ = false;
  if (buffer_.size() >= buffer_size) flush();
}

void SampleFile::raw(std::string_view rows) {
  buffer_ += rows;
  if (buffer_.size() >= buffer_size) flush();
}

void SampleFile::flush() {
  if (failed_.isEmpty() && file_.write(buffer_.data(), qint64(buffer_.size())) != qint64(buffer_.size()))
    failed_ = file_.errorString();
  buffer_.clear();
}

Status SampleFile::close() {
  if (!is_open() && failed_.isEmpty()) return Done{};
  flush();
  file_.close();
  if (!failed_.isEmpty())
    return Error{
        SampleFileText::tr(
            "The sample's file %1 could not be written: %2. Choose a folder with enough room where you may write.")
            .arg(QFileInfo(file_).fileName(), failed_),
        ErrorKind::Unavailable};
  return Done{};
}

std::string sample_decimal(double value, int places) {
  qint64 scale = 1;
  for (int i = 0; i < places; ++i) scale *= 10;
  const qint64 scaled = qint64(std::floor(std::fabs(value) * double(scale) + 0.5));
  std::string text = std::to_string(scaled / scale);
  if (places > 0) {
    const std::string fraction = std::to_string(scaled % scale);
    text += '.' + std::string(std::size_t(places) - fraction.size(), '0') + fraction;
  }
  return value < 0 && scaled != 0 ? '-' + text : text;
}

}  // namespace milepost
