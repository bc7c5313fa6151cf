#include <QCoreApplication>
#include <algorithm>

#include "core/journey/milestone.h"
#include "core/store/content_store.h"
#include "core/store/school_file.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct StoreText {
  Q_DECLARE_TR_FUNCTIONS(Milestone)
};

Result<Milestone> milestone_of(const ContentItem& item) {
  Result<Milestone> milestone = read_milestone(item.key, item.version, item.body);
  if (!milestone) return milestone;
  milestone->retired |= item.retired;
  milestone->source = item.source;
  return milestone;
}

double position_after(const QList<ContentItem>& items) {
  double last = 0;
  for (const ContentItem& item : items) last = std::max(last, item.body[u"position"_s].toDouble());
  return last + 1;
}

// Why it cannot be kept as it is; empty: it can. Reading it back finds everything else.
QString unusable(const Milestone& milestone) {
  const QString key = milestone.key;
  const bool plain = std::none_of(key.begin(), key.end(), [](QChar c) { return c.isSpace() || c == u'/'; });
  if (key.isEmpty() || !plain) return StoreText::tr("A milestone needs a key without spaces.");
  if (milestone.title.trimmed().isEmpty()) return StoreText::tr("Give the milestone a name.");
  return {};
}

}  // namespace

Result<QList<Milestone>> milestones(const SchoolFile& file, bool with_retired) {
  const Result<QList<ContentItem>> items = current_content(file, u"milestone"_s);
  if (!items) return items.error();
  QList<Milestone> all;
  for (const ContentItem& item : *items) {
    if (item.retired && !with_retired) continue;
    Result<Milestone> milestone = milestone_of(item);
    if (!milestone) return milestone.error();
    if (with_retired || !milestone->retired) all.append(milestone.take());
  }
  return all;
}

Result<int> save_milestone(SchoolFile& file, const Milestone& milestone) {
  if (const QString why = unusable(milestone); !why.isEmpty()) return Error{why};
  ContentItem item;
  item.kind = u"milestone"_s;
  item.key = milestone.key;
  item.source = milestone.source;
  item.retired = milestone.retired;
  item.body = write_milestone(milestone);
  if (const Result<Milestone> back = read_milestone(item.key, 0, item.body); !back) return back.error();
  const Result<QList<ContentItem>> items = current_content(file, item.kind);
  if (!items) return items.error();
  const auto before =
      std::find_if(items->begin(), items->end(), [&item](const ContentItem& one) { return one.key == item.key; });
  // The place among the others is no part of a milestone and stays with the key.
  item.body[u"position"_s] = before == items->end() ? QJsonValue(position_after(*items)) : before->body[u"position"_s];
  if (before != items->end()) {
    const Result<Milestone> now = milestone_of(*before);
    if (now && write_milestone(*now) == write_milestone(milestone)) return before->version;  // nothing was changed
  }
  return save_content(file, item);
}

}  // namespace milepost
