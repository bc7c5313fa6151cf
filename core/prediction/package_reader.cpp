#include "core/prediction/package_reader.h"

#include <QCoreApplication>
#include <cmath>

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ModelPackage)
};

constexpr double largest_count = 2e9;

QString shown(const QJsonValue& value) {
  if (value.isUndefined()) return u"nothing"_s;
  if (value.isNull()) return u"null"_s;
  if (value.isDouble()) return QString::number(value.toDouble(), 'g', 17);
  if (value.isString()) return u"“%1”"_s.arg(value.toString().left(40));
  return value.isArray() ? u"a list"_s : value.isObject() ? u"an object"_s : u"true or false"_s;
}

QString instead(const QJsonValue& value, const QString& expected) {
  return u"%1, where %2 is expected"_s.arg(shown(value), expected);
}

}  // namespace

void PackageReader::refuse(const QString& key, const QString& found_and_expected) const {
  if (error_->error) return;
  error_->error =
      Error{Words::tr("The model package cannot be used: “%1” is %2. Ask whoever fitted it to make it again.")
                .arg(place_ + key, found_and_expected)};
}

bool PackageReader::truth(const char* key) const {
  const QJsonValue found = value(key);
  if (!found.isBool()) refuse(QLatin1String(key), instead(found, u"true or false"_s));
  return found.toBool();
}

double PackageReader::number(const char* key) const {
  const QJsonValue found = value(key);
  if (found.isDouble() && std::isfinite(found.toDouble())) return found.toDouble();
  refuse(QLatin1String(key), instead(found, u"a finite number"_s));
  return 0;
}

double PackageReader::number_within(const char* key, double low, double high) const {
  const double found = number(key);
  if (found >= low && found <= high) return found;
  refuse(QLatin1String(key), std::isinf(high)
                                 ? u"%1, where a number of at least %2 is expected"_s.arg(found).arg(low)
                                 : u"%1, where a number from %2 to %3 is expected"_s.arg(found).arg(low).arg(high));
  return low;
}

int PackageReader::count(const char* key) const {
  const QJsonValue found = value(key);
  const double number = found.toDouble(-1);
  if (number >= 0 && number <= largest_count && number == std::floor(number)) return int(number);
  refuse(QLatin1String(key), instead(found, u"a count"_s));
  return 0;
}

QString PackageReader::text(const char* key) const {
  const QJsonValue found = value(key);
  if (!found.isString()) refuse(QLatin1String(key), instead(found, u"a text"_s));
  return found.toString();
}

QDate PackageReader::date(const char* key) const {
  const QDate found = QDate::fromString(text(key), Qt::ISODate);
  if (!found.isValid()) refuse(QLatin1String(key), instead(value(key), u"a date"_s));
  return found;
}

QJsonArray PackageReader::array(const char* key) const {
  const QJsonValue found = value(key);
  if (!found.isArray()) refuse(QLatin1String(key), instead(found, u"a list"_s));
  return found.toArray();
}

QStringList PackageReader::texts(const char* key) const {
  QStringList found;
  for (const QJsonValue& item : array(key)) {
    if (!item.isString()) refuse(u"%1[%2]"_s.arg(QLatin1String(key)).arg(found.size()), instead(item, u"a text"_s));
    found += item.toString();
  }
  return found;
}

std::vector<double> PackageReader::numbers(const char* key) const {
  std::vector<double> found;
  const QJsonArray items = array(key);
  found.reserve(size_t(items.size()));
  for (const QJsonValue& item : items) {
    if (!item.isDouble() || !std::isfinite(item.toDouble())) {
      refuse(u"%1[%2]"_s.arg(QLatin1String(key)).arg(found.size()), instead(item, u"a finite number"_s));
    }
    found.push_back(item.toDouble());
  }
  return found;
}

Vector PackageReader::vector(const char* key, Eigen::Index size) const {
  const std::vector<double> found = numbers(key);
  if (Eigen::Index(found.size()) == size) return Eigen::Map<const Vector>(found.data(), size);
  refuse(QLatin1String(key), u"a list of %1 numbers, where %2 are expected"_s.arg(found.size()).arg(size));
  return Vector::Zero(size);
}

Square PackageReader::symmetric(const char* key, Eigen::Index size) const {
  const Vector triangle = vector(key, size * (size + 1) / 2);
  Square square(size, size);
  Eigen::Index at = 0;
  for (Eigen::Index row = 0; row < size; ++row) {
    for (Eigen::Index column = 0; column <= row; ++column) square(row, column) = square(column, row) = triangle[at++];
  }
  return square;
}

QJsonObject PackageReader::object(const char* key) const {
  const QJsonValue found = value(key);
  if (!found.isObject()) refuse(QLatin1String(key), instead(found, u"an object"_s));
  return found.toObject();
}

PackageReader PackageReader::member(const char* key) const {
  return {object(key), place_ + QLatin1String(key) + u'.', error_};
}

std::vector<PackageReader> PackageReader::items(const char* key) const {
  std::vector<PackageReader> found;
  for (const QJsonValue& item : array(key)) {
    const QString at = u"%1[%2]"_s.arg(QLatin1String(key)).arg(found.size());
    if (!item.isObject()) refuse(at, instead(item, u"an object"_s));
    found.push_back({item.toObject(), place_ + at + u'.', error_});
  }
  return found;
}

std::vector<std::pair<QString, PackageReader>> PackageReader::named(const char* key) const {
  std::vector<std::pair<QString, PackageReader>> found;
  const QJsonObject all = object(key);
  for (auto item = all.begin(); item != all.end(); ++item) {
    const QString at = u"%1.%2"_s.arg(QLatin1String(key), item.key());
    if (!item->isObject()) refuse(at, instead(*item, u"an object"_s));
    found.emplace_back(item.key(), PackageReader(item->toObject(), place_ + at + u'.', error_));
  }
  return found;
}

QJsonArray json_numbers(const std::vector<double>& numbers) {
  QJsonArray array;
  for (const double number : numbers) array.append(number);
  return array;
}

QJsonArray json_numbers(const VectorView& numbers) {
  QJsonArray array;
  for (const double number : numbers) array.append(number);
  return array;
}

QJsonArray lower_triangle(const Square& square) {
  QJsonArray array;
  for (Eigen::Index row = 0; row < square.rows(); ++row) {
    for (Eigen::Index column = 0; column <= row; ++column) array.append(square(row, column));
  }
  return array;
}

}  // namespace milepost
