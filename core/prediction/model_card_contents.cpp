#include "core/prediction/model_card_contents.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QLocale>
#include <algorithm>

#include "core/prediction/features.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ModelCard)
};

QString cohorts_words(QList<int> cohorts) {
  std::sort(cohorts.begin(), cohorts.end());
  cohorts.erase(std::unique(cohorts.begin(), cohorts.end()), cohorts.end());
  QStringList years;
  for (const int year : cohorts) years += QString::number(year);
  return years.isEmpty() ? Words::tr("no cohort named") : years.join(u", "_s);
}

CardSection purpose(const ModelPackage& package) {
  CardSection section{Words::tr("What it predicts, and what it does not"), {}, {}};
  if (package.tree) {
    section.paragraphs += Words::tr(
        "How likely a ninth grader is to persist through at least the second year of a two- or "
        "four-year college, and on the way there to graduate, to graduate with A-G, and to enrol.");
  } else {
    const QString outcome = package.nodes.empty() ? QString() : package.nodes.front().outcome;
    section.paragraphs += Words::tr("How likely the outcome “%1” is for a row of a table.").arg(outcome_title(outcome));
  }
  section.paragraphs += Words::tr(
      "It orders the attention of a team. It does not decide a status, a placement or discipline, it "
      "says nothing about a student's ability, and a chance is about students with similar "
      "records, not one student's fate.");
  return section;
}

CardSection people(const ModelPackage& package) {
  CardSection section{Words::tr("On whom it was fitted"), {}, {}};
  QList<int> cohorts;
  for (const NodeModel& node : package.nodes) cohorts += node.cohorts;
  section.paragraphs +=
      Words::tr("%1 students of %2 schools; ninth grade in the school years that end in: %3.")
          .arg(QLocale().toString(package.students), QLocale().toString(package.schools), cohorts_words(cohorts));
  if (!package.reference.isEmpty())
    section.paragraphs += Words::tr("A student is compared with %1.").arg(package.reference);
  section.paragraphs += Words::tr("Fitted by %1 on %2.").arg(package.maker, package.created.toString(Qt::ISODate));
  CardTable table{{Words::tr("outcome"), Words::tr("students"), Words::tr("with the outcome"), Words::tr("cohorts"),
                   Words::tr("effective parameters"), Words::tr("penalty")},
                  {}};
  for (const NodeModel& node : package.nodes) {
    const QString landmark = card_landmark(node.landmark), outcome = outcome_title(node.outcome);
    table.rows += QStringList{landmark.isEmpty() ? outcome : u"%1, %2"_s.arg(outcome, landmark),
                              QLocale().toString(node.rows),
                              QLocale().toString(node.events),
                              cohorts_words(node.cohorts),
                              QLocale().toString(node.edf, 'f', 1),
                              node.ridge};
  }
  section.tables.push_back(table);
  return section;
}

QString meaning_of(const QString& column, const QList<FeatureMeaning>& meanings) {
  for (const FeatureMeaning& meaning : meanings) {
    if (meaning.name == column) return meaning.title;
  }
  return column;
}

CardSection inputs(const ModelPackage& package) {
  const QList<FeatureMeaning> meanings = feature_meanings();
  QStringList used;
  for (const NodeModel& node : package.nodes) {
    for (const DesignTerm& term : node.design.terms) {
      for (const QString& column : {term.column, term.second}) {
        if (column.isEmpty() || column == tree_node::ag_state || column == tree_node::ag_state_gpa) continue;
        if (const QString meaning = meaning_of(column, meanings); !used.contains(meaning)) used += meaning;
      }
    }
  }
  return {Words::tr("What it looks at"),
          {used.isEmpty() ? Words::tr("Nothing about a student: everybody has the same chance.")
                          : Words::tr("%1.").arg(used.join(u"; "_s)),
           Words::tr(
               "Never: race, ethnicity, sex, language, disability, income or address. They serve only to check who is "
               "missed. Leaving them out can cost accuracy for a group; the figures above show where that is so.")},
          {}};
}

CardSection limits(const ModelPackage& package) {
  CardSection section{Words::tr("What it cannot tell"), {}, {}};
  if (package.tree) {
    section.paragraphs += Words::tr(
        "Who enrols and then stays is only weakly predictable from school records (Kurlaender 2019, "
        "von Hippel 2020): look at graduation and enrolment first, and at the whole with its wider "
        "range.");
  }
  section.paragraphs += Words::tr("What it finds goes together; it is no proof that changing one changes the other.");
  section.paragraphs += Words::tr(
      "Of a student whose records are unlike those it was fitted on, or lack a needed source, it "
      "says nothing: not enough information.");
  section.paragraphs += Words::tr(
      "Later cohorts, new grading or attendance codes make it wrong without notice; that is why it "
      "expires and why its near-term check is looked at every June.");
  return section;
}

CardSection gate_section(const Gate& gate) {
  CardSection section{
      gate.passed ? Words::tr("Its check: passed") : Words::tr("Its check: not passed, so no team sees it"), {}, {}};
  for (const QString& condition : gate.failed) section.paragraphs += Words::tr("Not met: %1").arg(condition);
  for (const QString& condition : gate.met) section.paragraphs += Words::tr("Met: %1").arg(condition);
  if (section.paragraphs.isEmpty()) section.paragraphs += Words::tr("No condition is named.");
  return section;
}

CardSection origin(const ModelPackage& package, const PublicKey& signer) {
  const QByteArray json = QJsonDocument(package_json(package)).toJson(QJsonDocument::Compact);
  const QByteArray hash = QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex();
  return {Words::tr("Where it comes from"),
          {Words::tr("Expires on %1.").arg(package.expires.toString(Qt::ISODate)),
           Words::tr("Signed by %1, fingerprint %2.").arg(signer.user_id, spaced_fingerprint(signer.fingerprint)),
           Words::tr("Checksum (SHA-256 of its content): %1").arg(QString::fromLatin1(hash))},
          {}};
}

}  // namespace

QString outcome_title(const QString& outcome) {
  if (outcome == tree_node::graduated) return Words::tr("graduation in four years");
  if (outcome == tree_node::ag_met) return Words::tr("A-G met, given graduation");
  if (outcome == tree_node::enrolled) return Words::tr("college enrolment, given graduation");
  if (outcome == tree_node::persisted) return Words::tr("second year of college, given enrolment");
  if (outcome == tree_node::near_term) return Words::tr("a sound end of ninth grade (near-term check)");
  return outcome;
}

QString card_landmark(const QString& key) {
  const Landmark* known = landmark(key);
  return known ? landmark_title(*known) : key;
}

CardContents model_card_contents(const ModelPackage& package, const PublicKey& signer) {
  CardContents card;
  card.title = Words::tr("Model card: %1").arg(package.name);
  card.first_line =
      package.synthetic
          ? Words::tr("Fitted on made-up students: it shows how Milepost works, and no team decides anything by it.")
          : Words::tr("Fitted on real students of %1 schools.").arg(QLocale().toString(package.schools));
  card.sections = {purpose(package),
                   people(package),
                   missed_students_section(package),
                   results_section(package),
                   baselines_section(package),
                   inputs(package),
                   limits(package),
                   gate_section(package.gate),
                   origin(package, signer)};
  return card;
}

}  // namespace milepost
