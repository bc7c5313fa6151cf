#include "core/exchange/row_check.h"

#include "core/exchange/import_people_store.h"

namespace milepost {

using namespace Qt::StringLiterals;

Result<RowCheck> RowCheck::make(sqlite3* connection, const RecordFormat& format, const StoredColumns& columns) {
  RowCheck check;
  if (format.table == "class") {
    check.kind_ = Kind::CourseOfClass;
    check.first_ = columns.find("course_sourced_id");
    const Status loaded = load_sourced_ids(connection, "course", check.known_);
    if (!loaded) return loaded.error();
  } else if (format.table == "result") {
    check.kind_ = Kind::LineItemOfResult;
    check.first_ = columns.find("line_item_sourced_id");
    const Status loaded = load_sourced_ids(connection, "line_item", check.known_);
    if (!loaded) return loaded.error();
  } else if (format.table == "school_enrollment") {
    check.kind_ = Kind::DatesOfEnrollment;
    check.first_ = columns.find("entry_date");
    check.second_ = columns.find("exit_date");
  }
  return check;
}

bool RowCheck::accepts(std::span<const Cell> row, RecordReader& reader, Findings& findings) {
  if (kind_ == Kind::None) return true;
  const Cell& first = row[size_t(first_)];
  const auto shown = [](std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); };
  switch (kind_) {
    case Kind::None:
      break;
    case Kind::CourseOfClass:
      if (first.type != Cell::Type::Text || known_.find(first.text) != TextIndex::none) break;
      findings.add({Severity::Warning, u"roster/classes.csv"_s, reader.line(), u"courseSourcedId"_s,
                    u"unknown-course"_s, shown(first.text), ImportWords::tr("the sourcedId of a row in courses.csv"),
                    ImportWords::tr("Add the course to courses.csv; until then the class has no subject of its own.")});
      break;
    case Kind::LineItemOfResult:
      if (known_.find(first.text) != TextIndex::none) break;
      reader.refuse(u"lineItemSourcedId"_s, u"unknown-line-item"_s, shown(first.text),
                    ImportWords::tr("the sourcedId of a row in lineItems.csv"),
                    ImportWords::tr("Export lineItems.csv and results.csv together."));
      return false;
    case Kind::DatesOfEnrollment: {
      const Cell& exit = row[size_t(second_)];
      if (first.type == Cell::Type::Null || exit.type == Cell::Type::Null || first.integer <= exit.integer) break;
      reader.refuse(
          u"exitDate"_s, u"exit-before-entry"_s, QDate::fromJulianDay(exit.integer).toString(Qt::ISODate),
          ImportWords::tr("a day on or after the entry date, %1")
              .arg(QDate::fromJulianDay(first.integer).toString(Qt::ISODate)),
          ImportWords::tr("Correct the entry date or the exit date; leave the exit date empty while the student "
                          "is enrolled."));
      return false;
    }
  }
  return true;
}

}  // namespace milepost
