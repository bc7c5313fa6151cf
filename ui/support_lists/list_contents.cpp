#include "ui/support_lists/list_contents.h"

#include <QCoreApplication>

#include "core/reports/support_list_words.h"
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

Result<ListContents> look_at_school(const SchoolFile& file, const Task& task) {
  Result<SupportList> list = make_support_list(file, SupportListOptions{});
  if (!list) return list.error();
  ListContents contents;
  contents.list = list.take();
  if (task.cancelled()) return Error{ModelState::tr("Stopped."), ErrorKind::Cancelled};
  Result<SchoolPrediction> prediction = predict_school(file, PredictionOptions{}, task);
  if (!prediction && prediction.error().kind == ErrorKind::Cancelled) return prediction.error();
  if (prediction) contents.prediction = prediction.take();
  else contents.prediction.none_because = prediction.error().sentence;
  if (!contents.prediction.none_because.isEmpty()) contents.prediction.students.clear();
  order_by_attention(contents.list, contents.prediction);
  if (task.cancelled()) return Error{ModelState::tr("Stopped."), ErrorKind::Cancelled};
  Result<SystemView> system = make_system_view(file, contents.list);
  if (system) contents.system = system.take();
  else contents.no_system = system.error().sentence;
  return contents;
}

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
