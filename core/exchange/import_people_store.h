#pragma once
#include <QList>
#include <string>
#include <vector>

#include "core/exchange/import_people.h"
#include "core/exchange/import_scope.h"
#include "core/store/query.h"

namespace milepost {

Status load_people(sqlite3*, ImportPeople&);
Status load_reference_years(sqlite3*, ReferenceYears&);

Status load_sourced_ids(sqlite3*, std::string_view table, TextIndex&);
// sourcedId by row id. present_only: leavers stay empty (table person).
Status load_sourced_ids_by_id(sqlite3*, std::string_view table, bool present_only, std::vector<std::string>&);
Result<QList<int>> stored_school_years(sqlite3*);
Result<bool> has_values(sqlite3*, std::string_view table, std::string_view column);

// Marks a person as gone, or as there again, in this import. The caller keeps the image of the row before.
Status mark_left(sqlite3*, qint64 person, qint64 import);
Status mark_returned(sqlite3*, qint64 person, qint64 import);

// Students, by role in users.csv or roles.csv, by a class they are in or by a school enrollment; leavers too. By
// person.id.
Result<std::vector<bool>> load_students(sqlite3*);
qint64 count_students(const std::vector<bool>& students, const std::vector<qint64>& ids);
qint64 count_present_students(const std::vector<bool>& students, const ImportPeople&);

}  // namespace milepost
