#include "ui/support_lists/student_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/indicators/indicator_table.h"
#include "core/reports/status_mark.h"
#include "core/reports/support_list_words.h"
#include "ui/shared/flow_layout.h"
#include "ui/shared/heading.h"
#include "ui/shared/theme.h"
#include "ui/shared/chance_card.h"
#include "ui/shared/labels.h"

namespace milepost {
namespace {

class StatusMark : public QWidget {
 public:
  explicit StatusMark(IndicatorStatus status) : status_(status) {}
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

}  // namespace

StudentPanel::StudentPanel(const NameDisplay& names, QWidget* parent) : QWidget(parent), names_(names), scroll_(new QScrollArea), buttons_(new QWidget) {
  setFocusProxy(scroll_);
  scroll_->setWidgetResizable(true);
  scroll_->setAccessibleName(tr("Student"));
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* row = new FlowLayout(buttons_);
  auto* agree = new QPushButton(tr("&Agree a step…"));
  auto* seen = new QPushButton(tr("S&een, no action…"));
  connect(agree, &QPushButton::clicked, this, [this] { emit decide(DecisionKind::Plan); });
  connect(seen, &QPushButton::clicked, this, [this] { emit decide(DecisionKind::Seen); });
  row->addWidget(agree);
  row->addWidget(seen);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(scroll_, 1);
  column->addWidget(buttons_);
  connect(&names_, &NameDisplay::changed, this, &StudentPanel::rebuild);
  rebuild();
}

void StudentPanel::show_student(const SupportRow& row, const QList<ListDecision>& decisions, const QStringList& own_words) {
  row_ = row;
  decisions_ = decisions;
  own_words_ = own_words;
  rebuild();
}

void StudentPanel::show_nobody() {
  row_.reset();
  rebuild();
}

void StudentPanel::set_prediction(const SchoolPrediction& prediction) { prediction_ = prediction; }

void StudentPanel::add_heading(QVBoxLayout* column, const QString& text) {
  auto* label = new Heading(text, 1);
  column->addSpacing(label->fontMetrics().height() / 2);
  column->addWidget(label);
}

void StudentPanel::add_text(QVBoxLayout* column, const QString& text, bool quiet) {
  if (text.isEmpty()) return;
  QLabel* label = wrapped_text(text);
  if (quiet) set_ink(label, Meaning::Quiet);
  column->addWidget(label);
}

void StudentPanel::add_finding(QVBoxLayout* column, const IndicatorFinding& finding) {
  auto* block = new QWidget;
  auto* grid = new QGridLayout(block);
  grid->setContentsMargins(0, 2, 0, 4);
  grid->setVerticalSpacing(1);
  grid->setColumnStretch(1, 1);
  grid->addWidget(new StatusMark(finding.status), 0, 0, Qt::AlignTop);
  QLabel* title = wrapped_text(tr("%1: %2", "status: indicator").arg(status_label(finding.status), indicator_title(finding.indicator)));
  set_ink(title, meaning_of(finding.status));
  grid->addWidget(title, 0, 1);
  grid->addWidget(wrapped_text(finding.reason), 1, 1);
  QStringList source;
  if (const QString measure = measure_words(finding); !measure.isEmpty()) source << measure;
  if (const QString window = window_words(finding.window); !window.isEmpty()) source << tr("window %1").arg(window);
  if (!finding.policy.isEmpty()) source << tr("policy %1").arg(policy_title(finding.policy));
  QLabel* small = wrapped_text(source.join(QStringLiteral(" · ")));
  set_ink(small, Meaning::Quiet);
  grid->addWidget(small, 2, 1);
  column->addWidget(block);
}

void StudentPanel::rebuild() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  buttons_->setEnabled(row_.has_value());
  if (!row_) {
    add_text(column, tr("Choose a student in the list to see strengths, needs and what was agreed."), true);
    column->addStretch();
    scroll_->setWidget(page);
    return;
  }
  column->addWidget(new Heading(names_.label(*row_), 1.3));
  QStringList facts;
  if (!row_->grade_level.isEmpty()) facts << tr("grade %1").arg(row_->grade_level.toInt() > 0 ? QString::number(row_->grade_level.toInt()) : row_->grade_level);
  if (row_->repeating_ninth) facts << tr("second year in grade 9");
  if (row_->since.isValid()) facts << tr("on the list since %1").arg(date_words(row_->since));
  add_text(column, facts.join(QStringLiteral(" · ")), true);

  if (!row_->strength.isEmpty()) {
    add_heading(column, tr("What goes well"));
    add_text(column, names_.words(row_->strength));
  }
  if (!own_words_.isEmpty()) {
    add_heading(column, tr("In the student's own words"));
    for (const QString& words : own_words_) add_text(column, tr("“%1”").arg(names_.words(words)));
  }
  if (!row_->needs.isEmpty()) {
    add_heading(column, tr("Likely to need support with"));
    for (const IndicatorFinding& need : row_->needs) add_finding(column, need);
  }
  if (!row_->unknown.isEmpty()) {
    add_heading(column, tr("Cannot say yet"));
    for (const IndicatorFinding& unknown : row_->unknown) add_finding(column, unknown);
  }
  if (!prediction_.students.isEmpty()) {
    auto* card = new ChanceCard(prediction_, row_->person_id);
    connect(card, &ChanceCard::about_model, this, &StudentPanel::about_model);
    column->addSpacing(fontMetrics().height() / 2);
    column->addWidget(card);
  }
  add_heading(column, tr("What the team decided"));
  if (decisions_.isEmpty()) add_text(column, tr("Nothing yet."), true);
  for (const ListDecision& decision : decisions_) {
    const QString kind = decision.kind == DecisionKind::Plan ? tr("Step") : tr("Seen");
    add_text(column, tr("%1, %2: %3", "kind, date: words").arg(kind, date_words(decision.decided_on), names_.words(decision.words)));
    const QString until = decision.ended_on ? tr("ended %1").arg(date_words(*decision.ended_on))
                          : decision.kind == DecisionKind::Plan ? tr("review on %1").arg(date_words(decision.next_date))
                                                                : tr("returns on %1").arg(date_words(decision.next_date));
    add_text(column, tr("%1 · %2").arg(names_.words(decision.owner), until), true);
  }
  column->addStretch();
  scroll_->setWidget(page);
}

}  // namespace milepost
