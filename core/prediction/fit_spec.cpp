#include "core/prediction/fit_spec.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>

#include "core/prediction/feature_table.h"
#include "core/prediction/nearest_word.h"

namespace milepost {

namespace {

QString found_words(const QJsonValue& value) {
  if (value.isString()) return QStringLiteral("“%1”").arg(value.toString());
  if (value.isDouble()) return QString::number(value.toDouble());
  if (value.isBool()) return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
  if (value.isArray()) return QStringLiteral("a list");
  return value.isObject() ? QStringLiteral("an object") : QStringLiteral("nothing");
}

// Reads one object's keys; keeps the first thing wrong. A key with null counts as left out.
class SpecObject {
 public:
  SpecObject(const QJsonObject& object, const QString& where, const QStringList& known)
      : object_(object), where_(where) {
    for (const QString& key : object.keys()) {
      if (!known.contains(key)) {
        refuse(QStringLiteral("%1 has no “%2”. Did you mean “%3”?").arg(where_, key, nearest_word(key, known)));
      }
    }
  }

  bool has(const QString& key) const { return !object_.value(key).isNull() && !object_.value(key).isUndefined(); }
  QJsonValue value(const QString& key) const { return object_.value(key); }

  QString text(const QString& key, bool needed = false) {
    if (!has(key)) {
      if (needed) refuse(QStringLiteral("%1 needs “%2”: the name of a column.").arg(where_, key));
      return {};
    }
    const QString text = value(key).toString();
    if (!value(key).isString() || text.isEmpty()) wrong(key, QStringLiteral("a name in quotation marks"));
    return text;
  }
  bool truth(const QString& key) {
    if (has(key) && !value(key).isBool()) wrong(key, QStringLiteral("true or false"));
    return value(key).toBool();
  }
  double number(const QString& key, const QString& expected) {
    if (!has(key)) return 0;
    const double number = value(key).toDouble(-1);
    if (!value(key).isDouble() || !(number >= 0) || !std::isfinite(number)) wrong(key, expected);
    return number;
  }
  int whole(const QString& key, int least, int most) {
    if (!has(key)) return 0;
    const double number = value(key).toDouble(-1);
    const bool fits = value(key).isDouble() && number == std::floor(number) && number >= least && number <= most;
    if (!fits) wrong(key, QStringLiteral("a whole number from %1 to %2").arg(least).arg(most));
    return fits ? int(number) : 0;
  }
  QStringList texts(const QString& key) {
    QStringList texts;
    if (!has(key)) return texts;
    if (!value(key).isArray()) wrong(key, QStringLiteral("a list of names"));
    for (const QJsonValue& item : value(key).toArray()) {
      if (!item.isString() || item.toString().isEmpty()) wrong(key, QStringLiteral("a list of names"));
      if (texts.contains(item.toString())) refuse(QStringLiteral("“%1” names “%2” twice.").arg(key, item.toString()));
      texts += item.toString();
    }
    return texts;
  }
  // The place of the text among the choices; -1 when the key is left out or wrong.
  int choice(const QString& key, const QStringList& choices) {
    if (!has(key)) return -1;
    const int at = value(key).isString() ? int(choices.indexOf(value(key).toString())) : -1;
    if (at < 0) wrong(key, QStringLiteral("“%1”").arg(choices.join(QStringLiteral("” or “"))));
    return at;
  }
  QJsonObject object(const QString& key) {
    if (has(key) && !value(key).isObject()) wrong(key, QStringLiteral("an object in braces"));
    return value(key).toObject();
  }

  void wrong(const QString& key, const QString& expected) {
    refuse(QStringLiteral("%1: “%2” is %3; expected %4.").arg(where_, key, found_words(value(key)), expected));
  }
  void refuse(const QString& sentence) {
    if (refused_.isEmpty()) refused_ = sentence;
  }
  const QString& refused() const { return refused_; }

 private:
  QJsonObject object_;
  QString where_, refused_;
};

const QString the_spec = QStringLiteral("The specification");

Result<TermSpec> read_term(const QJsonValue& value, qsizetype place) {
  const QString where = QStringLiteral("Term %1").arg(place);
  if (!value.isObject()) {
    return Error{
        QStringLiteral("%1 is %2; expected an object such as {\"column\": \"gpa\"}.").arg(where, found_words(value))};
  }
  const QString name = value.toObject().value(QStringLiteral("column")).toString();
  SpecObject object(value.toObject(), name.isEmpty() ? where : QStringLiteral("%1 (“%2”)").arg(where, name),
                    {QStringLiteral("column"), QStringLiteral("spline"), QStringLiteral("missing"),
                     QStringLiteral("levels"), QStringLiteral("group"), QStringLiteral("malleable")});
  TermSpec term;
  term.column = object.text(QStringLiteral("column"), true);
  term.spline = object.whole(QStringLiteral("spline"), 2, 6);
  term.levels = object.choice(QStringLiteral("levels"), {QStringLiteral("observed")}) == 0;
  const int missing = object.choice(QStringLiteral("missing"),
                                    {QStringLiteral("indicator"), QStringLiteral("mean"), QStringLiteral("refuse")});
  term.missing_indicator = missing == 0;
  term.required = missing == 2;
  term.group = object.text(QStringLiteral("group"));
  if (term.group.isEmpty()) term.group = term.column;
  term.malleable = object.truth(QStringLiteral("malleable"));
  if (term.levels && term.spline > 0) {
    object.refuse(QStringLiteral("%1 (“%2”) asks for levels and for a spline. Keep one.").arg(where, name));
  }
  if (!object.refused().isEmpty()) return Error{object.refused()};
  return term;
}

Status read_terms(SpecObject& object, FitSpec& spec) {
  const QString key = QStringLiteral("terms");
  if (!object.value(key).isArray() || object.value(key).toArray().isEmpty()) {
    object.refuse(QStringLiteral("%1 needs “terms”: a list such as [{\"column\": \"gpa\"}].").arg(the_spec));
    return Done{};
  }
  for (const QJsonValue& value : object.value(key).toArray()) {
    auto term = read_term(value, spec.terms.size() + 1);
    if (!term) return term.error();
    spec.terms += *term;
  }
  return Done{};
}

void read_penalty(SpecObject& object, FitSpec& spec) {
  if (!object.has(QStringLiteral("penalty"))) return;
  SpecObject penalty(object.object(QStringLiteral("penalty")), QStringLiteral("“penalty”"),
                     {QStringLiteral("ridge"), QStringLiteral("fusion")});
  const QString ridge = QStringLiteral("ridge");
  const QString expected = QStringLiteral("a number from 0 up, “cv” or “evidence”");
  if (penalty.value(ridge).isString()) {
    const QString word = penalty.value(ridge).toString();
    if (word == QLatin1String("cv"))
      spec.ridge_kind = RidgeKind::CrossValidated;
    else if (word == QLatin1String("evidence"))
      spec.ridge_kind = RidgeKind::Evidence;
    else
      penalty.wrong(ridge, expected);
  } else {
    spec.ridge = penalty.number(ridge, expected);
  }
  spec.fusion = penalty.number(QStringLiteral("fusion"), QStringLiteral("a number from 0 up"));
  if (!penalty.refused().isEmpty()) object.refuse(penalty.refused());
}

void read_tree(SpecObject& object, FitSpec& spec) {
  const QString key = QStringLiteral("tree");
  if (object.has(key) == object.has(QStringLiteral("outcome"))) {
    object.refuse(
        object.has(key)
            ? QStringLiteral("%1 has “outcome” and “tree”. Keep “outcome” for one node, “tree” for the whole tree.")
                  .arg(the_spec)
            : QStringLiteral("%1 needs “outcome”: the column with 1 and 0 (or “tree”).").arg(the_spec));
  }
  if (!object.has(key)) {
    spec.outcome = object.text(QStringLiteral("outcome"));
    for (const char* only : {"landmark", "landmarks", "student"}) {
      if (object.has(QLatin1String(only))) {
        object.refuse(QStringLiteral("“%1” belongs to a “tree”. Take it out, or name the tree's columns.")
                          .arg(QLatin1String(only)));
      }
    }
    if (spec.fusion > 0)
      object.refuse(QStringLiteral("“fusion” ties a tree's landmarks together. Take it out, or give a “tree”."));
    return;
  }
  SpecObject tree(object.object(key), QStringLiteral("“tree”"),
                  {QStringLiteral("graduated"), QStringLiteral("ag_met"), QStringLiteral("enrolled"),
                   QStringLiteral("persisted"), QStringLiteral("near_term")});
  TreeOutcomes outcomes;
  outcomes.graduated = tree.text(QStringLiteral("graduated"), true);
  outcomes.ag_met = tree.text(QStringLiteral("ag_met"), true);
  outcomes.enrolled = tree.text(QStringLiteral("enrolled"), true);
  outcomes.persisted = tree.text(QStringLiteral("persisted"), true);
  outcomes.near_term = tree.text(QStringLiteral("near_term"));
  if (!tree.refused().isEmpty()) object.refuse(tree.refused());
  spec.tree = outcomes;
  spec.landmark = object.text(QStringLiteral("landmark"), true);
  spec.student = object.text(QStringLiteral("student"));
  spec.landmarks = object.texts(QStringLiteral("landmarks"));
}

QStringList outcome_columns(const FitSpec& spec) {
  QStringList columns{spec.outcome};
  if (spec.tree) {
    columns = {spec.tree->graduated, spec.tree->ag_met, spec.tree->enrolled, spec.tree->persisted,
               spec.tree->near_term};
  }
  columns.removeAll(QString());
  return columns;
}

// Rule R1: what is protected reaches no fit, under no name.
QString protected_because(const FitSpec& spec, const QString& column) {
  if (spec.audit_only.contains(column)) return QStringLiteral("is in “audit_only”");
  if (is_protected_name(column)) return QStringLiteral("is protected by its name");
  return {};
}

QString wrong_columns(const FitSpec& spec) {
  QStringList seen;
  const QStringList outcomes = outcome_columns(spec);
  for (const TermSpec& term : spec.terms) {
    if (seen.contains(term.column)) return QStringLiteral("“%1” is a term twice. Take one out.").arg(term.column);
    seen += term.column;
    if (const QString why = protected_because(spec, term.column); !why.isEmpty()) {
      return QStringLiteral(
                 "The term “%1” %2: it may only be looked at in an audit, never enter a fit. Take it out of the "
                 "terms.")
          .arg(term.column, why);
    }
    if (outcomes.contains(term.column)) {
      return QStringLiteral("“%1” is the outcome and a term. Take it out of the terms.").arg(term.column);
    }
    if (term.column == spec.weights || term.column == spec.landmark || term.column == spec.student) {
      return QStringLiteral(
                 "“%1” is a term and has another part in the fit (weights, landmark or student). Take it out of "
                 "the terms.")
          .arg(term.column);
    }
  }
  for (const QString& column :
       outcomes + QStringList{spec.group, spec.cohort, spec.weights, spec.landmark, spec.student}) {
    if (column.isEmpty()) continue;
    if (const QString why = protected_because(spec, column); !why.isEmpty()) {
      return QStringLiteral("“%1” %2 and cannot be the outcome, the group, the cohort or the weights of a fit.")
          .arg(column, why);
    }
  }
  return {};
}

QString wrong_together(const FitSpec& spec) {
  if (spec.firth && spec.random_intercept) {
    return QStringLiteral(
        "“firth” and “random_intercept” cannot be combined. Take one out; a ridge also tames separation.");
  }
  if (spec.firth && spec.ridge_kind != RidgeKind::Number) {
    return QStringLiteral("“firth” goes with a ridge given as a number, not with “cv” or “evidence”.");
  }
  if (spec.random_intercept && spec.group.isEmpty()) {
    return QStringLiteral("“random_intercept” needs “group”: the column with the school.");
  }
  if (spec.products > 0 && spec.ridge_kind == RidgeKind::Number && spec.ridge == 0) {
    return QStringLiteral("“products” needs a penalty: give “ridge” a number above 0, “cv” or “evidence”.");
  }
  return {};
}

}  // namespace

Result<FitSpec> read_fit_spec(const QJsonObject& json) {
  SpecObject object(
      json, the_spec,
      {QStringLiteral("outcome"), QStringLiteral("tree"), QStringLiteral("landmark"), QStringLiteral("landmarks"),
       QStringLiteral("student"), QStringLiteral("group"), QStringLiteral("cohort"), QStringLiteral("weights"),
       QStringLiteral("terms"), QStringLiteral("audit_only"), QStringLiteral("penalty"), QStringLiteral("firth"),
       QStringLiteral("random_intercept"), QStringLiteral("calibrate"), QStringLiteral("products")});
  FitSpec spec;
  if (Status terms = read_terms(object, spec); !terms) {
    return object.refused().isEmpty() ? terms.error() : Error{object.refused()};
  }
  spec.group = object.text(QStringLiteral("group"));
  spec.cohort = object.text(QStringLiteral("cohort"));
  spec.weights = object.text(QStringLiteral("weights"));
  spec.audit_only = object.texts(QStringLiteral("audit_only"));
  spec.firth = object.truth(QStringLiteral("firth"));
  spec.random_intercept = object.truth(QStringLiteral("random_intercept"));
  spec.cross_fitted =
      object.choice(QStringLiteral("calibrate"), {QStringLiteral("cross_fitted"), QStringLiteral("none")}) == 0;
  spec.products = object.whole(QStringLiteral("products"), 0, 50);
  read_penalty(object, spec);
  read_tree(object, spec);
  if (object.refused().isEmpty()) object.refuse(wrong_columns(spec));
  if (object.refused().isEmpty()) object.refuse(wrong_together(spec));
  if (!object.refused().isEmpty()) return Error{object.refused()};
  return spec;
}

Result<QJsonObject> read_spec_json(const QString& path_or_json) {
  QByteArray bytes = path_or_json.trimmed().toUtf8();
  QString name = QStringLiteral("the specification");
  if (!bytes.startsWith('{')) {
    name = QFileInfo(path_or_json).fileName();
    QFile file(path_or_json);
    if (!file.open(QIODevice::ReadOnly)) {
      return Error{QStringLiteral("The specification %1 could not be read: %2. Give a JSON file, or the JSON itself.")
                       .arg(path_or_json, file.errorString()),
                   file.exists() ? ErrorKind::Unavailable : ErrorKind::Refused};
    }
    bytes = file.readAll();
  }
  if (bytes.startsWith("\xEF\xBB\xBF")) bytes.remove(0, 3);
  QJsonParseError error;
  const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
  if (error.error != QJsonParseError::NoError) {
    const auto line = bytes.left(error.offset).count('\n') + 1;
    return Error{QStringLiteral("%1 is not sound JSON, line %2: %3.").arg(name).arg(line).arg(error.errorString())};
  }
  if (!document.isObject()) return Error{QStringLiteral("%1 is JSON but not an object in braces.").arg(name)};
  return document.object();
}

}  // namespace milepost
