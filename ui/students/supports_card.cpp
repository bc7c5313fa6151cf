#include "ui/students/supports_card.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "core/reports/support_list_words.h"
#include "ui/shared/labels.h"
#include "ui/shared/name_display.h"
#include "ui/students/student_contents.h"

namespace milepost {

SupportsCard::SupportsCard(const NameDisplay& names, QWidget* parent) : StudentCard(tr("What has been tried"), parent), names_(names), agree_(new QPushButton(tr("A&gree a step…"))) {
  auto* row = new QWidget;
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 6, 0, 0);
  line->addWidget(agree_);
  line->addStretch();
  add_below(row);
  connect(agree_, &QPushButton::clicked, this, &SupportsCard::agree_asked);
}

void SupportsCard::add_support(const SupportSpan& support, bool writable) {
  add_text(names_.words(support.words));
  QStringList facts{names_.words(support.owner)};
  if (support.ended) {
    facts << tr("%1 to %2", "from day to day").arg(date_words(support.start), date_words(*support.ended));
  } else {
    facts << tr("since %1").arg(date_words(support.start)) << tr("review on %1").arg(date_words(support.review));
  }
  add_text(facts.join(QStringLiteral(" · ")), true);
  if (support.ended) {
    const QString outcome = names_.words(support.outcome);
    add_text(outcome.isEmpty() ? tr("What came of it was not written down.") : tr("What came of it: %1").arg(outcome), outcome.isEmpty());
  } else if (writable) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 6);
    auto* end = new QPushButton(tr("End this step…"));
    end->setAccessibleName(tr("End this step: %1").arg(names_.words(support.words)));
    line->addWidget(end);
    line->addStretch();
    connect(end, &QPushButton::clicked, this, [this, id = support.id] { emit end_asked(id); }, Qt::QueuedConnection);
    add(row);
  }
}

void SupportsCard::show_supports(const StudentContents& contents, bool earlier_years) {
  begin();
  bool nothing = true;
  agree_->setVisible(contents.writable);
  const auto old = [&](QDate last) { return !earlier_years && contents.history_from.isValid() && last < contents.history_from; };
  for (const SupportSpan& support : contents.supports)
    if (!support.ended || !old(*support.ended)) {
      add_support(support, contents.writable);
      nothing = false;
    }
  for (const ListDecision& seen : contents.seen) {
    if (old(seen.decided_on)) continue;
    nothing = false;
    add_text(tr("Seen, no action needed: %1").arg(names_.words(seen.words)));
    add_text(tr("%1 · %2, until %3", "who, from day to day").arg(names_.words(seen.owner), date_words(seen.decided_on), date_words(seen.next_date)), true);
  }
  if (nothing) add_text(tr("Nothing yet."), true);
  end();
}

}  // namespace milepost
