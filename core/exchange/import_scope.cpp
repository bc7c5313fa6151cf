#include "core/exchange/import_scope.h"

#include <QDate>
#include <algorithm>

#include "core/students/attendance.h"

namespace milepost {

std::string_view text_of(const Cell& cell) {
  return cell.type == Cell::Type::Text ? cell.text : std::string_view();
}

void YearIndex::note(std::string_view sourced_id, qint16 year) {
  const quint32 number = ids_.intern(sourced_id);
  if (number == years_.size()) years_.push_back(0);
  years_[number] = std::max(years_[number], year);
}

qint16 YearIndex::find(std::string_view sourced_id) const {
  const quint32 number = ids_.find(sourced_id);
  return number == TextIndex::none ? qint16(0) : years_[number];
}

qint16 ReferenceYears::of_terms(std::string_view terms) const {
  qint16 year = 0;
  while (!terms.empty()) {
    const size_t comma = terms.find(',');
    std::string_view term = terms.substr(0, comma);
    while (term.starts_with(' ')) term.remove_prefix(1);
    year = std::max(year, session.find(term));
    terms = comma == std::string_view::npos ? std::string_view() : terms.substr(comma + 1);
  }
  return year;
}

RowYear::RowYear(std::string_view table, std::span<const std::string_view> stored)
    : stored_(stored.begin(), stored.end()) {
  struct TableRule {
    std::string_view table;
    Rule rule;
    std::string_view at, also;
  };
  static constexpr TableRule rules[] = {
      {"org", Rule::Org, "sourced_id", ""},
      {"academic_session", Rule::Session, "school_year", ""},
      {"course", Rule::Course, "school_year_sourced_id", ""},
      {"class", Rule::Terms, "term_sourced_ids", ""},
      {"enrollment", Rule::Class, "class_sourced_id", ""},
      {"line_item", Rule::LineItem, "academic_session_sourced_id", "class_sourced_id"},
      {"result", Rule::LineItem, "", "line_item_sourced_id"},
      {"calendar_day", Rule::Date, "date", ""},
      {"school_enrollment", Rule::Year, "school_year", ""},
      {"attendance_summary", Rule::Year, "school_year", ""},
      {"mark", Rule::Year, "school_year", ""},
      {"behavior", Rule::Date, "date", ""},
      {"assessment", Rule::Date, "date", ""},
      {"survey", Rule::Year, "school_year", ""},
      {"student_voice", Rule::Date, "date", ""},
      {"placement", Rule::Year, "school_year", ""},
  };
  const auto found = std::ranges::find(rules, table, &TableRule::table);
  if (found == std::end(rules)) return;
  rule_ = found->rule;
  id_ = column("sourced_id");
  at_ = column(found->at);
  also_ = column(found->also);
}

int RowYear::column(std::string_view name) const {
  const auto at = std::ranges::find(stored_, name);
  return at == stored_.end() ? -1 : int(at - stored_.begin());
}

std::string_view RowYear::text(std::span<const Cell> row, int column) const {
  return column < 0 ? std::string_view() : text_of(row[size_t(column)]);
}

qint16 RowYear::of(std::span<const Cell> row, const ReferenceYears& years) const {
  const auto integer = [&row, this]() -> std::optional<qint64> {
    if (at_ < 0 || row[size_t(at_)].type != Cell::Type::Integer) return std::nullopt;
    return row[size_t(at_)].integer;
  };
  switch (rule_) {
    case Rule::Whole:
      return none;
    case Rule::Year:
    case Rule::Session:
      return qint16(std::clamp<qint64>(integer().value_or(0), 0, 9999));
    case Rule::Date: {
      const std::optional<qint64> day = integer();
      return day ? qint16(std::clamp(school_year_of(QDate::fromJulianDay(*day)), 0, 9999)) : none;
    }
    case Rule::Org:
      return years.org.find(text(row, id_));
    case Rule::Course: {
      const qint16 year = years.session.find(text(row, at_));
      return year != none ? year : years.course.find(text(row, id_));
    }
    case Rule::Terms:
      return years.of_terms(text(row, at_));
    case Rule::Class:
      return years.klass.find(text(row, at_));
    case Rule::LineItem: {
      const qint16 year = years.session.find(text(row, at_));
      if (year != none) return year;
      const qint16 by_class = years.klass.find(text(row, also_));
      return by_class != none ? by_class : years.line_item.find(text(row, also_));
    }
  }
  return none;
}

void RowYear::learn(std::span<const Cell> row, ReferenceYears& years) const {
  const qint16 year = rule_ == Rule::Session || rule_ == Rule::Terms || rule_ == Rule::LineItem ? of(row, years) : none;
  if (year == none) return;
  YearIndex& index = rule_ == Rule::Session ? years.session : rule_ == Rule::Terms ? years.klass : years.line_item;
  index.note(text(row, id_), year);
}

ImportScope::ImportScope(const QList<int>& label_years) : labelled_(!label_years.isEmpty()) {
  for (const int year : label_years) years_.push_back(qint16(year));
}

void ImportScope::see_row(qint16 year) {
  if (labelled_ || year <= 0 || std::ranges::find(of_file_, year) != of_file_.end()) return;
  of_file_.push_back(year);
}

void ImportScope::see_session(qint16 year) {
  if (labelled_ || year <= 0 || std::ranges::find(years_, year) != years_.end()) return;
  years_.push_back(year);
}

bool ImportScope::speaks_for(qint16 year) const {
  if (year == RowYear::none) return true;
  return std::ranges::find(years_, year) != years_.end() || std::ranges::find(of_file_, year) != of_file_.end();
}

}  // namespace milepost
