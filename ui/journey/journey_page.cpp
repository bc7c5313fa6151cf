#include "ui/journey/journey_page.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/store/school_file.h"
#include "ui/journey/milestone_words.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/heading.h"
#include "ui/shared/labels.h"
#include "ui/shared/name_display.h"
#include "ui/shared/rows_view.h"
#include "ui/shared/timeline_panel.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

const QString window_place = QStringLiteral("milestone/");

bool is(const MilestoneStanding& standing, const QString& key, const QString& occurrence) {
  return standing.milestone.key == key && standing.window.occurrence == occurrence;
}

}  // namespace

JourneyPage::JourneyPage(NameDisplay& names, Ask& ask, FileChooser& chooser, QWidget* parent)
    : Page(parent), names_(names), ask_(ask), chooser_(chooser), model_(new StandingsModel(names, this)), headline_(new Heading({}, 1.5)), source_(quiet_text({})),
      closing_(wrapped_text({})), missing_(wrapped_text({})), nothing_shown_(quiet_text({})), picture_(new TimelinePanel(tr("The freshman year"))), part_(new QComboBox),
      splitter_(new QSplitter(Qt::Horizontal)), table_(new RowsView(tr("Windows of the year"))), panel_(new MilestonePanel(names)) {
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* body = new QWidget;
  column_ = new QVBoxLayout(body);
  headline_->setWordWrap(true);
  for (QWidget* one : QList<QWidget*>{headline_, source_, closing_, missing_}) column_->addWidget(one);
  picture_->set_words([this](const QString& words) { return names_.words(words); });
  picture_->set_addable({});
  build_list();
  build_output();
  arrange();
  scroll->setWidget(body);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scroll);
  listen();
  show_school(nullptr);
}

void JourneyPage::build_list() {
  auto* list = new QWidget;
  list_column_ = new QVBoxLayout(list);
  list_column_->setContentsMargins(0, 0, 0, 0);
  auto* filter = new FlowLayout;
  for (const StandingsPart part : {StandingsPart::OpenNow, StandingsPart::ClosingSoon, StandingsPart::Missed, StandingsPart::ToCome, StandingsPart::All})
    part_->addItem(QString(), int(part));
  part_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  filter->add_field(tr("&Windows"), part_);
  list_column_->addLayout(filter);
  table_->setModel(model_);
  table_->setSortingEnabled(false);
  table_->horizontalHeader()->setStretchLastSection(false);
  table_->installEventFilter(this);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  list_column_->addWidget(table_, 1);
  list_column_->addWidget(nothing_shown_);
  splitter_->addWidget(list);
  splitter_->addWidget(panel_);
  splitter_->setStretchFactor(0, 5);
  splitter_->setStretchFactor(1, 3);
  splitter_->setChildrenCollapsible(false);
  column_->addWidget(splitter_, 1);
}

void JourneyPage::build_output() {
  auto* row = new FlowLayout;
  const auto button = [&](const QString& words, auto action) {
    auto* one = new QPushButton(words);
    connect(one, &QPushButton::clicked, this, action);
    row->addWidget(one);
    outputs_.append(one);
  };
  button(tr("&Edit milestones…"), &JourneyPage::edit_milestones);
  button(tr("&Print…"), &JourneyPage::print);
  button(tr("Save the &journey as PDF…"), &JourneyPage::ask_for_pdf);
  column_->addLayout(row);
}

void JourneyPage::listen() {
  connect(splitter_, &QSplitter::splitterMoved, this, [this] { splitter_moved_ = true; });
  connect(part_, &QComboBox::currentIndexChanged, this, [this] { show_part(StandingsPart(part_->currentData().toInt())); });
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JourneyPage::follow_row);
  connect(table_, &RowsView::activated_row, this, [this] {
    emit place_changed();
    panel_->setFocus();
  });
  connect(picture_, &TimelinePanel::chosen, this, &JourneyPage::follow_picture);
  connect(picture_, &TimelinePanel::opened, this, [this](const TimelineItem& item) {
    follow_picture(item);
    emit place_changed();
    panel_->setFocus();
  });
  connect(panel_, &MilestonePanel::list_asked, this, [this](const QList<qint64>& people, const QString& list_title) {
    emit place_changed();  // so that going back comes to this window
    emit students_asked(people, list_title);
  });
  connect(panel_, &MilestonePanel::mark_asked, this, &JourneyPage::mark);
  connect(panel_, &MilestonePanel::take_back_asked, this, &JourneyPage::take_back);
  connect(&names_, &NameDisplay::changed, this, [this] {
    model_->names_changed();
    show_closing();
    picture_->names_changed();
  });
}

void JourneyPage::set_file(SchoolFile* file) {
  file_ = file;
  chosen_key_.clear();
  chosen_occurrence_.clear();
  wanted_place_.clear();
  const QSignalBlocker quiet(part_);
  part_->setCurrentIndex(0);
  model_->show_part(StandingsPart::OpenNow);
  show_school(nullptr);
}

void JourneyPage::show_school(std::shared_ptr<const SchoolSnapshot> school) {
  school_ = file_ ? std::move(school) : nullptr;
  const CohortJourney journey = school_ ? school_->journey : CohortJourney();
  headline_->setText(school_ ? journey_headline(journey) : tr("No journey yet"));
  source_->setText(school_ ? source_words(*school_) : tr("Import an export on the Data page; the year is laid out from it."));
  missing_->setText(journey.missing);
  missing_->setVisible(!journey.missing.isEmpty() && journey.missing != headline_->text());
  show_closing();
  read_content();
  read_marks();
  const bool any = !journey.standings.isEmpty();
  {
    const QScopedValueRollback following(following_, true);
    model_->set_journey(journey);
    picture_->show_timeline(any ? cohort_timeline(journey) : Timeline());
  }
  picture_->setVisible(any);
  splitter_->setVisible(any);
  outputs_.at(0)->setEnabled(file_ != nullptr);
  for (QPushButton* one : {outputs_.at(1), outputs_.at(2)}) one->setEnabled(any);
  show_counts();
  if (school_ && choose_place(std::exchange(wanted_place_, {}))) return;
  if (chosen_key_.isEmpty() || !choose(chosen_key_, chosen_occurrence_)) show_part(StandingsPart(part_->currentData().toInt()));
}

void JourneyPage::show_closing() {
  closing_->setText(school_ ? names_.words(closing_lines(school_->journey).join(u'\n')) : QString());
  closing_->setVisible(!closing_->text().isEmpty());
}

// After a change of the filter, or where the chosen window is no more: it stays if it is still shown, else the first with somebody left.
void JourneyPage::show_part(StandingsPart part) {
  {
    const QScopedValueRollback following(following_, true);
    model_->show_part(part);
  }
  const bool any = model_->rowCount() > 0;
  table_->setVisible(any);
  nothing_shown_->setVisible(!any);
  nothing_shown_->setText(part == StandingsPart::Missed ? tr("Nothing was missed so far.") : tr("None now. “All” shows the whole year."));
  fit_columns();
  int row = model_->row_of(chosen_key_, chosen_occurrence_);
  for (int first = 0; row < 0 && first < model_->rowCount(); ++first)
    if (!model_->row(first).left.isEmpty()) row = first;
  if (any) {
    const QScopedValueRollback following(following_, true);
    table_->selectRow(qMax(row, 0));
  }
  follow_row();
}

void JourneyPage::show_counts() {
  const QStringList titles{tr("Open now"), tr("Closing within 7 days"), tr("Missed"), tr("To come"), tr("All of the year")};
  for (int index = 0; index < part_->count(); ++index)
    part_->setItemText(index, tr("%1 (%2)", "part of the windows, how many").arg(titles.at(index)).arg(model_->count(StandingsPart(part_->itemData(index).toInt()))));
}

bool JourneyPage::choose(const QString& key, const QString& occurrence) {
  if (model_->row_of(key, occurrence) < 0) {
    const QList<MilestoneStanding> all = school_ ? school_->journey.standings : QList<MilestoneStanding>();
    if (std::none_of(all.begin(), all.end(), [&](const MilestoneStanding& one) { return is(one, key, occurrence); })) return false;
    chosen_key_ = key;
    chosen_occurrence_ = occurrence;
    part_->setCurrentIndex(part_->findData(int(StandingsPart::All)));
  }
  chosen_key_ = key;
  chosen_occurrence_ = occurrence;
  show_part(StandingsPart(part_->currentData().toInt()));
  return true;
}

// Of a milestone that comes again, without saying which: the one that is open, else the next, else the last.
bool JourneyPage::choose_place(const QString& place) {
  if (!school_ || !place.startsWith(window_place)) return false;
  const QStringList parts = place.mid(window_place.size()).split(u'/');
  if (parts.size() > 1) return choose(parts.at(0), parts.at(1));
  const MilestoneStanding* best = nullptr;
  const auto turn = [](const MilestoneStanding& one) { return is_open(one) ? 0 : one.state == WindowState::ToCome ? 1 : 2; };
  for (const MilestoneStanding& one : school_->journey.standings)
    if (one.milestone.key == parts.at(0) && (!best || turn(one) < turn(*best) || (turn(one) == 2 && turn(*best) == 2))) best = &one;
  return best && choose(best->milestone.key, best->window.occurrence);
}

QString JourneyPage::place() const {
  return chosen_key_.isEmpty() ? QString() : place_of(chosen_key_, chosen_occurrence_);
}

void JourneyPage::go_to(const QString& place) {
  if (place == this->place() || place.isEmpty()) return;
  if (!school_) {
    wanted_place_ = place;
    return;
  }
  if (choose_place(place)) emit place_changed();
  else emit said(tr("There is no such window in this year."));
}

void JourneyPage::follow_row() {
  if (following_) return;
  const QModelIndex current = table_->currentIndex();
  if (current.isValid() && model_->rowCount() > 0) {
    const MilestoneStanding& standing = model_->row(current.row());
    chosen_key_ = standing.milestone.key;
    chosen_occurrence_ = standing.window.occurrence;
    const QScopedValueRollback following(following_, true);
    picture_->choose(u"window"_s, chosen_occurrence_.toLongLong(), chosen_key_);
  } else {
    chosen_key_.clear();
    chosen_occurrence_.clear();
  }
  show_current();
}

void JourneyPage::follow_picture(const TimelineItem& item) {
  if (following_ || item.kind != "window"_L1) return;
  choose(item.key, item.id > 0 ? QString::number(item.id) : QString());
}

void JourneyPage::show_current() {
  const QModelIndex current = table_->currentIndex();
  if (chosen_key_.isEmpty() || !current.isValid()) return panel_->show_nothing();
  panel_->show_window(facts_of(model_->row(current.row())));
}

MilestoneFacts JourneyPage::facts_of(const MilestoneStanding& standing) const {
  MilestoneFacts facts;
  facts.standing = standing;
  facts.today = school_->journey.today;
  facts.source = source_words(*school_);
  for (const QString& key : standing.milestone.supports) {
    const auto found = std::find_if(menu_.begin(), menu_.end(), [&key](const Intervention& one) { return one.key == key; });
    if (found != menu_.end()) facts.supports.append(*found);
  }
  facts.protocol = protocols_.value(standing.milestone.protocol);
  facts.marks = int(marks_.value(place_of(standing)).size());
  if (!file_ || file_->access() == Access::ReadOnly) facts.no_marking = tr("This file is open for reading only: nobody can be marked here.");
  return facts;
}

QList<QWidget*> JourneyPage::panes() const {
  if (!splitter_->isVisibleTo(this)) return {outputs_.first()};
  QList<QWidget*> there{picture_, part_};
  if (table_->isVisibleTo(this)) there << table_;
  return there << panel_ << outputs_.first();
}

void JourneyPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  arrange();
}

void JourneyPage::changeEvent(QEvent* event) {
  Page::changeEvent(event);
  if (event->type() == QEvent::FontChange) arrange();
}

bool JourneyPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == table_ && event->type() == QEvent::Resize) fit_columns();
  return Page::eventFilter(watched, event);
}

// The list and the details beside each other only while both can be read; on a wide screen the details have the whole height.
void JourneyPage::arrange() {
  const int character = fontMetrics().averageCharWidth();
  const bool narrow = width() < character * 120, wide = width() > character * 200;
  QVBoxLayout* home = wide ? list_column_ : column_;
  if (home->indexOf(picture_) < 0) home->insertWidget(wide ? 0 : column_->indexOf(splitter_), picture_);
  splitter_->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
  panel_->setMinimumWidth(narrow ? 0 : character * 44);
  panel_->setMinimumHeight(fontMetrics().height() * (narrow ? 14 : 16));
  if (!splitter_moved_ && !narrow) splitter_->setSizes({width() * 2 / 3, width() / 3});
  fit_columns();
}

// What the others leave belongs to the words of whom it concerns.
void JourneyPage::fit_columns() {
  table_->fit_columns(3);
  int others = 0;
  for (int column = 0; column < model_->columnCount(); ++column) {
    if (column == StandingsModel::Concerns) continue;
    if (column != StandingsModel::Milestone_) table_->resizeColumnToContents(column);
    others += table_->columnWidth(column);
  }
  table_->setColumnWidth(StandingsModel::Concerns, qMax(table_->viewport()->width() - others, fontMetrics().averageCharWidth() * 16));
}

}  // namespace milepost
