#include "core/prediction/feature_csv.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <cmath>

#include "core/exchange/csv_writer.h"
#include "core/prediction/audit_columns.h"
#include "core/prediction/landmark_rows.h"

namespace milepost {

namespace {

struct CsvText {
  Q_DECLARE_TR_FUNCTIONS(Features)
};

class FeatureCsv {
 public:
  FeatureCsv(const SchoolFile& file, const FeatureCsvOptions& options, const QString& path, const Task& task)
      : file_(file), options_(options), csv_(path), task_(task) {
    for (const FeatureMeaning& meaning : feature_meanings()) csv_.cell(meaning.name.toStdString());
    csv_.end_row();
  }

  Status add_cohort(int year);
  Status finish() { return csv_.finish(); }
  FeatureCsvReceipt receipt;

 private:
  // One landmark of one cohort is all or nothing; of many, what is there.
  bool picky() const { return options_.landmarks.size() == 1 && options_.cohorts.size() <= 1 && !options_.all_cohorts; }
  Result<QList<const Landmark*>> wanted(const CohortMoments&);
  void put(const LandmarkRow&, int year, const AuditGroups&);

  const SchoolFile& file_;
  const FeatureCsvOptions& options_;
  CsvWriter csv_;
  const Task& task_;
};

Result<QList<const Landmark*>> FeatureCsv::wanted(const CohortMoments& moments) {
  if (options_.landmarks.isEmpty()) return passed_landmarks(moments);
  QList<const Landmark*> found;
  for (const QString& key : options_.landmarks) {
    const Result<const Landmark*> of = passed_landmark(moments, key);
    if (!of && (picky() || !landmark(key))) return of.error();
    if (!of)
      receipt.left_out << of.error().sentence;
    else if (!found.contains(*of))
      found << *of;
  }
  return found;
}

void FeatureCsv::put(const LandmarkRow& row, int year, const AuditGroups& audit) {
  csv_.cell(row.student.toStdString()).cell(row.school.toStdString()).integer(year).cell(row.landmark->key);
  csv_.date(row.cutoff.toJulianDay());
  for (const double value : row.values) std::isfinite(value) ? csv_.real(value) : csv_.cell({});
  for (const StudentGroups& groups : audit.groups) csv_.cell(groups.of(row.person).for_audit().toStdString());
  csv_.end_row();
}

Status FeatureCsv::add_cohort(int year) {
  const Result<CohortMoments> moments = cohort_moments(file_, year, options_.as_of);
  if (!moments) return moments.error();
  const Result<QList<const Landmark*>> landmarks = wanted(*moments);
  if (!landmarks) return landmarks.error();
  if (landmarks->isEmpty()) {
    receipt.left_out << CsvText::tr("No landmark of the ninth graders of %1 has passed by %2.")
                            .arg(QString::number(moments->cohort.school_year), moments->limit.toString(Qt::ISODate));
    return Done{};
  }
  year = moments->cohort.school_year;
  const Result<AuditGroups> audit = audit_groups(file_, std::min(moments->limit, QDate(year, 6, 30)));
  if (!audit) return audit.error();
  receipt.cohorts << year;
  for (const Landmark* of : *landmarks) {
    if (const QString key = QLatin1String(of->key); !receipt.landmarks.contains(key)) receipt.landmarks << key;
  }
  const double people = double(moments->cohort.people.size());
  const QString step = CsvText::tr("Reading the ninth graders of %1").arg(year);
  qint64 person = 0, read = 0;
  return visit_landmark_rows(file_, *moments, *landmarks, true, [&](const LandmarkRow& row) -> Status {
    if (row.person != person) {
      person = row.person;
      ++receipt.students;
      if (++read % 256 == 0) task_.report(double(read) / people, step);
      if (task_.cancelled()) return Error{CsvText::tr("Stopped; nothing was written."), ErrorKind::Cancelled};
    }
    ++receipt.rows;
    receipt.with_outcome += !std::isnan(row.values[feature::graduated]);
    put(row, year, *audit);
    return Done{};
  });
}

}  // namespace

Result<FeatureCsvReceipt> write_feature_csv(const SchoolFile& file, const FeatureCsvOptions& options,
                                            const QString& path, const Task& task) {
  if (QFileInfo::exists(path))
    return Error{
        CsvText::tr("%1 exists already; nothing was changed; choose another name.").arg(QFileInfo(path).fileName())};
  QList<int> cohorts = options.cohorts;
  if (options.all_cohorts) {
    const Result<QList<int>> on_file = cohorts_on_file(file);
    if (!on_file) return on_file.error();
    cohorts = *on_file;
  }
  if (cohorts.isEmpty()) cohorts << 0;
  FeatureCsv csv(file, options, path, task);
  for (const int cohort : cohorts) {
    if (Status added = csv.add_cohort(cohort); !added) return added.error();
  }
  if (csv.receipt.rows == 0)
    return Error{CsvText::tr("No student was enrolled at any of these landmarks, so no table was written. %1")
                     .arg(csv.receipt.left_out.join(QLatin1Char(' ')))
                     .trimmed()};
  if (Status finished = csv.finish(); !finished) return finished.error();
  return csv.receipt;
}

}  // namespace milepost
