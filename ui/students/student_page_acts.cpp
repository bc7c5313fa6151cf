#include "ui/students/student_page.h"

#include <QScrollArea>

#include "core/reports/support_list_words.h"
#include "core/store/school_file.h"
#include "ui/shared/ask.h"
#include "ui/shared/decision_dialog.h"
#include "ui/shared/model_card_dialog.h"
#include "ui/shared/name_display.h"
#include "ui/students/note_editor.h"
#include "ui/students/outcome_dialog.h"
#include "ui/students/supports_card.h"

// What can be done on a student's page.
namespace milepost {
namespace {

bool is_supports(const QString& lane) { return lane.contains(QStringLiteral("support")); }
bool is_contacts(const QString& lane) { return lane.contains(QStringLiteral("contact")); }
bool is_notes(const QString& lane) { return lane.contains(QStringLiteral("note")); }

}  // namespace

void StudentPage::agree() {
  if (!file_) return;
  DecisionDialog dialog(DecisionKind::Plan, names_.label(person()), file_->actor(), file_->clock().today(), this);
  if (dialog.exec() != QDialog::Accepted || !file_) return;
  ListDecision decision = dialog.decision();
  decision.person_id = person();
  if (const Result<qint64> added = add_decision(*file_, decision); !added) return ask_.tell(this, dialog.windowTitle(), added.error().sentence);
  emit said(tr("The step is agreed; it is looked at again on %1.").arg(date_words(decision.next_date)));
  reload();
  emit school_data_changed();
}

void StudentPage::end_step(qint64 decision) {
  if (!file_) return;
  QString words;
  for (const SupportSpan& support : std::as_const(contents_.supports))
    if (support.id == decision) words = support.words;
  OutcomeDialog dialog(names_.words(words), this);
  if (dialog.exec() != QDialog::Accepted || !file_) return;
  if (const Status ended = end_decision(*file_, decision, file_->clock().today(), dialog.outcome()); !ended) return ask_.tell(this, dialog.windowTitle(), ended.error().sentence);
  emit said(tr("The step has ended; what came of it is kept."));
  reload();
  emit school_data_changed();
}

bool StudentPage::write(const QString& form, QDate day) {
  if (!file_ || !contents_.writable || person() == 0) return false;
  NoteDraft draft;
  draft.note.person_id = person();
  draft.note.form = form;
  draft.note.happened_on = day.isValid() ? qMin(day, contents_.today) : contents_.today;
  const Result<std::optional<NoteDraft>> kept = kept_draft(*file_, person(), form, 0);
  go_on_writing(kept && *kept ? **kept : draft);
  return true;
}

void StudentPage::go_on_writing(const NoteDraft& draft) {
  if (const Status kept = keep_writing(); !kept) return ask_.tell(this, tr("Keep as draft"), kept.error().sentence);
  NoteForm form;
  form.key = draft.note.form;
  form.title = tr("Note");
  for (const NoteForm& offered : std::as_const(contents_.forms))
    if (offered.key == draft.note.form) form = offered;
  editor_->write(form, draft);
  arrange();
  if (file_) reload();
}

void StudentPage::revise(qint64 id) {
  if (!file_) return;
  for (const Note& note : std::as_const(contents_.notes)) {
    if (note.id != id) continue;
    const Result<std::optional<NoteDraft>> kept = kept_draft(*file_, person(), note.form, id);
    if (kept && *kept) return go_on_writing(**kept);
    NoteDraft draft;
    draft.note = opened_.read.value(id, note);
    return go_on_writing(draft);
  }
}

void StudentPage::read_restricted(qint64 id) {
  if (!file_ || !ask_.go_on(this, tr("Read restricted note"), tr("A restricted note is for those who need it for this student. That you read it is written in the file's log."), tr("Read it")))
    return;
  const Result<Note> note = read_restricted_note(*file_, id);
  if (!note) return ask_.tell(this, tr("Read restricted note"), note.error().sentence);
  opened_.read.insert(id, *note);
  fill();
}

void StudentPage::show_revisions(qint64 id) {
  if (!file_) return;
  const Result<QList<Note>> revisions = note_revisions(*file_, id);
  if (!revisions) return ask_.tell(this, tr("Earlier revisions"), revisions.error().sentence);
  opened_.revisions.insert(id, *revisions);
  fill();
}

void StudentPage::throw_away(const NoteDraft& draft) {
  if (!file_ || !ask_.go_on(this, tr("Throw away"), tr("What was written here goes for good; notes that were saved stay."), tr("Throw away"))) return;
  if (const Status dropped = drop_draft(*file_, draft.id); !dropped) return ask_.tell(this, tr("Throw away"), dropped.error().sentence);
  reload();
}

void StudentPage::note_saved() {
  opened_.read.clear();  // what was read may have been revised
  opened_.revisions.clear();
  arrange();
  reload();
  scroll_->setFocus(Qt::OtherFocusReason);
  emit school_data_changed();
}

QStringList StudentPage::addable_lanes() const {
  QStringList lanes;
  for (const TimelineLane& lane : contents_.timeline.lanes)
    if (is_supports(lane.key) || is_contacts(lane.key) || is_notes(lane.key)) lanes << lane.key;
  return lanes;
}

void StudentPage::add_from_journey(const QString& lane, QDate day) {
  if (is_supports(lane)) return agree();
  write(is_contacts(lane) ? QStringLiteral("family_contact") : QStringLiteral("note"), day);
}

void StudentPage::open_from_journey(const TimelineItem& item) {
  if (!item.key.isEmpty()) return emit page_asked(QStringLiteral("journey"), QStringLiteral("milestone/") + item.key);
  if (item.kind == QStringLiteral("plan") || item.kind == QStringLiteral("support")) return scroll_->ensureWidgetVisible(supports_);
  if (item.kind == QStringLiteral("student_voice")) return scroll_->ensureWidgetVisible(voices_);
  scroll_->ensureWidgetVisible(item.kind == transition_form ? transition_ : notes_);
}

void StudentPage::show_model_card() {
  if (file_) milepost::show_model_card(*file_, ask_, this);
}

}  // namespace milepost
