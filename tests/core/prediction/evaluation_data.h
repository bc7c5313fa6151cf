#pragma once
#include <QFile>
#include <QList>
#include <QString>
#include <cmath>
#include <cstdint>
#include <vector>

// Columns of numbers of tests/data/prediction/<name>.csv (made by tests/oracles/evaluation.R). Empty when it cannot be
// read.
inline std::vector<double> data_column(const char* name, const QByteArray& column) {
  QFile file(QStringLiteral(MILEPOST_SOURCE_DIR "/tests/data/prediction/") + QLatin1String(name));
  if (!file.open(QIODevice::ReadOnly)) return {};
  const qsizetype place = file.readLine().trimmed().split(',').indexOf(column);
  std::vector<double> values;
  while (place >= 0 && !file.atEnd()) values.push_back(file.readLine().trimmed().split(',').value(place).toDouble());
  return values;
}

// Made-up students: uniform numbers that are the same on every machine (splitmix64).
class Draws {
 public:
  explicit Draws(std::uint64_t seed) : state_(seed) {}
  double uniform() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return double((z ^ (z >> 31)) >> 11) * 0x1p-53;
  }
  double normal() { return std::sqrt(-2 * std::log(1 - uniform())) * std::cos(6.283185307179586 * uniform()); }

 private:
  std::uint64_t state_;
};

inline bool close_to(double found, double expected, double tolerance) {
  return std::abs(found - expected) <= tolerance;
}
