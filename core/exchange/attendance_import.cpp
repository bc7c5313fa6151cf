#include "core/exchange/attendance_import.h"

#include <QtConcurrent/QtConcurrentRun>
#include <map>

#include "core/exchange/attendance_rows.h"
#include "core/exchange/attendance_strip_store.h"
#include "core/exchange/import_people_store.h"
#include "core/exchange/import_plan.h"
#include "core/exchange/table_import.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

int column_of(const RecordFormat& format, std::string_view name) {
  for (size_t i = 0; i < format.columns.size(); ++i) {
    if (format.columns[i].name == name) return int(i);
  }
  return -1;
}

class AttendanceImport {
 public:
  AttendanceImport(ImportContext& context, const RecordFormat& format)
      : context_(context),
        format_(format),
        sections_(format.table == "attendance_section"),
        student_(column_of(format, "studentSourcedId")),
        place_(column_of(format, sections_ ? "classSourcedId" : "schoolSourcedId")),
        date_(column_of(format, "date")),
        status_(column_of(format, "status")),
        local_code_(column_of(format, "localCode")),
        detail_(column_of(format, sections_ ? "period" : "minutesAbsent")) {
    receipt_.file = file_name(format);
  }

  ~AttendanceImport() { writing_ahead_.waitForFinished(); }

  Result<FileReceipt> run(const QByteArray& text) {
    Status loaded = load_attendance_codes(context_.connection, codes_);
    if (loaded.ok()) loaded = load_calendars(context_.connection, calendars_);
    if (loaded.ok() && sections_) loaded = load_class_places(context_.connection, calendars_, classes_);
    if (!loaded) return loaded.error();

    // Reading the rows leaves the connection alone: meanwhile another core encrypts the tables that came before (0.1 s
    // of a school's commit).
    if (sections_) writing_ahead_ = QtConcurrent::run(write_ahead, context_.connection);
    const qint64 blockers = context_.findings.count(Severity::Blocker);
    RecordReader reader(
        format_, text, [this](std::string_view id) { return context_.people.find(id); }, context_.findings,
        context_.today);
    const Status taken = take_rows(reader, line_count(text));
    if (!taken) return taken.error();
    writing_ahead_.waitForFinished();
    const Status coded = add_codes();
    if (!coded) return coded.error();
    receipt_.rows_read = reader.rows_read();
    receipt_.refused = reader.rows_refused();
    if (rows_.latest_day() > 0) {
      context_.latest_attendance = std::max(context_.latest_attendance, QDate::fromJulianDay(rows_.latest_day()));
    }
    if (context_.findings.count(Severity::Blocker) != blockers) return receipt_;
    report_days_off();

    const Status written = sections_ ? write_strips<SectionStrip>() : write_strips<DayStrip>();
    if (!written) return written.error();
    receipt_.added = counts_.added;
    receipt_.changed = counts_.changed;
    receipt_.unchanged = counts_.unchanged;
    receipt_.removed = counts_.removed;
    const qint64 now = receipt_.rows_read - receipt_.refused;
    if (const auto finding =
            fewer_rows_finding(receipt_.file, counts_.removed, spoken_for_, now, context_.accept_deletes)) {
      context_.findings.add(*finding);
    }
    return receipt_;
  }

 private:
  Status take_rows(RecordReader& reader, qint64 expected) {
    const QLatin1StringView file(format_.file.data(), qsizetype(format_.file.size()));
    qint64 until_check = 0;
    while (const std::vector<Cell>* cells = reader.next()) {
      if (--until_check < 0) {
        if (!context_.go_on(file, reader.rows_read(), expected)) return context_.stopped();
        until_check = rows_between_checks;
      }
      take_row(reader, *cells);
    }
    return Done{};
  }

  Status add_codes() {
    for (const AttendanceCodes::Entry& entry : codes_.fresh()) {
      Status added = context_.before.keep_new_code(entry.code);
      if (added.ok()) added = add_attendance_code(context_.connection, entry);
      if (!added) return added;
    }
    return Done{};
  }

  void take_row(RecordReader& reader, const std::vector<Cell>& cells) {
    const std::string_view place = text_of(cells[size_t(place_)]);
    const qint64 day = cells[size_t(date_)].integer;
    qint64 class_id = 0;
    quint32 school = 0;
    if (sections_) {
      const ClassPlaces::Place* found = classes_.find(place);
      if (!found) {
        reader.refuse(u"classSourcedId"_s, u"unknown-class"_s, QString::fromUtf8(place.data(), qsizetype(place.size())),
                      ImportWords::tr("the sourcedId of a row in classes.csv"),
                      ImportWords::tr("Export classes.csv and attendance_section.csv together."));
        return;
      }
      class_id = found->class_id;
      school = found->calendar;
    } else {
      school = calendars_.find(place);
    }
    const AttendanceCode code = codes_.code(text_of(cells[size_t(status_)]), text_of(cells[size_t(local_code_)]));
    if (code == 0) {
      reader.refuse(u"localCode"_s, u"too-many-codes"_s, ImportWords::tr("more than 65,535 different codes"),
                    ImportWords::tr("the district's own short attendance codes"),
                    ImportWords::tr("Put the district's attendance code into localCode, not a free text."));
      return;
    }
    const Cell& detail = cells[size_t(detail_)];
    const std::string_view period = sections_ ? text_of(detail) : place;
    if (period.size() > 255) {
      reader.refuse(u"period"_s, u"too-long"_s, ImportWords::tr("%1 characters").arg(period.size()),
                    ImportWords::tr("at most 255 bytes"), ImportWords::tr("Put the short name of the period there."));
      return;
    }
    const auto line = quint32(reader.line());
    if (const quint32 first = rows_.add(cells[size_t(student_)].integer, class_id, period, day, code, line)) {
      refuse_duplicate(reader, first);
      return;
    }
    if (!sections_ && detail.type == Cell::Type::Integer) rows_.minutes_of_last(quint16(detail.integer));
    if (calendars_.off(school, day) && days_off_++ == 0) {
      first_day_off_ = QDate::fromJulianDay(day);
      first_line_off_ = line;
    }
  }

  void report_days_off() {
    if (days_off_ == 0) return;
    context_.findings.add(
        {Severity::Warning, receipt_.file, first_line_off_, u"date"_s, u"not-instructional"_s,
         ImportWords::tr("%1, and %2 rows in all on such days")
             .arg(first_day_off_.toString(Qt::ISODate))
             .arg(days_off_),
         ImportWords::tr("a day that calendar.csv calls instructional"),
         ImportWords::tr("Correct the date, or the day's type in calendar.csv. The rows are kept; they "
                         "do not count as school days.")});
  }

  template <class Strip>
  Strip strip_of(std::span<const AttendanceRows::Track* const> tracks) const {
    if constexpr (std::is_same_v<Strip, SectionStrip>) {
      return section_strip(tracks, rows_);
    } else {
      return day_strip(*tracks.front());
    }
  }

  // One strip after another: those that came, then those that did not.
  template <class Strip>
  Status write_strips() {
    AttendanceStripStore store(context_.connection, format_.table);
    const Result<std::vector<StripPlace>> stored = store.places();
    if (!stored) return stored.error();
    using Key = std::tuple<qint64, int, std::string_view>;
    std::map<Key, qint64> waiting;
    for (const StripPlace& place : *stored) waiting[{place.person, place.school_year, place.school}] = place.row_id;

    const std::vector<const AttendanceRows::Track*> tracks = rows_.ordered();
    context_.scope.begin_file();
    for (size_t begin = 0, end = 0; begin < tracks.size(); begin = end) {
      const AttendanceRows::Track& first = *tracks[begin];
      for (end = begin + 1; sections_ && end < tracks.size() && tracks[end]->person == first.person &&
                            tracks[end]->school_year == first.school_year;) {
        ++end;
      }
      Strip strip = strip_of<Strip>(std::span(tracks).subspan(begin, end - begin));
      context_.scope.see_row(qint16(first.school_year));
      const std::string school(sections_ ? std::string_view() : rows_.period(first));
      const auto old = waiting.find({first.person, first.school_year, school});
      const qint64 row_id = old == waiting.end() ? 0 : old->second;
      if (row_id != 0) waiting.erase(old);
      const Status written = write(store, {row_id, first.person, first.school_year, school}, strip);
      if (!written) return written;
    }
    for (const auto& [key, row_id] : waiting) {
      const auto& [person, year, school] = key;
      if (!speaks_for(person, year)) continue;
      const Status removed = remove<Strip>(store, row_id);
      if (!removed) return removed;
    }
    return Done{};
  }

  bool speaks_for(qint64 person, int year) const {
    return context_.people.present(person) && context_.scope.speaks_for(qint16(year));
  }

  template <class Strip>
  Result<Strip> stored_strip(AttendanceStripStore& store, qint64 row_id) const {
    const Result<QByteArray> bytes = store.strip(row_id);
    if (!bytes) return bytes.error();
    std::optional<Strip> strip = Strip::unpacked(*bytes);
    if (!strip) {
      return Error{
          ImportWords::tr("The attendance in the school file is damaged; nothing was changed; restore it from a "
                          "backup.")};
    }
    return std::move(*strip);
  }

  template <class Strip>
  Status write(AttendanceStripStore& store, const StripPlace& place, Strip& strip) {
    if (place.row_id == 0) {
      counts_.added += row_count(strip);
      return store.insert(place, strip.packed(), context_.import);
    }
    const Result<Strip> stored = stored_strip<Strip>(store, place.row_id);
    if (!stored) return stored.error();
    const bool spoken_for = speaks_for(place.person, place.school_year);
    if (spoken_for) spoken_for_ += row_count(*stored);
    const RowCounts counts = merge(*stored, strip, spoken_for);
    counts_ += counts;
    if (counts.same()) return Done{};
    Status done = context_.before.keep(format_.table, place.row_id);
    if (done.ok()) done = store.update(place.row_id, strip.packed(), context_.import);
    return done;
  }

  template <class Strip>
  Status remove(AttendanceStripStore& store, qint64 row_id) {
    const Result<Strip> stored = stored_strip<Strip>(store, row_id);
    if (!stored) return stored.error();
    counts_.removed += row_count(*stored);
    spoken_for_ += row_count(*stored);
    Status done = context_.before.keep(format_.table, row_id);
    if (done.ok()) done = store.remove(row_id);
    return done;
  }

  ImportContext& context_;
  const RecordFormat& format_;
  const bool sections_;
  const int student_, place_, date_, status_, local_code_, detail_;
  AttendanceCodes codes_;
  AttendanceRows rows_;
  SchoolCalendars calendars_;
  ClassPlaces classes_;
  FileReceipt receipt_;
  RowCounts counts_;
  qint64 spoken_for_ = 0, days_off_ = 0, first_line_off_ = 0;
  QDate first_day_off_;
  QFuture<void> writing_ahead_;
};

}  // namespace

Result<FileReceipt> import_attendance(ImportContext& context, const RecordFormat& format, const QByteArray& text) {
  return AttendanceImport(context, format).run(text);
}

}  // namespace milepost
