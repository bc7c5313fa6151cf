#include "core/exchange/sample/sample_school.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <map>

#include "core/exchange/sample/sample_record_rows.h"
#include "core/exchange/sample/sample_roster_rows.h"

namespace milepost {
namespace {

using namespace Qt::StringLiterals;

struct SampleText {
  Q_DECLARE_TR_FUNCTIONS(Sample)
};

Error cannot_write(const QString& path) {
  return {SampleText::tr("The folder %1 could not be written. Choose a folder where you may write.")
              .arg(QDir::toNativeSeparators(path)),
          ErrorKind::Unavailable};
}

Status check(const SampleOptions& options) {
  if (options.students < 0 || options.students > 200'000)
    return Error{SampleText::tr("A sample of %1 students was asked for; between 1 and 200,000 are possible.")
                     .arg(options.students)};
  if (options.cohorts < 0 || options.cohorts > 8)
    return Error{
        SampleText::tr("%1 earlier cohorts were asked for; between 0 and 8 are possible.").arg(options.cohorts)};
  if (!options.created.isValid() || options.created.year() < 2000 || options.created.year() > 2099)
    return Error{SampleText::tr("The day of the export must be a date between 2000 and 2099, written as 2026-11-20.")};
  return Done{};
}

// Only what an earlier sample left may be replaced.
Status check_room(const QString& export_dir) {
  const QFileInfo there(export_dir);
  if (!there.exists() || (there.isDir() && QDir(export_dir).isEmpty())) return Done{};
  QFile label(export_dir + u"/export.json"_s);
  const bool ours = label.open(QIODevice::ReadOnly) &&
                    QJsonDocument::fromJson(label.readAll()).object().value("tool"_L1).toString() == sample_tool;
  if (ours) return Done{};
  return Error{SampleText::tr("%1 holds something that is no sample, so it was left alone. Choose another folder, or "
                              "move that one away.")
                   .arg(QDir::toNativeSeparators(export_dir))};
}

// Puts the finished sample in the place of an earlier one.
Status move_into_place(const QString& dir, const QString& part, bool truth) {
  const QString export_dir = dir + u"/export"_s, truth_path = dir + u"/truth.csv"_s;
  if (QFileInfo::exists(export_dir)) {
    if (!QDir(export_dir).removeRecursively()) return cannot_write(export_dir);
    QFile::remove(truth_path);
  }
  if (!QDir().rename(part, export_dir)) return cannot_write(export_dir);
  if (!truth) return Done{};
  QFile::remove(truth_path);
  if (!QFile::rename(export_dir + u"/truth.csv"_s, truth_path)) return cannot_write(truth_path);
  return Done{};
}

Status write_label(const QString& export_dir, const SamplePopulation& population) {
  const QDate created = population.options.created;
  const int year = population.calendar.school_year;
  QJsonArray schools, years{year - 1, year};
  for (const SampleHighSchool& school : population.schools) schools.append(QString::fromStdString(school.name));
  const QJsonObject label{{u"format"_s, u"milepost-export"_s},
                          {u"version"_s, 1},
                          {u"created"_s, created.toString(Qt::ISODate) + u"T23:30:00Z"_s},
                          {u"serial"_s, created.toJulianDay() - QDate(2020, 1, 1).toJulianDay()},
                          {u"district"_s, u"Sierra Costa Unified School District (synthetic)"_s},
                          {u"schools"_s, schools},
                          {u"school_years"_s, years},
                          {u"tool"_s, QString(sample_tool)}};
  QFile file(export_dir + u"/export.json"_s);
  const QByteArray text = QJsonDocument(label).toJson();
  if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush())
    return cannot_write(export_dir);
  return Done{};
}

void write_truth(SampleFile& out, const SampleStudent& student, const SampleNinthRecord& record,
                 const SampleTruth& truth) {
  out << student.id() << student.ninth_year;
  for (const double value : {student.momentum9, record.attendance_rate, record.gpa}) out.decimal(value, 6);
  out << record.d_f_count;
  out.decimal(record.gpa8, 6).decimal(truth.graduate, 6).decimal(truth.ag_given_graduate, 6);
  for (int s = 0; s < 3; ++s) {
    out.decimal(truth.enrol_given[s], 6).decimal(truth.four_year_given[s], 6);
    out.decimal(truth.persist_given[s][0], 6).decimal(truth.persist_given[s][1], 6);
  }
  out.decimal(truth.ag_met(), 6).decimal(truth.enrolled(), 6).decimal(truth.enrolled() - truth.enrolled_four_year(), 6);
  out.decimal(truth.enrolled_four_year(), 6).decimal(truth.persisted(), 6);
  out.end_row();
}

Status write_rows(const QString& export_dir, SamplePopulation& population, const Task& task) {
  const SampleOptions& options = population.options;
  const bool school = options.size == SampleSize::School;
  const SampleSchedule schedule = sample_schedule(population);
  SampleRosterRows roster(population, schedule, school);
  SampleRecordRows records(population, schedule, school);
  roster.open(export_dir + u"/roster"_s);
  records.open(export_dir + u"/records"_s);
  SampleFile truth_file;
  if (options.truth)
    truth_file.open(
        export_dir + u"/truth.csv"_s,
        "studentSourcedId,ninthGradeYear,latent,attendanceRate9,gpa9,dfCount9,gpa8,pGraduated,pAgMetGivenGraduated,"
        "pEnrolledGivenAg,p4yrGivenEnrolledAg,pPersistGiven2yrAg,pPersistGiven4yrAg,"
        "pEnrolledGivenGraduated,p4yrGivenEnrolledGraduated,pPersistGiven2yrGraduated,pPersistGiven4yrGraduated,"
        "pEnrolledGivenNeither,p4yrGivenEnrolledNeither,pPersistGiven2yrNeither,pPersistGiven4yrNeither,"
        "pAgMet,pEnrolled,pEnrolled2yr,pEnrolled4yr,pPersistedYear2");

  const QString step = SampleText::tr("Writing the sample");
  const std::size_t count = population.students.size();
  std::map<int, int> days_of_year;
  for (std::size_t i = 0; i < count; ++i) {
    if (i % 256 == 0) {
      if (task.cancelled())
        return Error{SampleText::tr("The sample was stopped; nothing was kept."), ErrorKind::Cancelled};
      task.report(double(i) / double(count), step);
    }
    const SampleStudent& student = population.students[i];
    if (student.entry > options.created) continue;  // not there yet
    const SampleNinthMarks ninth = sample_ninth_marks(population, schedule, student);
    const SampleEighthMarks eighth = sample_eighth_marks(population, student);
    const auto [days, fresh] = days_of_year.try_emplace(student.ninth_year);
    if (fresh) days->second = int(sample_calendar(student.ninth_year).days.size());
    const SampleAttendance attendance = sample_attendance(population, student, days->second);
    const SampleNinthRecord record{attendance.rate, ninth.gpa, eighth.gpa, ninth.d_f_count};
    const SampleTruth truth = sample_truth(student, population.schools[std::size_t(student.school)], record);
    roster.add(student, ninth);
    records.add(student, ninth, eighth, attendance, truth);
    if (options.truth) write_truth(truth_file, student, record, truth);
  }
  if (Status closed = roster.close(); !closed) return closed;
  if (Status closed = records.close(); !closed) return closed;
  return truth_file.close();
}

}  // namespace

Status write_sample(const QString& dir, const SampleOptions& options, const Task& task) {
  if (Status checked = check(options); !checked) return checked;
  if (Status room = check_room(dir + u"/export"_s); !room) return room;
  const QString part = dir + u"/export.part"_s;
  if (QFileInfo::exists(part) && !QDir(part).removeRecursively()) return cannot_write(part);
  if (!QDir().mkpath(part + u"/roster"_s) || !QDir().mkpath(part + u"/records"_s)) return cannot_write(part);
  SamplePopulation population = sample_population(options);
  Status written = write_label(part, population);
  if (written) written = write_rows(part, population, task);
  if (written) written = move_into_place(dir, part, options.truth);
  if (!written) QDir(part).removeRecursively();
  return written;
}

}  // namespace milepost
