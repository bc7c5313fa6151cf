#include "core/exchange/csv_writer.h"

#include <QCoreApplication>
#include <QDate>
#include <charconv>

namespace milepost {

namespace {
struct Words {
  Q_DECLARE_TR_FUNCTIONS(CsvWriter)
};
constexpr size_t buffer_size = 1 << 16;
}  // namespace

CsvWriter::CsvWriter(const QString& path) : file_(path) {
  open_ = file_.open(QIODevice::WriteOnly);
}

void CsvWriter::separate() {
  if (row_begun_) buffer_.push_back(',');
  row_begun_ = true;
}

CsvWriter& CsvWriter::cell(std::string_view utf8) {
  separate();
  const bool edge = !utf8.empty() && (utf8.front() == ' ' || utf8.back() == ' ');
  if (!edge && utf8.find_first_of("\",\r\n") == std::string_view::npos) {
    buffer_.append(utf8);
    return *this;
  }
  buffer_.push_back('"');
  for (const char c : utf8) {
    if (c == '"') buffer_.push_back('"');
    buffer_.push_back(c);
  }
  buffer_.push_back('"');
  return *this;
}

CsvWriter& CsvWriter::integer(qint64 number) {
  char text[24];
  return cell({text, size_t(std::to_chars(text, text + sizeof text, number).ptr - text)});
}

CsvWriter& CsvWriter::real(double number) {
  char text[400];
  return cell({text, size_t(std::to_chars(text, text + sizeof text, number, std::chars_format::fixed).ptr - text)});
}

CsvWriter& CsvWriter::date(qint64 julian_day) {
  return cell(QDate::fromJulianDay(julian_day).toString(Qt::ISODate).toStdString());
}

void CsvWriter::end_row() {
  buffer_.push_back('\n');
  row_begun_ = false;
  if (buffer_.size() < buffer_size) return;
  if (open_) file_.write(buffer_.data(), qint64(buffer_.size()));
  buffer_.clear();
}

Status CsvWriter::finish() {
  if (open_) file_.write(buffer_.data(), qint64(buffer_.size()));
  if (open_ && file_.commit()) return Done{};
  return Error{Words::tr("%1 cannot be written: %2. Choose a folder where you may write and that has room.")
                   .arg(file_.fileName(), file_.errorString()),
               ErrorKind::Unavailable};
}

}  // namespace milepost
