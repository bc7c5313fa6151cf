#include "ui/support_lists/support_list_page.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

#include "core/indicators/indicator_table.h"
#include "core/reports/status_mark.h"
#include "core/reports/support_list_words.h"
#include "core/store/school_file.h"
#include "core/students/student_voice_store.h"
#include "ui/shared/ask.h"
#include "ui/shared/file_chooser.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/heading.h"
#include "ui/shared/rows_view.h"
#include "ui/shared/table_text.h"
#include "ui/shared/task_strip.h"
#include "ui/shared/text_file.h"
#include "ui/support_lists/decision_dialog.h"
#include "ui/support_lists/filter_chips.h"
#include "ui/support_lists/student_panel.h"
#include "ui/support_lists/support_list_filter.h"
#include "ui/support_lists/support_list_output.h"

namespace milepost {
namespace {

const QString capacity_setting = QStringLiteral("support_list.capacity");

QLabel* wrapped_label() {
  auto* label = new QLabel;
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  return label;
}

}  // namespace

SupportListPage::SupportListPage(NameDisplay& names, Ask& ask, FileChooser& chooser, QWidget* parent)
    : Page(parent), names_(names), ask_(ask), chooser_(chooser), model_(new SupportListModel(names, this)), filter_(new SupportListFilter(model_, this)),
      headline_(new Heading(tr("No list yet"), 1.5)), source_(wrapped_label()), count_(new QLabel), trouble_(wrapped_label()), chips_(new FilterChips),
      splitter_(new QSplitter(Qt::Horizontal)), table_(new RowsView(tr("Support list"))), panel_(new StudentPanel(names)), strip_(new TaskStrip) {
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  source_->setForegroundRole(QPalette::PlaceholderText);
  column->addWidget(headline_);
  column->addWidget(source_);
  column->addWidget(trouble_);
  trouble_->hide();
  auto* filters = new FlowLayout;
  build_filters(filters);
  column->addLayout(filters);
  column->addWidget(chips_);
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
  scroll->setWidget(body);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scroll, 1);
  outer->addWidget(strip_);

  connect(&names_, &NameDisplay::changed, this, [this] {
    model_->names_changed();
    ask_list();
  });
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SupportListPage::show_current);
  connect(table_, &RowsView::activated_row, this, [this] { panel_->setFocus(); });
  connect(panel_, &StudentPanel::decide, this, &SupportListPage::decide);
  connect(chips_, &FilterChips::clear_all, this, [this] {
    find_->clear();
    for (QComboBox* box : {part_, need_, status_, repeating_}) box->setCurrentIndex(0);
    find_->setFocus();
  });
  ask_list();
}

void SupportListPage::build_filters(FlowLayout* row) {
  find_ = new QLineEdit;
  find_->setPlaceholderText(tr("name, need, plan, owner"));
  find_->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
  connect(find_, &QLineEdit::textChanged, this, &SupportListPage::ask_list);
  row->add_field(tr("&Find"), find_);
  const auto combo = [&](const QString& label, int longest) {
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(longest);
    row->add_field(label, box);
    return box;
  };
  part_ = combo(tr("S&how"), 14);
  part_->addItem(tr("No plan yet"), int(ListPart::Unmet));
  part_->addItem(tr("With a plan, or seen"), int(ListPart::Planned));
  part_->addItem(tr("Cannot say yet"), int(ListPart::CannotSay));
  part_->addItem(tr("Everyone"), -1);
  need_ = combo(tr("&Need"), 16);
  need_->addItem(tr("Any"), QString());
  status_ = combo(tr("&Status"), 10);
  status_->addItem(tr("Any"), -1);
  for (const IndicatorStatus status : {IndicatorStatus::OffTrack, IndicatorStatus::Watch}) status_->addItem(status_label(status), int(status));
  repeating_ = combo(tr("&Grade 9"), 9);
  repeating_->addItem(tr("Everyone"), -1);
  repeating_->addItem(tr("First year"), 0);
  repeating_->addItem(tr("Second year"), 1);
  // Only now: a box reports its first item while the next box does not exist yet.
  for (QComboBox* box : {part_, need_, status_, repeating_}) connect(box, &QComboBox::currentIndexChanged, this, &SupportListPage::ask_list);
  capacity_ = new QSpinBox;
  capacity_->setRange(0, 9999);
  capacity_->setSpecialValueText(tr("no limit"));
  capacity_->setKeyboardTracking(false);
  connect(capacity_, &QSpinBox::valueChanged, this, &SupportListPage::set_capacity);
  row->add_field(tr("&Room for"), capacity_);
  capacity_->setToolTip(tr("How many students the team can take on now. The others stay in the list, drawn more quietly."));
  row->addWidget(count_);
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
  names_.forget();
  panel_->show_nobody();
  if (!file_) return show_list({});
  const QSignalBlocker quiet(capacity_);
  capacity_->setValue(file_->setting(capacity_setting).toInt());
  reload();
}

void SupportListPage::reload() {
  if (!file_) return;
  const SchoolFile* file = file_;
  strip_->run(
      tr("Looking at the records…"),
      [file](const Task&) -> Result<SupportList> {
        Result<std::unique_ptr<SchoolFile>> own = file->connect(Access::ReadOnly);
        if (!own) return own.error();
        return make_support_list(**own, SupportListOptions{});
      },
      [this](Result<SupportList> made) {
        trouble_->setVisible(!made.ok());
        if (made.ok()) return show_list(*made);
        trouble_->setText(made.error().sentence);
        emit said(made.error().sentence);
      });
}

void SupportListPage::show_list(const SupportList& list) {
  const std::optional<SupportRow> chosen = panel_->student();
  list_ = list;
  names_.learn(list);
  model_->set_list(list);
  set_capacity();
  headline_->setText(file_ || list.students > 0 ? support_list_headline(list) : tr("No list yet"));
  source_->setText(list.students > 0 ? support_list_source(list, policy_title(list.policy)) : tr("Import an export on the Data page; the list is made from it."));
  const QString need = need_->currentData().toString();
  const QSignalBlocker quiet(need_);
  need_->clear();
  need_->addItem(tr("Any"), QString());
  QStringList keys;
  for (const SupportRow& row : list.rows + list.planned)
    for (const IndicatorFinding& finding : row.needs)
      if (!keys.contains(finding.indicator)) keys.append(finding.indicator);
  for (const QString& key : keys) need_->addItem(indicator_title(key), key);
  need_->setCurrentIndex(qMax(0, need_->findData(need)));
  for (QPushButton* button : outputs_) button->setEnabled(list.students > 0);
  ask_list();
  arrange();
  for (int row = 0; row < filter_->rowCount(); ++row) {
    if (chosen && filter_->entry(filter_->index(row, 0)).row.person_id == chosen->person_id) table_->selectRow(row);
  }
  if (!table_->currentIndex().isValid() && filter_->rowCount() > 0) table_->selectRow(0);
  show_current();
  emit list_shown(list_);
}

void SupportListPage::ask_list() {
  ListQuestion question;
  question.text = find_->text();
  if (const int part = part_->currentData().toInt(); part >= 0) question.part = ListPart(part);
  else question.part.reset();
  question.need = need_->currentData().toString();
  if (const int status = status_->currentData().toInt(); status >= 0) question.status = IndicatorStatus(status);
  if (const int repeating = repeating_->currentData().toInt(); repeating >= 0) question.repeating_ninth = repeating == 1;
  filter_->ask(question);
  // Nobody without a plan has a plan, an owner or a next date: the reasons get that room.
  const bool unmet = question.part == ListPart::Unmet;
  for (int column : {SupportListModel::Plan, SupportListModel::Owner, SupportListModel::NextDate}) table_->setColumnHidden(column, unmet);
  show_question();
}

void SupportListPage::show_question() {
  const int all = model_->rowCount();
  count_->setText(tr("%1 of %2", "count shown of count in all").arg(filter_->rowCount()).arg(all));
  count_->setAccessibleName(tr("%1 of %2 students shown").arg(filter_->rowCount()).arg(all));
  QList<FilterChips::Chip> chips;
  if (!find_->text().isEmpty()) chips.append({tr("contains “%1”").arg(find_->text()), [this] { find_->clear(); }});
  for (QComboBox* box : {part_, need_, status_, repeating_})
    if (box->currentIndex() > 0) chips.append({tr("%1: %2").arg(box->accessibleName(), box->currentText()), [box] { box->setCurrentIndex(0); }});
  chips_->show_chips(chips);
}

void SupportListPage::set_capacity() {
  const int places = capacity_->value();
  model_->set_capacity(places > 0 ? std::optional(places) : std::nullopt);
  if (file_ && file_->setting(capacity_setting).toInt() != places)
    if (const Status kept = file_->set_setting(capacity_setting, QByteArray::number(places)); !kept) emit said(kept.error().sentence);
}

SupportList SupportListPage::list_with_capacity() const {
  SupportList list = list_;
  if (capacity_->value() > 0) {
    list.capacity = capacity_->value();
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
  reload();
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

void SupportListPage::print() {
  if (list_.students == 0 || !may_leave_with_names()) return;
  QPrinter printer(QPrinter::HighResolution);
  printer.setDocName(proposed_file_name(list_, QStringLiteral("pdf")));
  QPrintDialog dialog(&printer, this);
  if (dialog.exec() != QDialog::Accepted) return;
  const SupportListReport report = report_of(list_with_capacity(), names_, file_ ? file_->school_name() : QString(), policy_title(list_.policy));
  if (const Result<int> pages = paint_support_list(report, printer, Task()); !pages) ask_.tell(this, tr("Print"), pages.error().sentence);
}

void SupportListPage::save_pdf() {
  if (!may_leave_with_names()) return;
  const QString path = chooser_.save_file(this, tr("Save the support list"), proposed_file_name(list_, QStringLiteral("pdf")), tr("PDF (*.pdf)"));
  if (path.isEmpty()) return;
  const SupportListReport report = report_of(list_with_capacity(), names_, file_ ? file_->school_name() : QString(), policy_title(list_.policy));
  strip_->run(tr("Drawing pages…"), [report, path](const Task& task) { return write_support_list_pdf(report, path, task); },
              [this, path](const Status& written) { emit said(written.ok() ? tr("Saved as %1.").arg(path) : written.error().sentence); });
}

void SupportListPage::save_text(const QString& suffix, const QString& kind) {
  if (!may_leave_with_names()) return;
  const QString path = chooser_.save_file(this, tr("Save the support list"), proposed_file_name(list_, suffix), kind);
  if (path.isEmpty()) return;
  const QString text = suffix == QStringLiteral("csv") ? csv_text(*filter_)
                                                       : support_list_html(report_of(list_with_capacity(), names_, file_ ? file_->school_name() : QString(), policy_title(list_.policy)));
  const Status written = write_text_file(path, text);
  emit said(written.ok() ? tr("Saved as %1.").arg(path) : written.error().sentence);
}

void SupportListPage::focus_search() {
  find_->setFocus(Qt::ShortcutFocusReason);
  find_->selectAll();
}

QList<QWidget*> SupportListPage::panes() const { return {find_, table_, panel_, outputs_.first()}; }

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
  // The reasons take what the others leave.
  int others = 0;
  for (int column = 0; column < model_->columnCount(); ++column)
    if (column != SupportListModel::Need) others += table_->columnWidth(column);
  const int room = table_->viewport()->width();
  table_->setColumnWidth(SupportListModel::Need, qMax(room - others, room * 2 / 5));
}

}  // namespace milepost
