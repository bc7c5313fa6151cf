#include "app/cli/command.h"
#include "core/prediction/feature_csv.h"
#include "core/prediction/landmark.h"

namespace milepost {

namespace {

struct FeatureQuestion {
  std::string file, as_of, out;
  std::vector<std::string> landmarks, cohorts;
};

QString all_keys() {
  QStringList keys;
  for (const Landmark& of : landmarks()) keys << QLatin1String(of.key);
  return keys.join(QStringLiteral(", "));
}

// The sentence of what is wrong about the question; empty when nothing is.
QString read_question(const FeatureQuestion& question, FeatureCsvOptions& options) {
  const Result<QDate> as_of = as_date(question.as_of, QStringLiteral("--as-of"));
  if (!as_of) return as_of.error().sentence;
  options.as_of = *as_of;
  bool all_landmarks = false;
  for (const std::string& key : question.landmarks) {
    all_landmarks |= key == "all";
    if (key != "all" && !landmark(as_text(key)))
      return QStringLiteral("There is no landmark \"%1\". --landmark takes one of: %2; or all.")
          .arg(as_text(key), all_keys());
    options.landmarks << as_text(key);
  }
  if (all_landmarks) options.landmarks.clear();
  for (const std::string& text : question.cohorts) {
    bool is_number = false;
    const int year = as_text(text).toInt(&is_number);
    options.all_cohorts |= text == "all";
    if (text != "all" && (!is_number || year < 1990 || year > 2200))
      return QStringLiteral("--cohort takes the year in which ninth grade ended, as in 2027, or all; not \"%1\".")
          .arg(as_text(text));
    if (is_number && !options.cohorts.contains(year)) options.cohorts << year;
  }
  return {};
}

void say_receipt(const Session& session, const FeatureCsvReceipt& receipt, const QString& path) {
  QStringList cohorts;
  for (const int year : receipt.cohorts) cohorts << QString::number(year);
  for (const QString& sentence : receipt.left_out) session.say(sentence);
  if (receipt.with_outcome == 0)
    session.say(QStringLiteral("No outcomes of these students are on file yet, so those columns are empty."));
  session.say(QStringLiteral("%1 rows of %2 students (ninth grade of %3; %4) were written to %5. It holds no names, "
                             "but what it says about "
                             "each student is private, and the audit_ columns are for audits only: keep it as safe as "
                             "the school's records.")
                  .arg(QString::number(receipt.rows), QString::number(receipt.students),
                       cohorts.join(QStringLiteral(", ")), receipt.landmarks.join(QStringLiteral(", ")), path));
}

}  // namespace

void add_features_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand(
      "features",
      "a table with a row per ninth grader as of a landmark: what a model may look at, outcomes where "
      "known, audit columns marked; nothing dated after the landmark, no names");
  auto question = std::make_shared<FeatureQuestion>();
  verb->add_option("FILE", question->file, "the school file")->required();
  verb->add_option("--landmark", question->landmarks, all_keys().toStdString() + "; several, or all that have passed")
      ->required()
      ->delimiter(',')
      ->allow_extra_args(false);
  verb->add_option("--cohort", question->cohorts,
                   "the year in which ninth grade ended; several, or all; the latest on file otherwise")
      ->delimiter(',')
      ->allow_extra_args(false);
  verb->add_option("--as-of", question->as_of, "nothing later is used (YYYY-MM-DD); all that is on file otherwise");
  verb->add_option("--out", question->out, "the CSV file to write")->required();
  verb->callback([=, &session] {
    FeatureCsvOptions options;
    if (const QString wrong = read_question(*question, options); !wrong.isEmpty()) return session.fail_usage(wrong);
    auto opened = session.open(question->file, Access::ReadOnly);
    if (!opened) return session.fail(opened.error());
    const QString path = as_text(question->out);
    const Result<FeatureCsvReceipt> receipt = write_feature_csv(**opened, options, path, session.task);
    if (!receipt) return session.fail(receipt.error());
    say_receipt(session, *receipt, path);
  });
}

}  // namespace milepost
