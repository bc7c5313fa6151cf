#include "ui/journey/milestone_list_dialog.h"

#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include "core/store/school_file.h"
#include "ui/journey/form_scroll.h"
#include "ui/journey/milestone_editor.h"
#include "ui/journey/milestone_list_model.h"
#include "ui/journey/milestone_versions_dialog.h"
#include "ui/shared/ask.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/labels.h"
#include "ui/shared/name_display.h"
#include "ui/shared/rows_view.h"
#include "ui/shared/school_snapshot.h"

namespace milepost {

using namespace Qt::StringLiterals;

// Whether or not it is in use, its words stay as they are, in every language they came in.
static Status set_retired(SchoolFile& file, ContentItem item, bool retired) {
  item.retired = retired;
  item.body.remove(u"retired"_s);
  if (retired) item.body[u"retired"_s] = true;
  if (const Result<int> saved = save_content(file, item); !saved) return saved.error();
  return Done{};
}

static Milestone new_milestone() {
  Milestone milestone;
  milestone.closes.plus_days = 14;
  milestone.concerns = u"all"_s;
  milestone.reached_by = QStringList{u"plan"_s, u"note"_s};
  return milestone;
}

MilestoneListDialog::MilestoneListDialog(SchoolFile& file, const SchoolSnapshot& school, Ask& ask, QWidget* parent,
                                         const NameDisplay* names)
    : QDialog(parent),
      file_(file),
      school_(school),
      ask_(ask),
      names_(names),
      may_write_(file.access() == Access::ReadWrite),
      model_(new MilestoneListModel(names, this)),
      table_(new RowsView(tr("Milestones"))),
      state_(wrapped_text({})) {
  setWindowTitle(tr("Milestones of the year"));
  auto* outer = new QVBoxLayout(this);
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(wrapped_text(tr(
      "The good moments to act in the freshman year. Change them to what your school does; every version is kept.")));
  column->addWidget(state_);
  table_->setModel(model_);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  column->addWidget(table_, 1);
  outer->addWidget(form_scroll(body), 1);
  auto* row = new FlowLayout;
  edit_ = add_button(row, tr("&Edit…"), &MilestoneListDialog::edit);
  add_ = add_button(row, tr("&Add a milestone…"), &MilestoneListDialog::add);
  retire_ = add_button(row, tr("&Retire"), &MilestoneListDialog::retire_or_bring_back);
  versions_ = add_button(row, tr("Earlier &versions…"), &MilestoneListDialog::show_versions);
  auto* close = new QPushButton(tr("&Close"));
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  close->setAutoDefault(false);
  row->addWidget(close);
  outer->addLayout(row);
  edit_->setDefault(true);
  connect(table_, &RowsView::activated_row, this, &MilestoneListDialog::edit);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MilestoneListDialog::follow);
  if (names_) connect(names_, &NameDisplay::changed, this, [this] { load(current() ? current()->key : QString()); });
  const QSize room = screen()->availableSize();
  resize(qMin(fontMetrics().averageCharWidth() * 140, room.width() - 20),
         qMin(fontMetrics().height() * 34, room.height() - 60));
  load({});
  table_->setFocus();
}

void MilestoneListDialog::showEvent(QShowEvent* event) {
  QDialog::showEvent(event);
  table_->fit_columns();  // the table has its width only now
}

QPushButton* MilestoneListDialog::add_button(FlowLayout* row, const QString& words,
                                             void (MilestoneListDialog::*action)()) {
  auto* button = new QPushButton(words);
  button->setAutoDefault(false);
  connect(button, &QPushButton::clicked, this, action);
  row->addWidget(button);
  return button;
}

void MilestoneListDialog::load(const QString& current_key) {
  Result<QList<ListedMilestone>> listed = listed_milestones(file_, school_.journey.plan, school_.today);
  QString words =
      may_write_ ? QString() : tr("This file is open for reading only: milestones can be looked at, not changed.");
  if (listed)
    model_->set_rows(listed.take());
  else
    words = listed.error().sentence;
  state_->setText(words);
  state_->setHidden(words.isEmpty());
  if (model_->rowCount() > 0) table_->selectRow(qMax(0, model_->row_of(current_key)));
  follow();
}

const Milestone* MilestoneListDialog::current() const {
  const QModelIndex index = table_->currentIndex();
  return index.isValid() ? &model_->row(index.row()).milestone : nullptr;
}

void MilestoneListDialog::follow() {
  const Milestone* one = current();
  edit_->setEnabled(may_write_ && one);
  add_->setEnabled(may_write_);
  retire_->setEnabled(may_write_ && one);
  retire_->setText(one && one->retired ? tr("B&ring back") : tr("&Retire"));
  versions_->setEnabled(one);
}

void MilestoneListDialog::edit() {
  if (!may_write_ || !current()) return;
  const Milestone milestone = *current();
  // Typing over a mask would write the mask into the milestone.
  QStringList words{milestone.title, milestone.purpose, milestone.who_acts};
  words += milestone.evidence;
  const QString all = words.join(u'\n');
  if (names_ && names_->words(all) != all)
    return ask_.tell(
        this, windowTitle(),
        tr("A student's name stands in the words of this milestone, and names are hidden. Show them to edit it."));
  open_editor(milestone);
}

void MilestoneListDialog::add() {
  open_editor(new_milestone());
}

void MilestoneListDialog::open_editor(const Milestone& milestone) {
  auto* editor = new MilestoneEditor(file_, school_, milestone, ask_, this);
  editor->setAttribute(Qt::WA_DeleteOnClose);
  connect(editor, &MilestoneEditor::saved, this, [this](const QString& key) {
    changed_ = true;
    load(key);
  });
  editor->open();
}

void MilestoneListDialog::retire_or_bring_back() {
  if (!may_write_ || !current()) return;
  const ListedMilestone listed = model_->row(table_->currentIndex().row());
  const bool retire = !listed.milestone.retired;
  const QString title = names_ ? names_->words(listed.milestone.title) : listed.milestone.title;
  const QString sentence = retire ? tr("“%1” no longer stands in the year. What was noted and marked for it is kept, "
                                       "and it can be brought back.")
                                        .arg(title)
                                  : tr("“%1” stands in the year again, as it was.").arg(title);
  const QString go = retire ? tr("Retire") : tr("Bring back");
  if (!ask_.go_on(this, go, sentence, go)) return;
  if (const Status done = set_retired(file_, listed.item, retire); !done)
    return ask_.tell(this, go, done.error().sentence);
  changed_ = true;
  load(listed.milestone.key);
}

void MilestoneListDialog::show_versions() {
  if (!current()) return;
  const Milestone milestone = *current();
  const Result<QList<KeptVersion>> versions = kept_versions(file_, milestone.key);
  if (!versions) return ask_.tell(this, windowTitle(), versions.error().sentence);
  auto* dialog = new MilestoneVersionsDialog(milestone.title, *versions, names_, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

}  // namespace milepost
