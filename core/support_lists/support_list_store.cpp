#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/indicators/indicator_store.h"
#include "core/store/change_log.h"
#include "core/store/query.h"
#include "core/store/school_file.h"
#include "core/store/transaction.h"
#include "core/support_lists/list_building.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(SupportList)
};

QJsonValue date_json(QDate date) {
  return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}
QDate date_of(const QJsonValue& value) {
  return QDate::fromString(value.toString(), Qt::ISODate);
}
QJsonValue number_json(const std::optional<double>& number) {
  return number ? QJsonValue(*number) : QJsonValue();
}
std::optional<double> number_of(const QJsonValue& value) {
  return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QJsonArray findings_json(const QList<IndicatorFinding>& findings) {
  QJsonArray array;
  for (const IndicatorFinding& finding : findings) {
    array << QJsonObject{{u"indicator"_s, finding.indicator},
                         {u"status"_s, QLatin1String(status_word(finding.status))},
                         {u"value"_s, number_json(finding.value)},
                         {u"threshold"_s, number_json(finding.threshold)},
                         {u"start"_s, date_json(finding.window.start)},
                         {u"end"_s, date_json(finding.window.end)},
                         {u"as_of"_s, date_json(finding.as_of)},
                         {u"policy"_s, finding.policy},
                         {u"reason"_s, finding.reason}};
  }
  return array;
}

QList<IndicatorFinding> findings_from(const QJsonArray& array) {
  QList<IndicatorFinding> findings;
  for (const QJsonValue& value : array) {
    IndicatorFinding finding;
    finding.indicator = value[u"indicator"].toString();
    for (const auto status : {IndicatorStatus::OnTrack, IndicatorStatus::Watch, IndicatorStatus::OffTrack}) {
      if (value[u"status"].toString() == QLatin1String(status_word(status))) finding.status = status;
    }
    finding.value = number_of(value[u"value"]);
    finding.threshold = number_of(value[u"threshold"]);
    finding.window = {date_of(value[u"start"]), date_of(value[u"end"])};
    finding.as_of = date_of(value[u"as_of"]);
    finding.policy = value[u"policy"].toString();
    finding.reason = value[u"reason"].toString();
    findings << finding;
  }
  return findings;
}

// Everything a row showed but the name, which stays in one place.
QJsonArray rows_json(const QList<SupportRow>& rows) {
  QJsonArray array;
  for (const SupportRow& row : rows) {
    array << QJsonObject{{u"person"_s, row.person_id},
                         {u"student"_s, row.student},
                         {u"grade"_s, row.grade_level},
                         {u"repeating_ninth"_s, row.repeating_ninth},
                         {u"needs"_s, findings_json(row.needs)},
                         {u"unknown"_s, findings_json(row.unknown)},
                         {u"strength"_s, row.strength},
                         {u"since"_s, date_json(row.since)},
                         {u"plan"_s, row.plan},
                         {u"owner"_s, row.owner},
                         {u"next_date"_s, date_json(row.next_date)}};
  }
  return array;
}

QList<SupportRow> rows_from(const QJsonArray& array) {
  QList<SupportRow> rows;
  for (const QJsonValue& value : array) {
    SupportRow row;
    row.person_id = value[u"person"].toInteger();
    row.student = value[u"student"].toString();
    row.grade_level = value[u"grade"].toString();
    row.repeating_ninth = value[u"repeating_ninth"].toBool();
    row.needs = findings_from(value[u"needs"].toArray());
    row.unknown = findings_from(value[u"unknown"].toArray());
    row.strength = value[u"strength"].toString();
    row.since = date_of(value[u"since"]);
    row.plan = value[u"plan"].toString();
    row.owner = value[u"owner"].toString();
    row.next_date = date_of(value[u"next_date"]);
    rows << row;
  }
  return rows;
}

// As far back as saved lists under the same policy show the student with one of today's signals without a break.
Status find_since(const SchoolFile& file, SupportList& list, QList<SupportRow>& rows) {
  Query query(file.handle(),
              "SELECT as_of, rows FROM support_list WHERE policy = ? AND as_of <= ? ORDER BY as_of DESC, id DESC");
  query.bind(0, list.policy).bind(1, list.as_of);
  QHash<qint64, SupportRow*> running;
  for (SupportRow& row : rows) {
    if (!row.needs.isEmpty()) running.insert(row.person_id, &row);
  }
  while (!running.isEmpty() && query.step()) {
    const QDate as_of = query.date(0);
    const QJsonObject saved = QJsonDocument::fromJson(query.text(1).toUtf8()).object();
    QHash<qint64, SupportRow*> still;
    for (const QString& part : {u"rows"_s, u"planned"_s}) {
      for (const QJsonValue& value : saved[part].toArray()) {
        SupportRow* row = running.value(value[u"person"].toInteger());
        if (!row) continue;
        for (const QJsonValue& need : value[u"needs"].toArray()) {
          const auto same = [&](const IndicatorFinding& finding) {
            return finding.indicator == need[u"indicator"].toString();
          };
          if (std::any_of(row->needs.begin(), row->needs.end(), same)) still.insert(row->person_id, row);
        }
      }
    }
    for (SupportRow* row : std::as_const(still)) row->since = std::min(row->since, as_of);
    running = still;
  }
  if (query.failed()) return query.error();
  return Done{};
}

Result<Decisions> decisions_on(const SchoolFile& file, QDate day) {
  Query query(file.handle(),
              "SELECT person_id, kind, words, owner, decided_on, next_date FROM list_decision"
              " WHERE decided_on <= ?1 AND (ended_on IS NULL OR ended_on > ?1) ORDER BY decided_on, id");
  query.bind(0, day);
  Decisions found;
  while (query.step()) {
    ListDecision decision;
    decision.person_id = query.integer(0);
    decision.kind = query.utf8(1) == "plan" ? DecisionKind::Plan : DecisionKind::Seen;
    decision.words = query.text(2);
    decision.owner = query.text(3);
    decision.decided_on = query.date(4);
    decision.next_date = query.date(5);
    found.insert(decision.person_id, decision);
  }
  if (query.failed()) return query.error();
  return found;
}

}  // namespace

Result<SupportList> make_support_list(const SchoolFile& file, const SupportListOptions& options,
                                      const JudgedVisitor& judged) {
  const IndicatorOptions run{options.as_of, options.policy, options.grade_level, false};
  const Result<RuleContext> context = rule_context(file, run);
  if (!context) return context.error();
  SupportList list;
  list.as_of = context->as_of;
  list.policy = context->policy.key;
  list.data_through = context->data_through;
  list.capacity = options.capacity;
  Query import(file.handle(), "SELECT coalesce(max(id), 0) FROM import WHERE undone_at IS NULL");
  if (import.step()) list.import_number = import.integer(0);
  if (import.failed()) return import.error();

  QList<SupportRow> rows;
  Status visited = visit_students(file, *context, run, [&](const StudentRecord& record) -> Status {
    ++list.students;
    StudentFindings student = findings_of(record, *context);
    if (student.grade_level.isEmpty()) student.grade_level = options.grade_level;
    SupportRow row = support_row(record, student.findings, *context);
    if (row.grade_level.isEmpty()) row.grade_level = options.grade_level;
    if (!row.needs.isEmpty() || !row.unknown.isEmpty()) rows << std::move(row);
    if (judged) judged(std::move(student));
    return Done{};
  });
  if (!visited) return visited.error();
  if (Status found = find_since(file, list, rows); !found) return found.error();
  // A plan made today answers a list of the newest data, even though these end earlier; a look back stays in its own
  // day.
  const bool looks_back = context->data_through.isValid() && list.as_of < context->data_through;
  const QDate day = looks_back ? list.as_of : std::max(list.as_of, file.clock().today());
  const Result<Decisions> decisions = decisions_on(file, day);
  if (!decisions) return decisions.error();
  arrange(list, std::move(rows), *decisions, day);
  return list;
}

Result<qint64> save_support_list(SchoolFile& file, const SupportList& list) {
  Transaction transaction(file.handle());
  if (!transaction.begun()) return transaction.begun().error();
  const QJsonObject content{{u"students"_s, list.students},
                            {u"data_through"_s, date_json(list.data_through)},
                            {u"rows"_s, rows_json(list.rows)},
                            {u"planned"_s, rows_json(list.planned)},
                            {u"cannot_say"_s, rows_json(list.cannot_say)}};
  const QString rows = QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact));
  Query insert(file.handle(),
               "INSERT INTO support_list (made_at, actor, as_of, policy, import_id, capacity, rows) VALUES (?, ?, ?, "
               "?, ?, ?, ?)");
  insert.bind(0, file.clock().now().toUTC().toString(Qt::ISODate))
      .bind(1, file.actor())
      .bind(2, list.as_of)
      .bind(3, list.policy);
  insert.bind(4, list.import_number).bind(5, list.capacity).bind(6, rows);
  if (Status done = insert.run(); !done) return done.error();
  Query last(file.handle(), "SELECT last_insert_rowid()");
  if (!last.step())
    return last.failed() ? last.error() : Error{Text::tr("The list was not saved. Try again."), ErrorKind::Unavailable};
  const qint64 number = last.integer(0);
  const QJsonObject after{{u"as_of"_s, date_json(list.as_of)},
                          {u"policy"_s, list.policy},
                          {u"import"_s, list.import_number},
                          {u"rows"_s, list.rows.size()}};
  if (Status done = record_change(file, u"create"_s, u"support_list"_s, QString::number(number), {}, after); !done)
    return done.error();
  last.reset();
  if (Status done = transaction.commit(); !done) return done.error();
  return number;
}

Result<SupportList> saved_support_list(const SchoolFile& file, qint64 number) {
  Query query(file.handle(), "SELECT as_of, policy, import_id, capacity, rows FROM support_list WHERE id = ?");
  query.bind(0, number);
  if (!query.step()) {
    if (query.failed()) return query.error();
    return Error{Text::tr("There is no saved list %1 in this file.").arg(number)};
  }
  SupportList list;
  list.as_of = query.date(0);
  list.policy = query.text(1);
  list.import_number = query.integer(2);
  if (const auto capacity = query.optional_integer(3)) list.capacity = int(*capacity);
  const QJsonObject content = QJsonDocument::fromJson(query.text(4).toUtf8()).object();
  list.students = content[u"students"].toInt();
  list.data_through = date_of(content[u"data_through"]);
  list.rows = rows_from(content[u"rows"].toArray());
  list.planned = rows_from(content[u"planned"].toArray());
  list.cannot_say = rows_from(content[u"cannot_say"].toArray());
  for (const SupportRow& row : list.rows)
    list.watch_only += !row.needs.isEmpty() && row.needs.front().status != IndicatorStatus::OffTrack;
  list.beyond_capacity =
      list.capacity ? int(std::max<qsizetype>(0, list.rows.size() - std::max(0, *list.capacity))) : 0;

  Query names(file.handle(),
              "SELECT coalesce(nullif(preferred_given_name, ''), given_name, ''), "
              "coalesce(nullif(preferred_family_name, ''), family_name, '') FROM person WHERE id = ?");
  for (QList<SupportRow>* rows : {&list.rows, &list.planned, &list.cannot_say}) {
    for (SupportRow& row : *rows) {
      names.reset().bind(0, row.person_id);
      if (!names.step()) continue;
      Student student;
      student.given_name = names.text(0);
      student.family_name = names.text(1);
      row.name = student.full_name();
    }
  }
  if (names.failed()) return names.error();
  return list;
}

Result<std::optional<KeptMembers>> list_kept_before(const SchoolFile& file, QDate as_of) {
  Query query(file.handle(), "SELECT id, as_of, rows FROM support_list WHERE as_of < ? ORDER BY as_of DESC, id DESC LIMIT 1");
  query.bind(0, as_of);
  if (!query.step()) {
    if (query.failed()) return query.error();
    return std::optional<KeptMembers>();
  }
  KeptMembers kept{query.integer(0), query.date(1), {}};
  const QJsonObject saved = QJsonDocument::fromJson(query.text(2).toUtf8()).object();
  for (const QString& part : {u"rows"_s, u"planned"_s})
    for (const QJsonValue& row : saved[part].toArray()) kept.people.insert(row[u"person"].toInteger());
  return std::optional(kept);
}

}  // namespace milepost
