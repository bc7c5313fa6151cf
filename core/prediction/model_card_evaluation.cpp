#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include "core/prediction/model_card_contents.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ModelCard)
};

constexpr int digits = 3;

QString count_of(const QJsonObject& of, const char* key) {
  const QJsonValue value = of.value(QLatin1String(key));
  return value.isDouble() ? QLocale().toString(value.toInteger()) : u"–"_s;
}

QString figure(const QJsonObject& of, const QString& key) {
  const QJsonValue value = of.value(key);
  return value.isDouble() ? QLocale().toString(value.toDouble(), 'f', digits) : u"–"_s;
}

QString percent(const QJsonValue& value) {
  return Words::tr("%1 %", "a share in percent").arg(qRound(100 * value.toDouble()));
}

// "0.812 (0.790 to 0.834)"
QString interval(const QJsonObject& of, const QString& key) {
  const QString value = figure(of, key);
  if (!of.value(key + u"_low"_s).isDouble() || !of.value(key + u"_high"_s).isDouble()) return value;
  return Words::tr("%1 (%2 to %3)").arg(value, figure(of, key + u"_low"_s), figure(of, key + u"_high"_s));
}

QString share_interval(const QJsonObject& of, const QString& key) {
  const QJsonValue value = of.value(key), low = of.value(key + u"_low"_s), high = of.value(key + u"_high"_s);
  if (!value.isDouble()) return u"–"_s;
  if (!low.isDouble() || !high.isDouble()) return percent(value);
  return Words::tr("%1 (%2 to %3)").arg(percent(value), percent(low), percent(high));
}

struct Entry {
  QString outcome, landmark;
  QJsonObject evaluation;
  QString title() const { return landmark.isEmpty() ? outcome : u"%1, %2"_s.arg(outcome, landmark); }
};

// The evaluation's entries, the overall outcome first.
std::vector<Entry> entries(const ModelPackage& package) {
  std::vector<Entry> found;
  const auto add = [&found](const QJsonArray& list, const QString& outcome) {
    for (const QJsonValue& item : list) {
      const QJsonObject entry = item.toObject();
      const QJsonValue inner = entry.value(u"evaluation"_s);
      found.push_back({outcome.isEmpty() ? outcome_title(entry.value(u"outcome"_s).toString()) : outcome,
                       card_landmark(entry.value(u"landmark"_s).toString()),
                       inner.isObject() ? inner.toObject() : entry});
    }
  };
  add(package.evaluation.value(u"overall"_s).toArray(), Words::tr("through the second year of college"));
  add(package.evaluation.value(u"nodes"_s).toArray(), QString());
  return found;
}

QString group_name(const QJsonObject& slice) {
  QString name = slice.value(u"slice"_s).toString();
  if (name.startsWith(u"audit_")) name = name.mid(6);
  return u"%1: %2"_s.arg(name, slice.value(u"level"_s).toString());
}

QStringList slice_row(const QJsonObject& slice) {
  QStringList row{group_name(slice), count_of(slice, "rows")};
  QStringList said;
  for (const char* key : {"finding", "note"}) {
    if (const QString sentence = slice.value(QLatin1String(key)).toString(); !sentence.isEmpty()) said += sentence;
  }
  const bool known = slice.value(u"support_missed_at_k"_s).isDouble();
  row += known ? share_interval(slice, u"support_missed_at_k"_s) : Words::tr("too few students to tell");
  row += known ? share_interval(slice, u"support_false_alarm_rate_at_k"_s) : u"–"_s;
  row += interval(slice, u"calibration_intercept"_s);
  row += said.join(u' ');
  return row;
}

QStringList baseline_row(const QJsonObject& baseline) {
  return {baseline.value(u"name"_s).toString(), interval(baseline, u"auc"_s), interval(baseline, u"model_auc_gain"_s),
          share_interval(baseline, u"support_recall_at_k"_s), baseline.value(u"note"_s).toString()};
}

QString not_evaluated() {
  return Words::tr("Not evaluated: the package brings no figures, so nobody can say how good it is.");
}

}  // namespace

CardSection missed_students_section(const ModelPackage& package) {
  CardSection section{Words::tr("Who was missed"), {}, {}};
  bool any = false;
  for (const Entry& entry : entries(package)) {
    const QJsonArray slices = entry.evaluation.value(u"slices"_s).toArray();
    if (slices.isEmpty()) continue;
    any = true;
    section.paragraphs += Words::tr("%1: with a list of %2, of the students who needed support.")
                              .arg(entry.title(), count_of(entry.evaluation, "capacity"));
    CardTable table{{Words::tr("group"), Words::tr("students"), Words::tr("missed (95 % interval)"),
                     Words::tr("listed without need"), Words::tr("off on average (0 is right)"), Words::tr("remark")},
                    {}};
    for (const QJsonValue& slice : slices) table.rows += slice_row(slice.toObject());
    section.tables.push_back(table);
  }
  if (!any)
    section.paragraphs += Words::tr("Not evaluated: the package does not say which groups' students it misses.");
  return section;
}

CardSection results_section(const ModelPackage& package) {
  CardSection section{Words::tr("How well it did on students it had not seen"), {}, {}};
  CardTable table{{Words::tr("outcome"), Words::tr("students"), Words::tr("with the outcome"),
                   Words::tr("AUC (95 % interval)"), Words::tr("Brier"), Words::tr("slope (1 is right)"),
                   Words::tr("off on average (0 is right)"), Words::tr("ICI"), Words::tr("remark")},
                  {}};
  for (const Entry& entry : entries(package)) {
    const QJsonObject& e = entry.evaluation;
    table.rows += QStringList{entry.title(),
                              count_of(e, "rows"),
                              count_of(e, "events"),
                              interval(e, u"auc"_s),
                              figure(e, u"brier"_s),
                              interval(e, u"calibration_slope"_s),
                              interval(e, u"calibration_intercept"_s),
                              figure(e, u"ici"_s),
                              e.value(u"note"_s).toString()};
  }
  if (table.rows.isEmpty()) {
    section.paragraphs += not_evaluated();
    return section;
  }
  section.paragraphs += Words::tr(
      "AUC: how often a student with the outcome has the higher chance of two; a coin has a half. Slope, average and "
      "ICI: whether chances are as often right as they say; ICI is their mean distance from what happened.");
  section.tables.push_back(table);
  return section;
}

CardSection baselines_section(const ModelPackage& package) {
  CardSection section{Words::tr("Beside simple rules, on the same students"), {}, {}};
  for (const Entry& entry : entries(package)) {
    const QJsonArray baselines = entry.evaluation.value(u"baselines"_s).toArray();
    if (baselines.isEmpty()) continue;
    CardTable table{{Words::tr("rule"), Words::tr("AUC (95 % interval)"), Words::tr("the model's AUC minus the rule's"),
                     Words::tr("of the students in need, listed"), Words::tr("remark")},
                    {}};
    table.rows += QStringList{Words::tr("this model: %1").arg(entry.title()), interval(entry.evaluation, u"auc"_s),
                              u"–"_s, share_interval(entry.evaluation, u"support_recall_at_k"_s), QString()};
    for (const QJsonValue& baseline : baselines) table.rows += baseline_row(baseline.toObject());
    section.tables.push_back(table);
  }
  if (section.tables.empty()) section.paragraphs += Words::tr("Not evaluated: no simple rule was computed beside it.");
  return section;
}

}  // namespace milepost
