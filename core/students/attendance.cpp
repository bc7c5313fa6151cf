#include "core/students/attendance.h"

#include <algorithm>

namespace milepost {

namespace {

constexpr std::array<const char*, attendance_status_count> words = {
    "", "Present", "Tardy", "ExcusedAbsence", "UnexcusedAbsence", "OutOfSchoolSuspension", "InSchoolSuspension",
    "IndependentStudy", "SchoolActivity", "EarlyDeparture", "Unknown"};

// Little-endian fixed width numbers, so that a file opens the same on every machine.
template <class T>
void put(QByteArray& out, T value) {
  for (size_t byte = 0; byte < sizeof(T); ++byte) out.append(char(quint64(value) >> (8 * byte)));
}

class Reader {
 public:
  explicit Reader(QByteArrayView bytes) : bytes_(bytes.data(), size_t(bytes.size())) {}
  template <class T>
  T get() {
    if (bytes_.size() < sizeof(T)) {
      good_ = false;
      return 0;
    }
    quint64 value = 0;
    for (size_t byte = 0; byte < sizeof(T); ++byte) value |= quint64(quint8(bytes_[byte])) << (8 * byte);
    bytes_.remove_prefix(sizeof(T));
    return T(value);
  }
  std::string_view take(size_t size) {
    if (bytes_.size() < size) {
      good_ = false;
      return {};
    }
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }
  bool at_end() const { return bytes_.empty(); }
  bool good() const { return good_; }

 private:
  std::string_view bytes_;
  bool good_ = true;
};

// A run of codes as one byte each where all fit, else two: width byte, then the codes.
template <class Codes>
void put_codes(QByteArray& out, const Codes& codes) {
  const bool wide = std::any_of(codes.begin(), codes.end(), [](AttendanceCode code) { return code > 255; });
  put<quint8>(out, wide ? 2 : 1);
  for (const AttendanceCode code : codes) wide ? put<quint16>(out, code) : put<quint8>(out, quint8(code));
}

template <class Codes>
void get_codes(Reader& in, Codes& codes) {
  const auto width = in.get<quint8>();
  const std::string_view bytes = in.take(codes.size() * width);
  if (!in.good()) return;
  for (size_t i = 0; i < codes.size(); ++i) {
    codes[i] = width == 1 ? quint8(bytes[i]) : quint16(quint8(bytes[2 * i]) | (quint8(bytes[2 * i + 1]) << 8));
  }
}

}  // namespace

std::optional<AttendanceStatus> attendance_status(std::string_view word) {
  for (int i = 1; i < attendance_status_count; ++i) {
    if (word == words[i]) return AttendanceStatus(i);
  }
  return std::nullopt;
}

const char* attendance_word(AttendanceStatus status) { return words[size_t(status)]; }

int school_year_of(QDate date) { return date.month() >= 7 ? date.year() + 1 : date.year(); }

QDate first_day_of_school_year(int school_year) { return QDate(school_year - 1, 7, 1); }

QByteArray DayStrip::packed() const {
  QByteArray out;
  out.reserve(day_count + 16);
  put_codes(out, codes);
  for (const auto& [day, length] : minutes) {
    put<quint16>(out, day);
    put<quint16>(out, length);
  }
  return out;
}

std::optional<DayStrip> DayStrip::unpacked(QByteArrayView bytes) {
  DayStrip strip;
  Reader in(bytes);
  get_codes(in, strip.codes);
  while (in.good() && !in.at_end()) {
    const auto day = in.get<quint16>();
    strip.minutes.emplace_back(day, in.get<quint16>());
  }
  if (!in.good()) return std::nullopt;
  return strip;
}

QByteArray SectionStrip::packed() const {
  QByteArray out;
  for (const Track& track : tracks) {
    put<quint64>(out, quint64(track.class_id));
    put<quint8>(out, quint8(track.period.size()));
    out.append(track.period);
    put<quint16>(out, track.first_day);
    put<quint16>(out, quint16(track.codes.size()));
    put_codes(out, track.codes);
  }
  return out;
}

std::optional<SectionStrip> SectionStrip::unpacked(QByteArrayView bytes) {
  SectionStrip strip;
  Reader in(bytes);
  while (in.good() && !in.at_end()) {
    SectionStrip::Track track;
    track.class_id = qint64(in.get<quint64>());
    const std::string_view period = in.take(in.get<quint8>());
    track.period = QByteArray(period.data(), qsizetype(period.size()));
    track.first_day = in.get<quint16>();
    track.codes.resize(in.get<quint16>());
    get_codes(in, track.codes);
    strip.tracks.push_back(std::move(track));
  }
  if (!in.good()) return std::nullopt;
  return strip;
}

}  // namespace milepost
