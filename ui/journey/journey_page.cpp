#include "ui/journey/journey_page.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPageLayout>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QResizeEvent>
#include <QSaveFile>
#include <QScrollArea>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

#include "core/store/content_store.h"
#include "core/store/school_file.h"
#include "ui/journey/milestone_words.h"
#include "ui/shared/ask.h"
#include "ui/shared/file_chooser.h"
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
      missing_(wrapped_text({})), nothing_shown_(quiet_text({})), picture_(new TimelinePanel(tr("The freshman year"))), part_(new QComboBox),
      splitter_(new QSplitter(Qt::Horizontal)), table_(new RowsView(tr("Windows of the year"))), panel_(new MilestonePanel(names)) {
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  headline_->setWordWrap(true);
  column->addWidget(headline_);
  column->addWidget(source_);
  column->addWidget(missing_);
  picture_->set_words([this](const QString& words) { return names_.words(words); });
  picture_->set_addable({});
  column->addWidget(picture_);
  build_list(column);
  build_output(column);
  scroll->setWidget(body);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scroll);
  listen();
  show_school(nullptr);
}

void JourneyPage::build_list(QVBoxLayout* column) {
  auto* list = new QWidget;
  auto* rows = new QVBoxLayout(list);
  rows->setContentsMargins(0, 0, 0, 0);
  auto* filter = new FlowLayout;
  for (const StandingsPart part : {StandingsPart::OpenNow, StandingsPart::ClosingSoon, StandingsPart::Missed, StandingsPart::ToCome, StandingsPart::All})
    part_->addItem(QString(), int(part));
  part_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  filter->add_field(tr("&Windows"), part_);
  rows->addLayout(filter);
  table_->setModel(model_);
  table_->setSortingEnabled(false);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  rows->addWidget(table_, 1);
  rows->addWidget(nothing_shown_);
  splitter_->addWidget(list);
  splitter_->addWidget(panel_);
  splitter_->setStretchFactor(0, 5);
  splitter_->setStretchFactor(1, 3);
  splitter_->setChildrenCollapsible(false);
  column->addWidget(splitter_, 1);
}

void JourneyPage::build_output(QVBoxLayout* column) {
  auto* row = new FlowLayout;
  const auto button = [&](const QString& words, auto action) {
    auto* one = new QPushButton(words);
    connect(one, &QPushButton::clicked, this, action);
    row->addWidget(one);
    outputs_.append(one);
  };
  button(tr("&Edit milestones…"), &JourneyPage::edit_milestones_asked);
  button(tr("&Print…"), &JourneyPage::print);
  button(tr("Save the &journey as PDF…"), &JourneyPage::ask_for_pdf);
  column->addLayout(row);
}

void JourneyPage::listen() {
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
  if (!wanted_place_.isEmpty() && choose_place(wanted_place_)) return wanted_place_.clear();
  if (chosen_key_.isEmpty() || !choose(chosen_key_, chosen_occurrence_)) show_part(StandingsPart(part_->currentData().toInt()));
}

// After a change of the filter, or where the chosen window is no more: it stays if it is still shown, else the first.
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
  const int row = model_->row_of(chosen_key_, chosen_occurrence_);
  if (any) table_->selectRow(qMax(row, 0));
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
  if (chosen_key_.isEmpty()) return {};
  return window_place + chosen_key_ + (chosen_occurrence_.isEmpty() ? QString() : u'/' + chosen_occurrence_);
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

void JourneyPage::read_content() {
  menu_.clear();
  protocols_.clear();
  if (!file_ || !school_) return;
  if (const Result<QList<Intervention>> found = interventions(*file_); found) menu_ = *found;
  else emit said(found.error().sentence);
  const Result<QList<ContentItem>> items = current_content(*file_, u"protocol"_s);
  if (!items) return emit said(items.error().sentence);
  for (const ContentItem& item : *items) protocols_.insert(item.key, content_words(item.body["title"_L1]));
}

void JourneyPage::read_marks() {
  marks_.clear();
  if (!file_ || !school_ || school_->journey.plan.school_year == 0) return;
  const int year = school_->journey.plan.school_year;
  const Result<TeamActs> acts = team_acts(*file_, QDate(year - 2, 7, 1), QDate(year + 1, 6, 30));
  if (!acts) return emit said(acts.error().sentence);
  for (const StudentFindings& one : school_->students)
    for (const TeamAct& act : acts->value(one.student.id)) {
      if (act.school_year != year) continue;  // 0: not by hand
      const QString place = window_place + act.milestone + (act.occurrence.isEmpty() ? QString() : u'/' + act.occurrence);
      marks_[place].append({one.student.id, act.kind == "reached"_L1, act.on});
    }
}

void JourneyPage::mark() {
  const QModelIndex current = table_->currentIndex();
  if (!file_ || !school_ || !current.isValid()) return;
  ReachDialog dialog(model_->row(current.row()), school_->journey.plan.school_year, names_, school_->today, this);
  if (dialog.exec() != QDialog::Accepted || !file_) return;
  const QList<qint64> people = dialog.people();
  if (const Status marked = mark_reached(*file_, dialog.reach(), people); !marked) return ask_.tell(this, dialog.windowTitle(), marked.error().sentence);
  emit said(dialog.reach().needed ? tr("%n students are marked as reached.", nullptr, int(people.size()))
                                  : tr("%n students are marked as not in need of it.", nullptr, int(people.size())));
  emit school_data_changed();
}

void JourneyPage::take_back() {
  const QModelIndex current = table_->currentIndex();
  if (!file_ || !school_ || !current.isValid()) return;
  const MilestoneStanding standing = model_->row(current.row());
  MarksDialog dialog(standing.window.title, marks_.value(place_of(standing)), names_, this);
  if (dialog.exec() != QDialog::Accepted || !file_) return;
  Reach reach;
  reach.milestone = standing.milestone.key;
  reach.occurrence = standing.window.occurrence;
  reach.school_year = school_->journey.plan.school_year;
  const QList<qint64> people = dialog.people();
  if (const Status done = unmark_reached(*file_, reach, people); !done) return ask_.tell(this, dialog.windowTitle(), done.error().sentence);
  emit said(tr("The marks of %n students are taken back.", nullptr, int(people.size())));
  emit school_data_changed();
}

void JourneyPage::print() {
  if (!picture_->isVisibleTo(this)) return;
  QPrinter printer(QPrinter::HighResolution);
  printer.setPageOrientation(QPageLayout::Landscape);
  printer.setDocName(tr("Journey"));
  QPrintDialog dialog(&printer, this);
  if (dialog.exec() == QDialog::Accepted && !picture_->paint(printer)) ask_.tell(this, tr("Print"), tr("The printer did not take the page."));
}

void JourneyPage::ask_for_pdf() {
  const QString day = school_ ? school_->context.as_of.toString(Qt::ISODate) : QString();
  const QString path = chooser_.save_file(this, tr("Save the journey as PDF"), u"journey-%1.pdf"_s.arg(day), tr("PDF (*.pdf)"));
  if (path.isEmpty()) return;
  emit said(save_pdf(path) ? tr("Saved as %1.").arg(path) : tr("The file %1 could not be written.").arg(path));
}

bool JourneyPage::save_pdf(const QString& path) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return false;
  bool painted = false;
  {
    QPdfWriter writer(&file);
    writer.setTitle(tr("Journey"));
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::Letter), QPageLayout::Landscape, QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter));
    painted = picture_->paint(writer);
  }
  if (!painted) file.cancelWriting();
  return file.commit() && painted;
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

// The list and the details beside each other only while both can be read.
void JourneyPage::arrange() {
  const bool narrow = width() < fontMetrics().averageCharWidth() * 120;
  splitter_->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
  panel_->setMinimumWidth(narrow ? 0 : fontMetrics().averageCharWidth() * 44);
  panel_->setMinimumHeight(fontMetrics().height() * (narrow ? 14 : 10));
  fit_columns();
}

void JourneyPage::fit_columns() {
  table_->fit_columns(3);
  for (const int number : {StandingsModel::HowMany, StandingsModel::Reached, StandingsModel::Left}) table_->resizeColumnToContents(number);
}

}  // namespace milepost
