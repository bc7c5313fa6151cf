// QJsonDocument writes the shortest digits that read back as the same double, so a node survives the file exactly.
#include "core/prediction/feature_table.h"
#include "core/prediction/node_reading.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<TermKind, const char*> term_kinds[] = {{TermKind::Linear, "linear"},
                                                           {TermKind::Spline, "spline"},
                                                           {TermKind::Levels, "levels"},
                                                           {TermKind::Product, "product"}};
constexpr std::pair<Calibration::Kind, const char*> calibration_kinds[] = {
    {Calibration::Kind::None, "none"},
    {Calibration::Kind::Intercept, "intercept"},
    {Calibration::Kind::InterceptAndSlope, "intercept_and_slope"}};
constexpr double no_limit = std::numeric_limits<double>::infinity();

template <class Kinds, class Kind>
QString word_of(const Kinds& kinds, Kind kind) {
  for (const auto& [known, word] : kinds) {
    if (known == kind) return QLatin1String(word);
  }
  return {};
}

template <class Kinds>
auto kind_of(const Kinds& kinds, const PackageReader& from) {
  const QString word = from.text("kind");
  for (const auto& [kind, known] : kinds) {
    if (word == QLatin1String(known)) return kind;
  }
  from.refuse(u"kind"_s, u"“%1”, which this Milepost does not know"_s.arg(word.left(40)));
  return kinds[0].first;
}

QJsonObject term_json(const DesignTerm& term) {
  QJsonObject json{{u"column"_s, term.column},
                   {u"kind"_s, word_of(term_kinds, term.kind)},
                   {u"missing_indicator"_s, term.missing_indicator},
                   {u"group"_s, term.group},
                   {u"malleable"_s, term.malleable}};
  if (term.kind == TermKind::Spline) json.insert(u"knots"_s, json_numbers(term.knots));
  if (term.kind == TermKind::Levels) json.insert(u"levels"_s, QJsonArray::fromStringList(term.levels));
  if (term.kind == TermKind::Product) {
    json.insert(u"second"_s, term.second);
    json.insert(u"second_group"_s, term.second_group);
    json.insert(u"hinge"_s, term.hinge);
    json.insert(u"second_hinge"_s, term.second_hinge);
    json.insert(u"sign"_s, term.sign);
    json.insert(u"second_sign"_s, term.second_sign);
  }
  return json;
}

// Law and rule R1: whoever made the package, it never reads who a student is.
void refuse_protected(const PackageReader& from, const QString& key, const QString& column) {
  if (is_protected_name(column)) {
    from.refuse(key, u"“%1”, a column that says who a student is; no prediction may use it"_s.arg(column.left(40)));
  }
}

int sign_of(const PackageReader& from, const char* key) {
  const double sign = from.number(key);
  if (sign != 1 && sign != -1) from.refuse(QLatin1String(key), u"%1, where 1 or -1 is expected"_s.arg(sign));
  return sign < 0 ? -1 : 1;
}

DesignTerm read_term(const PackageReader& from) {
  DesignTerm term;
  term.column = from.text("column");
  if (term.column.isEmpty()) from.refuse(u"column"_s, u"empty, where a column's name is expected"_s);
  refuse_protected(from, u"column"_s, term.column);
  term.kind = kind_of(term_kinds, from);
  term.missing_indicator = from.truth("missing_indicator");
  term.group = from.text("group");
  term.malleable = from.truth("malleable");
  if (term.kind == TermKind::Spline) {
    term.knots = from.numbers("knots");
    const bool ascending =
        std::adjacent_find(term.knots.begin(), term.knots.end(), std::greater_equal<>()) == term.knots.end();
    if (term.knots.size() < 3 || !ascending) from.refuse(u"knots"_s, u"not three or more ascending numbers"_s);
  }
  if (term.kind == TermKind::Levels) term.levels = from.texts("levels");
  if (term.kind == TermKind::Product) {
    term.second = from.text("second");
    refuse_protected(from, u"second"_s, term.second);
    term.second_group = from.text("second_group");
    term.hinge = from.number("hinge");
    term.second_hinge = from.number("second_hinge");
    term.sign = sign_of(from, "sign");
    term.second_sign = sign_of(from, "second_sign");
  }
  return term;
}

QJsonObject column_json(const DesignColumn& column) {
  return {{u"name"_s, column.name}, {u"term"_s, column.term}, {u"mean"_s, column.mean},
          {u"sd"_s, column.sd},     {u"low"_s, column.low},   {u"high"_s, column.high}};
}

DesignColumn read_column(const PackageReader& from, size_t terms) {
  DesignColumn column;
  column.name = from.text("name");
  column.term = from.count("term");
  column.mean = from.number("mean");
  column.sd = from.number("sd");
  column.low = from.number("low");
  column.high = from.number("high");
  if (size_t(column.term) >= terms) from.refuse(u"term"_s, u"%1, but there are %2 terms"_s.arg(column.term).arg(terms));
  if (!(column.sd > 0)) from.refuse(u"sd"_s, u"%1, where more than 0 is expected"_s.arg(column.sd));
  if (column.low > column.high) from.refuse(u"low"_s, u"above “high”"_s);
  return column;
}

QJsonObject calibration_json(const Calibration& calibration) {
  return {{u"kind"_s, word_of(calibration_kinds, calibration.kind)},
          {u"intercept"_s, calibration.intercept},
          {u"slope"_s, calibration.slope},
          {u"rows"_s, calibration.rows},
          {u"events"_s, calibration.events}};
}

Calibration read_calibration(const PackageReader& from) {
  Calibration calibration;
  calibration.kind = kind_of(calibration_kinds, from);
  calibration.intercept = from.number("intercept");
  calibration.slope = from.number("slope");
  calibration.rows = from.count("rows");
  calibration.events = from.count("events");
  return calibration;
}

void read_design(const PackageReader& from, Design& design) {
  for (const PackageReader& term : from.items("terms")) design.terms.push_back(read_term(term));
  for (const PackageReader& column : from.items("columns")) {
    design.columns.push_back(read_column(column, design.terms.size()));
    const auto count = design.columns.size();
    if (count > 1 && design.columns[count - 2].term > design.columns[count - 1].term) {
      column.refuse(u"term"_s, u"out of order"_s);
    }
  }
}

void read_schools(const PackageReader& from, NodeModel& node) {
  node.school_sd = from.number_within("school_sd", 0, no_limit);
  for (const auto& [school, of] : from.named("schools")) {
    node.school_intercepts.insert(school, of.number("intercept"));
    node.school_intercept_variances.insert(school, of.number_within("variance", 0, no_limit));
  }
  for (const auto& [school, of] : from.named("school_calibrations")) {
    node.school_calibrations.insert(school, read_calibration(of));
  }
}

void read_support(const PackageReader& from, NodeModel& node) {
  node.mahalanobis_limit = from.number_within("mahalanobis_limit", 0, no_limit);
  const auto columns = Eigen::Index(node.design.columns.size());
  if (node.mahalanobis_limit > 0) node.mahalanobis_precision = from.symmetric("mahalanobis_precision", columns);
  node.required = from.texts("required");
  for (const QString& column : node.required) refuse_protected(from, u"required"_s, column);
}

}  // namespace

QJsonObject node_json(const NodeModel& node) {
  QJsonArray terms, columns, cohorts;
  for (const DesignTerm& term : node.design.terms) terms.append(term_json(term));
  for (const DesignColumn& column : node.design.columns) columns.append(column_json(column));
  for (const int cohort : node.cohorts) cohorts.append(cohort);
  QJsonObject schools, school_calibrations;
  for (auto school = node.school_intercepts.begin(); school != node.school_intercepts.end(); ++school) {
    schools.insert(school.key(), QJsonObject{{u"intercept"_s, *school},
                                             {u"variance"_s, node.school_intercept_variances.value(school.key())}});
  }
  for (auto school = node.school_calibrations.begin(); school != node.school_calibrations.end(); ++school) {
    school_calibrations.insert(school.key(), calibration_json(*school));
  }
  return {{u"outcome"_s, node.outcome},
          {u"landmark"_s, node.landmark},
          {u"terms"_s, terms},
          {u"columns"_s, columns},
          {u"coefficients"_s, json_numbers(VectorView(node.coefficients))},
          {u"covariance"_s, lower_triangle(node.covariance)},
          {u"school_sd"_s, node.school_sd},
          {u"schools"_s, schools},
          {u"calibration"_s, calibration_json(node.calibration)},
          {u"school_calibrations"_s, school_calibrations},
          {u"mahalanobis_limit"_s, node.mahalanobis_limit},
          {u"mahalanobis_precision"_s, lower_triangle(node.mahalanobis_precision)},
          {u"required"_s, QJsonArray::fromStringList(node.required)},
          {u"cohorts"_s, cohorts},
          {u"rows"_s, node.rows},
          {u"events"_s, node.events},
          {u"edf"_s, node.edf},
          {u"ridge"_s, node.ridge}};
}

NodeModel read_node_from(const PackageReader& from) {
  NodeModel node;
  node.outcome = from.text("outcome");
  if (node.outcome.isEmpty()) from.refuse(u"outcome"_s, u"empty, where an outcome's name is expected"_s);
  node.landmark = from.text("landmark");
  read_design(from, node.design);
  const auto size = Eigen::Index(node.design.columns.size()) + 1;
  node.coefficients = from.vector("coefficients", size);
  node.covariance = from.symmetric("covariance", size);
  if (node.covariance.diagonal().minCoeff() < 0)
    from.refuse(u"covariance"_s, u"no covariance: a variance is negative"_s);
  read_schools(from, node);
  node.calibration = read_calibration(from.member("calibration"));
  read_support(from, node);
  for (const double cohort : from.numbers("cohorts")) {
    if (!(cohort >= 1900 && cohort <= 2999))
      from.refuse(u"cohorts"_s, u"%1, where school years are expected"_s.arg(cohort));
    else
      node.cohorts.append(int(cohort));
  }
  node.rows = from.count("rows");
  node.events = from.count("events");
  if (node.events > node.rows) from.refuse(u"events"_s, u"more than “rows”"_s);
  node.edf = from.number("edf");
  node.ridge = from.text("ridge");
  return node;
}

Result<NodeModel> read_node(const QJsonObject& json) {
  const PackageReader from(json);
  NodeModel node = read_node_from(from);
  if (from.error()) return *from.error();
  return node;
}

}  // namespace milepost
