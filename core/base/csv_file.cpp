#include "core/base/csv_file.h"

#include <QStringConverter>
#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#endif

namespace milepost {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool ends_line(char c) { return c == '\n' || c == '\r'; }

// The next delimiter or line end, or the end of the text.
const char* find_cell_end(const char* at, const char* end, char delimiter) {
#if defined(__SSE2__) || defined(_M_X64)
  const __m128i delimiters = _mm_set1_epi8(delimiter);
  const __m128i line_feeds = _mm_set1_epi8('\n');
  const __m128i returns = _mm_set1_epi8('\r');
  for (; end - at >= 16; at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i hits = _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiters),
                                      _mm_or_si128(_mm_cmpeq_epi8(bytes, line_feeds), _mm_cmpeq_epi8(bytes, returns)));
    if (const auto mask = unsigned(_mm_movemask_epi8(hits))) return at + std::countr_zero(mask);
  }
#endif
  while (at != end && *at != delimiter && !ends_line(*at)) ++at;
  return at;
}

qint64 line_of(std::string_view bytes, size_t offset) {
  qint64 line = 1;
  for (size_t i = 0; i < offset; ++i) {
    if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n'))) ++line;
  }
  return line;
}

// Length of the UTF-8 sequence that starts at i; 0 where there is none (RFC 3629: no overlong form, no surrogate).
size_t sequence_length(std::string_view bytes, size_t i) {
  const auto byte = [&](size_t k) -> unsigned { return k < bytes.size() ? quint8(bytes[k]) : 0; };
  const auto follows = [&](size_t k) { return (byte(k) & 0xC0) == 0x80; };
  const unsigned first = byte(i), second = byte(i + 1);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return follows(i + 1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    if (!follows(i + 1) || !follows(i + 2)) return 0;
    if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F)) return 0;
    return 3;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    if (!follows(i + 1) || !follows(i + 2) || !follows(i + 3)) return 0;
    if ((first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F)) return 0;
    return 4;
  }
  return 0;
}

// 0x80 to 0x9F; 0 where Windows-1252 leaves the byte undefined.
constexpr char16_t windows_1252_high[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

char16_t from_windows_1252(char c) {
  const auto byte = quint8(c);
  return byte >= 0x80 && byte <= 0x9F ? windows_1252_high[byte - 0x80] : char16_t(byte);
}

// The first byte that is NUL or above 0x7F. Whole blocks first: the loop inside is one the compiler turns into vectors.
size_t first_unusual_byte(std::string_view bytes, size_t from) {
  constexpr size_t block = 64;
  size_t i = from;
  for (; i + block <= bytes.size(); i += block) {
    quint8 unusual = 0;
    for (size_t k = 0; k < block; ++k) unusual |= quint8(quint8(bytes[i + k]) - 1) >= 0x7F ? 1 : 0;
    if (unusual) break;
  }
  while (i < bytes.size() && quint8(bytes[i]) - 1u < 0x7Fu) ++i;
  return i;
}

}  // namespace

TextCheck check_text(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return {TextDefect::Utf16, 1};
  bool has_sequences = false, all_mapped = true;
  std::optional<size_t> first_bad;
  size_t i = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  while ((i = first_unusual_byte(bytes, i)) < bytes.size()) {
    if (bytes[i] == '\0') return {TextDefect::NulByte, line_of(bytes, i)};
    if (const size_t length = sequence_length(bytes, i)) {
      has_sequences = true;
      i += length;
      continue;
    }
    if (!first_bad) first_bad = i;
    if (from_windows_1252(bytes[i]) == 0) all_mapped = false;
    ++i;
  }
  if (!first_bad) return {};
  const bool windows = all_mapped && !has_sequences;
  return {windows ? TextDefect::Windows1252 : TextDefect::NotText, line_of(bytes, *first_bad)};
}

QByteArray utf8_from_windows_1252(std::string_view bytes) {
  QString text;
  text.reserve(qsizetype(bytes.size()));
  for (const char c : bytes) text.append(QChar(from_windows_1252(c)));
  return text.toUtf8();
}

CsvFile::CsvFile(std::string_view text, CsvDialect dialect)
    : at_(text.data()), end_(text.data() + text.size()), dialect_(dialect) {
  if (text.starts_with(byte_order_mark)) at_ += byte_order_mark.size();
}

bool CsvFile::next() {
  row_line_ = next_line_;
  while (at_ != end_ && ends_line(*at_)) {
    const bool pair = *at_ == '\r' && end_ - at_ > 1 && at_[1] == '\n';
    at_ += pair ? 2 : 1;
    ++row_line_;
    ++empty_rows_;
  }
  next_line_ = row_line_;
  cells_.clear();
  defect_ = Defect::None;
  inner_breaks_ = 0;
  if (at_ == end_) return false;
  if (!rewritten_.empty()) {
    rewritten_.clear();
    scratch_.clear();
  }

  row_ = at_;
  const char* at = at_;
  while (true) {
    if (at != end_ && *at == '"') {
      at = read_quoted(at);
    } else {
      const char* const from = at;
      at = find_cell_end(at, end_, dialect_.delimiter);
      cells_.emplace_back(from, size_t(at - from));
    }
    if (at == end_) break;
    if (*at == dialect_.delimiter) {
      ++at;
      continue;
    }
    at += *at == '\r' && end_ - at > 1 && at[1] == '\n' ? 2 : 1;
    ++next_line_;
    break;
  }
  at_ = at;
  for (const Rewritten& cell : rewritten_) cells_[cell.cell] = std::string_view(scratch_).substr(cell.from, cell.size);
  if (defect_ != Defect::None) resume_after_first_line();
  return true;
}

// Appends the cell that opens at the quote; answers where it ends: a delimiter, a line end or the end of the text.
const char* CsvFile::read_quoted(const char* at) {
  const char* const from = ++at;
  const char* copied = from;  // what lies before it is in scratch_ already
  const size_t scratch_from = scratch_.size();
  bool rewritten = false;
  const auto keep = [&](const char* until, const char* resume) {
    scratch_.append(copied, size_t(until - copied));
    copied = resume;
    rewritten = true;
  };
  const auto finish = [&](const char* until) {
    if (!rewritten) {
      cells_.emplace_back(from, size_t(until - from));
      return;
    }
    scratch_.append(copied, size_t(until - copied));
    rewritten_.push_back({cells_.size(), scratch_from, scratch_.size() - scratch_from, from - 1});
    cells_.emplace_back();
  };
  for (; at != end_; ++at) {
    if (*at == '\n' || (*at == '\r' && (end_ - at == 1 || at[1] != '\n'))) {
      ++next_line_;
      ++inner_breaks_;
    } else if (*at == '\\' && dialect_.backslash_escapes && end_ - at > 1 && !ends_line(at[1])) {
      keep(at, at + 1);
      ++at;
    } else if (*at == '"') {
      const char* const after = at + 1;
      if (after != end_ && *after == '"') {
        keep(after, after + 1);
        ++at;
        continue;
      }
      finish(at);
      if (after == end_ || *after == dialect_.delimiter || ends_line(*after)) return after;
      if (defect_ == Defect::None) defect_ = Defect::TextAfterQuote;
      return find_cell_end(after, end_, dialect_.delimiter);
    }
  }
  finish(end_);
  defect_ = Defect::UnclosedQuote;
  return end_;
}

const char* CsvFile::end_of_line(const char* at) const {
  while (at != end_ && !ends_line(*at)) ++at;
  if (at == end_) return at;
  return at + (*at == '\r' && end_ - at > 1 && at[1] == '\n' ? 2 : 1);
}

void CsvFile::resume_after_first_line() {
  at_ = end_of_line(row_);
  next_line_ = row_line_ + (at_ == end_ && (at_ == row_ || !ends_line(at_[-1])) ? 0 : 1);
}

CsvFile::Place CsvFile::place(size_t cell) const {
  Place place{row_line_, 1};
  if (cell >= cells_.size()) return place;
  const char* start = cells_[cell].data();
  for (const Rewritten& rewritten : rewritten_) {
    if (rewritten.cell == cell) start = rewritten.quote + 1;
  }
  if (start != row_ && start[-1] == '"') --start;
  for (const char* at = row_; at != start; ++at) {
    if (*at == '\n' || (*at == '\r' && at[1] != '\n')) {
      ++place.line;
      place.column = 1;
    } else if ((quint8(*at) & 0xC0) != 0x80 && *at != '\r') {
      ++place.column;
    }
  }
  return place;
}

}  // namespace milepost
