#pragma once
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "core/exchange/text_index.h"
#include "core/students/attendance.h"

namespace milepost {

// The rows of table attendance_code: a number for each (status, district's own code).
class AttendanceCodes {
 public:
  void known(AttendanceCode, std::string_view status, std::string_view local_code);
  // Its number, a new one where needed; 0 when all 65,535 are taken.
  AttendanceCode code(std::string_view status, std::string_view local_code);

  struct Entry {
    AttendanceCode code = 0;
    QByteArray status, local_code;
  };
  const std::vector<Entry>& fresh() const { return fresh_; }  // given here for the first time

 private:
  TextIndex texts_;  // status, 0, local code
  std::vector<AttendanceCode> codes_;
  std::vector<Entry> fresh_;
  std::string text_;
  quint32 last_ = TextIndex::none;
  int highest_ = 0;
};

// What became of the rows of a strip: a row is a code on a day.
struct RowCounts {
  qint64 added = 0, changed = 0, unchanged = 0, removed = 0;
  bool same() const { return added == 0 && changed == 0 && removed == 0; }
  RowCounts& operator+=(const RowCounts&);
  bool operator==(const RowCounts&) const = default;
};

// Gathers attendance rows in any order, a track for each person, year, class and period (section attendance) or person,
// year and school (daily: class_id 0, the school as period). Some tens of nanoseconds a row.
class AttendanceRows {
 public:
  // 0, or the line of the row that stood at this place before.
  quint32 add(qint64 person, qint64 class_id, std::string_view period, qint64 julian_day, AttendanceCode, quint32 line);
  void minutes_of_last(quint16 minutes);  // of the row just added

  struct Track {
    qint64 person = 0, class_id = 0;
    quint32 period = 0;
    int school_year = 0;
    quint16 first_day = 0;
    std::vector<AttendanceCode> codes;  // from first_day on
    std::vector<quint32> lines;
    std::vector<std::pair<quint16, quint16>> minutes;
    quint32 next = 0;  // the track of the row that came behind the last one of this track
  };
  std::vector<const Track*> ordered() const;  // by person, year, class, period
  std::string_view period(const Track& track) const { return periods_.text(track.period); }
  qint64 latest_day() const { return latest_day_; }  // Julian; 0 without a row
  size_t size() const { return tracks_.size(); }

 private:
  quint32 track_of(qint64 person, qint64 class_id, std::string_view period);

  TextIndex places_, periods_;
  std::vector<Track> tracks_;
  qint64 year_begins_ = 0, year_ends_ = 0, latest_day_ = 0;
  int year_ = 0;
  quint32 last_track_ = 0;
  quint16 last_day_ = 0;
};

SectionStrip section_strip(std::span<const AttendanceRows::Track* const> tracks, const AttendanceRows&);
DayStrip day_strip(const AttendanceRows::Track&);

// Holds the incoming strip against the stored one. speaks_for: what does not come again is gone; else it is carried
// over into the incoming strip.
RowCounts merge(const SectionStrip& stored, SectionStrip& incoming, bool speaks_for);
RowCounts merge(const DayStrip& stored, DayStrip& incoming, bool speaks_for);
qint64 row_count(const SectionStrip&);
qint64 row_count(const DayStrip&);

}  // namespace milepost
