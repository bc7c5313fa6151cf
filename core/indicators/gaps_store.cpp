#include <QCoreApplication>
#include <unordered_map>

#include "core/indicators/gaps.h"
#include "core/store/query.h"
#include "core/store/school_file.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(Gaps)
};

using Groups = decltype(StudentGroups::known);

constexpr const char* not_known = "not on file";
constexpr const char* all_others = "all others";

Status load_race_ethnicity(sqlite3* connection, Groups& groups) {
  // The federal order: Hispanic or Latino of any race, then two or more, then the one race given.
  Query query(connection,
              "SELECT person_id, hispanic_or_latino_ethnicity, demographic_race_two_or_more_races, "
              "american_indian_or_alaska_native, asian,"
              " black_or_african_american, native_hawaiian_or_other_pacific_islander, white FROM demographics");
  const QStringList races = {u"american_indian_or_alaska_native"_s, u"asian"_s, u"black_or_african_american"_s,
                             u"native_hawaiian_or_other_pacific_islander"_s, u"white"_s};
  while (query.step()) {
    QStringList given;
    for (int race = 0; race < races.size(); ++race) {
      if (query.optional_integer(3 + race).value_or(0) == 1) given << races[race];
    }
    QString group;
    if (query.optional_integer(1).value_or(0) == 1)
      group = u"hispanic_or_latino"_s;
    else if (query.optional_integer(2).value_or(0) == 1 || given.size() > 1)
      group = u"two_or_more_races"_s;
    else if (given.size() == 1)
      group = given.front();
    groups.insert_or_assign(query.integer(0), AuditOnly<QString>(group));
  }
  if (query.failed()) return query.error();
  return Done{};
}

Status load_sex(sqlite3* connection, Groups& groups) {
  Query query(connection, "SELECT person_id, sex FROM demographics WHERE sex IS NOT NULL AND sex <> ''");
  while (query.step()) groups.insert_or_assign(query.integer(0), AuditOnly<QString>(query.text(1)));
  if (query.failed()) return query.error();
  return Done{};
}

struct Programs {
  bool came = false;
  std::unordered_map<qint64, bool> active;  // people in the program as of the day
};

Result<Programs> load_program(sqlite3* connection, const QStringList& names, QDate as_of) {
  Programs programs;
  Query any(connection, "SELECT EXISTS (SELECT 1 FROM program)");
  if (any.step()) programs.came = any.integer(0) != 0;
  if (any.failed()) return any.error();
  for (const QString& name : names) {
    Query query(connection,
                "SELECT DISTINCT person_id FROM program WHERE program = ?1 AND (begin_date IS NULL OR begin_date <= ?2)"
                " AND (end_date IS NULL OR end_date >= ?2)");
    query.bind(0, name).bind(1, as_of);
    while (query.step()) programs.active[query.integer(0)] = true;
    if (query.failed()) return query.error();
  }
  return programs;
}

// African American or Latinx and in poverty (program SED), against all others. Somebody who is surely not one of the
// two is among the others even where the second is not on file.
Status load_focus_group(sqlite3* connection, const Programs& poverty, Groups& groups) {
  Query query(
      connection,
      "SELECT person.id, demographics.black_or_african_american, demographics.hispanic_or_latino_ethnicity FROM person"
      " LEFT JOIN demographics ON demographics.person_id = person.id");
  while (query.step()) {
    const auto black = query.optional_integer(1), latinx = query.optional_integer(2);
    const bool yes = black.value_or(0) == 1 || latinx.value_or(0) == 1;
    const bool unknown = !yes && (!black || !latinx);
    const bool poor = poverty.active.contains(query.integer(0));
    QString group = QLatin1String(all_others);
    if (yes && poor)
      group = u"African American or Latinx in poverty"_s;
    else if ((unknown && (poor || !poverty.came)) || (yes && !poverty.came))
      group.clear();
    groups.insert_or_assign(query.integer(0), AuditOnly<QString>(group));
  }
  if (query.failed()) return query.error();
  return Done{};
}

}  // namespace

Result<StudentGroups> student_groups(const SchoolFile& file, const QString& by, QDate as_of) {
  static const QHash<QString, QStringList> program_names = {
      {u"el"_s, {u"EL"_s, u"LTEL"_s}}, {u"swd"_s, {u"SWD"_s}}, {u"sed"_s, {u"SED"_s}}, {u"focus_group"_s, {u"SED"_s}}};
  StudentGroups groups;
  Programs programs;
  if (program_names.contains(by)) {
    Result<Programs> read = load_program(file.handle(), program_names.value(by), as_of);
    if (!read) return read.error();
    programs = read.take();
  }
  Status loaded = Done{};
  if (by == "race_ethnicity"_L1)
    loaded = load_race_ethnicity(file.handle(), groups.known);
  else if (by == "sex"_L1)
    loaded = load_sex(file.handle(), groups.known);
  else if (by == "focus_group"_L1)
    loaded = load_focus_group(file.handle(), programs, groups.known);
  else if (program_names.contains(by)) {
    for (const auto& [person, active] : programs.active)
      groups.known.insert_or_assign(person, AuditOnly<QString>(u"yes"_s));
    if (programs.came) groups.otherwise = AuditOnly<QString>(u"no"_s);
  }
  if (!loaded) return loaded.error();
  return groups;
}

Result<QList<GapRow>> indicator_gaps(const SchoolFile& file, const IndicatorOptions& options, const QString& by) {
  if (!gap_groupings().contains(by)) {
    return Error{Text::tr("There is no grouping \"%1\". Use one of: %2.").arg(by, gap_groupings().join(u", "_s))};
  }
  const Result<RuleContext> context = rule_context(file, options);
  if (!context) return context.error();
  const Result<StudentGroups> groups = student_groups(file, by, context->as_of);
  if (!groups) return groups.error();

  GapTable table;
  Status visited = visit_findings(file, *context, options, [&](const StudentFindings& student) -> Status {
    AuditOnly<QString> group = groups->of(student.student.id);
    if (by == "school"_L1)
      group = AuditOnly<QString>(student.school);
    else if (by == "first_time_ninth"_L1)
      group = AuditOnly<QString>(student.repeating_ninth ? u"no"_s : u"yes"_s);
    if (group.for_audit().isEmpty()) group = AuditOnly<QString>(QLatin1String(not_known));
    table.add(group, student.findings);
    return Done{};
  });
  if (!visited) return visited.error();
  // Two or three students without demographics would else hide the very gap this grouping is for. They are not known to
  // be in the focus group, and so they are among the others.
  if (by == "focus_group"_L1) table.fold_if_small(QLatin1String(not_known), QLatin1String(all_others));
  return table.rows();
}

}  // namespace milepost
