#include <QCoreApplication>
#include <QJsonObject>
#include <optional>

#include "core/journey/team_act.h"
#include "core/store/change_log.h"
#include "core/store/query.h"
#include "core/store/school_file.h"
#include "core/store/transaction.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct ActText {
  Q_DECLARE_TR_FUNCTIONS(TeamAct)
};

// Every query answers: person, kind, day, milestone, occurrence, school year.
constexpr const char* sources[] = {
    "SELECT person_id, kind, decided_on, milestone, '', 0 FROM list_decision WHERE decided_on BETWEEN ? AND ?",
    "SELECT note.person_id, note.form, latest.happened_on, note.milestone, '', 0 FROM note JOIN note_revision AS "
    "latest ON latest.note_id = "
    "note.id AND latest.revision = (SELECT max(revision) FROM note_revision AS other WHERE other.note_id = note.id) "
    "WHERE latest.happened_on "
    "BETWEEN ? AND ?",
    "SELECT person_id, 'student_voice', date, '', '', 0 FROM student_voice WHERE date BETWEEN ? AND ? AND "
    "trim(coalesce(answer, '')) <> ''",
    "SELECT person_id, 'placement', date, '', '', 0 FROM placement WHERE date BETWEEN ? AND ?",
    "SELECT person_id, kind, reached_on, milestone, occurrence, school_year FROM milestone_reach WHERE reached_on "
    "BETWEEN ? AND ?"};

struct StoredReach {
  QString kind;
  QDate on;
};

QString kind_of(const Reach& reach) {
  return reach.needed ? u"reached"_s : u"not_needed"_s;
}

// The words stay out of the log: they may speak of a student.
QJsonObject reach_json(const Reach& reach, const QString& kind, QDate on) {
  return {{u"milestone"_s, reach.milestone},
          {u"occurrence"_s, reach.occurrence},
          {u"school_year"_s, reach.school_year},
          {u"kind"_s, kind},
          {u"on"_s, on.toString(Qt::ISODate)}};
}

Result<QString> local_id_of(const SchoolFile& file, qint64 person) {
  Query query(file.handle(), "SELECT coalesce(nullif(identifier, ''), sourced_id) FROM person WHERE id = ?");
  query.bind(0, person);
  if (query.step()) return query.text(0);
  if (query.failed()) return query.error();
  return Error{ActText::tr("There is no person %1 in this file.").arg(person)};
}

Query& bind_reach(Query& query, int from, const Reach& reach, qint64 person) {
  return query.bind(from, reach.milestone)
      .bind(from + 1, reach.occurrence)
      .bind(from + 2, reach.school_year)
      .bind(from + 3, person);
}

Result<std::optional<StoredReach>> stored(const SchoolFile& file, const Reach& reach, qint64 person) {
  Query query(file.handle(),
              "SELECT kind, reached_on FROM milestone_reach WHERE milestone = ? AND occurrence = ? AND school_year = ? "
              "AND person_id = ?");
  bind_reach(query, 0, reach, person);
  if (query.step()) return std::optional(StoredReach{query.text(0), query.date(1)});
  if (query.failed()) return query.error();
  return std::optional<StoredReach>();
}

Status mark_one(SchoolFile& file, const Reach& reach, qint64 person) {
  const Result<QString> student = local_id_of(file, person);
  if (!student) return student.error();
  const auto before = stored(file, reach, person);
  if (!before) return before.error();
  Query write(file.handle(),
              "INSERT OR REPLACE INTO milestone_reach (milestone, occurrence, school_year, person_id, kind, words, "
              "reached_on, actor) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  bind_reach(write, 0, reach, person)
      .bind(4, kind_of(reach))
      .bind(5, reach.words.trimmed())
      .bind(6, reach.on)
      .bind(7, file.actor());
  if (Status done = write.run(); !done) return done;
  return record_change(file, *before ? u"edit"_s : u"create"_s, u"milestone_reach"_s, *student,
                       *before ? reach_json(reach, (*before)->kind, (*before)->on) : QJsonObject(),
                       reach_json(reach, kind_of(reach), reach.on));
}

Status unmark_one(SchoolFile& file, const Reach& reach, qint64 person) {
  const auto before = stored(file, reach, person);
  if (!before) return before.error();
  if (!*before) return Done{};
  const Result<QString> student = local_id_of(file, person);
  if (!student) return student.error();
  Query remove(
      file.handle(),
      "DELETE FROM milestone_reach WHERE milestone = ? AND occurrence = ? AND school_year = ? AND person_id = ?");
  bind_reach(remove, 0, reach, person);
  if (Status done = remove.run(); !done) return done;
  return record_change(file, u"remove"_s, u"milestone_reach"_s, *student,
                       reach_json(reach, (*before)->kind, (*before)->on), {});
}

Status for_all(SchoolFile& file, const Reach& reach, const QList<qint64>& people,
               Status (*one)(SchoolFile&, const Reach&, qint64)) {
  Transaction transaction(file.handle());
  if (!transaction.begun()) return transaction.begun();
  for (const qint64 person : people) {
    if (Status done = one(file, reach, person); !done) return done;
  }
  return transaction.commit();
}

}  // namespace

Result<TeamActs> team_acts(const SchoolFile& file, QDate from, QDate through) {
  TeamActs acts;
  for (const char* sql : sources) {
    Query query(file.handle(), sql);
    query.bind(0, from).bind(1, through);
    while (query.step())
      acts[query.integer(0)].append(
          {query.text(1), query.date(2), query.text(3), query.text(4), int(query.integer(5))});
    if (query.failed()) return query.error();
  }
  return acts;
}

Status mark_reached(SchoolFile& file, const Reach& reach, const QList<qint64>& people) {
  if (reach.milestone.isEmpty() || reach.school_year <= 0)
    return Error{ActText::tr("Say which milestone and which school year it is.")};
  if (!reach.on.isValid()) return Error{ActText::tr("Give the day on which the student was reached.")};
  if (reach.on > file.clock().today())
    return Error{ActText::tr("The day lies in the future. Choose today or an earlier one.")};
  if (!reach.needed && reach.words.trimmed().isEmpty())
    return Error{ActText::tr("Say why the milestone does not concern the student.")};
  return for_all(file, reach, people, mark_one);
}

Status unmark_reached(SchoolFile& file, const Reach& reach, const QList<qint64>& people) {
  return for_all(file, reach, people, unmark_one);
}

}  // namespace milepost
