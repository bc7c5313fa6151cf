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

void DomainCard::add_block(IndicatorStatus status, const QString& titles, const QString& reason, const QString& source) {
  auto* block = new QWidget;
  auto* grid = new QGridLayout(block);
  grid->setContentsMargins(0, 2, 0, 4);
  grid->setVerticalSpacing(1);
  grid->setColumnStretch(1, 1);
  grid->addWidget(new DomainMark(status), 0, 0, Qt::AlignTop);
  QLabel* title = wrapped_text(tr("%1: %2", "status: indicator").arg(status_label(status), titles));
  title->setForegroundRole(QPalette::WindowText);  // on a card it would be Text
  set_ink(title, meaning_of(status));
  grid->addWidget(title, 0, 1);
  grid->addWidget(status == IndicatorStatus::CannotSay ? quiet_text(reason) : wrapped_text(reason), 1, 1);
  if (!source.isEmpty()) grid->addWidget(quiet_text(source), 2, 1);
  add(block);
}

void DomainCard::show_findings(const QList<IndicatorFinding>& findings) {
  begin();
  QStringList sources;
  for (const IndicatorFinding& finding : findings)
    if (const QString source = shared_source(finding); !sources.contains(source)) sources << source;
  const bool shared = sources.size() == 1;
  for (const IndicatorFinding& finding : findings) {
    if (finding.status == IndicatorStatus::CannotSay) continue;
    QStringList source;
    if (const QString measure = measure_words(finding); !measure.isEmpty()) source << measure;
    if (const QString window = window_words(finding.window); !window.isEmpty()) source << tr("window %1").arg(window);
    if (!shared) source << shared_source(finding);
    add_block(finding.status, indicator_title(finding.indicator), finding.reason, source.join(QStringLiteral(" · ")));
  }
  add_unknown(findings, !shared);
  if (shared) add_text(sources.first(), true);
  setVisible(end());
}

// One missing input often silences several indicators: they share its sentence.
void DomainCard::add_unknown(const QList<IndicatorFinding>& findings, bool own_source) {
  QList<IndicatorFinding> unknown;
  QList<QStringList> titles;
  for (const IndicatorFinding& finding : findings) {
    if (finding.status != IndicatorStatus::CannotSay) continue;
    const auto same = [&](const IndicatorFinding& other) { return other.reason == finding.reason && shared_source(other) == shared_source(finding); };
    const auto known = std::find_if(unknown.begin(), unknown.end(), same) - unknown.begin();
    if (known == unknown.size()) {
      unknown << finding;
      titles << QStringList();
    }
    titles[known] << indicator_title(finding.indicator);
  }
  for (qsizetype place = 0; place < unknown.size(); ++place)
    add_block(IndicatorStatus::CannotSay, titles.at(place).join(QStringLiteral(", ")), unknown.at(place).reason, own_source ? shared_source(unknown.at(place)) : QString());
}

}  // namespace milepost
