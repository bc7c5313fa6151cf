#include "core/exchange/table_import.h"

#include "core/exchange/attendance_strip_store.h"
#include "core/exchange/import_people_store.h"
#include "core/exchange/import_plan.h"
#include "core/exchange/record_diff.h"
#include "core/exchange/record_insert_store.h"
#include "core/exchange/record_table_store.h"
#include "core/exchange/row_check.h"

namespace milepost {

using namespace Qt::StringLiterals;

QString file_name(const RecordFormat& format) {
  return QString::fromUtf8(format.file.data(), qsizetype(format.file.size()));
}

qint64 line_count(const QByteArray& text) {
  return qint64(std::count(text.begin(), text.end(), text.contains('\n') ? '\n' : '\r'));
}

void refuse_duplicate(RecordReader& reader, quint32 first_line) {
  reader.refuse(QString(), u"duplicate"_s, ImportWords::tr("the same key as line %1").arg(first_line),
                ImportWords::tr("one row for each key"),
                ImportWords::tr("Keep one of the rows; the first one was used."));
}

namespace {

class TableImport {
 public:
  TableImport(ImportContext& context, const RecordFormat& format)
      : context_(context),
        format_(format),
        columns_(format),
        table_(context.connection, format, columns_),
        inserts_(context.connection, std::string(format.table), columns_.names(), context.import),
        row_year_(format.table, columns_.names()),
        people_(format.table == "person"),
        person_(columns_.person()) {
    receipt_.file = file_name(format);
  }

  Result<FileReceipt> run(const QByteArray& text) {
    const qint64 expected = line_count(text);
    const Result<qint64> stored = table_.count();
    if (!stored) return stored.error();
    diff_.emplace(columns_.keys(), columns_.all(),
                  size_t(stored.value() + (stored.value() == 0 ? expected : expected / 4)));
    const Status loaded =
        table_.load([this](qint64 id, std::span<const Cell> row) { diff_->known(id, row, year(row)); });
    if (!loaded) return loaded.error();

    const qint64 blockers = context_.findings.count(Severity::Blocker);
    RecordReader reader(
        format_, text, [this](std::string_view id) { return context_.people.find(id); }, context_.findings,
        context_.today);
    const Status taken = take_rows(reader, expected);
    if (!taken) return taken.error();
    receipt_.rows_read = reader.rows_read();
    receipt_.refused = reader.rows_refused();
    if (context_.findings.count(Severity::Blocker) != blockers) return receipt_;

    const Status removed = remove_gone();
    if (!removed) return removed.error();
    return receipt_;
  }

 private:
  qint16 year(std::span<const Cell> row) const {
    if (person_ >= 0 && row[size_t(person_)].type == Cell::Type::Integer &&
        !context_.people.present(row[size_t(person_)].integer)) {
      return ImportScope::kept;
    }
    return row_year_.of(row, context_.years);
  }

  Status take_rows(RecordReader& reader, qint64 expected) {
    const Result<qint64> first_free = table_.next_row_id();
    if (!first_free) return first_free.error();
    first_added_ = next_id_ = first_free.value();
    Result<RowCheck> check = RowCheck::make(context_.connection, format_, columns_);
    if (!check) return check.error();
    context_.scope.begin_file();
    const QLatin1StringView file(format_.file.data(), qsizetype(format_.file.size()));
    qint64 until_check = 0;
    while (const std::vector<Cell>* cells = reader.next()) {
      if (--until_check < 0) {
        if (!context_.go_on(file, reader.rows_read(), expected)) return context_.stopped();
        until_check = rows_between_checks;
      }
      const std::span<const Cell> row = columns_.row(*cells);
      if (!check->accepts(row, reader, context_.findings)) continue;
      row_year_.learn(row, context_.years);
      const qint16 row_year = year(row);
      context_.scope.see_row(row_year);
      if (format_.table == "academic_session") context_.scope.see_session(row_year);
      const RecordDiff::Answer answer = diff_->incoming(row, quint32(reader.line()), row_year);
      if (answer.fate == RowFate::Duplicate) {
        refuse_duplicate(reader, answer.row->line);
        continue;
      }
      const Status written = write(row, answer);
      if (!written) return written;
    }
    return inserts_.finish();
  }

  Status write(std::span<const Cell> row, const RecordDiff::Answer& answer) {
    if (answer.fate == RowFate::Added) {
      answer.row->row_id = next_id_++;
      ++receipt_.added;
      if (people_) context_.people.came(row[0].text, answer.row->row_id);
      return inserts_.add(answer.row->row_id, row);
    }
    const qint64 id = answer.row->row_id;
    const bool returns = people_ && !context_.people.present(id);
    if (answer.fate == RowFate::Unchanged && !returns) {
      ++receipt_.unchanged;
      return Done{};
    }
    ++receipt_.changed;
    const Status free = inserts_.wait();
    if (!free) return free;
    const Status kept = context_.before.keep(format_.table, id);
    if (!kept) return kept;
    if (returns) {
      context_.people.returned(id);
      const Status marked = mark_returned(context_.connection, id, context_.import);
      if (!marked) return marked;
    }
    return table_.update(id, row, context_.import);
  }

  // What the file speaks for and does not bring again.
  Status remove_gone() {
    qint64 before = 0;
    std::vector<qint64> gone;
    for (const KnownRow& row : diff_->rows()) {
      if (row.row_id >= first_added_) continue;
      if (people_ ? !context_.people.present(row.row_id) : !context_.scope.speaks_for(row.year)) continue;
      ++before;
      if (row.line == 0) gone.push_back(row.row_id);
    }
    const qint64 now = receipt_.rows_read - receipt_.refused;
    if (const auto finding =
            fewer_rows_finding(receipt_.file, qint64(gone.size()), before, now, context_.accept_deletes)) {
      context_.findings.add(*finding);
    }
    if (format_.table == "class") {
      context_.gone_classes = std::move(gone);
      return Done{};
    }
    for (const qint64 id : gone) {
      Status done = context_.before.keep(format_.table, id);
      if (done.ok()) done = people_ ? mark_left(context_.connection, id, context_.import) : table_.remove(id);
      if (!done) return done;
      if (people_) context_.people.left(id);
    }
    receipt_.removed = qint64(gone.size());
    return Done{};
  }

  ImportContext& context_;
  const RecordFormat& format_;
  StoredColumns columns_;
  RecordTable table_;
  RecordInserts inserts_;
  RowYear row_year_;
  bool people_;
  int person_;
  std::optional<RecordDiff> diff_;
  FileReceipt receipt_;
  qint64 first_added_ = 0, next_id_ = 0;
};

}  // namespace

Result<FileReceipt> import_table(ImportContext& context, const RecordFormat& format, const QByteArray& text) {
  return TableImport(context, format).run(text);
}

Status remove_gone_classes(ImportContext& context, FileReceipt& classes) {
  if (context.gone_classes.empty()) return Done{};
  const Result<ClassYears> used = classes_with_attendance(context.connection);
  if (!used) return used.error();
  const RecordFormat& format = *record_format("roster/classes.csv");
  const StoredColumns columns(format);
  RecordTable table(context.connection, format, columns);
  for (const qint64 id : context.gone_classes) {
    const auto year = used->lower_bound({id, 0});
    if (year != used->end() && year->first == id) continue;
    Status done = context.before.keep("class", id);
    if (done.ok()) done = table.remove(id);
    if (!done) return done;
    ++classes.removed;
  }
  return Done{};
}

}  // namespace milepost
