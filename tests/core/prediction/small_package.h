#pragma once
#include <QJsonArray>
#include <QJsonObject>

#include "core/prediction/model_package.h"
#include "core/prediction/scoring.h"

namespace milepost {

inline DesignTerm small_term(const QString& column, const QString& group) {
  DesignTerm term;
  term.column = column;
  term.group = group;
  term.malleable = true;
  return term;
}

// A node on GPA and attendance, with odd digits everywhere, and on the tree's state where it may.
inline NodeModel small_node(const QString& outcome, const QString& landmark, double intercept) {
  NodeModel node;
  node.outcome = outcome;
  node.landmark = landmark;
  node.design.terms = {small_term(QStringLiteral("gpa"), QStringLiteral("course_performance")),
                       small_term(QStringLiteral("attendance_rate"), QStringLiteral("attendance"))};
  node.design.columns = {{QStringLiteral("gpa"), 0, 2.6 + 1e-15, 1. / 3 + .5, 0, 4.4},
                         {QStringLiteral("attendance_rate"), 1, .93, .07, 0, 1}};
  if (outcome == tree_node::enrolled || outcome == tree_node::persisted) {
    node.design.terms.push_back(small_term(tree_node::ag_state, QString()));
    node.design.columns.push_back({tree_node::ag_state, 2, .5, .50000000000000011, 0, 1});
  }
  const auto size = Eigen::Index(node.design.columns.size()) + 1;
  node.coefficients = Vector::Constant(size, .7 / 3);
  node.coefficients[0] = intercept;
  node.covariance = Square::Identity(size, size) * .01;
  node.covariance(1, 0) = node.covariance(0, 1) = .001 / 7;
  node.school_sd = .3;
  node.school_intercepts = {{QStringLiteral("north"), .21}, {QStringLiteral("south"), -.11}};
  node.school_intercept_variances = {{QStringLiteral("north"), .02}, {QStringLiteral("south"), .03}};
  node.calibration = {Calibration::Kind::InterceptAndSlope, .01, .97, 2000, 1400};
  node.school_calibrations = {{QStringLiteral("west"), {Calibration::Kind::Intercept, -.02, 1, 300, 210}}};
  node.cohorts = {2019, 2020};
  node.rows = 2000;
  node.events = 1400;
  node.edf = 2.75;
  node.ridge = QStringLiteral("evidence");
  return node;
}

inline QJsonObject small_evaluation() {
  const auto interval = [](QJsonObject object, const char* key, double value, double low, double high) {
    const QString name = QLatin1String(key);
    object.insert(name, value);
    object.insert(name + QStringLiteral("_low"), low);
    object.insert(name + QStringLiteral("_high"), high);
    return object;
  };
  QJsonObject slice{{QStringLiteral("slice"), QStringLiteral("audit_race")},
                    {QStringLiteral("level"), QStringLiteral("hispanic")},
                    {QStringLiteral("rows"), 812},
                    {QStringLiteral("events"), 530},
                    {QStringLiteral("note"), QString()}};
  slice = interval(slice, "support_missed_at_k", .4321, .3876, .4777);
  const QJsonObject few{{QStringLiteral("slice"), QStringLiteral("audit_race")},
                        {QStringLiteral("level"), QStringLiteral("other")},
                        {QStringLiteral("rows"), QJsonValue()},
                        {QStringLiteral("support_missed_at_k"), QJsonValue()},
                        {QStringLiteral("note"), QStringLiteral("counts are hidden")}};
  QJsonObject baseline{{QStringLiteral("name"), QStringLiteral("two flags")}, {QStringLiteral("note"), QString()}};
  baseline = interval(baseline, "auc", .7312, .7111, .7519);
  QJsonObject of{{QStringLiteral("rows"), 2000},
                 {QStringLiteral("events"), 1400},
                 {QStringLiteral("brier"), .14159},
                 {QStringLiteral("ici"), .01237},
                 {QStringLiteral("capacity"), 200},
                 {QStringLiteral("note"), QString()},
                 {QStringLiteral("slices"), QJsonArray{slice, few}},
                 {QStringLiteral("baselines"), QJsonArray{baseline}}};
  of = interval(of, "auc", .86427, .84913, .87755);
  of = interval(of, "calibration_slope", 1.0213, .9555, 1.0811);
  const QJsonObject entry{{QStringLiteral("outcome"), QStringLiteral("graduated")},
                          {QStringLiteral("landmark"), QStringLiteral("q1")},
                          {QStringLiteral("evaluation"), of}};
  return {{QStringLiteral("nodes"), QJsonArray{entry}}};
}

// What scoring gives for a row, as a test vector of the package.
inline TestVector test_vector(const ModelPackage& package, const QString& landmark, double gpa, double attendance) {
  FeatureTable table;
  table.rows = 1;
  table.columns = {{QStringLiteral("gpa"), {gpa}, {}, {}}, {QStringLiteral("attendance_rate"), {attendance}, {}, {}}};
  ScoreOptions options;
  options.landmark = landmark;
  TestVector vector{
      landmark, QString(), {{QStringLiteral("gpa"), gpa}, {QStringLiteral("attendance_rate"), attendance}}, 0};
  if (auto scores = score_table(package, table, options, Task()))
    vector.probability = scores->front().overall.probability;
  return vector;
}

inline ModelPackage small_package(const QStringList& landmarks = {QStringLiteral("q1")}) {
  ModelPackage package;
  package.name = QStringLiteral("Small Hub 2026-11");
  package.maker = QStringLiteral("the test");
  package.created = QDate(2026, 9, 1);
  package.expires = QDate(2028, 9, 1);
  package.synthetic = true;
  package.tree = true;
  package.landmarks = landmarks;
  for (const QString& landmark : landmarks) {
    package.nodes.push_back(small_node(tree_node::graduated, landmark, 1.5));
    package.nodes.push_back(small_node(tree_node::ag_met, landmark, .1));
    package.nodes.push_back(small_node(tree_node::enrolled, landmark, .6));
    package.nodes.push_back(small_node(tree_node::persisted, landmark, 1.1));
    package.nodes.push_back(small_node(tree_node::near_term, landmark, .4));
  }
  package.enrol_otherwise = {.05, 60};
  package.persist_otherwise = {.4, 40};
  package.schools = 12;
  package.students = 24680;
  package.reference = QStringLiteral("the average ninth grader of 12 schools, 2019 to 2020");
  package.evaluation = small_evaluation();
  package.gate = {true, {QStringLiteral("slope between .9 and 1.1")}, {}};
  for (const QString& landmark : landmarks) {
    package.test_vectors.push_back(test_vector(package, landmark, 2.1, .95));
    package.test_vectors.push_back(test_vector(package, landmark, 3.7, .99));
  }
  return package;
}

// One outcome of a plain table.
inline ModelPackage single_package() {
  ModelPackage package = small_package();
  package.tree = false;
  package.landmarks = QStringList{QString()};
  package.nodes = {small_node(QStringLiteral("ever_in_college"), QString(), .4)};
  package.test_vectors = {test_vector(package, QString(), 2.1, .95)};
  return package;
}

}  // namespace milepost
