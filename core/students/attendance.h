#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QDate>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace milepost {

// OneRoster-side words of export-format.md; None means that no row stands there.
enum class AttendanceStatus : quint8 {
  None, Present, Tardy, ExcusedAbsence, UnexcusedAbsence, OutOfSchoolSuspension, InSchoolSuspension,
  IndependentStudy, SchoolActivity, EarlyDeparture, Unknown
};
inline constexpr int attendance_status_count = 11;

std::optional<AttendanceStatus> attendance_status(std::string_view word);
const char* attendance_word(AttendanceStatus);  // "" for None

// California (CDE): excused, unexcused and out-of-school suspension are absences, in-school suspension is not.
constexpr bool is_absence(AttendanceStatus status) {
  return status == AttendanceStatus::ExcusedAbsence || status == AttendanceStatus::UnexcusedAbsence ||
         status == AttendanceStatus::OutOfSchoolSuspension;
}

// The school year (named by the year it ends in) turns on July 1. Day 0 is that July 1.
int school_year_of(QDate);
QDate first_day_of_school_year(int school_year);

// A code is a row of table attendance_code (status and the district's own code); 0 means no row.
using AttendanceCode = quint16;

// One student's days at one school in one school year: the code on each day, and minutes absent where given.
struct DayStrip {
  static constexpr int day_count = 366;
  std::array<AttendanceCode, day_count> codes{};
  std::vector<std::pair<quint16, quint16>> minutes;  // (day, minutes absent), ascending

  QByteArray packed() const;
  static std::optional<DayStrip> unpacked(QByteArrayView);
  bool operator==(const DayStrip&) const = default;
};

// One student's section attendance in one school year: for each class and period the code on each day.
struct SectionStrip {
  struct Track {
    qint64 class_id = 0;  // table class
    QByteArray period;    // as the export wrote it, UTF-8
    quint16 first_day = 0;
    std::vector<AttendanceCode> codes;  // from first_day on
    bool operator==(const Track&) const = default;
  };
  std::vector<Track> tracks;  // ordered by class_id, then period

  QByteArray packed() const;
  static std::optional<SectionStrip> unpacked(QByteArrayView);
  bool operator==(const SectionStrip&) const = default;
};

}  // namespace milepost
