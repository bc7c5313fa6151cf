#include "ui/journey/milestone_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/reports/support_list_words.h"
#include "ui/journey/milestone_words.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/heading.h"
#include "ui/shared/labels.h"
#include "ui/shared/name_display.h"

namespace milepost {

MilestonePanel::MilestonePanel(const NameDisplay& names, QWidget* parent)
    : QWidget(parent), names_(names), scroll_(new QScrollArea), acts_(new QWidget), left_(new QPushButton), reached_(new QPushButton), all_(new QPushButton),
      mark_(new QPushButton(tr("&Mark as reached…"))), take_back_(new QPushButton), no_marking_(quiet_text({})) {
  setFocusProxy(scroll_);
  scroll_->setWidgetResizable(true);
  scroll_->setAccessibleName(tr("Window"));
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* row = new FlowLayout(acts_);
  for (QPushButton* one : {left_, reached_, all_, mark_, take_back_}) row->addWidget(one);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(scroll_, 1);
  column->addWidget(acts_);
  column->addWidget(no_marking_);
  const auto title = [this] { return names_.words(facts_.standing.window.title); };
  connect(left_, &QPushButton::clicked, this, [this, title] { emit list_asked(facts_.standing.left, tr("Left at: %1").arg(title())); });
  connect(reached_, &QPushButton::clicked, this, [this, title] { emit list_asked(facts_.standing.reached, tr("Reached at: %1").arg(title())); });
  connect(all_, &QPushButton::clicked, this, [this, title] { emit list_asked(facts_.standing.concerned, tr("Concerned by: %1").arg(title())); });
  connect(mark_, &QPushButton::clicked, this, &MilestonePanel::mark_asked);
  connect(take_back_, &QPushButton::clicked, this, &MilestonePanel::take_back_asked);
  connect(&names_, &NameDisplay::changed, this, &MilestonePanel::rebuild);
  rebuild();
}

void MilestonePanel::show_window(const MilestoneFacts& facts) {
  facts_ = facts;
  shown_ = true;
  rebuild();
}

void MilestonePanel::show_nothing() {
  facts_ = {};
  shown_ = false;
  rebuild();
}

void MilestonePanel::add_heading(QVBoxLayout* column, const QString& text) const {
  auto* label = new Heading(text, 1);
  column->addSpacing(label->fontMetrics().height() / 2);
  column->addWidget(label);
}

void MilestonePanel::add_text(QVBoxLayout* column, const QString& text, bool quiet) const {
  if (text.isEmpty()) return;
  QLabel* label = wrapped_text(names_.words(text));
  if (quiet) set_ink(label, Meaning::Quiet);
  column->addWidget(label);
}

void MilestonePanel::add_window(QVBoxLayout* column) const {
  const MilestoneStanding& standing = facts_.standing;
  const Milestone& milestone = standing.milestone;
  add_heading(column, tr("When it is open"));
  if (standing.window.opens.isValid() && standing.window.closes.isValid())
    add_text(column, tr("%1, both days included", "window").arg(window_words({standing.window.opens, standing.window.closes})));
  Offset opens = milestone.opens, closes = milestone.closes;
  if (milestone.each_marking_period) opens.number = closes.number = 0;
  add_text(column, tr("Opens: %1. Closes: %2.").arg(offset_words(opens), offset_words(closes)), true);
  if (milestone.each_marking_period) add_text(column, tr("Comes again with every marking period."), true);
  add_heading(column, tr("Who acts"));
  add_text(column, milestone.who_acts);
  add_text(column, tr("Level: %1 · %2", "level, stance").arg(level_words(milestone.level), stance_words(milestone.stance)), true);
}

void MilestonePanel::add_counts(QVBoxLayout* column) const {
  const MilestoneStanding& standing = facts_.standing;
  add_heading(column, tr("For whom"));
  add_text(column, tr("%1: %2", "of whom: how many").arg(concern_title(standing.milestone.concerns), concerned_words(standing)));
  add_text(column, tr("Reached: %1 · left: %2").arg(reached_words(standing), left_words(standing)));
  add_text(column, missing_input_words(standing));
  QStringList acts;
  for (const QString& kind : standing.milestone.reached_by) acts << act_words(kind);
  acts << act_words(QStringLiteral("reached"));
  add_text(column, tr("A student counts as reached when, inside the window: %1.").arg(acts.join(tr("; ", "between acts"))), true);
  if (facts_.marks > 0) add_text(column, tr("%n students are marked by hand.", nullptr, facts_.marks), true);
  add_text(column, facts_.source, true);
}

void MilestonePanel::add_supports(QVBoxLayout* column) const {
  if (!facts_.supports.isEmpty()) add_heading(column, tr("Supports from the menu"));
  for (const Intervention& support : facts_.supports) {
    QStringList small;
    if (!support.owner.isEmpty()) small << support.owner;
    if (!support.dose.isEmpty()) small << support.dose;
    small << evidence_words(support.evidence);
    if (support.retired) small << tr("no longer on the menu");
    add_text(column, support.title);
    add_text(column, small.join(QStringLiteral(" · ")), true);
  }
  if (!facts_.protocol.isEmpty()) {
    add_heading(column, tr("Protocol for the meeting"));
    add_text(column, facts_.protocol);
  }
  const QStringList& evidence = facts_.standing.milestone.evidence;
  if (!evidence.isEmpty()) add_heading(column, tr("Why now"));
  for (const QString& sentence : evidence) add_text(column, sentence);
}

void MilestonePanel::rebuild() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  if (!shown_) {
    add_text(column, tr("Choose a window in the picture or in the list to see what it is for and who is left."), true);
  } else {
    const MilestoneStanding& standing = facts_.standing;
    auto* title = new Heading(names_.words(standing.window.title), 1.3);
    title->setWordWrap(true);
    column->addWidget(title);
    add_text(column, state_words(standing, facts_.today));
    add_text(column, standing.milestone.purpose);
    add_counts(column);
    add_window(column);
    add_supports(column);
    add_text(column, standing.milestone.source.isEmpty() ? QString() : tr("Source of this milestone: %1").arg(standing.milestone.source), true);
  }
  column->addStretch();
  scroll_->setWidget(page);
  show_buttons();
}

void MilestonePanel::show_buttons() {
  const MilestoneStanding& standing = facts_.standing;
  acts_->setVisible(shown_);
  const auto list = [](QPushButton* button, const QString& words, const QList<qint64>& people) {
    button->setText(words);
    button->setEnabled(!people.isEmpty());
  };
  const int left = int(standing.left.size()), reached = int(standing.reached.size()), all = int(standing.concerned.size());
  list(left_, left == 0 ? tr("&Show who is left") : tr("&Show the %n who are left", nullptr, left), standing.left);
  list(reached_, reached == 0 ? tr("Show &who was reached") : tr("Sho&w the %n reached", nullptr, reached), standing.reached);
  list(all_, all == 0 ? tr("Show a&ll") : tr("Show a&ll %n", nullptr, all), standing.concerned);
  mark_->setEnabled(facts_.no_marking.isEmpty() && left > 0);
  take_back_->setText(tr("Take &back marks by hand…"));
  take_back_->setVisible(facts_.marks > 0);
  take_back_->setEnabled(facts_.no_marking.isEmpty());
  QString why = facts_.no_marking;
  if (why.isEmpty() && left == 0)
    why = standing.state == WindowState::ToCome  ? tr("Students can be marked from %1 on, when it opens.").arg(short_day(standing.window.opens, facts_.today))
          : standing.state == WindowState::Unknown ? tr("Students can be marked once it can be said when it is open.")
                                                   : tr("Nobody known is left to be marked.");
  no_marking_->setText(why);
  no_marking_->setVisible(shown_ && !why.isEmpty());
  mark_->setToolTip(why);
}

}  // namespace milepost
