#pragma once
#include <QDate>
#include <QString>
#include <optional>
#include <string_view>

namespace milepost {

enum class MarkType : quint8 { Progress, Quarter, Semester, Year };
enum class Subject : quint8 { Unknown, Ela, Math, Science, Social, Language, Arts, Pe, Eld, Elective };

constexpr bool is_core(Subject subject) {
  return subject >= Subject::Ela && subject <= Subject::Social;
}

// What a mark on a report card says.
enum class MarkMeaning : quint8 {
  Letter,    // A to F, with points
  Pass,      // P, CR, S: credit without points
  NoCredit,  // NP, NC, U: no credit; whether it stands for D or F is not known
  Pending,   // I, NM, NG, IP, empty: not known yet
  NotTaken,  // W, AU: withdrawn or audited; nothing is awaited and nothing counts
  Unread,    // a number or a mark this program does not know
};

struct ReadMark {
  MarkMeaning meaning = MarkMeaning::Pending;
  int points = -1;  // A 4 … F 0, plus and minus ignored; -1 without points
  bool operator==(const ReadMark&) const = default;
};

// "85.12 B+" reads as its letter. Case and outer spaces do not matter.
ReadMark read_mark(std::string_view);

std::optional<MarkType> mark_type(std::string_view word);  // progress, quarter, semester, year
Subject subject(std::string_view word);                    // ELA, MATH, …; anything else is Unknown

struct Mark {
  int school_year = 0;
  QString grade_level;  // "08", "09"
  QString term_code;
  MarkType type = MarkType::Progress;
  QString course;        // what tells courses apart: code, else sourcedId, else title
  QString course_title;  // for people; the code when there is no title
  Subject subject = Subject::Unknown;
  char ag_area = 0;  // 'A' to 'G', 0 when none
  QString text;      // as on the report card
  ReadMark read;
  std::optional<double> credits_attempted, credits_earned;
  std::optional<bool> in_gpa;
  QDate end_date;  // its own, else its term's; invalid when neither is known

  bool is_d_or_f() const { return read.meaning == MarkMeaning::Letter && read.points <= 1; }
  bool is_f() const { return read.meaning == MarkMeaning::Letter && read.points == 0; }
  // Earns the credit: a letter above F, or a pass.
  bool passes() const {
    return read.meaning == MarkMeaning::Pass || (read.meaning == MarkMeaning::Letter && read.points > 0);
  }
};

}  // namespace milepost
