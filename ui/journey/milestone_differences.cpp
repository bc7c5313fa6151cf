#include "ui/journey/milestone_differences.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <optional>

#include "core/interventions/intervention.h"
#include "core/journey/cohort_journey.h"
#include "core/store/content_store.h"
#include "ui/journey/milestone_edit_words.h"
#include "ui/journey/milestone_words.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct DifferenceWords {
  Q_DECLARE_TR_FUNCTIONS(MilestoneDifferences)
};

QString titles_of(const QStringList& keys, const QHash<QString, QString>& titles) {
  QStringList said;
  for (const QString& key : keys) said << titles.value(key, key);
  return said.join("; "_L1);
}

QString acts_of(const QStringList& kinds) {
  QStringList said;
  for (const QString& kind : kinds) said << act_words(kind);
  return said.join("; "_L1);
}

QString difference_line(const FieldDifference& one) {
  const QString nothing = DifferenceWords::tr("nothing", "an empty field");
  return DifferenceWords::tr("%1: now “%2”, before “%3”", "field, now, before")
      .arg(one.field, one.after.isEmpty() ? nothing : one.after, one.before.isEmpty() ? nothing : one.before);
}

Result<QHash<QString, QString>> titles_in(const SchoolFile& file) {
  QHash<QString, QString> titles;
  const Result<QList<Intervention>> menu = interventions(file);
  if (!menu) return menu.error();
  for (const Intervention& entry : *menu) titles.insert(entry.key, entry.title);
  const Result<QList<ContentItem>> protocols = current_content(file, u"protocol"_s);
  if (!protocols) return protocols.error();
  for (const ContentItem& protocol : *protocols) titles.insert(protocol.key, content_words(protocol.body[u"title"_s]));
  return titles;
}

std::optional<Milestone> milestone_in(const ContentItem& item) {
  Result<Milestone> milestone = read_milestone(item.key, item.version, item.body);
  if (!milestone) return std::nullopt;
  milestone->retired |= item.retired;
  return milestone.take();
}

void say_difference(KeptVersion& kept, const ContentItem& before, const ContentItem& after,
                    const QHash<QString, QString>& titles) {
  const std::optional<Milestone> was = milestone_in(before), is = milestone_in(after);
  if (!was || !is) {
    kept.fields = kept.words = DifferenceWords::tr("cannot be compared: a version cannot be read");
    return;
  }
  QStringList fields, lines;
  for (const FieldDifference& one : milestone_differences(*was, *is, titles)) {
    fields << one.field;
    lines << difference_line(one);
  }
  if (before.body[u"title"_s].isObject() && after.body[u"title"_s].isString()) {
    fields << DifferenceWords::tr("Languages");
    lines << DifferenceWords::tr("Languages: from this version on the words are the same in every language");
  }
  if (fields.isEmpty()) fields << DifferenceWords::tr("words in another language, or nothing");
  kept.fields = fields.join(", "_L1);
  kept.words = lines.isEmpty() ? kept.fields : lines.join(u'\n');
}

}  // namespace

QList<FieldDifference> milestone_differences(const Milestone& before, const Milestone& after,
                                             const QHash<QString, QString>& titles) {
  QList<FieldDifference> all;
  const auto differ = [&all](const QString& field, const QString& was, const QString& is) {
    if (was != is) all.append({field, was, is});
  };
  const auto yes_no = [](bool yes) { return yes ? DifferenceWords::tr("yes") : DifferenceWords::tr("no"); };
  differ(DifferenceWords::tr("Title"), before.title, after.title);
  differ(DifferenceWords::tr("What it is for"), before.purpose, after.purpose);
  differ(DifferenceWords::tr("Opens"), offset_words(before.opens), offset_words(after.opens));
  differ(DifferenceWords::tr("Closes"), offset_words(before.closes), offset_words(after.closes));
  differ(DifferenceWords::tr("Comes with each marking period"), yes_no(before.each_marking_period),
         yes_no(after.each_marking_period));
  differ(DifferenceWords::tr("Level"), level_words(before.level), level_words(after.level));
  differ(DifferenceWords::tr("Stance"), stance_words(before.stance), stance_words(after.stance));
  differ(DifferenceWords::tr("Who acts"), before.who_acts, after.who_acts);
  differ(DifferenceWords::tr("Whom it concerns"), concern_title(before.concerns), concern_title(after.concerns));
  differ(DifferenceWords::tr("What counts as reached"), acts_of(before.reached_by), acts_of(after.reached_by));
  differ(DifferenceWords::tr("Supports"), titles_of(before.supports, titles), titles_of(after.supports, titles));
  differ(DifferenceWords::tr("Protocol"), titles.value(before.protocol, before.protocol),
         titles.value(after.protocol, after.protocol));
  differ(DifferenceWords::tr("Evidence"), before.evidence.join(u'\n'), after.evidence.join(u'\n'));
  differ(DifferenceWords::tr("Retired"), yes_no(before.retired), yes_no(after.retired));
  return all;
}

Result<QList<KeptVersion>> kept_versions(const SchoolFile& file, const QString& key) {
  const Result<QList<ContentItem>> items = content_versions(file, u"milestone"_s, key);
  if (!items) return items.error();
  const Result<QHash<QString, QString>> titles = titles_in(file);
  if (!titles) return titles.error();
  QList<KeptVersion> all;
  for (qsizetype i = 0; i < items->size(); ++i) {
    const ContentItem& item = items->at(i);
    KeptVersion kept{
        item.version, QLocale().toString(item.saved_at.toLocalTime(), QLocale::ShortFormat), item.saved_by, {}, {}};
    if (i > 0)
      say_difference(kept, items->at(i - 1), item, *titles);
    else
      kept.fields = kept.words = DifferenceWords::tr("as it first came");
    all.prepend(kept);
  }
  return all;
}

}  // namespace milepost
