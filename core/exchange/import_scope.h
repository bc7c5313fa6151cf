#pragma once
#include <QList>
#include <span>
#include <string>
#include <vector>

#include "core/exchange/record_format.h"
#include "core/exchange/record_reader.h"
#include "core/exchange/text_index.h"

namespace milepost {

// Empty for an empty cell, whose text is left over from an earlier row.
std::string_view text_of(const Cell&);

// The latest school year that each sourcedId is known to belong to.
class YearIndex {
 public:
  void note(std::string_view sourced_id, qint16 year);
  qint16 find(std::string_view sourced_id) const;  // 0 when unknown

 private:
  TextIndex ids_;
  std::vector<qint16> years_;
};

// Years of what other rows point at: filled from the file before an import, then from each row that comes.
struct ReferenceYears {
  YearIndex org, session, course, klass, line_item;
  qint16 of_terms(std::string_view term_sourced_ids) const;
};

// Which school year a row of one table belongs to: the year it names, else the year of its date, else the latest year
// of what it points at or of what points at it; 0 when nothing says so. stored: names of the row's cells.
class RowYear {
 public:
  static constexpr qint16 none = 0;
  RowYear(std::string_view table, std::span<const std::string_view> stored);
  qint16 of(std::span<const Cell> row, const ReferenceYears&) const;
  void learn(std::span<const Cell> row, ReferenceYears&) const;  // an incoming session, class or line item

 private:
  enum class Rule { Whole, Year, Date, Org, Session, Course, Terms, Class, LineItem };
  int column(std::string_view name) const;
  std::string_view text(std::span<const Cell> row, int column) const;

  std::vector<std::string_view> stored_;
  Rule rule_ = Rule::Whole;
  int id_ = -1, at_ = -1, also_ = -1;
};

// The school years an export speaks for: those of its label; without a label those of its sessions and of the file at
// hand.
class ImportScope {
 public:
  static constexpr qint16 kept = -1;  // the year of a row that is never removed (its student left)

  explicit ImportScope(const QList<int>& label_years);
  void begin_file() { of_file_.clear(); }
  void see_row(qint16 year);
  void see_session(qint16 year);
  bool speaks_for(qint16 year) const;  // RowYear::none: the whole file is spoken for

 private:
  bool labelled_;
  std::vector<qint16> years_, of_file_;
};

}  // namespace milepost
