#include "core/prediction/outcome_store.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "core/prediction/feature_columns.h"
#include "core/store/query.h"
#include "core/store/school_file.h"

namespace milepost {

namespace {

constexpr std::array<std::string_view, outcome_count> words = {"graduated",   "agMet",       "enrolled",
                                                               "enrolled2yr", "enrolled4yr", "persistedYear2"};
enum Place { enrolled = 2, enrolled_2yr, enrolled_4yr };

// Who is known to be in a two- or a four-year college is in a college.
void complete(Outcomes& of) {
  if (!std::isnan(of[enrolled])) return;
  if (of[enrolled_2yr] == 1 || of[enrolled_4yr] == 1) of[enrolled] = 1;
  if (of[enrolled_2yr] == 0 && of[enrolled_4yr] == 0) of[enrolled] = 0;
}

}  // namespace

Result<std::unordered_map<qint64, Outcomes>> read_outcomes(const SchoolFile& file, QDate as_of) {
  static_assert(feature::persisted_year2 - feature::graduated + 1 == outcome_count);
  std::unordered_map<qint64, Outcomes> outcomes;
  Query query(file.handle(),
              "SELECT person_id, outcome, value, date FROM outcome WHERE value IS NOT NULL ORDER BY date, id");
  while (query.step()) {
    if (as_of.isValid() && query.date(3) > as_of) continue;
    const auto word = std::find(words.begin(), words.end(), query.utf8(1));
    if (word == words.end()) continue;
    auto [of, fresh] = outcomes.try_emplace(query.integer(0));
    if (fresh) of->second.fill(not_known);
    of->second[size_t(word - words.begin())] = query.integer(2) != 0;
  }
  if (query.failed()) return query.error();
  for (auto& [person, of] : outcomes) complete(of);
  return outcomes;
}

}  // namespace milepost
