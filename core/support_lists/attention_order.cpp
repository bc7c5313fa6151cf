#include "core/support_lists/attention_order.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>

namespace milepost {
namespace {

struct AttentionText {
  Q_DECLARE_TR_FUNCTIONS(SupportList)
};

// -1: no chance.
int band_of(const SchoolPrediction& prediction, qint64 person) {
  const auto found = prediction.students.constFind(person);
  return found == prediction.students.constEnd() || !found->score.refused.isEmpty() ? -1 : found->band;
}

int tenths(double probability) { return std::clamp(int(std::lround(10 * probability)), 1, 9); }

QString range_words(double low, double high) {
  if (high < 0.05) return AttentionText::tr("similar: fewer than 1 in 20");
  if (low > 0.95) return AttentionText::tr("similar: more than 19 in 20");
  const int from = tenths(low), to = tenths(high);
  if (low < 0.05) return AttentionText::tr("similar: %1 in 10 or fewer").arg(to);
  if (high > 0.95) return AttentionText::tr("similar: %1 in 10 or more").arg(from);
  if (from == to) return AttentionText::tr("similar: about %1 in 10").arg(from);
  return AttentionText::tr("similar: about %1 to %2 in 10").arg(from).arg(to);
}

}  // namespace

void order_by_attention(SupportList& list, const SchoolPrediction& prediction) {
  if (prediction.students.isEmpty()) return;
  const auto key = [&](const SupportRow& row) {
    const qint64 day = row.next_date.isValid() ? row.next_date.toJulianDay() : std::numeric_limits<qint64>::max();
    const bool off_track = !row.needs.isEmpty() && row.needs.front().status == IndicatorStatus::OffTrack;
    return std::tuple(day, !off_track, band_of(prediction, row.person_id), row.student, row.person_id);
  };
  std::stable_sort(list.rows.begin(), list.rows.end(), [&](const SupportRow& a, const SupportRow& b) { return key(a) < key(b); });
}

BandWords::BandWords(const SchoolPrediction& prediction) : prediction_(prediction) {
  std::map<int, std::pair<double, double>> ranges;
  for (const StudentPrediction& student : prediction.students) {
    if (!student.score.refused.isEmpty()) continue;
    const double probability = student.score.overall.probability;
    auto& [low, high] = ranges.try_emplace(student.band, probability, probability).first->second;
    low = std::min(low, probability);
    high = std::max(high, probability);
  }
  for (const auto& [band, range] : ranges) words_.insert(band, range_words(range.first, range.second));
}

QString BandWords::of(qint64 person_id) const {
  if (prediction_.students.isEmpty()) return {};
  const int band = band_of(prediction_, person_id);
  return band < 0 ? AttentionText::tr("cannot say yet") : words_.value(band);
}

}  // namespace milepost
