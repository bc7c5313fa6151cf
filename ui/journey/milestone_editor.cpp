#include "ui/journey/milestone_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "core/interventions/intervention.h"
#include "core/store/content_store.h"
#include "core/store/school_file.h"
#include "ui/journey/form_scroll.h"
#include "ui/journey/milestone_edit_words.h"
#include "ui/journey/milestone_words.h"
#include "ui/journey/milestone_preview.h"
#include "ui/journey/offset_editor.h"
#include "ui/shared/ask.h"
#include "ui/shared/heading.h"
#include "ui/shared/labels.h"
#include "ui/shared/school_snapshot.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

// Chosen keys in the order they had; what is new comes last. So what nobody touched stays equal.
QStringList in_old_order(const QStringList& before, const QStringList& chosen) {
  QStringList kept;
  for (const QString& key : before)
    if (chosen.contains(key)) kept << key;
  for (const QString& key : chosen)
    if (!kept.contains(key)) kept << key;
  return kept;
}

template <class Field>
Field* labelled(QVBoxLayout* column, const QString& words, Field* field) {
  QLabel* label = wrapped_text(words);
  label->setBuddy(field);
  field->setAccessibleName(QString(words).remove(u'&'));
  column->addWidget(label);
  column->addWidget(field);
  return field;
}

QComboBox* narrow_box() {
  auto* box = new QComboBox;
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(16);
  return box;
}

QPlainTextEdit* words_box(int lines) {
  auto* edit = new QPlainTextEdit;
  edit->setTabChangesFocus(true);
  edit->setFixedHeight(edit->fontMetrics().lineSpacing() * (lines + 1));
  return edit;
}

}  // namespace

MilestoneEditor::MilestoneEditor(SchoolFile& file, const SchoolSnapshot& school, const Milestone& milestone, Ask& ask,
                                 QWidget* parent)
    : QDialog(parent),
      file_(file),
      school_(school),
      ask_(ask),
      first_(milestone),
      preview_(wrapped_text({})),
      fault_(wrapped_text({})) {
  setWindowTitle(milestone.key.isEmpty() ? tr("Add a milestone") : tr("Edit a milestone"));
  auto* column = new QVBoxLayout(this);
  column->addWidget(form_scroll(build_form()), 1);
  set_ink(fault_, Meaning::NeedsSupport);
  fault_->setVisible(false);
  column->addWidget(fault_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  auto* save = buttons->addButton(milestone.key.isEmpty() ? tr("&Add the milestone") : tr("&Save as a new version"),
                                  QDialogButtonBox::AcceptRole);
  save->setToolTip(tr("Ctrl+Return"));
  column->addWidget(buttons);
  save->setDefault(true);
  connect(buttons, &QDialogButtonBox::accepted, this, &MilestoneEditor::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &MilestoneEditor::reject);
  for (const int key : {Qt::Key_Return, Qt::Key_Enter})
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(key)), this), &QShortcut::activated, this,
            &MilestoneEditor::accept);
  fill();
  for (QComboBox* box : findChildren<QComboBox*>()) box->installEventFilter(this);
  for (QSpinBox* box : findChildren<QSpinBox*>()) box->installEventFilter(this);
  const QSize room = screen()->availableSize();
  resize(qMin(fontMetrics().averageCharWidth() * 90, room.width() - 20),
         qMin(fontMetrics().height() * 42, room.height() - 60));
  title_->setFocus();
}

QWidget* MilestoneEditor::build_form() {
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  if (const QString words = languages_words(); !words.isEmpty()) column->addWidget(quiet_text(words));
  add_words(column);
  add_when(column);
  add_who(column);
  add_reached(column);
  add_tied(column);
  column->addStretch(1);
  return body;
}

void MilestoneEditor::add_words(QVBoxLayout* column) {
  title_ = labelled(column, tr("&Title"), new QLineEdit);
  purpose_ = labelled(column, tr("What it is &for"), words_box(3));
  connect(title_, &QLineEdit::textChanged, this, &MilestoneEditor::follow);
}

void MilestoneEditor::add_when(QVBoxLayout* column) {
  column->addWidget(new Heading(tr("When it is open"), 1.1));
  each_ = new QCheckBox(tr("Comes again with each &marking period"));
  column->addWidget(each_);
  const auto end = [&](const QString& label, const QString& what) {
    auto* editor = new OffsetEditor(what);
    QLabel* words = wrapped_text(label);
    words->setBuddy(editor->first_field());
    column->addWidget(words);
    column->addWidget(editor);
    connect(editor, &OffsetEditor::changed, this, &MilestoneEditor::follow);
    return editor;
  };
  opens_ = end(tr("&Opens"), tr("Opens"));
  closes_ = end(tr("&Closes (this day is still in it)"), tr("Closes"));
  connect(each_, &QCheckBox::toggled, this, [this](bool each) {
    opens_->set_each_marking_period(each);
    closes_->set_each_marking_period(each);
    follow();
  });
  // Keyboards and readers reach it, so that what follows from the days is not for the eye only.
  preview_->setAccessibleName(tr("This year"));
  preview_->setFocusPolicy(Qt::StrongFocus);
  preview_->setFrameShape(QFrame::StyledPanel);
  preview_->setMargin(6);
  column->addWidget(preview_);
}

void MilestoneEditor::add_who(QVBoxLayout* column) {
  column->addWidget(new Heading(tr("Who"), 1.1));
  concerns_ = labelled(column, tr("W&hom it concerns"), narrow_box());
  for (const ConcernRule& rule : concern_rules())
    concerns_->addItem(concern_title(QLatin1String(rule.key)), QString(QLatin1String(rule.key)));
  connect(concerns_, &QComboBox::currentIndexChanged, this, &MilestoneEditor::follow);
  who_acts_ = labelled(column, tr("&Who acts"), new QLineEdit);
  level_ = labelled(column, tr("&Level"), narrow_box());
  for (const MilestoneLevel level : {MilestoneLevel::Classroom, MilestoneLevel::School, MilestoneLevel::District})
    level_->addItem(level_words(level), int(level));
  stance_ = labelled(column, tr("Sta&nce"), narrow_box());
  for (const Stance stance : {Stance::Proactive, Stance::Reactive})
    stance_->addItem(stance_words(stance), int(stance));
}

void MilestoneEditor::add_reached(QVBoxLayout* column) {
  column->addWidget(new Heading(tr("What counts as reached"), 1.1));
  column->addWidget(quiet_text(
      tr("A student is reached when, while it is open, one of these happens. Marking by hand always counts.")));
  for (const QString& kind : act_choices()) {
    auto* box = new QCheckBox(act_words(kind));
    box->setProperty("kind", kind);
    box->setMinimumHeight(24);
    acts_ << box;
    column->addWidget(box);
  }
}

void MilestoneEditor::add_tied(QVBoxLayout* column) {
  column->addWidget(new Heading(tr("What helps"), 1.1));
  supports_ = labelled(column, tr("S&upports of the menu (space bar checks one)"), new QListWidget);
  supports_->setFixedHeight(fontMetrics().height() * 10);
  supports_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  protocol_ = labelled(column, tr("&Protocol"), narrow_box());
  evidence_ = labelled(column, tr("&Evidence, one sentence a line, each with its source"), words_box(5));
}

void MilestoneEditor::fill_supports() {
  const auto add = [this](const QString& key, const QString& words) {
    auto* item = new QListWidgetItem(words, supports_);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setData(Qt::UserRole, key);
    item->setCheckState(first_.supports.contains(key) ? Qt::Checked : Qt::Unchecked);
    item->setSizeHint(QSize(0, qMax(24, int(fontMetrics().height() * 1.5))));
  };
  QStringList known;
  if (const Result<QList<Intervention>> menu = interventions(file_); menu) {
    for (const Intervention& entry : *menu) {
      known << entry.key;
      if (!entry.retired)
        add(entry.key, entry.title);
      else if (first_.supports.contains(entry.key))
        add(entry.key, tr("%1 (no longer in the menu)").arg(entry.title));
    }
  }
  for (const QString& key : first_.supports)
    if (!known.contains(key)) add(key, tr("%1 (no longer in the menu)").arg(key));
  if (supports_->count() > 0) supports_->setCurrentRow(0);
}

void MilestoneEditor::fill_protocols() {
  protocol_->addItem(tr("none", "no protocol"), QString());
  if (const Result<QList<ContentItem>> items = current_content(file_, u"protocol"_s); items) {
    for (const ContentItem& item : *items)
      if (!item.retired || item.key == first_.protocol)
        protocol_->addItem(content_words(item.body[u"title"_s]), item.key);
  }
  if (protocol_->findData(first_.protocol) < 0) protocol_->addItem(first_.protocol, first_.protocol);
  protocol_->setCurrentIndex(protocol_->findData(first_.protocol));
}

void MilestoneEditor::fill() {
  title_->setText(first_.title);
  purpose_->setPlainText(first_.purpose);
  each_->setChecked(first_.each_marking_period);
  opens_->set_offset(first_.opens);
  closes_->set_offset(first_.closes);
  level_->setCurrentIndex(level_->findData(int(first_.level)));
  stance_->setCurrentIndex(stance_->findData(int(first_.stance)));
  concerns_->setCurrentIndex(qMax(0, concerns_->findData(first_.concerns)));
  who_acts_->setText(first_.who_acts);
  for (QCheckBox* box : std::as_const(acts_))
    box->setChecked(first_.reached_by.contains(box->property("kind").toString()));
  fill_supports();
  fill_protocols();
  evidence_->setPlainText(first_.evidence.join(u'\n'));
  filled_ = true;
  as_shown_ = milestone();
  follow();
}

Milestone MilestoneEditor::milestone() const {
  Milestone now = first_;
  now.title = title_->text().simplified();
  now.purpose = purpose_->toPlainText().trimmed();
  now.opens = opens_->offset();
  now.closes = closes_->offset();
  now.each_marking_period = each_->isChecked();
  now.level = MilestoneLevel(level_->currentData().toInt());
  now.stance = Stance(stance_->currentData().toInt());
  now.who_acts = who_acts_->text().simplified();
  now.concerns = concerns_->currentData().toString();
  now.protocol = protocol_->currentData().toString();
  QStringList acts, supports;
  for (const QCheckBox* box : acts_)
    if (box->isChecked()) acts << box->property("kind").toString();
  for (int row = 0; row < supports_->count(); ++row)
    if (supports_->item(row)->checkState() == Qt::Checked)
      supports << supports_->item(row)->data(Qt::UserRole).toString();
  now.reached_by = in_old_order(first_.reached_by, acts);
  now.supports = in_old_order(first_.supports, supports);
  now.evidence.clear();
  for (const QString& line : evidence_->toPlainText().split(u'\n'))
    if (const QString sentence = line.simplified(); !sentence.isEmpty()) now.evidence << sentence;
  return now;
}

QString MilestoneEditor::preview() const {
  return preview_->text();
}

// A milestone that came with the program has its words in several languages; what is typed here has one.
QString MilestoneEditor::languages_words() const {
  if (first_.key.isEmpty()) return {};
  const Result<QList<ContentItem>> versions = content_versions(file_, u"milestone"_s, first_.key);
  if (!versions || versions->isEmpty()) return {};
  const QJsonObject body = versions->last().body;
  const bool several =
      std::any_of(body.begin(), body.end(), [](const QJsonValue& value) { return value.toObject().contains(u"es"_s); });
  return several ? tr("The words of this milestone came in several languages. Once saved, from now on these words "
                      "stand in every language.")
                 : QString();
}

void MilestoneEditor::follow() {
  if (!filled_) return;
  preview_->setText(milestone_preview(milestone(), school_));
  fault_->setVisible(false);
}

void MilestoneEditor::refuse(const QString& sentence, QWidget* field) {
  fault_->setText(sentence);
  fault_->setVisible(true);
  if (field) field->setFocus(Qt::OtherFocusReason);
}

void MilestoneEditor::accept() {
  Milestone now = milestone();
  if (now.title.isEmpty())
    return refuse(tr("Give the milestone a title, short enough for a line of the list."), title_);
  if (const QString backwards = backwards_words(now, school_.journey.plan); !backwards.isEmpty())
    return refuse(backwards, closes_->first_field());
  if (now.key.isEmpty()) {
    const Result<QList<Milestone>> all = milestones(file_, true);
    if (!all) return refuse(all.error().sentence, nullptr);
    QStringList taken;
    for (const Milestone& one : *all) taken << one.key;
    now.key = free_milestone_key(now.title, taken);
  }
  const Result<int> version = save_milestone(file_, now);
  if (!version) return refuse(version.error().sentence, nullptr);
  if (*version != first_.version) emit saved(now.key);
  QDialog::accept();
}

void MilestoneEditor::reject() {
  const bool typed = write_milestone(milestone()) != write_milestone(as_shown_);
  if (typed &&
      !ask_.go_on(this, windowTitle(), tr("What you changed here is not saved and goes."), tr("Close without saving")))
    return;
  QDialog::reject();
}

bool MilestoneEditor::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::Wheel) return QDialog::eventFilter(watched, event);
  event->ignore();
  return true;
}

}  // namespace milepost
