#include "ui/students/students_page.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/store/school_file.h"
#include "core/support_lists/list_building.h"
#include "ui/shared/ask.h"
#include "ui/shared/file_chooser.h"
#include "ui/shared/name_display.h"
#include "ui/shared/timeline_panel.h"
#include "ui/students/student_page.h"
#include "ui/students/students_list.h"

namespace milepost {
namespace {

const QString student_place = QStringLiteral("student/");

}  // namespace

StudentsPage::StudentsPage(NameDisplay& names, Ask& ask, FileChooser& chooser, QWidget* parent)
    : Page(parent), names_(names), ask_(ask), chooser_(chooser), stack_(new QStackedWidget), list_scroll_(new QScrollArea), list_(new StudentsList(names)), student_(new StudentPage(names, ask)) {
  list_scroll_->setWidgetResizable(true);
  list_scroll_->setFrameShape(QFrame::NoFrame);
  list_scroll_->setFocusPolicy(Qt::NoFocus);
  list_scroll_->setWidget(list_);
  stack_->addWidget(list_scroll_);
  stack_->addWidget(student_);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(stack_);
  connect(list_, &StudentsList::student_chosen, this, [this](qint64 person) { show_student(person, {}, {}); });
  connect(list_, &StudentsList::draft_chosen, this, &StudentsPage::go_on_writing);
  connect(student_, &StudentPage::back_asked, this, &StudentsPage::back_to_list);
  connect(student_, &StudentPage::step_asked, this, &StudentsPage::step);
  connect(student_, &StudentPage::print_asked, this, &StudentsPage::print);
  connect(student_, &StudentPage::pdf_asked, this, &StudentsPage::ask_for_pdf);
  connect(student_, &StudentPage::said, this, &Page::said);
  connect(student_, &StudentPage::page_asked, this, &Page::page_asked);
  connect(student_, &StudentPage::school_data_changed, this, [this] {
    read_list();
    emit school_data_changed();
  });
}

bool StudentsPage::student_shown() const { return stack_->currentWidget() == student_; }

void StudentsPage::set_file(SchoolFile* file) {
  student_->set_file(file);
  file_ = file;
  school_.reset();
  in_list_.clear();
  list_->show_list({}, {});
  list_->show_school(nullptr, {});
  list_->show_drafts({});
  stack_->setCurrentWidget(list_scroll_);
}

void StudentsPage::show_school(std::shared_ptr<const SchoolSnapshot> school) {
  school_ = std::move(school);
  read_list();
  student_->show_school(school_);
}

void StudentsPage::reload() {
  read_list();
  student_->reload();
}

void StudentsPage::read_list() {
  QHash<qint64, QDate> next_dates;
  if (school_)
    for (const SupportRow& row : school_->list.planned) next_dates.insert(row.person_id, row.next_date);
  if (file_) {
    const QDate today = file_->clock().today();
    if (const Result<QList<ListDecision>> open = open_decisions(*file_); open)
      for (const ListDecision& decision : *open)
        if (is_live(decision, today) && !next_dates.contains(decision.person_id)) next_dates.insert(decision.person_id, decision.next_date);
    if (const Result<QList<NoteDraft>> drafts = kept_drafts(*file_); drafts) list_->show_drafts(*drafts);
  }
  list_->show_school(school_.get(), next_dates);
}

void StudentsPage::show_list(const QList<qint64>& people, const QString& list_title) {
  list_->show_list(people, list_title);
  back_to_list();
}

void StudentsPage::show_student(qint64 person_id, const QList<qint64>& in_list, const QString& list_title) {
  in_list_ = in_list.isEmpty() ? list_->shown() : in_list;
  in_list_title_ = in_list.isEmpty() ? list_->list_title() : list_title;
  present(person_id);
}

void StudentsPage::present(qint64 person_id) {
  student_->show_student(person_id, int(in_list_.indexOf(person_id)), int(in_list_.size()), in_list_title_);
  list_->choose(person_id);
  const bool came = !student_shown();
  stack_->setCurrentWidget(student_);
  if (came) student_->panes().at(1)->setFocus(Qt::OtherFocusReason);
  emit place_changed();
}

void StudentsPage::step(int by) {
  const qsizetype place = in_list_.indexOf(student_->person()) + by;
  if (place >= 0 && place < in_list_.size()) present(in_list_.at(place));
}

void StudentsPage::back_to_list() {
  if (const Status kept = student_->keep_writing(); !kept) ask_.tell(this, tr("Keep as draft"), kept.error().sentence);
  if (file_)
    if (const Result<QList<NoteDraft>> drafts = kept_drafts(*file_); drafts) list_->show_drafts(*drafts);
  const bool came = student_shown();
  stack_->setCurrentWidget(list_scroll_);
  if (came) list_->focus_table();
  emit place_changed();
}

void StudentsPage::go_on_writing(const NoteDraft& draft) {
  show_student(draft.note.person_id, {}, {});
  student_->go_on_writing(draft);
}

QString StudentsPage::place() const { return student_shown() ? student_place + QString::number(student_->person()) : QString(); }

void StudentsPage::go_to(const QString& place) {
  if (place == this->place()) return;
  if (!place.startsWith(student_place)) return back_to_list();
  const qint64 person = place.mid(student_place.size()).toLongLong();
  if (person <= 0) return;
  if (in_list_.contains(person)) present(person);
  else show_student(person, {}, {});
}

void StudentsPage::focus_search() {
  if (student_shown()) back_to_list();
  list_->focus_search();
}

QList<QWidget*> StudentsPage::panes() const { return student_shown() ? student_->panes() : list_->panes(); }

bool StudentsPage::may_leave() {
  const Status kept = student_->keep_writing();
  return kept || ask_.go_on(this, tr("A note is not kept"), tr("What was written last could not be kept: %1").arg(kept.error().sentence), tr("Close without it"));
}

void StudentsPage::hideEvent(QHideEvent* event) {
  Page::hideEvent(event);
  if (const Status kept = student_->keep_writing(); !kept) emit said(kept.error().sentence);
}

bool StudentsPage::may_leave_with_names() {
  if (names_.hidden()) return true;
  return ask_.go_on(this, tr("Names on paper"),
                    tr("Names are shown now, so words that name a student will stand in what you print or save. It leaves the encrypted file: keep it where only the team can read it."),
                    tr("Go on with names"));
}

void StudentsPage::print() {
  if (student_shown() && student_->has_journey() && may_leave_with_names()) student_->journey()->print(ask_);
}

void StudentsPage::ask_for_pdf() {
  if (!student_->has_journey() || !may_leave_with_names()) return;
  const QString day = school_ ? school_->context.as_of.toString(Qt::ISODate) : QString();
  const QString path = chooser_.save_file(this, tr("Save the journey as PDF"), QStringLiteral("journey-%1.pdf").arg(day), tr("PDF (*.pdf)"));
  if (path.isEmpty()) return;
  emit said(save_journey_pdf(path) ? tr("Saved as %1.").arg(path) : tr("The file %1 could not be written.").arg(path));
}

bool StudentsPage::save_journey_pdf(const QString& path) { return student_->journey()->save_pdf(path); }

}  // namespace milepost
