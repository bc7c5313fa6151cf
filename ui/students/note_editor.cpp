#include "ui/students/note_editor.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "core/store/school_file.h"
#include "ui/shared/ask.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/heading.h"
#include "ui/shared/labels.h"
#include "ui/shared/name_display.h"

namespace milepost {

static constexpr int retry_ms = 5000;

NoteEditor::NoteEditor(const NameDisplay& names, Ask& ask, QWidget* parent)
    : QWidget(parent), names_(names), ask_(ask), title_(new Heading({}, 1.2)), hint_(quiet_text({})), state_(quiet_text({})), questions_(new QWidget), day_(new QDateEdit),
      restricted_(new QCheckBox(tr("&Restricted"))), pause_(new QTimer(this)) {
  pause_->setSingleShot(true);
  connect(pause_, &QTimer::timeout, this, [this] { (void)keep(); });
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(8, 0, 0, 0);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* body = new QWidget;
  column_ = new QVBoxLayout(body);
  column_->addWidget(title_);
  column_->addWidget(hint_);
  auto* when = new FlowLayout;
  day_->setCalendarPopup(true);
  day_->setDisplayFormat(tr("MMM d, yyyy", "date format"));
  when->add_field(tr("&Day"), day_);
  column_->addLayout(when);
  (new QVBoxLayout(questions_))->setContentsMargins(0, 0, 0, 0);
  column_->addWidget(questions_);
  column_->addWidget(restricted_);
  column_->addWidget(quiet_text(tr("The words of a restricted note are hidden until somebody who needs them asks; who read it is written down.")));
  column_->addStretch(1);
  scroll->setWidget(body);
  outer->addWidget(scroll, 1);
  outer->addWidget(state_);
  add_buttons(outer);
  connect(day_, &QDateEdit::dateChanged, this, &NoteEditor::changed);
  connect(restricted_, &QCheckBox::toggled, this, &NoteEditor::changed);
  connect(&names_, &NameDisplay::changed, this, &NoteEditor::cover);
  hide();
}

void NoteEditor::add_buttons(QVBoxLayout* column) {
  auto* row = new FlowLayout;
  const auto button = [&](const QString& words, auto action) {
    auto* one = new QPushButton(words);
    connect(one, &QPushButton::clicked, this, action, Qt::QueuedConnection);
    row->addWidget(one);
    return one;
  };
  auto* save = button(tr("&Save the note"), &NoteEditor::save);
  save->setToolTip(tr("Ctrl+Return"));
  save_button_ = save;
  button(tr("&Keep as draft and close"), &NoteEditor::keep_and_close);
  button(tr("Throw a&way"), &NoteEditor::throw_away);
  column->addLayout(row);
  for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(key)), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &NoteEditor::save, Qt::QueuedConnection);
  }
}

void NoteEditor::set_file(SchoolFile* file) {
  put_away();
  file_ = file;
}

void NoteEditor::add_field(const NotePrompt& prompt, const NoteAnswer& answer) {
  auto* column = static_cast<QVBoxLayout*>(questions_->layout());
  // What this reader was not shown is not asked again: the note keeps it.
  if (draft_.note.redacted && prompt.restricted && answer.answer.isEmpty()) {
    column->addWidget(wrapped_text(prompt.text));
    column->addWidget(quiet_text(tr("Restricted; it stays as it is.")));
    return;
  }
  const QString words = prompt.restricted ? tr("%1 (restricted)", "what a note asks").arg(prompt.text) : prompt.text;
  QLabel* label = wrapped_text(QString(words).replace(QLatin1Char('&'), QStringLiteral("&&")));
  auto* edit = new QPlainTextEdit(answer.answer);
  edit->setAccessibleName(words);
  edit->setTabChangesFocus(true);
  edit->setFixedHeight(edit->fontMetrics().lineSpacing() * 4);
  label->setBuddy(edit);
  column->addWidget(label);
  column->addWidget(edit);
  fields_.append({prompt, answer, {}, edit});
  connect(edit, &QPlainTextEdit::textChanged, this, &NoteEditor::changed);
}

void NoteEditor::build_fields(const NoteForm& form) {
  qDeleteAll(questions_->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
  fields_.clear();
  QStringList asked;
  const auto answer_to = [this](const QString& prompt) {
    for (const NoteAnswer& answer : std::as_const(draft_.note.answers))
      if (answer.prompt == prompt) return answer;
    return NoteAnswer{};
  };
  for (const NotePrompt& prompt : form.prompts) {
    asked << prompt.key;
    add_field(prompt, answer_to(prompt.key));
  }
  for (const NoteAnswer& answer : std::as_const(draft_.note.answers))
    if (!asked.contains(answer.prompt)) add_field({answer.prompt, answer.text, answer.restricted, false}, answer);
}

void NoteEditor::write(const NoteForm& form, const NoteDraft& draft) {
  writing_ = false;  // what the fields are given is no change
  draft_ = draft;
  version_ = form.version;
  form_title_ = form.title;
  hint_->setText(form.hint);
  hint_->setHidden(form.hint.isEmpty());
  const QDate today = file_ ? file_->clock().today() : QDate::currentDate();
  day_->setMaximumDate(today);
  day_->setDate(draft.note.happened_on.isValid() ? draft.note.happened_on : today);
  restricted_->setChecked(draft.note.restricted);
  covered_ = false;
  build_fields(form);
  changed_ = false;
  say_state(draft.saved_at.isValid() ? tr("Draft kept %1").arg(QLocale().toString(draft.saved_at.toLocalTime(), QLocale::ShortFormat))
                                     : tr("Kept as a draft at every pause."));
  writing_ = true;
  cover();
  show();
  if (!fields_.isEmpty()) fields_.first().edit->setFocus(Qt::OtherFocusReason);
}

// Typing over a mask would write the mask into the note: where a name stands in the words, they are shown, not edited.
void NoteEditor::cover() {
  if (!writing_) return;
  title_->setText(tr("%1 about %2", "form, student").arg(form_title_, names_.label(draft_.note.person_id)));
  const QList<NoteAnswer> answers = draft().note.answers;
  const bool cover_now = std::any_of(answers.begin(), answers.end(), [this](const NoteAnswer& answer) { return names_.words(answer.answer) != answer.answer; });
  if (cover_now && !covered_) (void)keep();
  writing_ = false;
  for (Field& field : fields_) {
    const QString typed = covered_ ? field.covered : field.edit->toPlainText();
    field.covered = cover_now ? typed : QString();
    if (cover_now) field.edit->setPlainText(names_.words(typed));
    else if (covered_) field.edit->setPlainText(typed);
    field.edit->setReadOnly(cover_now);
  }
  writing_ = true;
  if (cover_now) say_state(tr("Names are hidden. Show them to go on writing; what stands here is kept as a draft."));
  else if (covered_) say_state(tr("Kept as a draft at every pause."));
  covered_ = cover_now;
  save_button_->setEnabled(!covered_);
}

NoteDraft NoteEditor::draft() const {
  NoteDraft now = draft_;
  now.note.happened_on = day_->date();
  now.note.restricted = restricted_->isChecked();
  now.note.answers.clear();
  for (const Field& field : fields_) {
    const QString words = covered_ ? field.covered : field.edit->toPlainText();
    if (words.trimmed().isEmpty()) continue;
    // What was not touched keeps the prompt it answered.
    if (words == field.first.answer && !field.first.text.isEmpty()) now.note.answers << field.first;
    else now.note.answers << NoteAnswer{field.prompt.key, field.prompt.text, version_, words, field.prompt.restricted};
  }
  return now;
}

void NoteEditor::changed() {
  if (!writing_ || covered_) return;
  changed_ = true;
  pause_->start(pause_ms);
}

Status NoteEditor::keep() {
  pause_->stop();
  if (!writing_ || !file_ || !changed_) return Done{};
  const NoteDraft now = draft();
  if (now.note.answers.isEmpty() && now.id == 0) return Done{};
  if (now.note.answers.isEmpty() && now.note.id == 0) {
    if (Status dropped = drop_draft(*file_, now.id); !dropped) return dropped;
    draft_.id = 0;
    changed_ = false;
    say_state(tr("Kept as a draft at every pause."));
    return Done{};
  }
  const Result<qint64> kept = keep_draft(*file_, now);
  if (!kept) {
    say_state(tr("The draft could not be kept: %1").arg(kept.error().sentence));
    pause_->start(retry_ms);
    return kept.error();
  }
  draft_.id = *kept;
  changed_ = false;
  say_state(tr("Draft kept %1").arg(QLocale().toString(file_->clock().now().toLocalTime().time(), QLocale::ShortFormat)));
  return Done{};
}

void NoteEditor::save() {
  if (!writing_ || !file_ || covered_) return;
  if (const Status kept = keep(); !kept) return;
  const Note note = draft().note;
  Status outcome = Done{};
  if (note.id == 0) {
    if (const Result<qint64> added = add_note(*file_, note); !added) outcome = added.error();
  } else {
    outcome = revise_note(*file_, note);
  }
  if (!outcome) return say_state(outcome.error().sentence);
  put_away();
  emit said(tr("The note is saved."));
  emit saved();
}

void NoteEditor::keep_and_close() {
  if (const Status kept = keep(); !kept) return ask_.tell(this, tr("Keep as draft"), kept.error().sentence);
  put_away();
  emit closed();
}

void NoteEditor::throw_away() {
  if (!writing_) return;
  const NoteDraft now = draft();
  const bool empty = now.note.answers.isEmpty();
  if (!empty && !ask_.go_on(this, tr("Throw away"), tr("What was written here goes for good; notes that were saved stay."), tr("Throw away"))) return;
  if (now.id != 0 && file_)
    if (const Status dropped = drop_draft(*file_, now.id); !dropped) return ask_.tell(this, tr("Throw away"), dropped.error().sentence);
  put_away();
  emit closed();
}

void NoteEditor::put_away() {
  pause_->stop();
  writing_ = changed_ = covered_ = false;
  draft_ = {};
  qDeleteAll(questions_->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
  fields_.clear();
  title_->clear();
  hide();
}

void NoteEditor::say_state(const QString& words) { state_->setText(words); }

}  // namespace milepost
