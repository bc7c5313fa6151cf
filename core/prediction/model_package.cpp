#include "core/prediction/model_package.h"

#include <QSet>

#include "core/prediction/feature_table.h"
#include "core/prediction/node_reading.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

QJsonObject rate_json(const SmallRate& rate) {
  return {{u"rate"_s, rate.rate}, {u"strength"_s, rate.strength}};
}

SmallRate read_rate(const PackageReader& from) {
  return {from.number_within("rate", 0, 1), from.number_within("strength", 0, std::numeric_limits<double>::infinity())};
}

QJsonObject vector_json(const TestVector& vector) {
  return {{u"landmark"_s, vector.landmark},
          {u"school"_s, vector.school},
          {u"row"_s, vector.row},
          {u"probability"_s, vector.probability}};
}

TestVector read_test_vector(const PackageReader& from) {
  TestVector vector{from.text("landmark"), from.text("school"), from.object("row"),
                    from.number_within("probability", 0, 1)};
  for (auto cell = vector.row.begin(); cell != vector.row.end(); ++cell) {
    const bool plain = cell->isDouble() || cell->isString() || cell->isNull() || cell->isBool();
    if (!plain) from.refuse(u"row."_s + cell.key(), u"neither a number nor a text"_s);
  }
  return vector;
}

Gate read_gate(const PackageReader& from) {
  Gate gate{from.truth("passed"), from.texts("met"), from.texts("failed")};
  if (gate.passed && !gate.failed.isEmpty()) from.refuse(u"passed"_s, u"true, but some conditions are not met"_s);
  return gate;
}

// Nodes must fit together: none twice, each at a landmark of the package, each landmark of a tree from its root on.
void check_nodes(const PackageReader& from, const ModelPackage& package) {
  QSet<std::pair<QString, QString>> seen;
  for (const NodeModel& node : package.nodes) {
    const auto key = std::pair(node.outcome, node.landmark);
    if (seen.contains(key))
      from.refuse(u"nodes"_s, u"a list with “%1” at “%2” twice"_s.arg(node.outcome, node.landmark));
    seen.insert(key);
    if (!package.landmarks.contains(node.landmark)) {
      from.refuse(u"nodes"_s, u"a list with the landmark “%1”, which “landmarks” has not"_s.arg(node.landmark));
    }
    if (!package.tree && node.outcome != package.nodes.front().outcome) {
      from.refuse(u"nodes"_s, u"a list of several outcomes without “tree”"_s);
    }
  }
  for (const QString& landmark : package.landmarks) {
    const QString root = package.tree            ? tree_node::graduated
                         : package.nodes.empty() ? QString()
                                                 : package.nodes.front().outcome;
    if (!seen.contains({root, landmark})) {
      from.refuse(u"nodes"_s, u"a list without “%1” at the landmark “%2”"_s.arg(root, landmark));
    }
  }
  if (package.landmarks.isEmpty()) from.refuse(u"landmarks"_s, u"empty"_s);
}

}  // namespace

const NodeModel* ModelPackage::node(const QString& outcome, const QString& landmark) const {
  for (const NodeModel& node : nodes) {
    if (node.outcome == outcome && node.landmark == landmark) return &node;
  }
  return nullptr;
}

QJsonObject package_json(const ModelPackage& package) {
  QJsonArray nodes, vectors;
  for (const NodeModel& node : package.nodes) nodes.append(node_json(node));
  for (const TestVector& vector : package.test_vectors) vectors.append(vector_json(vector));
  return {{u"format"_s, u"milepost-model"_s},
          {u"version"_s, 1},
          {u"name"_s, package.name},
          {u"maker"_s, package.maker},
          {u"created"_s, package.created.toString(Qt::ISODate)},
          {u"expires"_s, package.expires.toString(Qt::ISODate)},
          {u"synthetic"_s, package.synthetic},
          {u"tree"_s, package.tree},
          {u"landmarks"_s, QJsonArray::fromStringList(package.landmarks)},
          {u"nodes"_s, nodes},
          {u"enrol_otherwise"_s, rate_json(package.enrol_otherwise)},
          {u"persist_otherwise"_s, rate_json(package.persist_otherwise)},
          {u"schools"_s, package.schools},
          {u"students"_s, package.students},
          {u"reference"_s, package.reference},
          {u"evaluation"_s, package.evaluation},
          {u"gate"_s, QJsonObject{{u"passed"_s, package.gate.passed},
                                  {u"met"_s, QJsonArray::fromStringList(package.gate.met)},
                                  {u"failed"_s, QJsonArray::fromStringList(package.gate.failed)}}},
          {u"test_vectors"_s, vectors}};
}

Result<ModelPackage> read_package_json(const QJsonObject& json) {
  const PackageReader from(json);
  ModelPackage package;
  package.name = from.text("name");
  if (package.name.trimmed().isEmpty()) from.refuse(u"name"_s, u"empty, where a name is expected"_s);
  package.maker = from.text("maker");
  package.created = from.date("created");
  package.expires = from.date("expires");
  if (package.expires < package.created) from.refuse(u"expires"_s, u"a day before “created”"_s);
  package.synthetic = from.truth("synthetic");
  package.tree = from.truth("tree");
  package.landmarks = from.texts("landmarks");
  for (const PackageReader& node : from.items("nodes")) package.nodes.push_back(read_node_from(node));
  package.enrol_otherwise = read_rate(from.member("enrol_otherwise"));
  package.persist_otherwise = read_rate(from.member("persist_otherwise"));
  package.schools = from.count("schools");
  package.students = from.count("students");
  package.reference = from.text("reference");
  package.evaluation = from.object("evaluation");
  package.gate = read_gate(from.member("gate"));
  for (const PackageReader& vector : from.items("test_vectors"))
    package.test_vectors.push_back(read_test_vector(vector));
  check_nodes(from, package);
  if (from.error()) return *from.error();
  return package;
}

}  // namespace milepost
