#include "core/prediction/nearest_word.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace milepost {

namespace {

int edits_between(const QString& a, const QString& b) {
  std::vector<int> row(size_t(b.size()) + 1);
  std::iota(row.begin(), row.end(), 0);
  for (qsizetype i = 1; i <= a.size(); ++i) {
    int diagonal = row[0];
    row[0] = int(i);
    for (qsizetype j = 1; j <= b.size(); ++j) {
      const int above = row[size_t(j)];
      row[size_t(j)] = std::min({above + 1, row[size_t(j) - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

QString nearest_word(const QString& word, const QStringList& known) {
  return *std::min_element(known.begin(), known.end(), [&](const QString& a, const QString& b) {
    return edits_between(word.toLower(), a.toLower()) < edits_between(word.toLower(), b.toLower());
  });
}

}  // namespace milepost
