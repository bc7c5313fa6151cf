#include "core/exchange/sample/sample_record_rows.h"

#include <algorithm>

#include "core/exchange/sample/sample_random.h"

namespace milepost {
namespace {

enum Purpose : quint64 { EnrollmentStream = 61, SummaryStream, VerifyStream };

SampleRandom stream(const SamplePopulation& population, Purpose purpose, const SampleStudent& student) {
  return SampleRandom(population.options.seed, purpose, quint64(student.number));
}

}  // namespace

void SampleRecordRows::add_school_enrollment(const SampleStudent& student) {
  SampleRandom random = stream(population_, EnrollmentStream, student);
  const std::string id = student.id();
  const std::string& high = population_.schools[std::size_t(student.school)].id;
  const auto row = [&](const std::string& school, int year, const char* grade, QDate entry, QDate exit,
                       const char* reason, std::string_view first_time) {
    school_enrollment_ << id << school << year << grade << sample_date(entry)
                       << (exit.isValid() ? sample_date(exit) : std::string()) << reason << first_time;
    school_enrollment_.end_row();
  };
  const int before = student.repeats_ninth ? 2 : 1;
  const SampleCalendar& eighth = calendar_of(student.ninth_year - before);
  row(population_.middle_schools[std::size_t(student.middle_school)].id, student.ninth_year - before, "08",
      eighth.first_day, eighth.last_day, "Completed", "");
  if (student.repeats_ninth) {
    const SampleCalendar& earlier = calendar_of(student.ninth_year - 1);
    row(high, student.ninth_year - 1, "09", earlier.first_day, earlier.last_day, "Completed", "true");
  }
  const bool current = is_current(student), left = student.gone_by(created_);
  const QDate exit = left ? student.exit : current ? QDate() : calendar_of(student.ninth_year).last_day;
  const bool not_known = random.chance(0.008) && messy_;
  row(high, student.ninth_year, "09", student.entry, exit,
      left      ? "Transferred"
      : current ? ""
                : "Completed",
      not_known ? std::string_view() : sample_boolean(!student.repeats_ninth));
}

void SampleRecordRows::add_attendance(const SampleStudent& student, const SampleAttendance& attendance) {
  const bool current = is_current(student);
  const SampleCalendar& calendar = current ? population_.calendar : calendar_of(student.ninth_year);
  const std::string id = student.id();
  const std::string& school = population_.schools[std::size_t(student.school)].id;
  const int from = calendar.day_count_through(student.entry.addDays(-1));
  const int known = current ? days_ : int(calendar.days.size());
  const int to = student.gone_by(created_) ? calendar.day_count_through(student.exit) : known;
  SampleRandom random = stream(population_, VerifyStream, student);
  section_rows_.clear();
  bool repeated = false;
  for (int d = from; d < to; ++d) {
    SampleAttendance::Day day = attendance.days[std::size_t(d)];
    // Absences of the last days that the office has not looked into yet.
    const double unverified = current && d + 3 >= days_ ? 0.4 : 0.004;
    const double drawn = random.unit();
    if (messy_ && day.status == AttendanceStatus::UnexcusedAbsence && drawn < unverified)
      day.status = AttendanceStatus::Unknown, day.code = 'U';
    const std::string_view code(&day.code, day.code ? 1 : 0);
    if (day.status != AttendanceStatus::Present) {
      const int times =
          messy_ && !repeated && student.number % 400 == 7 && student.number < 2000 ? 2 : 1;  // entered twice
      for (int n = 0; n < times; ++n) {
        day_ << id << school << calendar.day_texts[std::size_t(d)] << attendance_word(day.status) << code;
        if (day.minutes > 0)
          day_ << day.minutes;
        else
          day_ << "";
        day_.end_row();
      }
      repeated = true;
    }
    if (!section_attendance_ || !current) continue;  // earlier cohorts' classes are not in the roster
    for (int period = 0; period < sample_periods; ++period) {
      const auto [status, letter] = sample_period_status(day, period);
      section_rows_ += id;
      section_rows_ += ',';
      section_rows_ += schedule_.classes[std::size_t(student.classes[std::size_t(period)])].id;
      section_rows_ += ',';
      section_rows_ += calendar.day_texts[std::size_t(d)];
      section_rows_ += ',';
      section_rows_ += char('1' + period);
      section_rows_ += ',';
      section_rows_ += attendance_word(status);
      section_rows_ += ',';
      if (letter) section_rows_ += letter;
      section_rows_ += '\n';
    }
  }
  if (section_attendance_ && current) section_.raw(section_rows_);
}

void SampleRecordRows::add_attendance_summary(const SampleStudent& student, const SampleAttendance& attendance) {
  SampleRandom random = stream(population_, SummaryStream, student);
  const std::string id = student.id();
  const int eighth_year = student.ninth_year - (student.repeats_ninth ? 2 : 1);
  const int expected = int(calendar_of(eighth_year).days.size());
  int absent = 0;
  for (int d = 0; d < expected; ++d) absent += random.chance(student.absence_rate8);
  const int suspended = random.chance(sample_logistic(-3.0 - 0.3 * student.momentum8)) ? 1 + random.below(3) : 0;
  const int unexcused = int(absent * (0.2 + 0.5 * random.unit()));
  const int in_school = int(random.chance(0.02));
  if (!(random.chance(0.02) && messy_)) {  // a few summaries never arrive from the earlier school
    summary_ << id << population_.middle_schools[std::size_t(student.middle_school)].id << eighth_year << expected
             << std::max(0, expected - absent - suspended) << suspended << in_school << absent - unexcused << unexcused;
    summary_.end_row();
  }
  if (is_current(student)) return;
  int counts[attendance_status_count] = {};
  const SampleCalendar& ninth = calendar_of(student.ninth_year);
  const int from = ninth.day_count_through(student.entry.addDays(-1));
  const int to = student.exit.isValid() ? ninth.day_count_through(student.exit) : int(ninth.days.size());
  for (int d = from; d < to; ++d) ++counts[int(attendance.days[std::size_t(d)].status)];
  using enum AttendanceStatus;
  const int excused = counts[int(ExcusedAbsence)], not_excused = counts[int(UnexcusedAbsence)],
            out = counts[int(OutOfSchoolSuspension)];
  summary_ << id << population_.schools[std::size_t(student.school)].id << student.ninth_year << to - from
           << to - from - excused - not_excused - out << out << counts[int(InSchoolSuspension)] << excused
           << not_excused;
  summary_.end_row();
}

}  // namespace milepost
