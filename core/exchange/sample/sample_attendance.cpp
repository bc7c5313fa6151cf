#include "core/exchange/sample/sample_attendance.h"

#include <algorithm>

#include "core/exchange/sample/sample_random.h"

namespace milepost {
namespace {

enum Purpose : quint64 { AttendanceStream = 31, BehaviorStream = 32 };
constexpr int minutes_of_a_day = 360;

std::vector<SampleIncident> incidents_of(const SamplePopulation& population, const SampleStudent& student,
                                         int day_count) {
  std::vector<SampleIncident> incidents;
  SampleRandom random(population.options.seed, BehaviorStream, quint64(student.ninth_year), quint64(student.number));
  if (!random.chance(sample_logistic(-2.75 - 0.35 * student.momentum9))) return incidents;
  static constexpr std::string_view offenses[] = {
      "Disruption", "Defiance", "Fighting", "Harassment or bullying", "Vaping", "Damage to property", "Leaving campus"};
  for (int n = 1 + int(random.chance(0.25)); n > 0; --n) {
    SampleIncident incident;
    incident.day = random.below(day_count);
    incident.offense = random.pick(offenses);
    // For the same conduct, schools send African American and Latinx students out more often: a school process.
    const double sent_out = (incident.offense == "Fighting" ? 0.60 : 0.22) * (student.focus_group() ? 1.3 : 1.0);
    const double u = random.unit();
    if (u < sent_out) {
      incident.action = "OutOfSchoolSuspension";
      incident.action_days = 1 + random.below(incident.offense == "Fighting" ? 4 : 2);
    } else if (u < sent_out + 0.15) {
      incident.action = "InSchoolSuspension";
      incident.action_days = 1;
    } else {
      incident.action = u < 0.85 ? "Other" : "None";
    }
    incidents.push_back(incident);
  }
  std::sort(incidents.begin(), incidents.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
  return incidents;
}

}  // namespace

SampleAttendance sample_attendance(const SamplePopulation& population, const SampleStudent& student, int day_count) {
  using enum AttendanceStatus;
  SampleAttendance year;
  year.days.resize(std::size_t(day_count));
  SampleRandom random(population.options.seed, AttendanceStream, quint64(student.ninth_year), quint64(student.number));

  const double rate = student.absence_rate9;
  const double unexcused = sample_logistic(-0.9 + 6 * (rate - 0.06) + 0.5 * random.normal());
  const double tardy = 0.35 * sample_logistic(-2.4 - 0.3 * student.momentum9 + 0.8 * random.normal());
  const double cutting = 0.15 * sample_logistic(-2.2 - 0.5 * student.momentum9 + 0.8 * random.normal());
  const bool joins_activities = random.chance(0.4);
  const double mean_spell = 1.7;
  int left_in_spell = 0;
  SampleAttendance::Day spell;
  for (int d = 0; d < day_count; ++d) {
    SampleAttendance::Day& day = year.days[std::size_t(d)];
    const double season = 0.7 + 0.6 * (d > day_count / 5 ? 1.0 : 0.5) * (d % 5 == 0 ? 1.15 : 1.0) *
                                    (d > 0.9 * day_count ? 1.2 : 1.0) * 0.88;
    if (left_in_spell > 0) {
      --left_in_spell;
      day = spell;
      continue;
    }
    if (random.chance(std::min(0.9, rate / mean_spell * season / (1 - std::min(rate, 0.6))))) {
      const bool excused = !random.chance(unexcused);
      spell = {excused ? ExcusedAbsence : UnexcusedAbsence,
               excused ? (random.chance(0.75) ? 'I' : 'X') : (random.chance(0.3) ? 'T' : 'N'), minutes_of_a_day, 0};
      left_in_spell = excused ? int(random.chance(0.5)) + int(random.chance(0.25)) + 2 * int(random.chance(0.1))
                              : int(random.chance(0.2));
      if (random.chance(0.015)) spell = {IndependentStudy, 'Q', 0, 0}, left_in_spell += 4;
      day = spell;
      continue;
    }
    const double u = random.unit();
    if (u < tardy) {
      const int minutes = 3 + random.below(40);
      day = {Tardy, minutes > 30 ? 'B' : 'L', minutes, 0};
    } else if (u < tardy + 0.005) {
      day = {EarlyDeparture, 'E', 45 + 15 * random.below(8), 0};
    } else if (joins_activities && u > 0.985) {
      day = {SchoolActivity, 'A', 0, 0};
    } else if (random.chance(cutting)) {
      day.cut = quint8(1u << (1 + random.below(5)));
      if (random.chance(0.3)) day.cut = quint8(day.cut | 1u << 5);
    }
  }

  year.incidents = incidents_of(population, student, day_count);
  for (const SampleIncident& incident : year.incidents) {
    const bool out = incident.action == "OutOfSchoolSuspension", in = incident.action == "InSchoolSuspension";
    for (int d = incident.day + 1; (out || in) && d < std::min(day_count, incident.day + 1 + incident.action_days); ++d)
      year.days[std::size_t(d)] = {out ? OutOfSchoolSuspension : InSchoolSuspension, out ? 'S' : 'H',
                                   out ? minutes_of_a_day : 0, 0};
  }
  const auto absent =
      std::count_if(year.days.begin(), year.days.end(), [](const auto& day) { return is_absence(day.status); });
  year.rate = day_count ? 1 - double(absent) / day_count : 1;
  return year;
}

std::pair<AttendanceStatus, char> sample_period_status(const SampleAttendance::Day& day, int period) {
  using enum AttendanceStatus;
  switch (day.status) {
    case Present:
      return day.cut >> period & 1 ? std::pair(UnexcusedAbsence, 'T') : std::pair(Present, char(0));
    case Tardy:
      return period == 0 ? std::pair(Tardy, day.code) : std::pair(Present, char(0));
    case EarlyDeparture:
      return period >= sample_periods - (day.minutes + 59) / 60 ? std::pair(ExcusedAbsence, 'E')
                                                                : std::pair(Present, char(0));
    case SchoolActivity:
      return period >= 3 ? std::pair(SchoolActivity, day.code) : std::pair(Present, char(0));
    default:
      return {day.status, day.code};
  }
}

}  // namespace milepost
