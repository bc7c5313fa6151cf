#include "ui/journey/milestone_list_model.h"

#include <QLocale>

#include "core/reports/support_list_words.h"
#include "ui/journey/milestone_edit_words.h"
#include "ui/journey/milestone_words.h"
#include "ui/shared/name_display.h"

namespace milepost {

using namespace Qt::StringLiterals;

Result<QList<ListedMilestone>> listed_milestones(const SchoolFile& file, const YearPlan& plan, QDate today) {
  const Result<QList<Milestone>> all = milestones(file, true);
  if (!all) return all.error();
  const Result<QList<ContentItem>> items = current_content(file, u"milestone"_s);
  if (!items) return items.error();
  QHash<QString, ContentItem> by_key;
  for (const ContentItem& item : *items) by_key.insert(item.key, item);
  QList<ListedMilestone> listed;
  for (const Milestone& one : *all)
    listed.append({one, by_key.value(one.key), window_cell(one, plan, today), window_lines(one, plan, today)});
  return listed;
}

MilestoneListModel::MilestoneListModel(const NameDisplay* names, QObject* parent)
    : RecordTableModel({{tr("Milestone")},
                        {tr("Open this year")},
                        {tr("In use")},
                        {tr("Level")},
                        {tr("Version"), true},
                        {tr("Saved by")}},
                       parent),
      names_(names) {}

int MilestoneListModel::row_of(const QString& key) const {
  for (int index = 0; index < rowCount(); ++index)
    if (row(index).milestone.key == key) return index;
  return -1;
}

QVariant MilestoneListModel::cell(const ListedMilestone& one, int, int column, int role) const {
  if (role == QuietRole) return one.milestone.retired;
  if (role == Qt::ToolTipRole && column == Window) return one.windows.join(u'\n');
  if (role == SortRole && column == Version) return one.milestone.version;
  if (role != Qt::DisplayRole) return {};
  switch (column) {
    case Title:
      return names_ ? names_->words(one.milestone.title) : one.milestone.title;
    case Window:
      return one.window;
    case Use:
      return one.milestone.retired ? tr("retired") : tr("in use");
    case Level:
      return level_words(one.milestone.level);
    case Version:
      return QString::number(one.milestone.version);
    case SavedBy:
      return tr("%1, %2", "who, day").arg(one.item.saved_by, date_words(one.item.saved_at.toLocalTime().date()));
    default:
      return {};
  }
}

MilestoneVersionsModel::MilestoneVersionsModel(QObject* parent)
    : RecordTableModel({{tr("Version"), true}, {tr("Saved")}, {tr("By")}, {tr("What differs from the version before")}},
                       parent) {}

QVariant MilestoneVersionsModel::cell(const KeptVersion& kept, int, int column, int role) const {
  if (role == SortRole && column == 0) return kept.version;
  if (role != Qt::DisplayRole) return {};
  switch (column) {
    case 0:
      return QString::number(kept.version);
    case 1:
      return kept.saved;
    case 2:
      return kept.by;
    case 3:
      return kept.fields;
    default:
      return {};
  }
}

}  // namespace milepost
