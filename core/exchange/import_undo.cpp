#include <QCoreApplication>
#include <QJsonObject>

#include "core/exchange/before_image_store.h"
#include "core/exchange/import_store.h"
#include "core/exchange/import_task.h"
#include "core/store/change_log.h"
#include "core/store/school_file.h"
#include "core/store/transaction.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(UndoImport)
};

Error refused(const QString& sentence) {
  return {sentence, ErrorKind::Refused};
}

// The import to take back, where nothing stands in the way.
Result<ImportRecord> undoable(const SchoolFile& file, qint64 number) {
  const Result<QList<ImportRecord>> all = imports(file);
  if (!all) return all.error();
  const auto import = std::ranges::find(*all, number, &ImportRecord::number);
  if (import == all->end()) {
    return refused(
        Words::tr("There is no import %1 in this school file; the history of imports lists them.").arg(number));
  }
  if (import->undone_at.isValid()) {
    return refused(Words::tr("Import %1 was taken back already, on %2.")
                       .arg(number)
                       .arg(import->undone_at.toLocalTime().date().toString(Qt::ISODate)));
  }
  for (auto later = import + 1; later != all->end(); ++later) {
    if (later->undone_at.isValid()) continue;
    return refused(Words::tr("Import %1 stands on import %2. Take import %3 back first.")
                       .arg(later->number)
                       .arg(number)
                       .arg(all->last().undone_at.isValid() ? later->number : all->last().number));
  }
  const Result<qint64> decisions = decisions_on_added_students(file.handle(), number);
  if (!decisions) return decisions.error();
  if (*decisions > 0) {
    return refused(
        Words::tr("Import %1 brought students about whom the team has since written: %n record(s) (decisions, notes, drafts, marks) would "
                  "lose their student. Import a corrected export instead of taking this one back.",
                  nullptr, int(*decisions))
            .arg(number));
  }
  return *import;
}

}  // namespace

Status undo_import(SchoolFile& file, qint64 number) {
  Transaction transaction(file.handle());
  if (!transaction.begun()) return transaction.begun();
  const Result<ImportRecord> import = undoable(file, number);
  if (!import) return import.error();
  Status done = restore_before_images(file.handle(), number);
  if (done.ok()) done = mark_undone(file.handle(), number, file.clock().now());
  if (done.ok()) {
    done = record_change(
        file, u"undo-import"_s, u"import"_s, QString::number(number),
        {{u"source"_s, import->source}, {u"content_hash"_s, QString::fromLatin1(import->content_hash.toHex())}}, {});
  }
  if (!done) return done;
  return transaction.commit();
}

}  // namespace milepost
