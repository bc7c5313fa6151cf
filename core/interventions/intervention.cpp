#include "core/interventions/intervention.h"

#include <QCoreApplication>

#include "core/store/content_store.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct InterventionText {
  Q_DECLARE_TR_FUNCTIONS(Intervention)
};

}  // namespace

Result<QList<Intervention>> interventions(const SchoolFile& file) {
  const Result<QList<ContentItem>> items = current_content(file, u"intervention"_s);
  if (!items) return items.error();
  QList<Intervention> menu;
  for (const ContentItem& item : *items) {
    const QString title = content_words(item.body[u"title"_s]);
    menu.append({item.key, title.isEmpty() ? item.key : title, content_words(item.body[u"dose"_s]),
                 content_words(item.body[u"owner"_s]), item.body[u"evidence"_s].toString(), item.source, item.retired});
  }
  return menu;
}

QString evidence_words(const QString& evidence) {
  if (evidence == u"strong") return InterventionText::tr("strong evidence");
  if (evidence == u"mixed") return InterventionText::tr("mixed or promising evidence");
  if (evidence == u"practice") return InterventionText::tr("from practice, not tested");
  if (evidence == u"null_on_outcome") return InterventionText::tr("tested, without effect on this outcome");
  return InterventionText::tr("not enough evidence to say");
}

}  // namespace milepost
