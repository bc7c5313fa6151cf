#include "ui/shared/school_snapshot.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/reports/support_list_words.h"
#include "core/store/school_file.h"
#include "core/support_lists/attention_order.h"

namespace milepost {
namespace {

struct ModelState {
  Q_DECLARE_TR_FUNCTIONS(ModelState)
};

QString gate_words(const Gate& gate) {
  return gate.passed ? ModelState::tr("The model passed its check on students it had not seen.")
                     : ModelState::tr("The model has not passed its check on students it had not seen.");
}

QString made_up_words() { return ModelState::tr("Fitted on made-up students: decide nothing by it."); }

}  // namespace

Result<std::shared_ptr<const SchoolSnapshot>> look_at_school(const SchoolFile& file, QDate today, const Task& task) {
  const Error stopped{ModelState::tr("Stopped."), ErrorKind::Cancelled};
  auto school = std::make_shared<SchoolSnapshot>();
  school->today = today;
  Result<SupportList> list = make_support_list(file, SupportListOptions{}, [&school](StudentFindings&& one) { school->students.append(std::move(one)); });
  if (!list) return list.error();
  school->list = list.take();
  if (task.cancelled()) return stopped;
  Result<RuleContext> context = rule_context(file, IndicatorOptions{});
  if (!context) return context.error();
  school->context = context.take();
  school->policy_name = school->context.policy.name;
  std::sort(school->students.begin(), school->students.end(), [](const StudentFindings& a, const StudentFindings& b) {
    return a.student.local_id != b.student.local_id ? a.student.local_id < b.student.local_id : a.student.id < b.student.id;
  });
  Result<SchoolPrediction> prediction = predict_school(file, PredictionOptions{}, task);
  if (!prediction && prediction.error().kind == ErrorKind::Cancelled) return prediction.error();
  if (prediction) school->prediction = prediction.take();
  else school->prediction.none_because = prediction.error().sentence;
  if (!school->prediction.none_because.isEmpty()) school->prediction.students.clear();
  order_by_attention(school->list, school->prediction);
  if (task.cancelled()) return stopped;
  Result<SystemView> system = make_system_view(file, school->list);
  if (system) school->system = system.take();
  else school->no_system = system.error().sentence;
  if (task.cancelled()) return stopped;
  Result<CohortJourney> journey = make_cohort_journey(file, school->students, school->context.as_of, today);
  if (journey) school->journey = journey.take();
  else school->journey.missing = journey.error().sentence;
  const YearPlan& plan = school->journey.plan;
  for (const PlanSpan& period : plan.marking_periods) {
    if (period.end <= school->context.as_of) continue;
    const bool credit = std::any_of(plan.credit_terms.begin(), plan.credit_terms.end(), [&](const PlanSpan& term) { return term.end == period.end; });
    school->reports.append({period.title, period.end, credit});
  }
  return std::shared_ptr<const SchoolSnapshot>(school);
}

const StudentFindings* SchoolSnapshot::student(qint64 person_id) const {
  const auto found = std::find_if(students.begin(), students.end(), [person_id](const StudentFindings& one) { return one.student.id == person_id; });
  return found == students.end() ? nullptr : &*found;
}

QString source_words(const SchoolSnapshot& school) { return support_list_source(school.list, school.policy_name); }

QString model_state_words(const SchoolPrediction& prediction) {
  if (!prediction.none_because.isEmpty()) return ModelState::tr("No chances are shown: %1").arg(prediction.none_because);
  if (prediction.students.isEmpty()) return {};
  QStringList sentences;
  sentences << ModelState::tr("Chances: %1, from %2; nothing after %3 was used.")
                   .arg(prediction.package_name, prediction.landmark_title, date_words(prediction.cutoff));
  if (prediction.synthetic) sentences << made_up_words();
  sentences << gate_words(prediction.gate);
  sentences << ModelState::tr("The chances order students whom the rules leave level; they set no status.");
  return sentences.join(QLatin1Char(' '));
}

QString order_note_words(const SchoolPrediction& prediction) {
  if (prediction.students.isEmpty()) return {};
  QStringList sentences;
  sentences << ModelState::tr("Students whom the rules leave level stand in the order of the model “%1”, from %2; it sets no status.")
                   .arg(prediction.package_name, prediction.landmark_title);
  if (prediction.synthetic) sentences << made_up_words();
  sentences << gate_words(prediction.gate);
  return sentences.join(QLatin1Char(' '));
}

}  // namespace milepost
