#include "ui/support_lists/support_list_page.h"

#include <QHeaderView>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include "core/reports/support_list_words.h"
#include "core/store/school_file.h"
#include "core/students/student_voice_store.h"
#include "core/support_lists/system_view_words.h"
#include "ui/shared/ask.h"
#include "ui/shared/file_chooser.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/heading.h"
#include "ui/shared/rows_view.h"
#include "ui/shared/table_text.h"
#include "ui/shared/task_strip.h"
#include "ui/shared/text_file.h"
#include "ui/shared/decision_dialog.h"
#include "ui/support_lists/list_filters.h"
#include "ui/shared/model_card_dialog.h"
#include "ui/shared/labels.h"
#include "ui/support_lists/student_panel.h"
#include "ui/support_lists/support_list_filter.h"
#include "ui/support_lists/support_list_output.h"
#include "ui/support_lists/system_panel.h"

namespace milepost {
namespace {

const QString capacity_setting = QStringLiteral("support_list.capacity");

}  // namespace

SupportListPage::SupportListPage(NameDisplay& names, Ask& ask, FileChooser& chooser, QWidget* parent)
    : Page(parent), names_(names), ask_(ask), chooser_(chooser), school_(std::make_shared<const SchoolSnapshot>()), model_(new SupportListModel(names, this)), filter_(new SupportListFilter(model_, this)),
      headline_(new Heading(tr("No list yet"), 1.5)), source_(quiet_text({})), model_state_(quiet_text({})),
      switch_(new QPushButton), list_view_(new QWidget), system_(new SystemPanel), filters_(new ListFilters), splitter_(new QSplitter(Qt::Horizontal)),
      table_(new RowsView(tr("Support list"))), panel_(new StudentPanel(names)), strip_(new TaskStrip) {
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  auto* top = new QHBoxLayout;
  top->addWidget(headline_, 1);
  top->addWidget(switch_, 0, Qt::AlignTop);
  column->addLayout(top);
  column->addWidget(source_);
  build_list();
  column->addWidget(list_view_, 1);
  column->addWidget(system_, 1);
  scroll->setWidget(body);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scroll, 1);
  outer->addWidget(strip_);

  connect(&names_, &NameDisplay::changed, this, [this] {
    model_->names_changed();
    ask_list();
  });
  connect(switch_, &QPushButton::clicked, this, [this] { choose_view(!school_shown()); });
  connect(filters_, &ListFilters::asked, this, &SupportListPage::ask_list);
  connect(filters_, &ListFilters::room_changed, this, &SupportListPage::set_capacity);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SupportListPage::show_current);
  connect(table_, &RowsView::activated_row, this, [this] { panel_->setFocus(); });
  connect(panel_, &StudentPanel::decide, this, &SupportListPage::decide);
  connect(panel_, &StudentPanel::about_model, this, &SupportListPage::show_model_card);
  show_view();
  ask_list();
}

void SupportListPage::build_list() {
  auto* column = new QVBoxLayout(list_view_);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(model_state_);
  column->addWidget(filters_);
  table_->setModel(filter_);
  table_->setSortingEnabled(false);
  splitter_->addWidget(table_);
  splitter_->addWidget(panel_);
  splitter_->setStretchFactor(0, 5);
  splitter_->setStretchFactor(1, 2);
  splitter_->setChildrenCollapsible(false);
  column->addWidget(splitter_, 1);
  auto* output = new FlowLayout;
  build_output(output);
  column->addLayout(output);
}

void SupportListPage::build_output(FlowLayout* row) {
  const auto button = [&](const QString& words, auto action) {
    auto* one = new QPushButton(words);
    connect(one, &QPushButton::clicked, this, action);
    row->addWidget(one);
    outputs_.append(one);
  };
  button(tr("&Keep this list"), &SupportListPage::save_list);
  outputs_.last()->setToolTip(tr("Keeps the list with its date, policy and import, so that it can be shown again later."));
  button(tr("&Print…"), &SupportListPage::print);
  button(tr("Save as P&DF…"), &SupportListPage::save_pdf);
  button(tr("Save as &web page…"), [this] { save_text(QStringLiteral("html"), tr("Web page (*.html)")); });
  button(tr("Save &what is shown as CSV…"), [this] { save_text(QStringLiteral("csv"), tr("Table (*.csv)")); });
  for (QPushButton* one : outputs_) one->setEnabled(false);
}

void SupportListPage::set_file(SchoolFile* file) {
  strip_->cancel_and_wait();
  file_ = file;
  panel_->show_nobody();
  chosen_view_.reset();
  if (!file_) return show_list({});
  filters_->set_room_silently(file_->setting(capacity_setting).toInt());
}

void SupportListPage::show_list(const SupportList& list) {
  auto school = std::make_shared<SchoolSnapshot>();
  school->list = list;
  show_school(school);
}

void SupportListPage::show_school(std::shared_ptr<const SchoolSnapshot> school) {
  const std::optional<SupportRow> chosen = panel_->student();
  school_ = school ? std::move(school) : std::make_shared<const SchoolSnapshot>();
  const SchoolSnapshot& contents = *school_;
  names_.learn(contents.list);
  model_->set_list(contents.list, contents.prediction);
  panel_->set_prediction(contents.prediction);
  set_capacity();
  filters_->learn_needs(contents.list);
  model_state_->setText(model_state_words(contents.prediction));
  model_state_->setVisible(!model_state_->text().isEmpty());
  system_->show_view(contents.system, contents.no_system);
  for (QPushButton* button : outputs_) button->setEnabled(contents.list.students > 0);
  show_view();
  ask_list();
  arrange();
  for (int row = 0; row < filter_->rowCount(); ++row) {
    if (chosen && filter_->entry(filter_->index(row, 0)).row.person_id == chosen->person_id) table_->selectRow(row);
  }
  if (!table_->currentIndex().isValid() && filter_->rowCount() > 0) table_->selectRow(0);
  show_current();
}

bool SupportListPage::school_shown() const { return school_->list.students > 0 && chosen_view_.value_or(school_->system.opens_first()); }

void SupportListPage::choose_view(bool school) {
  chosen_view_ = school;
  show_view();
  arrange();
  const QList<QWidget*> there = panes();
  if (!there.isEmpty()) (school ? there.first() : table_)->setFocus();
}

void SupportListPage::show_view() {
  const bool school = school_shown();
  const SupportList& list = school_->list;
  const QString finding = school ? need_share_words(school_->system) : support_list_headline(list);
  headline_->setText(file_ || list.students > 0 ? finding : tr("No list yet"));
  source_->setText(list.students > 0 ? support_list_source(list, policy_title(list.policy)) : tr("Import an export on the Data page; the list is made from it."));
  switch_->setText(school ? tr("Go to the &list of students") : tr("Co&urses, sections and periods"));
  switch_->setVisible(list.students > 0);
  list_view_->setVisible(!school);
  system_->setVisible(school);
}

void SupportListPage::ask_list() {
  const ListQuestion question = filters_->question();
  filter_->ask(question);
  // Nobody without a plan has a plan, an owner or a next date: the reasons get that room.
  const bool unmet = question.part == ListPart::Unmet;
  for (int column : {SupportListModel::Plan, SupportListModel::Owner, SupportListModel::NextDate}) table_->setColumnHidden(column, unmet);
  filters_->show_count(filter_->rowCount(), model_->rowCount());
}

void SupportListPage::set_capacity() {
  const int places = filters_->room();
  model_->set_capacity(places > 0 ? std::optional(places) : std::nullopt);
  if (file_ && file_->setting(capacity_setting).toInt() != places)
    if (const Status kept = file_->set_setting(capacity_setting, QByteArray::number(places)); !kept) emit said(kept.error().sentence);
}

SupportList SupportListPage::list_with_capacity() const {
  SupportList list = school_->list;
  if (filters_->room() > 0) {
    list.capacity = filters_->room();
    list.beyond_capacity = qMax(0, int(list.rows.size()) - *list.capacity);
  }
  return list;
}

void SupportListPage::show_current() {
  const QModelIndex current = table_->currentIndex();
  if (!current.isValid()) return panel_->show_nobody();
  const SupportRow row = filter_->entry(current).row;
  QList<ListDecision> decided;
  QStringList own_words;
  if (file_) {
    if (const Result<QList<ListDecision>> found = decisions(*file_, row.person_id); found) decided = *found;
    if (const Result<QList<StudentVoice>> voices = student_voices(*file_, row.person_id); voices)
      for (const StudentVoice& voice : *voices) own_words << voice.answer;
  }
  panel_->show_student(row, decided, own_words);
}

void SupportListPage::decide(DecisionKind kind) {
  const std::optional<SupportRow> student = panel_->student();
  if (!student) return;
  DecisionDialog dialog(kind, names_.label(*student), file_ ? file_->actor() : QString(), file_ ? file_->clock().today() : QDate::currentDate(), this);
  if (dialog.exec() != QDialog::Accepted || !file_) return;
  ListDecision decision = dialog.decision();
  decision.person_id = student->person_id;
  const Result<qint64> added = add_decision(*file_, decision);
  if (!added) return ask_.tell(this, dialog.windowTitle(), added.error().sentence);
  emit said(kind == DecisionKind::Plan ? tr("The step is agreed; the student leaves the list until %1.").arg(date_words(decision.next_date))
                                       : tr("Kept as seen; the student returns on %1.").arg(date_words(decision.next_date)));
  emit school_data_changed();
}

void SupportListPage::save_list() {
  if (!file_) return;
  const Result<qint64> saved = save_support_list(*file_, list_with_capacity());
  emit said(saved ? tr("Kept as list %1.").arg(*saved) : saved.error().sentence);
}

bool SupportListPage::may_leave_with_names() {
  if (names_.hidden()) return true;
  return ask_.go_on(this, tr("Names on paper"), tr("Names are shown now, so they will stand in what you print or save. It leaves the encrypted file: keep it where only the team can read it."),
                    tr("Go on with names"));
}

SupportListReport SupportListPage::paper() const {
  SupportListReport report = report_of(list_with_capacity(), names_, file_ ? file_->school_name() : QString(), policy_title(school_->list.policy));
  report.order_note = order_note_words(school_->prediction);
  return report;
}

void SupportListPage::print() {
  if (school_->list.students == 0 || !may_leave_with_names()) return;
  QPrinter printer(QPrinter::HighResolution);
  printer.setDocName(proposed_file_name(school_->list, QStringLiteral("pdf")));
  QPrintDialog dialog(&printer, this);
  if (dialog.exec() != QDialog::Accepted) return;
  const SupportListReport report = paper();
  if (const Result<int> pages = paint_support_list(report, printer, Task()); !pages) ask_.tell(this, tr("Print"), pages.error().sentence);
}

void SupportListPage::save_pdf() {
  if (!may_leave_with_names()) return;
  const QString path = chooser_.save_file(this, tr("Save the support list"), proposed_file_name(school_->list, QStringLiteral("pdf")), tr("PDF (*.pdf)"));
  if (path.isEmpty()) return;
  const SupportListReport report = paper();
  strip_->run(tr("Drawing pages…"), [report, path](const Task& task) { return write_support_list_pdf(report, path, task); },
              [this, path](const Status& written) { emit said(written.ok() ? tr("Saved as %1.").arg(path) : written.error().sentence); });
}

void SupportListPage::save_text(const QString& suffix, const QString& kind) {
  if (!may_leave_with_names()) return;
  const QString path = chooser_.save_file(this, tr("Save the support list"), proposed_file_name(school_->list, suffix), kind);
  if (path.isEmpty()) return;
  const QString text = suffix == QStringLiteral("csv") ? csv_text(*filter_)
                                                       : support_list_html(paper());
  const Status written = write_text_file(path, text);
  emit said(written.ok() ? tr("Saved as %1.").arg(path) : written.error().sentence);
}

void SupportListPage::show_model_card() {
  if (file_) milepost::show_model_card(*file_, ask_, this);
}

void SupportListPage::focus_search() {
  if (school_shown()) choose_view(false);
  filters_->focus_search();
}

QList<QWidget*> SupportListPage::panes() const {
  if (school_shown()) return system_->panes() + QList<QWidget*>{switch_};
  return {filters_->first_field(), table_, panel_, outputs_.first()};
}

bool SupportListPage::settled() const { return !strip_->busy(); }

void SupportListPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  arrange();
}

void SupportListPage::changeEvent(QEvent* event) {
  Page::changeEvent(event);
  if (event->type() == QEvent::FontChange) arrange();
}

void SupportListPage::arrange() {
  // Beside each other only while both can be read; below each other otherwise.
  const bool narrow = width() < fontMetrics().averageCharWidth() * 100;
  splitter_->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
  panel_->setMinimumWidth(narrow ? 0 : fontMetrics().averageCharWidth() * 34);
  panel_->setMinimumHeight(narrow ? fontMetrics().height() * 12 : 0);
  table_->fit_columns(4);
  table_->resizeColumnToContents(SupportListModel::Status);  // its words are few and never cut
  // Beside the status; a view forgets a column's place when the column goes.
  if (QHeaderView* header = table_->horizontalHeader(); model_->has_bands()) {
    header->moveSection(header->visualIndex(SupportListModel::Band), 2);
    table_->resizeColumnToContents(SupportListModel::Band);
  }
  // The reasons take what the others leave.
  int others = 0;
  for (int column = 0; column < filter_->columnCount(); ++column)
    if (column != SupportListModel::Need) others += table_->columnWidth(column);
  const int room = table_->viewport()->width();
  table_->setColumnWidth(SupportListModel::Need, qMax(room - others, room * 2 / 5));
}

}  // namespace milepost
