#include "core/exchange/attendance_rows.h"

#include <algorithm>
#include <cstring>
#include <tuple>

namespace milepost {

void AttendanceCodes::known(AttendanceCode code, std::string_view status, std::string_view local_code) {
  text_.assign(status).append(1, '\0').append(local_code);
  const quint32 number = texts_.intern(text_);
  if (number == codes_.size()) codes_.push_back(code);
  highest_ = std::max(highest_, int(code));
}

AttendanceCode AttendanceCodes::code(std::string_view status, std::string_view local_code) {
  text_.assign(status).append(1, '\0').append(local_code);
  if (last_ != TextIndex::none && texts_.text(last_) == text_) return codes_[last_];
  quint32 number = texts_.find(text_);
  if (number == TextIndex::none) {
    if (highest_ == 65535) return 0;
    number = texts_.intern(text_);
    codes_.push_back(AttendanceCode(++highest_));
    fresh_.push_back({codes_.back(), QByteArray(status.data(), qsizetype(status.size())),
                      QByteArray(local_code.data(), qsizetype(local_code.size()))});
  }
  last_ = number;
  return codes_[number];
}

RowCounts& RowCounts::operator+=(const RowCounts& other) {
  added += other.added;
  changed += other.changed;
  unchanged += other.unchanged;
  removed += other.removed;
  return *this;
}

quint32 AttendanceRows::track_of(qint64 person, qint64 class_id, std::string_view period) {
  // A student's periods mostly follow each other as they did the day before.
  if (!tracks_.empty()) {
    const quint32 guess = tracks_[last_track_].next;
    const Track& track = tracks_[guess];
    if (track.person == person && track.class_id == class_id && track.school_year == year_ &&
        this->period(track) == period) {
      return guess;
    }
  }
  struct Place {
    qint64 person, class_id;
    quint32 period;
    qint32 year;
  };
  const Place place{person, class_id, periods_.intern(period), year_};
  char bytes[sizeof(Place)];
  std::memcpy(bytes, &place, sizeof(Place));
  const quint32 number = places_.intern({bytes, sizeof bytes});
  if (number == tracks_.size()) tracks_.push_back({person, class_id, place.period, year_, 0, {}, {}, {}});
  tracks_[last_track_].next = number;
  return number;
}

quint32 AttendanceRows::add(qint64 person, qint64 class_id, std::string_view period, qint64 julian_day,
                            AttendanceCode code, quint32 line) {
  if (julian_day < year_begins_ || julian_day >= year_ends_) {
    year_ = school_year_of(QDate::fromJulianDay(julian_day));
    year_begins_ = first_day_of_school_year(year_).toJulianDay();
    year_ends_ = first_day_of_school_year(year_ + 1).toJulianDay();
  }
  latest_day_ = std::max(latest_day_, julian_day);

  const quint32 number = track_of(person, class_id, period);
  Track& track = tracks_[number];
  const auto day = quint16(julian_day - year_begins_);
  if (track.codes.empty()) track.first_day = day;
  if (day < track.first_day) {
    const size_t before = track.first_day - day;
    track.codes.insert(track.codes.begin(), before, 0);
    track.lines.insert(track.lines.begin(), before, 0);
    track.first_day = day;
  }
  const size_t at = day - track.first_day;
  if (at >= track.codes.size()) {
    track.codes.resize(at + 1);
    track.lines.resize(at + 1);
  }
  if (track.codes[at] != 0) return track.lines[at];
  track.codes[at] = code;
  track.lines[at] = line;
  last_track_ = number;
  last_day_ = day;
  return 0;
}

void AttendanceRows::minutes_of_last(quint16 minutes) {
  tracks_[last_track_].minutes.emplace_back(last_day_, minutes);
}

std::vector<const AttendanceRows::Track*> AttendanceRows::ordered() const {
  std::vector<const Track*> tracks;
  tracks.reserve(tracks_.size());
  for (const Track& track : tracks_) tracks.push_back(&track);
  std::ranges::sort(tracks, [this](const Track* a, const Track* b) {
    const auto place = [](const Track* track) {
      return std::tuple(track->person, track->school_year, track->class_id);
    };
    if (place(a) != place(b)) return place(a) < place(b);
    return period(*a) < period(*b);
  });
  return tracks;
}

SectionStrip section_strip(std::span<const AttendanceRows::Track* const> tracks, const AttendanceRows& rows) {
  SectionStrip strip;
  strip.tracks.reserve(tracks.size());
  for (const AttendanceRows::Track* track : tracks) {
    const std::string_view period = rows.period(*track);
    strip.tracks.push_back(
        {track->class_id, QByteArray(period.data(), qsizetype(period.size())), track->first_day, track->codes});
  }
  return strip;
}

DayStrip day_strip(const AttendanceRows::Track& track) {
  DayStrip strip;
  std::ranges::copy(track.codes, strip.codes.begin() + track.first_day);
  strip.minutes = track.minutes;
  std::ranges::sort(strip.minutes);
  return strip;
}

namespace {

// Codes on days [first, first + count) of both sides; carries stored ones over unless they are spoken for.
RowCounts merge_track(const SectionStrip::Track& stored, SectionStrip::Track& incoming, bool speaks_for) {
  RowCounts counts;
  const int first = std::min(stored.first_day, incoming.first_day);
  const int end = int(std::max(stored.first_day + stored.codes.size(), incoming.first_day + incoming.codes.size()));
  const auto at = [](const SectionStrip::Track& track, int day) {
    const int place = day - track.first_day;
    return place < 0 || size_t(place) >= track.codes.size() ? AttendanceCode(0) : track.codes[size_t(place)];
  };
  std::vector<AttendanceCode> all(size_t(end - first));
  for (int day = first; day < end; ++day) {
    const AttendanceCode before = at(stored, day), now = at(incoming, day);
    all[size_t(day - first)] = now == 0 && !speaks_for ? before : now;
    if (before == 0 && now == 0) continue;
    if (before == 0) {
      ++counts.added;
    } else if (now == 0) {
      counts.removed += speaks_for;
    } else {
      ++(before == now ? counts.unchanged : counts.changed);
    }
  }
  if (!speaks_for) {
    incoming.first_day = quint16(first);
    incoming.codes = std::move(all);
  }
  return counts;
}

qint64 row_count(const SectionStrip::Track& track) {
  return std::ranges::count_if(track.codes, [](AttendanceCode code) { return code != 0; });
}

}  // namespace

RowCounts merge(const SectionStrip& stored, SectionStrip& incoming, bool speaks_for) {
  RowCounts counts;
  const auto before = [](const SectionStrip::Track& a, const SectionStrip::Track& b) {
    return std::tie(a.class_id, a.period) < std::tie(b.class_id, b.period);
  };
  std::vector<SectionStrip::Track> merged;
  merged.reserve(std::max(stored.tracks.size(), incoming.tracks.size()));
  auto old = stored.tracks.begin();
  auto now = incoming.tracks.begin();
  while (old != stored.tracks.end() || now != incoming.tracks.end()) {
    if (now == incoming.tracks.end() || (old != stored.tracks.end() && before(*old, *now))) {
      if (speaks_for) {
        counts.removed += row_count(*old);
      } else {
        merged.push_back(*old);
      }
      ++old;
    } else if (old == stored.tracks.end() || before(*now, *old)) {
      counts.added += row_count(*now);
      merged.push_back(std::move(*now++));
    } else {
      counts += merge_track(*old++, *now, speaks_for);
      merged.push_back(std::move(*now++));
    }
  }
  incoming.tracks = std::move(merged);
  return counts;
}

RowCounts merge(const DayStrip& stored, DayStrip& incoming, bool speaks_for) {
  RowCounts counts;
  const auto spread = [](const DayStrip& strip) {
    std::array<int, DayStrip::day_count> minutes;
    minutes.fill(-1);
    for (const auto& [day, length] : strip.minutes) {
      if (day < DayStrip::day_count) minutes[day] = length;
    }
    return minutes;
  };
  const auto minutes_before = spread(stored), minutes_now = spread(incoming);
  for (int day = 0; day < DayStrip::day_count; ++day) {
    const AttendanceCode before = stored.codes[size_t(day)], now = incoming.codes[size_t(day)];
    if (before == 0 && now == 0) continue;
    if (before == 0) {
      ++counts.added;
    } else if (now != 0) {
      ++(before == now && minutes_before[size_t(day)] == minutes_now[size_t(day)] ? counts.unchanged : counts.changed);
    } else if (speaks_for) {
      ++counts.removed;
    } else {
      incoming.codes[size_t(day)] = before;
      const int minutes = minutes_before[size_t(day)];
      if (minutes >= 0) incoming.minutes.emplace_back(quint16(day), quint16(minutes));
    }
  }
  std::ranges::sort(incoming.minutes);
  return counts;
}

qint64 row_count(const SectionStrip& strip) {
  qint64 rows = 0;
  for (const SectionStrip::Track& track : strip.tracks) rows += row_count(track);
  return rows;
}

qint64 row_count(const DayStrip& strip) {
  return std::ranges::count_if(strip.codes, [](AttendanceCode code) { return code != 0; });
}

}  // namespace milepost
