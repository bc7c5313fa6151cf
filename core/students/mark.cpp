#include "core/students/mark.h"

#include <algorithm>
#include <array>

namespace milepost {

namespace {

std::string_view trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

struct Word {
  std::string_view word;
  MarkMeaning meaning;
};

constexpr std::array words = {
    Word{"P", MarkMeaning::Pass},      Word{"CR", MarkMeaning::Pass},     Word{"S", MarkMeaning::Pass},
    Word{"PASS", MarkMeaning::Pass},   Word{"NP", MarkMeaning::NoCredit}, Word{"NC", MarkMeaning::NoCredit},
    Word{"U", MarkMeaning::NoCredit},  Word{"I", MarkMeaning::Pending},   Word{"INC", MarkMeaning::Pending},
    Word{"NM", MarkMeaning::Pending},  Word{"NG", MarkMeaning::Pending},  Word{"IP", MarkMeaning::Pending},
    Word{"N/A", MarkMeaning::Pending}, Word{"NA", MarkMeaning::Pending},  Word{"", MarkMeaning::Pending},
    Word{"W", MarkMeaning::NotTaken},  Word{"WP", MarkMeaning::NotTaken}, Word{"WF", MarkMeaning::NotTaken},
    Word{"WD", MarkMeaning::NotTaken}, Word{"AU", MarkMeaning::NotTaken},
};

std::optional<int> letter_points(std::string_view text) {
  if (text.empty() || text.size() > 2) return std::nullopt;
  if (text.size() == 2 && text[1] != '+' && text[1] != '-') return std::nullopt;
  switch (text[0]) {
    case 'A':
      return 4;
    case 'B':
      return 3;
    case 'C':
      return 2;
    case 'D':
      return 1;
    case 'F':
      return 0;
    default:
      return std::nullopt;
  }
}

}  // namespace

ReadMark read_mark(std::string_view text) {
  std::array<char, 16> upper{};
  text = trimmed(text);
  if (text.size() > upper.size()) return {MarkMeaning::Unread, -1};
  std::transform(text.begin(), text.end(), upper.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
  text = std::string_view(upper.data(), text.size());
  const bool starts_with_number = !text.empty() && text[0] >= '0' && text[0] <= '9';
  if (const size_t space = text.find_last_of(" \t"); starts_with_number && space != std::string_view::npos) {
    text.remove_prefix(space + 1);
  }
  if (const auto points = letter_points(text)) return {MarkMeaning::Letter, *points};
  for (const Word& known : words) {
    if (text == known.word) return {known.meaning, -1};
  }
  return {MarkMeaning::Unread, -1};
}

std::optional<MarkType> mark_type(std::string_view word) {
  if (word == "progress") return MarkType::Progress;
  if (word == "quarter") return MarkType::Quarter;
  if (word == "semester") return MarkType::Semester;
  if (word == "year") return MarkType::Year;
  return std::nullopt;
}

Subject subject(std::string_view word) {
  static constexpr std::array<std::string_view, 10> names = {"",     "ELA", "MATH", "SCI", "SOC",
                                                             "LOTE", "VPA", "PE",   "ELD", "ELECTIVE"};
  const auto found = std::find(names.begin(), names.end(), word);
  return found == names.end() ? Subject::Unknown : Subject(found - names.begin());
}

}  // namespace milepost
