#include "core/journey/journey_lanes.h"
#include "core/store/query.h"
#include "core/store/school_file.h"

namespace milepost {

Result<QList<SupportSpan>> supports_of(const SchoolFile& file, qint64 person_id) {
  Query query(file.handle(),
              "SELECT id, words, owner, outcome, decided_on, next_date, ended_on FROM list_decision WHERE person_id = "
              "? AND kind = 'plan' "
              "ORDER BY decided_on DESC, id DESC");
  query.bind(0, person_id);
  QList<SupportSpan> supports;
  while (query.step()) {
    SupportSpan support{
        query.integer(0), query.text(1), query.text(2), query.text(3), query.date(4), query.date(5), {}};
    if (!query.is_null(6)) support.ended = query.date(6);
    supports.append(support);
  }
  if (query.failed()) return query.error();
  return supports;
}

Result<QList<SeenDecision>> seen_decisions(const SchoolFile& file, qint64 person_id) {
  Query query(file.handle(),
              "SELECT id, words, owner, decided_on, next_date FROM list_decision WHERE person_id = ? AND kind = 'seen' "
              "ORDER BY decided_on, id");
  query.bind(0, person_id);
  QList<SeenDecision> seen;
  while (query.step()) seen.append({query.integer(0), query.text(1), query.text(2), query.date(3), query.date(4)});
  if (query.failed()) return query.error();
  return seen;
}

Result<qint64> newest_import(const SchoolFile& file) {
  Query query(file.handle(), "SELECT coalesce(max(id), 0) FROM import WHERE undone_at IS NULL");
  if (!query.step()) return query.failed() ? Result<qint64>(query.error()) : Result<qint64>(0);
  return query.integer(0);
}

}  // namespace milepost
