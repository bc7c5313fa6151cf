#include "ui/students/student_page.h"

#include <QApplication>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include "core/reports/support_list_words.h"
#include "core/store/school_file.h"
#include "ui/shared/ask.h"
#include "ui/shared/chance_card.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/heading.h"
#include "ui/shared/labels.h"
#include "ui/shared/name_display.h"
#include "ui/shared/timeline_panel.h"
#include "ui/students/domain_card.h"
#include "ui/students/note_editor.h"
#include "ui/students/students_model.h"
#include "ui/students/supports_card.h"

namespace milepost {
namespace {

QString spoken(const QWidget* widget) {
  const auto* button = qobject_cast<const QPushButton*>(widget);
  return button && button->accessibleName().isEmpty() ? button->text() : widget->accessibleName();
}

}  // namespace

StudentPage::StudentPage(NameDisplay& names, Ask& ask, QWidget* parent)
    : QWidget(parent), names_(names), ask_(ask), position_(new QLabel), navigation_(new QWidget), splitter_(new QSplitter), scroll_(new QScrollArea), name_(new Heading({}, 1.5)),
      facts_(quiet_text({})), problems_(quiet_text({})), chance_(new QWidget), editor_(new NoteEditor(names, ask)) {
  build_navigation();
  scroll_->setWidgetResizable(true);
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setAccessibleName(tr("Student"));
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  build_cards();
  splitter_->addWidget(scroll_);
  splitter_->addWidget(editor_);
  splitter_->setStretchFactor(0, 3);
  splitter_->setStretchFactor(1, 2);
  splitter_->setChildrenCollapsible(false);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(navigation_);
  outer->addWidget(splitter_, 1);
  connect(&names_, &NameDisplay::changed, this, [this] {
    if (person() != 0) fill();
  });
  connect(editor_, &NoteEditor::saved, this, &StudentPage::note_saved);
  connect(editor_, &NoteEditor::closed, this, [this] {
    arrange();
    reload();
    scroll_->setFocus(Qt::OtherFocusReason);
  });
  connect(editor_, &NoteEditor::said, this, &StudentPage::said);
}

void StudentPage::build_navigation() {
  auto* row = new FlowLayout(navigation_);
  row->setContentsMargins(8, 6, 8, 0);
  const auto button = [&](const QString& words, const QKeySequence& keys, auto action) {
    auto* one = new QPushButton(words);
    one->setToolTip(keys.toString(QKeySequence::NativeText));
    // A button's own shortcut presses it for a tenth of a second first.
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, one, &QPushButton::click);
    connect(one, &QPushButton::clicked, this, action);
    row->addWidget(one);
    return one;
  };
  back_ = button(tr("Back to the list"), QKeySequence(Qt::ALT | Qt::Key_Home), &StudentPage::back_asked);
  previous_ = button(tr("Previous"), QKeySequence(Qt::ALT | Qt::Key_PageUp), [this] { emit step_asked(-1); });
  next_ = button(tr("Next"), QKeySequence(Qt::ALT | Qt::Key_PageDown), [this] { emit step_asked(1); });
  row->addWidget(position_);
}

void StudentPage::build_cards() {
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(8, 4, 8, 8);
  column->setSpacing(12);
  drafts_ = new StudentCard(tr("A note is waiting"));
  strengths_ = new StudentCard(tr("What goes well"));
  voices_ = new StudentCard(tr("In the student's own words"));
  steps_ = new StudentCard(tr("Next reachable step"));
  attendance_ = new DomainCard(tr("Attendance"));
  marks_ = new DomainCard(tr("Marks"));
  belonging_ = new DomainCard(tr("Belonging and behavior"));
  together_ = new DomainCard(tr("Taken together"));
  chart_ = new ChartPanel;
  attendance_->add_below(chart_);
  supports_ = new SupportsCard(names_);
  transition_ = new NotesCard(tr("From grade 8"), names_);
  notes_ = new NotesCard(tr("Notes"), names_);
  first_ = new StudentColumns(2);
  first_->add(strengths_);
  first_->add(voices_);
  domains_ = new StudentColumns(3);
  for (QWidget* card : {attendance_, marks_, belonging_}) domains_->add(card);
  build_journey();
  (new QVBoxLayout(chance_))->setContentsMargins(0, 0, 0, 0);
  for (QWidget* part : std::initializer_list<QWidget*>{name_, facts_, drafts_, first_, steps_, domains_, together_, journey_, supports_, chance_, transition_, notes_, problems_})
    column->addWidget(part);
  column->addStretch(1);
  scroll_->setWidget(body);
  connect(supports_, &SupportsCard::agree_asked, this, &StudentPage::agree);
  connect(supports_, &SupportsCard::end_asked, this, &StudentPage::end_step);
  for (NotesCard* card : {transition_, notes_}) {
    connect(card, &NotesCard::write_asked, this, [this](const QString& form) { write(form); });
    connect(card, &NotesCard::revise_asked, this, &StudentPage::revise);
    connect(card, &NotesCard::read_asked, this, &StudentPage::read_restricted);
    connect(card, &NotesCard::revisions_asked, this, &StudentPage::show_revisions);
    connect(card, &NotesCard::earlier_years_asked, this, [this] {
      opened_.earlier_years = true;
      fill();
    });
  }
}

void StudentPage::build_journey() {
  journey_ = new StudentCard(tr("The year as a strip"));
  timeline_ = new TimelinePanel(tr("The student's year"));
  timeline_->set_words([this](const QString& words) { return names_.words(words); });
  journey_->add_below(timeline_);
  auto* buttons = new QWidget;
  auto* row = new FlowLayout(buttons);
  auto* print = new QPushButton(tr("&Print the journey…"));
  auto* pdf = new QPushButton(tr("Save the journey as P&DF…"));
  connect(print, &QPushButton::clicked, this, &StudentPage::print_asked);
  connect(pdf, &QPushButton::clicked, this, &StudentPage::pdf_asked);
  row->addWidget(print);
  row->addWidget(pdf);
  journey_->add_below(buttons);
  connect(timeline_, &TimelinePanel::add_asked, this, &StudentPage::add_from_journey, Qt::QueuedConnection);
  connect(timeline_, &TimelinePanel::opened, this, &StudentPage::open_from_journey);
}

void StudentPage::set_file(SchoolFile* file) {
  (void)keep_writing();
  file_ = file;
  editor_->set_file(file);
  school_.reset();
  contents_ = {};
  opened_ = {};
  fill();
}

void StudentPage::show_school(std::shared_ptr<const SchoolSnapshot> school) {
  school_ = std::move(school);
  reload();
}

void StudentPage::reload() {
  if (file_ && school_ && person() != 0) show_contents(read_student(*file_, *school_, person()));
}

void StudentPage::show_student(qint64 person_id, int place, int count, const QString& list_title) {
  position_->setText(place >= 0 ? tr("%1 of %2 in %3", "place of count in a list").arg(place + 1).arg(count).arg(list_title) : QString());
  previous_->setEnabled(place > 0);
  next_->setEnabled(place >= 0 && place + 1 < count);
  if (person_id == person()) return;
  contents_ = {};
  contents_.findings.student.id = person_id;
  if (file_ && school_) show_contents(read_student(*file_, *school_, person_id));
  else fill();
}

void StudentPage::show_contents(const StudentContents& contents) {
  const bool another = contents.findings.student.id != shown_;
  if (another) {
    (void)keep_writing();
    if (editor_->writing()) editor_->put_away();
    arrange();
    opened_ = {};
  }
  contents_ = contents;
  fill();
  if (another) scroll_->verticalScrollBar()->setValue(0);
}

Status StudentPage::keep_writing() { return editor_->keep(); }

void StudentPage::fill() {
  shown_ = person();
  // A button that is made anew gets the keyboard back; where it is gone, the page has it.
  QWidget* focus = QApplication::focusWidget();
  const bool inside = focus && scroll_->widget()->isAncestorOf(focus);
  const QString words = inside ? spoken(focus) : QString();
  setUpdatesEnabled(false);
  fill_header();
  fill_drafts();
  fill_strengths();
  fill_domains();
  fill_rest();
  setUpdatesEnabled(true);
  if (!inside || QApplication::focusWidget() == focus) return;
  for (QPushButton* button : scroll_->widget()->findChildren<QPushButton*>())
    if (!words.isEmpty() && spoken(button) == words && button->isVisibleTo(this)) return button->setFocus(Qt::OtherFocusReason);
  scroll_->setFocus(Qt::OtherFocusReason);
}

void StudentPage::fill_header() {
  const StudentFindings& one = contents_.findings;
  name_->setText(person() != 0 ? names_.label(person()) : QString());
  QStringList facts;
  if (!one.grade_level.isEmpty()) facts << tr("grade %1").arg(grade_words(one.grade_level, one.repeating_ninth));
  if (one.left) facts << tr("has left the school");
  if (contents_.on_list_since.isValid()) facts << tr("on the support list since %1").arg(date_words(contents_.on_list_since));
  if (contents_.as_of.isValid()) facts << tr("as of %1").arg(date_words(contents_.as_of));
  if (school_ && school_->list.import_number > 0) facts << tr("import %1").arg(school_->list.import_number);
  facts_->setText(facts.join(QStringLiteral(" · ")));
  facts_->setHidden(facts.isEmpty());
}

void StudentPage::fill_drafts() {
  drafts_->begin();
  const NoteDraft now = editor_->writing() ? editor_->draft() : NoteDraft{};
  for (const NoteDraft& draft : std::as_const(contents_.drafts)) {
    if (editor_->writing() && now.note.form == draft.note.form && now.note.id == draft.note.id) continue;
    drafts_->add_text(tr("A note was being written on %1.").arg(date_words(draft.saved_at.toLocalTime().date())));
    auto* buttons = new QWidget;
    auto* row = new FlowLayout(buttons);
    auto* go_on = new QPushButton(tr("Go on writing"));
    auto* drop = new QPushButton(tr("Throw it away"));
    connect(go_on, &QPushButton::clicked, this, [this, draft] { go_on_writing(draft); }, Qt::QueuedConnection);
    connect(drop, &QPushButton::clicked, this, [this, draft] { throw_away(draft); }, Qt::QueuedConnection);
    row->addWidget(go_on);
    row->addWidget(drop);
    drafts_->add(buttons);
  }
  drafts_->setVisible(drafts_->end());
}

void StudentPage::fill_strengths() {
  strengths_->begin();
  for (const WrittenStrength& one : written_strengths(contents_)) {
    strengths_->add_text(tr("“%1”").arg(names_.words(one.words)));
    strengths_->add_text(tr("%1, %2", "form of the note, day").arg(one.form, date_words(one.on)), true);
  }
  strengths_->add_text(names_.words(contents_.strength));
  strengths_->setVisible(strengths_->end());
  voices_->begin();
  for (const StudentVoice& voice : std::as_const(contents_.voices)) {
    voices_->add_text(tr("%1 (%2)", "question, day").arg(names_.words(voice.prompt), date_words(voice.date)), true);
    voices_->add_text(tr("“%1”").arg(names_.words(voice.answer)));
  }
  voices_->setVisible(voices_->end());
  first_->arrange();
  steps_->begin();
  for (const NextStep& step : std::as_const(contents_.steps)) steps_->add(new Heading(step.words, 1));
  steps_->setVisible(steps_->end());
}

void StudentPage::fill_domains() {
  QHash<StudentDomain, QList<IndicatorFinding>> by_domain;
  for (const IndicatorFinding& finding : std::as_const(contents_.findings.findings)) by_domain[domain_of(finding.indicator)].append(finding);
  attendance_->show_findings(by_domain.value(StudentDomain::Attendance));
  marks_->show_findings(by_domain.value(StudentDomain::Marks));
  belonging_->show_findings(by_domain.value(StudentDomain::Belonging));
  together_->show_findings(by_domain.value(StudentDomain::Together));
  chart_->setHidden(contents_.attendance.categories.isEmpty());
  chart_->show_contents(contents_.attendance);
  domains_->arrange();
}

void StudentPage::fill_rest() {
  timeline_->show_timeline(contents_.timeline);
  timeline_->set_addable(contents_.writable ? addable_lanes() : QStringList());
  journey_->setHidden(!has_journey());
  supports_->show_supports(contents_, opened_.earlier_years);
  while (QLayoutItem* item = chance_->layout()->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const bool chance = school_ && school_->prediction.students.contains(person());
  if (chance) {
    auto* card = new ChanceCard(school_->prediction, person());
    connect(card, &ChanceCard::about_model, this, &StudentPage::show_model_card, Qt::QueuedConnection);
    chance_->layout()->addWidget(card);
  }
  chance_->setHidden(!chance);
  transition_->show_notes(contents_, opened_, [](const QString& form) { return form == transition_form; });
  notes_->show_notes(contents_, opened_, [](const QString& form) { return form != transition_form; });
  QStringList problems = contents_.problems;
  if (file_ && !contents_.writable) problems.prepend(tr("This file is open for reading only: nothing can be written here."));
  problems_->setText(problems.join(QLatin1Char('\n')));
  problems_->setHidden(problems.isEmpty());
}

QList<QWidget*> StudentPage::panes() const {
  QList<QWidget*> panes{navigation_, scroll_};
  if (!editor_->isHidden()) panes.append(editor_);
  return panes;
}

void StudentPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void StudentPage::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) arrange();
  // Inks are of one ground: another look needs new ones.
  if (event->type() == QEvent::PaletteChange && person() != 0) QTimer::singleShot(0, this, &StudentPage::fill);
}

void StudentPage::arrange() {
  const bool narrow = width() < fontMetrics().averageCharWidth() * 100;
  splitter_->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
  editor_->setMinimumWidth(narrow ? 0 : fontMetrics().averageCharWidth() * 44);
  editor_->setMinimumHeight(narrow ? fontMetrics().height() * 10 : 0);
  chart_->setMaximumHeight(fontMetrics().height() * 25);
  // On a small screen the note being written has the page to itself.
  scroll_->setVisible(!editor_->writing() || !narrow || height() > fontMetrics().height() * 40);
}

}  // namespace milepost
