#pragma once
#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/prediction/numeric/matrix.h"

namespace milepost {

// Reads a package's JSON strictly: what is missing, not finite, negative where a count is meant or of the wrong shape
// leaves one sentence with its place ("nodes[2].coefficients"); the first one stays, later reads answer empty values.
class PackageReader {
 public:
  explicit PackageReader(QJsonObject object) : object_(std::move(object)), error_(std::make_shared<Found>()) {}

  bool truth(const char* key) const;
  double number(const char* key) const;
  double number_within(const char* key, double low, double high) const;
  int count(const char* key) const;
  QString text(const char* key) const;
  QDate date(const char* key) const;
  QStringList texts(const char* key) const;
  std::vector<double> numbers(const char* key) const;
  Vector vector(const char* key, Eigen::Index size) const;
  Square symmetric(const char* key, Eigen::Index size) const;  // its lower triangle, row by row
  QJsonObject object(const char* key) const;
  PackageReader member(const char* key) const;
  std::vector<PackageReader> items(const char* key) const;                      // of an array of objects
  std::vector<std::pair<QString, PackageReader>> named(const char* key) const;  // of an object of objects

  void refuse(const QString& key, const QString& found_and_expected) const;
  const std::optional<Error>& error() const { return error_->error; }

 private:
  struct Found {
    std::optional<Error> error;
  };
  PackageReader(QJsonObject object, QString place, std::shared_ptr<Found> error)
      : object_(std::move(object)), place_(std::move(place)), error_(std::move(error)) {}
  QJsonValue value(const char* key) const { return object_.value(QLatin1String(key)); }
  QJsonArray array(const char* key) const;

  QJsonObject object_;
  QString place_;  // "nodes[2]."
  std::shared_ptr<Found> error_;
};

QJsonArray json_numbers(const std::vector<double>&);
QJsonArray json_numbers(const VectorView&);
QJsonArray lower_triangle(const Square&);

}  // namespace milepost
