
#include "core/store/content_store.h"
#include "core/store/school_file.h"
#include "ui/journey/journey_page.h"
#include "ui/journey/milestone_list_dialog.h"
#include "ui/journey/milestone_words.h"
#include "ui/shared/ask.h"
#include "ui/shared/file_chooser.h"
#include "ui/shared/name_display.h"
#include "ui/shared/rows_view.h"
#include "ui/shared/timeline_panel.h"

namespace milepost {

using namespace Qt::StringLiterals;

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
      marks_[place_of(act.milestone, act.occurrence)].append({one.student.id, act.kind == "reached"_L1, act.on});
    }
}

void JourneyPage::edit_milestones() {
  if (!file_ || !school_) return;
  MilestoneListDialog dialog(*file_, *school_, ask_, this, &names_);
  dialog.exec();
  if (dialog.changed()) emit school_data_changed();
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
  if (picture_->isVisibleTo(this)) picture_->print(ask_);
}

void JourneyPage::ask_for_pdf() {
  const QString day = school_ ? school_->context.as_of.toString(Qt::ISODate) : QString();
  const QString path = chooser_.save_file(this, tr("Save the journey as PDF"), u"journey-%1.pdf"_s.arg(day), tr("PDF (*.pdf)"));
  if (path.isEmpty()) return;
  emit said(save_pdf(path) ? tr("Saved as %1.").arg(path) : tr("The file %1 could not be written.").arg(path));
}

bool JourneyPage::save_pdf(const QString& path) { return picture_->save_pdf(path); }

}  // namespace milepost
