#include "core/exchange/record_export.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include "core/exchange/attendance_strip_store.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/import_people_store.h"
#include "core/exchange/import_store.h"
#include "core/exchange/import_task.h"
#include "core/exchange/record_table_store.h"
#include "core/exchange/table_import.h"
#include "core/store/school_file.h"
#include "core/exchange/oneroster.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(RecordExport)
};

Error cannot_write(const QString& path) {
  return {Words::tr("%1 cannot be written. Choose a folder where you may write and that has room.").arg(path),
          ErrorKind::Unavailable};
}

Status write_whole(const QString& path, const QByteArray& content) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
    return cannot_write(path);
  return Done{};
}

class RecordExport {
 public:
  RecordExport(const SchoolFile& file, const QString& folder, const Task& task)
      : file_(file), connection_(file.handle()), folder_(folder), task_(task) {}

  Status run(const QStringList& entries) {
    if (Status checked = check(entries); !checked) return checked;
    if (Status loaded = load_sourced_ids_by_id(connection_, "person", true, people_); !loaded) return loaded;
    if (Status loaded = load_sourced_ids_by_id(connection_, "class", false, classes_); !loaded) return loaded;
    qsizetype done = 0;
    for (const RecordFormat& format : record_formats()) {
      const QString name = file_name(format);
      task_.report(double(done++) / double(record_formats().size()), Words::tr("Writing %1").arg(name));
      if (task_.cancelled())
        return Error{Words::tr("The export was stopped; what is in the folder is not whole."), ErrorKind::Cancelled};
      if (!entries.isEmpty() && !entries.contains(name)) continue;
      const Result<bool> written = write(format, folder_ + u'/' + name);
      if (!written) return written.error();
      if (*written) written_ << name;
    }
    if (std::ranges::any_of(written_, [](const QString& name) { return name.startsWith("roster/"_L1); })) {
      const Status manifest = write_whole(folder_ + u"/roster/manifest.csv"_s, oneroster_manifest(written_, "Milepost"));
      if (!manifest) return manifest;
    }
    return write_label();
  }

 private:
  Status check(const QStringList& entries) const {
    for (const QString& entry : entries) {
      if (record_format(entry.toStdString())) continue;
      return Error{Words::tr("“%1” is not a file of the export format; for example records/marks.csv is.").arg(entry)};
    }
    if (QDir(folder_).exists() && !QDir(folder_).isEmpty()) {
      return Error{Words::tr("The folder %1 holds files already; choose a new or empty one.").arg(folder_)};
    }
    if (QDir().mkpath(folder_ + u"/roster"_s) && QDir().mkpath(folder_ + u"/records"_s)) return Done{};
    return cannot_write(folder_);
  }

  // False: there is nothing of this kind in the file, so no file either.
  Result<bool> write(const RecordFormat& format, const QString& path) {
    if (format.table == "attendance_day" || format.table == "attendance_section") return write_attendance(format, path);
    StoredColumns columns(format);
    RecordTable table(connection_, format, columns);
    const Result<qint64> rows = table.count();
    if (!rows) return rows.error();
    if (*rows == 0) return false;

    std::vector<int> stored;  // of each column written
    CsvWriter csv(path);
    for (const ColumnFormat& column : format.columns) {
      const int at = column.stored.empty() ? -1 : columns.find(column.stored);
      if (format.table == "person" && (column.name == "role" || column.name == "orgSourcedIds")) {
        const Result<bool> used = has_values(connection_, format.table, column.stored);
        if (!used) return used.error();
        if (!*used) continue;  // OneRoster 1.1 only
      }
      stored.push_back(at);
      csv.cell(column.name);
    }
    csv.end_row();
    const int person = columns.person();
    Status loaded = table.load([&](qint64 row_id, std::span<const Cell> row) {
      const Cell* who = person < 0 ? nullptr : &row[size_t(person)];
      if (who && who->type != Cell::Type::Null && !present(who->integer)) return;
      if (format.table == "person" && !present(row_id)) return;
      for (const int at : stored)
        write_cell(csv, at < 0 ? Cell() : row[size_t(at)], at < 0 ? CellKind::Text : columns.kind(at));
      csv.end_row();
    });
    if (loaded.ok()) loaded = csv.finish();
    if (!loaded) return loaded.error();
    return true;
  }

  bool present(qint64 person) const { return size_t(person) < people_.size() && !people_[size_t(person)].empty(); }

  void write_cell(CsvWriter& csv, const Cell& cell, CellKind kind) const {
    switch (cell.type) {
      case Cell::Type::Null:
        csv.cell({});
        break;
      case Cell::Type::Text:
        csv.cell(cell.text);
        break;
      case Cell::Type::Real:
        csv.real(cell.real);
        break;
      case Cell::Type::Integer:
        if (kind == CellKind::Date) {
          csv.date(cell.integer);
        } else if (kind == CellKind::Boolean) {
          csv.cell(cell.integer != 0 ? "true" : "false");
        } else if (kind == CellKind::Person) {
          csv.cell(people_[size_t(cell.integer)]);
        } else {
          csv.integer(cell.integer);
        }
        break;
    }
  }

  Result<bool> write_attendance(const RecordFormat& format, const QString& path) {
    AttendanceStripStore store(connection_, format.table);
    const Result<std::vector<StripPlace>> places = store.places();
    if (!places) return places.error();
    if (places->empty()) return false;
    std::vector<AttendanceCodes::Entry> codes;
    if (Status loaded = load_attendance_entries(connection_, codes); !loaded) return loaded.error();
    CsvWriter csv(path);
    for (const ColumnFormat& column : format.columns) csv.cell(column.name);
    csv.end_row();
    for (const StripPlace& place : *places) {
      if (!present(place.person)) continue;
      const Result<QByteArray> bytes = store.strip(place.row_id);
      if (!bytes) return bytes.error();
      const bool good = format.table == "attendance_day" ? write_days(csv, place, *bytes, codes)
                                                         : write_sections(csv, place, *bytes, codes);
      if (!good) return Error{Words::tr("The attendance in the school file is damaged; restore it from a backup.")};
    }
    if (Status finished = csv.finish(); !finished) return finished.error();
    return true;
  }

  static std::string_view view(const QByteArray& bytes) { return {bytes.constData(), size_t(bytes.size())}; }

  bool write_days(CsvWriter& csv, const StripPlace& place, const QByteArray& bytes,
                  const std::vector<AttendanceCodes::Entry>& codes) const {
    const std::optional<DayStrip> strip = DayStrip::unpacked(bytes);
    if (!strip) return false;
    const qint64 first = first_day_of_school_year(place.school_year).toJulianDay();
    auto minutes = strip->minutes.begin();
    for (int day = 0; day < DayStrip::day_count; ++day) {
      const AttendanceCode code = strip->codes[size_t(day)];
      if (code == 0) continue;
      if (code >= codes.size()) return false;
      csv.cell(people_[size_t(place.person)]).cell(place.school).date(first + day);
      csv.cell(view(codes[code].status)).cell(view(codes[code].local_code));
      while (minutes != strip->minutes.end() && minutes->first < day) ++minutes;
      minutes != strip->minutes.end() && minutes->first == day ? csv.integer(minutes->second) : csv.cell({});
      csv.end_row();
    }
    return true;
  }

  bool write_sections(CsvWriter& csv, const StripPlace& place, const QByteArray& bytes,
                      const std::vector<AttendanceCodes::Entry>& codes) const {
    const std::optional<SectionStrip> strip = SectionStrip::unpacked(bytes);
    if (!strip) return false;
    const qint64 first = first_day_of_school_year(place.school_year).toJulianDay();
    for (const SectionStrip::Track& track : strip->tracks) {
      if (size_t(track.class_id) >= classes_.size()) return false;
      for (size_t i = 0; i < track.codes.size(); ++i) {
        const AttendanceCode code = track.codes[i];
        if (code == 0) continue;
        if (code >= codes.size()) return false;
        csv.cell(people_[size_t(place.person)])
            .cell(classes_[size_t(track.class_id)])
            .date(first + track.first_day + qint64(i));
        csv.cell(view(track.period)).cell(view(codes[code].status)).cell(view(codes[code].local_code));
        csv.end_row();
      }
    }
    return true;
  }

  // What the last import's label said, with the years the file holds. No serial: it is not the district's export.
  Status write_label() const {
    const Result<std::optional<StandingImport>> last = last_standing_import(connection_);
    if (!last) return last.error();
    const Result<QList<int>> years = stored_school_years(connection_);
    if (!years) return years.error();
    QJsonObject label = *last ? (*last)->label : QJsonObject();
    label.remove(u"serial"_s);
    label[u"format"_s] = u"milepost-export"_s;
    label[u"version"_s] = 1;
    if (!label.contains(u"created"_s)) {
      label[u"created"_s] = (*last ? (*last)->imported_at : file_.clock().now()).toUTC().toString(Qt::ISODate);
    }
    QJsonArray year_list;
    for (const int year : *years) year_list.append(year);
    label[u"school_years"_s] = year_list;
    label[u"tool"_s] = u"Milepost " MILEPOST_VERSION ""_s;
    return write_whole(folder_ + u"/export.json"_s, QJsonDocument(label).toJson());
  }

  const SchoolFile& file_;
  sqlite3* connection_;
  QString folder_;
  const Task& task_;
  std::vector<std::string> people_, classes_;  // sourcedId by row id; leavers are empty
  QStringList written_;
};

}  // namespace

QByteArray oneroster_manifest(const QStringList& written, const QByteArray& system) {
  QByteArray manifest = "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\n";
  for (const char* file : oneroster_files()) {
    const bool there = written.contains(u"roster/%1.csv"_s.arg(QLatin1String(file)));
    manifest += QByteArray("file.") + file + (there ? ",bulk\n" : ",absent\n");
  }
  return manifest + "source.systemName," + system + "\n";
}

Status export_records(const SchoolFile& file, const QString& folder, const QStringList& entries, const Task& task) {
  return RecordExport(file, folder, task).run(entries);
}

}  // namespace milepost
