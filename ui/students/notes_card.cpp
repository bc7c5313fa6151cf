#include "ui/students/notes_card.h"

#include <QPushButton>
#include <algorithm>

#include "core/reports/support_list_words.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/heading.h"
#include "ui/shared/labels.h"
#include "ui/shared/name_display.h"
#include "ui/students/student_contents.h"

namespace milepost {
namespace {

QString form_title(const StudentContents& contents, const QString& key) {
  for (const NoteForm& form : contents.forms)
    if (form.key == key) return form.title;
  return NotesCard::tr("Note");
}

bool written(const StudentContents& contents, const QString& form) {
  return std::any_of(contents.notes.begin(), contents.notes.end(), [&](const Note& note) { return note.form == form; });
}

}  // namespace

NotesCard::NotesCard(const QString& title, const NameDisplay& names, QWidget* parent) : StudentCard(title, parent), names_(names) {}

void NotesCard::add_answers(const QList<NoteAnswer>& answers) {
  for (const NoteAnswer& answer : answers) {
    if (answer.answer.isEmpty() && !answer.restricted) continue;
    add_text(names_.words(answer.text), true);
    if (answer.answer.isEmpty()) add_text(tr("Restricted."), true);
    else add_text(names_.words(answer.answer));
  }
}

void NotesCard::add_buttons(const Note& note, const StudentContents& contents, const NotesOpened& opened) {
  auto* buttons = new QWidget;
  auto* row = new FlowLayout(buttons);
  const QString which = tr("%1, %2", "form, day").arg(form_title(contents, note.form), date_words(note.happened_on));
  const auto button = [&](const QString& words, const QString& told, auto action) {
    auto* one = new QPushButton(words);
    one->setAccessibleName(told);
    connect(one, &QPushButton::clicked, this, action, Qt::QueuedConnection);
    row->addWidget(one);
  };
  const bool unread = note.redacted && !opened.read.contains(note.id);
  if (unread && contents.writable) button(tr("Read restricted note"), tr("Read restricted note: %1").arg(which), [this, id = note.id] { emit read_asked(id); });
  if (contents.writable && !(note.restricted && unread)) button(tr("Revise…"), tr("Revise: %1").arg(which), [this, id = note.id] { emit revise_asked(id); });
  if (note.revision > 1 && !opened.revisions.contains(note.id))
    button(tr("Earlier revisions"), tr("Earlier revisions: %1").arg(which), [this, id = note.id] { emit revisions_asked(id); });
  add(buttons);
}

void NotesCard::add_note(const Note& redacted, const StudentContents& contents, const NotesOpened& opened) {
  const Note note = opened.read.value(redacted.id, redacted);
  auto* heading = new Heading(tr("%1, %2", "form, day").arg(form_title(contents, note.form), date_words(note.happened_on)), 1);
  heading->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
  add(heading);
  QStringList facts{tr("by %1").arg(names_.words(note.first_author))};
  if (note.revision > 1)
    facts << tr("revised %1 by %2").arg(date_words(note.saved_at.toLocalTime().date()), names_.words(note.author)) << tr("%n earlier revision(s)", nullptr, note.revision - 1);
  if (note.restricted) facts << tr("restricted");
  add_text(facts.join(QStringLiteral(" · ")), true);
  if (note.restricted && note.redacted) add_text(tr("Its words are hidden until somebody who needs them asks."), true);
  else add_answers(note.answers);
  for (const Note& earlier : opened.revisions.value(note.id)) {
    if (earlier.revision >= redacted.revision) continue;
    add_text(tr("Revision %1, %2, by %3").arg(earlier.revision).arg(date_words(earlier.saved_at.toLocalTime().date()), names_.words(earlier.author)), true);
    if (earlier.restricted && earlier.redacted) add_text(tr("Restricted."), true);
    else add_answers(earlier.answers);
  }
  add_buttons(redacted, contents, opened);
}

void NotesCard::add_forms(const StudentContents& contents, const std::function<bool(const QString&)>& of_this_card) {
  if (!contents.writable) return;
  auto* buttons = new QWidget;
  auto* row = new FlowLayout(buttons);
  for (const NoteForm& form : contents.forms) {
    if (!of_this_card(form.key) || (form.key == transition_form && written(contents, form.key))) continue;
    auto* one = new QPushButton(form.key == transition_form ? tr("Write this note…") : tr("Write: %1…", "a form's title").arg(form.title));
    one->setToolTip(form.hint);
    connect(one, &QPushButton::clicked, this, [this, key = form.key] { emit write_asked(key); }, Qt::QueuedConnection);
    row->addWidget(one);
  }
  if (row->count() > 0) add(buttons);
  else delete buttons;
}

void NotesCard::show_notes(const StudentContents& contents, const NotesOpened& opened, const std::function<bool(const QString&)>& of_this_card) {
  begin();
  add_forms(contents, of_this_card);
  int older = 0;
  for (const Note& note : contents.notes) {
    if (!of_this_card(note.form)) continue;
    if (!opened.earlier_years && contents.history_from.isValid() && note.happened_on < contents.history_from) ++older;
    else add_note(note, contents, opened);
  }
  if (older > 0) {
    auto* more = new QPushButton(tr("Show earlier years (%n note(s))", nullptr, older));
    connect(more, &QPushButton::clicked, this, &NotesCard::earlier_years_asked, Qt::QueuedConnection);
    auto* buttons = new QWidget;
    (new FlowLayout(buttons))->addWidget(more);
    add(buttons);
  }
  setVisible(end());
}

}  // namespace milepost
