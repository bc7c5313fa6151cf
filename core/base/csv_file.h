#pragma once
#include <QByteArray>
#include <QtGlobal>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace milepost {

// Why bytes are not UTF-8 text, and the line (from 1) where that shows first.
enum class TextDefect { Sound, Utf16, NulByte, Windows1252, NotText };
struct TextCheck {
  TextDefect defect = TextDefect::Sound;
  qint64 line = 0;
};

// Windows1252: no byte sequence is UTF-8, and each byte has a meaning in Windows-1252. NotText: neither, or a mixture.
TextCheck check_text(std::string_view bytes);
QByteArray utf8_from_windows_1252(std::string_view bytes);

struct CsvDialect {
  char delimiter = ',';            // or tab, caret, semicolon, bar
  bool backslash_escapes = false;  // \" inside quotes, as some database dumps write it
};

// Reads RFC 4180 text row by row: any line ending (also CR alone, also mixed), line breaks inside quotes, a byte order mark.
// Cells point into the text or into the reader and hold until the next row. Rows without a byte are passed over.
class CsvFile {
 public:
  enum class Defect { None, TextAfterQuote, UnclosedQuote };
  struct Place {
    qint64 line = 0;    // physical, from 1
    qint64 column = 0;  // in characters, from 1
  };

  // text must be UTF-8 without NUL and outlive the reader.
  explicit CsvFile(std::string_view text, CsvDialect dialect = {});

  bool next();  // false at the end
  std::span<const std::string_view> cells() const { return cells_; }
  qint64 line() const { return row_line_; }          // physical line on which the row begins
  bool spans_lines() const { return inner_breaks_ > 0; }
  Defect defect() const { return defect_; }          // then cells() is what could be read of the row
  Place place(size_t cell) const;
  qint64 empty_rows() const { return empty_rows_; }  // passed over so far

  // After a row that swallowed lines it should not have: reading goes on at the line after the row's first.
  void resume_after_first_line();

 private:
  const char* read_quoted(const char* at);
  const char* end_of_line(const char* at) const;

  struct Rewritten {
    size_t cell, from, size;  // from: in scratch
    const char* quote;        // where the cell opens in the text
  };

  const char* at_;
  const char* end_;
  const char* row_ = nullptr;
  CsvDialect dialect_;
  Defect defect_ = Defect::None;
  qint64 row_line_ = 0, next_line_ = 1, empty_rows_ = 0;
  qint64 inner_breaks_ = 0;  // line ends inside quotes
  std::vector<std::string_view> cells_;
  std::string scratch_;               // cells whose quotes had to be undoubled
  std::vector<Rewritten> rewritten_;
};

}  // namespace milepost
