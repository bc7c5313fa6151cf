#pragma once
#include <QDate>
#include <QDateTime>
#include <QJsonObject>

#include "core/exchange/openpgp_key.h"
#include "core/prediction/node_model.h"
#include "core/prediction/row_score.h"

namespace milepost {

// Students who do not graduate, in the tree: a rate with a strong prior, no predictors.
struct SmallRate {
  double rate = 0;
  double strength = 0;  // prior students plus students seen: its variance is rate (1 - rate) / (strength + 1)
};

// A row and what it must score to on every machine; checked whenever a package is read. Values are made up within the
// support, never a student's.
struct TestVector {
  QString landmark, school;
  QJsonObject row;             // column → number or text
  double probability = 0;      // overall, or the single outcome's
};

// A fitted model to carry about: one node, or the whole tree at its landmarks.
struct ModelPackage {
  QString name;        // "Synthetic District 2026-11"
  QString maker;       // who fitted it
  QDate created, expires;
  bool synthetic = false;  // fitted on made-up students: no team decides anything by it
  bool tree = false;
  QStringList landmarks;   // in time's order; "" alone for a plain table
  std::vector<NodeModel> nodes;
  SmallRate enrol_otherwise, persist_otherwise;  // tree: eps_N, rho_N
  int schools = 0;
  qint64 students = 0;
  QString reference;       // whom a student is compared with: "the average ninth grader of 12 schools, 2021 to 2023"
  QJsonObject evaluation;  // as evaluation_json() made it, per node and landmark: {"nodes": [{"outcome", "landmark", …}]}
  Gate gate;
  std::vector<TestVector> test_vectors;

  const NodeModel* node(const QString& outcome, const QString& landmark) const;
};

// Keys of a tree's nodes, whatever the table's columns were called.
namespace tree_node {
inline const QString graduated = QStringLiteral("graduated");
inline const QString ag_met = QStringLiteral("ag_met");        // given graduated
inline const QString enrolled = QStringLiteral("enrolled");    // given graduated; holds the terms of ag_state
inline const QString persisted = QStringLiteral("persisted");  // given enrolled graduates; likewise
inline const QString near_term = QStringLiteral("near_term");
// Columns of the tree's own that the enrolled and persisted nodes may use: 1 for an A-G graduate, and times GPA.
inline const QString ag_state = QStringLiteral("ag_state");
inline const QString ag_state_gpa = QStringLiteral("ag_state_gpa");
}  // namespace tree_node

// One signed file: an OpenPGP signed message around JSON, with the signer's public key beside it. A package without
// --sign is signed by a key made for it: nobody can change it unseen, but who made it is for a person to know.
Status write_package(const ModelPackage&, const KeyPair& signer, const QString& path);

struct OpenedPackage {
  ModelPackage package;
  PublicKey signer;
  QByteArray bytes;  // the file, to keep in a school file
};
// Refused, each with its own sentence: no package, damaged, unsigned, changed after signing, a newer format, expired on
// this day (invalid: expiry is not looked at), a test vector that does not score as it should.
Result<OpenedPackage> read_package(const QByteArray& bytes, QDate today);
Result<OpenedPackage> read_package_file(const QString& path, QDate today);

QJsonObject package_json(const ModelPackage&);
Result<ModelPackage> read_package_json(const QJsonObject&);

}  // namespace milepost
