#include <QCoreApplication>
#include <QJsonObject>

#include "core/store/change_log.h"
#include "core/store/query.h"
#include "core/store/school_file.h"
#include "core/store/transaction.h"
#include "core/support_lists/support_list.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(SupportList)
};

QString kind_word(DecisionKind kind) {
  return kind == DecisionKind::Plan ? u"plan"_s : u"seen"_s;
}

QJsonObject decision_json(const ListDecision& decision) {
  return {{u"kind"_s, kind_word(decision.kind)},
          {u"words"_s, decision.words},
          {u"owner"_s, decision.owner},
          {u"decided_on"_s, decision.decided_on.toString(Qt::ISODate)},
          {u"next_date"_s, decision.next_date.toString(Qt::ISODate)},
          {u"ended_on"_s, decision.ended_on ? QJsonValue(decision.ended_on->toString(Qt::ISODate)) : QJsonValue()},
          {u"outcome"_s, decision.outcome},
          {u"milestone"_s, decision.milestone}};
}

// What keeps a decision from being one; empty when nothing does.
QString incomplete(const ListDecision& decision) {
  if (decision.words.trimmed().isEmpty()) {
    return decision.kind == DecisionKind::Plan ? Text::tr("Say what the next step is.")
                                               : Text::tr("Say why no action is needed.");
  }
  if (decision.owner.trimmed().isEmpty()) return Text::tr("Say who does it.");
  if (!decision.decided_on.isValid() || !decision.next_date.isValid())
    return Text::tr("Give a date on which the team looks at it again.");
  if (decision.next_date < decision.decided_on)
    return Text::tr("The next date lies before the day of the decision. Choose a later one.");
  return {};
}

constexpr const char* columns =
    "SELECT id, person_id, kind, words, owner, decided_on, next_date, ended_on, outcome, milestone FROM list_decision";

ListDecision read_decision(const Query& query) {
  ListDecision decision;
  decision.id = query.integer(0);
  decision.person_id = query.integer(1);
  decision.kind = query.utf8(2) == "plan" ? DecisionKind::Plan : DecisionKind::Seen;
  decision.words = query.text(3);
  decision.owner = query.text(4);
  decision.decided_on = query.date(5);
  decision.next_date = query.date(6);
  if (!query.is_null(7)) decision.ended_on = query.date(7);
  decision.outcome = query.text(8);
  decision.milestone = query.text(9);
  return decision;
}

Result<QString> local_id(const SchoolFile& file, qint64 person_id) {
  Query query(file.handle(), "SELECT coalesce(nullif(identifier, ''), sourced_id) FROM person WHERE id = ?");
  query.bind(0, person_id);
  if (query.step()) return query.text(0);
  if (query.failed()) return query.error();
  return Error{Text::tr("There is no person %1 in this file.").arg(person_id)};
}

}  // namespace

Result<qint64> add_decision(SchoolFile& file, const ListDecision& decision) {
  if (const QString why = incomplete(decision); !why.isEmpty()) return Error{why};
  const Result<QString> student = local_id(file, decision.person_id);
  if (!student) return student.error();
  Transaction transaction(file.handle());
  if (!transaction.begun()) return transaction.begun().error();
  Query insert(file.handle(),
               "INSERT INTO list_decision (person_id, kind, words, owner, decided_on, next_date, ended_on, actor, outcome, milestone) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
  insert.bind(0, decision.person_id)
      .bind(1, kind_word(decision.kind))
      .bind(2, decision.words.trimmed())
      .bind(3, decision.owner.trimmed());
  insert.bind(4, decision.decided_on).bind(5, decision.next_date).bind(6, decision.ended_on).bind(7, file.actor());
  insert.bind(8, decision.outcome.trimmed()).bind(9, decision.milestone);
  if (!insert.step())
    return insert.failed() ? insert.error()
                           : Error{Text::tr("The decision was not saved. Try again."), ErrorKind::Unavailable};
  const qint64 id = insert.integer(0);
  if (Status done = insert.run(); !done) return done.error();
  if (Status done = record_change(file, u"create"_s, u"list_decision"_s, *student, {}, decision_json(decision)); !done)
    return done.error();
  if (Status done = transaction.commit(); !done) return done.error();
  return id;
}

Status end_decision(SchoolFile& file, qint64 id, QDate ended_on, const QString& outcome) {
  Transaction transaction(file.handle());
  if (!transaction.begun()) return transaction.begun().error();
  std::optional<ListDecision> before;
  {
    Query query(file.handle(), QByteArray(columns).append(" WHERE id = ?").toStdString());
    query.bind(0, id);
    if (query.step())
      before = read_decision(query);
    else if (query.failed())
      return query.error();
  }
  if (!before) return Error{Text::tr("There is no decision %1 in this file.").arg(id)};
  if (before->ended_on)
    return Error{Text::tr("This decision ended on %1 already.").arg(before->ended_on->toString(Qt::ISODate))};
  if (!ended_on.isValid() || ended_on < before->decided_on)
    return Error{Text::tr("A decision cannot end before it was made. Choose a later day.")};
  const Result<QString> student = local_id(file, before->person_id);
  if (!student) return student.error();
  Query update(file.handle(), "UPDATE list_decision SET ended_on = ?, outcome = ? WHERE id = ?");
  update.bind(0, ended_on).bind(1, outcome.trimmed()).bind(2, id);
  if (Status done = update.run(); !done) return done;
  ListDecision after = *before;
  after.ended_on = ended_on;
  after.outcome = outcome.trimmed();
  if (Status done =
          record_change(file, u"edit"_s, u"list_decision"_s, *student, decision_json(*before), decision_json(after));
      !done)
    return done;
  return transaction.commit();
}

Result<QList<ListDecision>> decisions(const SchoolFile& file, qint64 person_id) {
  Query query(file.handle(),
              QByteArray(columns).append(" WHERE person_id = ? ORDER BY decided_on DESC, id DESC").toStdString());
  query.bind(0, person_id);
  QList<ListDecision> found;
  while (query.step()) found << read_decision(query);
  if (query.failed()) return query.error();
  return found;
}

Result<QList<ListDecision>> open_decisions(const SchoolFile& file) {
  Query query(file.handle(), QByteArray(columns).append(" WHERE ended_on IS NULL ORDER BY next_date, id").toStdString());
  QList<ListDecision> found;
  while (query.step()) found << read_decision(query);
  if (query.failed()) return query.error();
  return found;
}

Result<QList<ListDecision>> last_decisions(const SchoolFile& file, QDate through) {
  Query query(file.handle(), QByteArray(columns)
                                 .append(" WHERE decided_on = (SELECT max(decided_on) FROM list_decision WHERE decided_on <= ?) ORDER BY id")
                                 .toStdString());
  query.bind(0, through);
  QList<ListDecision> found;
  while (query.step()) found << read_decision(query);
  if (query.failed()) return query.error();
  return found;
}

}  // namespace milepost
