#include "ui/students/domain_card.h"

#include <QGridLayout>
#include <QPainter>
#include <algorithm>

#include "core/indicators/indicator_table.h"
#include "core/reports/status_mark.h"
#include "core/reports/support_list_words.h"
#include "ui/shared/labels.h"

namespace milepost {
namespace {

class DomainMark : public QWidget {
 public:
  explicit DomainMark(IndicatorStatus status) : status_(status) {}
  QSize sizeHint() const override { return {fontMetrics().height(), fontMetrics().height()}; }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const int side = fontMetrics().height();
    paint_status_mark(painter, QRect(0, 0, side, side), status_, colour(meaning_of(status_), ground_of(palette())));
  }

 private:
  IndicatorStatus status_;
};

QString shared_source(const IndicatorFinding& finding) {
  QStringList parts;
  if (finding.as_of.isValid()) parts << DomainCard::tr("as of %1").arg(date_words(finding.as_of));
  if (!finding.policy.isEmpty()) parts << DomainCard::tr("policy %1").arg(policy_title(finding.policy));
  return parts.join(QStringLiteral(" · "));
}

}  // namespace

void DomainCard::add_finding(const IndicatorFinding& finding, bool own_source) {
  auto* block = new QWidget;
  auto* grid = new QGridLayout(block);
  grid->setContentsMargins(0, 2, 0, 4);
  grid->setVerticalSpacing(1);
  grid->setColumnStretch(1, 1);
  grid->addWidget(new DomainMark(finding.status), 0, 0, Qt::AlignTop);
  const bool known = finding.status != IndicatorStatus::CannotSay;
  QLabel* title = wrapped_text(tr("%1: %2", "status: indicator").arg(status_label(finding.status), indicator_title(finding.indicator)));
  title->setForegroundRole(QPalette::WindowText);  // on a card it would be Text
  set_ink(title, meaning_of(finding.status));
  grid->addWidget(title, 0, 1);
  grid->addWidget(known ? wrapped_text(finding.reason) : quiet_text(finding.reason), 1, 1);
  QStringList source;
  if (const QString measure = measure_words(finding); known && !measure.isEmpty()) source << measure;
  if (const QString window = window_words(finding.window); known && !window.isEmpty()) source << tr("window %1").arg(window);
  if (own_source) source << shared_source(finding);
  if (!source.isEmpty()) grid->addWidget(quiet_text(source.join(QStringLiteral(" · "))), 2, 1);
  add(block);
}

void DomainCard::show_findings(const QList<IndicatorFinding>& findings) {
  clear();
  QStringList sources;
  for (const IndicatorFinding& finding : findings)
    if (const QString source = shared_source(finding); !sources.contains(source)) sources << source;
  const bool shared = sources.size() == 1;
  for (const bool known : {true, false})
    for (const IndicatorFinding& finding : findings)
      if ((finding.status != IndicatorStatus::CannotSay) == known) add_finding(finding, !shared);
  if (shared) add_text(sources.first(), true);
  setHidden(findings.isEmpty());
}

}  // namespace milepost
