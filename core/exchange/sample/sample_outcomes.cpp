#include "core/exchange/sample/sample_outcomes.h"

#include "core/exchange/sample/sample_random.h"

namespace milepost {
namespace {
enum Purpose : quint64 { OutcomeStream = 41 };
}

SampleTruth sample_truth(const SampleStudent& student, const SampleHighSchool& school,
                         const SampleNinthRecord& record) {
  const double attendance = record.attendance_rate - 0.94, gpa = record.gpa - 2.6, gpa8 = record.gpa8 - 2.8,
               d_f = record.d_f_count - 2.5;
  const double momentum = student.momentum9, effect = school.outcome_effect;
  SampleTruth truth;
  truth.graduate =
      sample_logistic(2.60 + 0.80 * gpa + 0.30 * gpa8 - 0.16 * d_f + 6.0 * attendance + 0.25 * momentum + effect);
  truth.ag_given_graduate =
      sample_logistic(0.25 + 1.10 * gpa + 0.30 * gpa8 - 0.20 * d_f + 3.0 * attendance + 0.25 * momentum + 0.8 * effect);
  constexpr double enrol[3] = {1.35, 0.25, -2.60}, enrol_gpa[3] = {0.50, 0.45, 0};
  constexpr double four[3] = {0.45, -2.6, -4.0}, four_gpa[3] = {1.10, 0.60, 0};
  constexpr double persist2[3] = {0.75, 0.35, -0.40}, persist4[3] = {1.85, 1.20, 0.30},
                   persist_gpa[3] = {0.45, 0.35, 0};
  for (int s = 0; s < 3; ++s) {
    const bool graduated = s < 2;
    truth.enrol_given[s] = sample_logistic(enrol[s] + enrol_gpa[s] * gpa +
                                           (graduated ? 0.20 * momentum + 2.0 * attendance + 0.5 * effect : 0));
    truth.four_year_given[s] = sample_logistic(four[s] + four_gpa[s] * gpa + (graduated ? 0.20 * gpa8 : 0));
    const double shared = persist_gpa[s] * gpa + (graduated ? 0.20 * momentum + 2.0 * attendance : 0);
    truth.persist_given[s][0] = sample_logistic(persist2[s] + shared);
    truth.persist_given[s][1] = sample_logistic(persist4[s] + shared);
  }
  return truth;
}

double SampleTruth::state(int s) const {
  return s == 0 ? ag_met() : s == 1 ? graduate * (1 - ag_given_graduate) : 1 - graduate;
}

double SampleTruth::enrolled() const {
  double sum = 0;
  for (int s = 0; s < 3; ++s) sum += state(s) * enrol_given[s];
  return sum;
}

double SampleTruth::enrolled_four_year() const {
  double sum = 0;
  for (int s = 0; s < 3; ++s) sum += state(s) * enrol_given[s] * four_year_given[s];
  return sum;
}

double SampleTruth::persisted() const {
  double sum = 0;
  for (int s = 0; s < 3; ++s) {
    const double four = four_year_given[s];
    sum += state(s) * enrol_given[s] * (four * persist_given[s][1] + (1 - four) * persist_given[s][0]);
  }
  return sum;
}

SampleOutcome sample_outcome(const SampleOptions& options, const SampleStudent& student, const SampleTruth& truth) {
  SampleRandom random(options.seed, OutcomeStream, quint64(student.ninth_year), quint64(student.number));
  SampleOutcome outcome;
  outcome.graduated = random.chance(truth.graduate);
  outcome.ag_met = random.chance(truth.ag_given_graduate) && outcome.graduated;
  const int state = outcome.ag_met ? 0 : outcome.graduated ? 1 : 2;
  const bool enrolled = random.chance(truth.enrol_given[state]);
  const bool four = random.chance(truth.four_year_given[state]);
  outcome.enrolled4yr = enrolled && four;
  outcome.enrolled2yr = enrolled && !four;
  outcome.persisted = random.chance(truth.persist_given[state][four ? 1 : 0]) && enrolled;
  return outcome;
}

}  // namespace milepost
