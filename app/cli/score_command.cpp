#include <algorithm>

#include "app/cli/command.h"
#include "app/cli/row_score_columns.h"
#include "app/cli/student_columns.h"
#include "core/exchange/openpgp_key.h"
#include "core/prediction/model_package.h"
#include "core/prediction/school_prediction.h"
#include "core/students/student_store.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct ScoreQuestion {
  std::string file, package, as_of;
};

Result<SchoolPrediction> prediction_of(const SchoolFile& file, const std::optional<OpenedPackage>& given, QDate as_of,
                                       const Task& task) {
  PredictionOptions options;
  options.as_of = as_of;
  auto prediction = given ? predict_school(file, given->package, options, task) : predict_school(file, options, task);
  if (prediction && !prediction->none_because.isEmpty()) return Error{prediction->none_because};
  return prediction;
}

// A package from a maker this file trusts stays in it; any other serves for this output alone.
Status keep_or_say(const Session& session, SchoolFile& file, const OpenedPackage& opened) {
  const Result<bool> trusted = is_trusted_maker(file, opened);
  if (!trusted) return trusted.error();
  if (*trusted) return keep_package(file, opened);
  session.say(
      u"The package is signed with the key %1 (%2), which nobody has trusted in this file: it was used for this "
      "output only. Compare the fingerprint with its maker, then: milepost-cli trust FILE KEY."_s.arg(
          spaced_fingerprint(opened.signer.fingerprint), opened.signer.user_id));
  return Done{};
}

Result<QHash<qint64, QString>> names_of(const SchoolFile& file, const SchoolPrediction& prediction) {
  auto reader = StudentReader::open(file.handle());
  if (!reader) return reader.error();
  QHash<qint64, QString> names;
  for (const StudentPrediction& student : prediction.students) {
    const auto record = reader->read(student.person);
    if (!record) return record.error();
    names.insert(student.person, record->student.full_name());
  }
  return names;
}

void print_students(const Session& session, const SchoolPrediction& prediction, const QHash<qint64, QString>& names) {
  std::vector<const StudentPrediction*> students;
  QStringList groups;
  for (const StudentPrediction& student : prediction.students) students.push_back(&student);
  std::sort(students.begin(), students.end(), [](const auto* one, const auto* other) {
    return std::pair(one->student, one->person) < std::pair(other->student, other->person);
  });
  for (const StudentPrediction* student : students) add_groups(groups, student->score);
  OutputTable table = session.table(
      student_columns(session, QStringList{u"landmark"_s, u"cutoff"_s} + row_score_columns(true, groups)));
  for (const StudentPrediction* student : students) {
    const QList<QJsonValue> cells =
        QList<QJsonValue>{prediction.landmark, cell(prediction.cutoff)} + row_score_cells(student->score, true, groups);
    table.add(student_cells(session, student->student, names.value(student->person), cells));
  }
  table.end();
}

void say_what_it_is(const Session& session, const SchoolPrediction& prediction) {
  const auto refused = std::count_if(prediction.students.begin(), prediction.students.end(),
                                     [](const StudentPrediction& student) { return !student.score.refused.isEmpty(); });
  session.say(u"%1 students, %2 of them without enough information; package “%3”, %4, from nothing dated after %5."_s
                  .arg(prediction.students.size())
                  .arg(refused)
                  .arg(prediction.package_name, prediction.landmark_title, prediction.cutoff.toString(Qt::ISODate)));
  if (prediction.synthetic) {
    session.say(
        u"The package was fitted on made-up students: it shows how this works, and no team decides anything by it."_s);
  }
  session.say(
      u"A probability orders attention; it decides no status, placement or discipline. Contributions are against %1."_s
          .arg(prediction.reference.isEmpty() ? u"the package's average student"_s : prediction.reference));
}

void run_score(Session& session, const ScoreQuestion& question) {
  const Result<QDate> as_of = as_date(question.as_of, u"--as-of"_s);
  if (!as_of) return session.fail_usage(as_of.error().sentence);
  std::optional<OpenedPackage> given;
  if (!question.package.empty()) {
    auto read = read_package_file(as_text(question.package), as_of->isValid() ? *as_of : session.clock.today());
    if (!read) return session.fail(read.error());
    given = read.take();
  }
  auto opened = session.open(question.file, given ? Access::ReadWrite : Access::ReadOnly);
  if (!opened) return session.fail(opened.error());
  const auto prediction = prediction_of(**opened, given, *as_of, session.task);
  if (!prediction) return session.fail(prediction.error());
  QHash<qint64, QString> names;
  if (session.names) {
    auto read = names_of(**opened, *prediction);
    if (!read) return session.fail(read.error());
    names = read.take();
  }
  if (given) {
    if (Status kept = keep_or_say(session, **opened, *given); !kept) return session.fail(kept.error());
  }
  print_students(session, *prediction, names);
  say_what_it_is(session, *prediction);
}

}  // namespace

void add_score_command(CLI::App& app, Session& session) {
  CLI::App* verb =
      app.add_subcommand("score", "probabilities of the ninth graders with their ranges and what they rest on");
  auto question = std::make_shared<ScoreQuestion>();
  verb->add_option("FILE", question->file, "the school file")->required();
  verb->add_option("--package", question->package,
                   "a model package; kept in the file when its signer is trusted there");
  verb->add_option("--as-of", question->as_of, "the day it speaks of (YYYY-MM-DD); the last day of the data otherwise");
  verb->callback([question, &session] { run_score(session, *question); });
}

}  // namespace milepost
