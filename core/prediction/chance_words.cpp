#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/prediction/school_prediction.h"

namespace milepost {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Chance)
};

constexpr double least = .05, most = .95;

int tenths(double probability) {
  return std::clamp(int(std::lround(10 * probability)), 1, 9);
}

}  // namespace

QString chance_words(const Chance& chance) {
  if (!std::isfinite(chance.probability)) return Words::tr("cannot say");
  const double low = std::min(chance.low, chance.probability), high = std::max(chance.high, chance.probability);
  if (chance.probability < least) {
    if (high < least || !std::isfinite(high)) return Words::tr("fewer than 1 in 20");
    if (high > most) return Words::tr("fewer than 1 in 20 (it could be any number)");
    return Words::tr("fewer than 1 in 20 (up to %1 in 10)").arg(tenths(high));
  }
  if (chance.probability > most) {
    if (low > most || !std::isfinite(low)) return Words::tr("more than 19 in 20");
    if (low < least) return Words::tr("more than 19 in 20 (it could be any number)");
    return Words::tr("more than 19 in 20 (at least %1 in 10)").arg(tenths(low));
  }
  const int middle = tenths(chance.probability), from = tenths(low), to = tenths(high);
  if (low < least && high > most) return Words::tr("about %1 in 10 (it could be any number)").arg(middle);
  if (from == to) return Words::tr("about %1 in 10").arg(middle);
  if (low < least) return Words::tr("about %1 in 10 (up to %2)").arg(middle).arg(to);
  if (high > most) return Words::tr("about %1 in 10 (at least %2)").arg(middle).arg(from);
  return Words::tr("about %1 in 10 (%2 to %3)").arg(middle).arg(from).arg(to);
}

}  // namespace milepost
