#include "ui/shared/chance_card.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <algorithm>
#include <cmath>

#include "core/prediction/features.h"
#include "core/reports/support_list_words.h"
#include "ui/shared/heading.h"
#include "ui/shared/icon_array.h"
#include "ui/shared/labels.h"

namespace milepost {
namespace {

// Less than this speaks neither for nor against: 1 in 100 on the chance itself.
constexpr double worth_naming = 0.01;

bool is_tree(const RowScore& score) { return score.graduated.has_value(); }

// In units of probability; a single node's contributions are to eta.
double weight(const RowScore& score, const Contribution& contribution) {
  if (is_tree(score)) return contribution.value;
  const double p = score.overall.probability;
  return contribution.value * p * (1 - p);
}

// Strengths or needs by title: what can still change first, then by weight.
QStringList grounds(const RowScore& score, bool strengths) {
  std::vector<Contribution> chosen;
  for (const Contribution& one : score.contributions)
    if (std::abs(weight(score, one)) >= worth_naming && (one.value > 0) == strengths) chosen.push_back(one);
  std::stable_sort(chosen.begin(), chosen.end(), [](const Contribution& a, const Contribution& b) {
    return a.malleable != b.malleable ? a.malleable : std::abs(a.value) > std::abs(b.value);
  });
  QStringList words;
  for (const Contribution& one : chosen)
    words << (one.malleable ? ChanceCard::tr("%1 (can still change)", "what a chance rests on").arg(construct_title(one.group)) : construct_title(one.group));
  return words;
}

QLabel* notice(const QString& text) {
  QLabel* label = wrapped_text(text);
  QPalette palette = label->palette();
  const Ground ground = ground_of(palette);
  palette.setColor(QPalette::Window, colour(Meaning::Notice, ground));
  palette.setColor(QPalette::WindowText, colour(Meaning::NoticeText, ground));
  label->setPalette(palette);
  label->setAutoFillBackground(true);
  label->setContentsMargins(8, 6, 8, 6);
  return label;
}

void add_legend(QGridLayout* grid, int row, const QList<QWidget*>& samples, const QString& words) {
  auto* icons = new QHBoxLayout;
  icons->setSpacing(2);
  for (QWidget* sample : samples) icons->addWidget(sample);
  icons->addStretch();
  grid->addLayout(icons, row, 0, Qt::AlignTop);
  grid->addWidget(quiet_text(words), row, 1);
}

QString overall_sentence(const RowScore& score) {
  return is_tree(score) ? ChanceCard::tr("Of students with records like these, %1 persist through the second year of college.").arg(chance_words(score.overall))
                        : ChanceCard::tr("Of students with records like these, %1 reach what this model looks at.").arg(chance_words(score.overall));
}

}  // namespace

QString missing_construct_words(const RowScore& score) {
  QStringList titles;
  for (const QString& group : score.missing) titles << construct_title(group);
  return titles.isEmpty() ? QString() : ChanceCard::tr("Not on file: %1.").arg(titles.join(QStringLiteral(", ")));
}

ChanceCard::ChanceCard(const SchoolPrediction& prediction, qint64 person_id, QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(new Heading(tr("How likely"), 1));
  if (prediction.synthetic) column->addWidget(notice(tr("This model was fitted on made-up students. Decide nothing by it.")));
  const auto found = prediction.students.constFind(person_id);
  const bool scored = found != prediction.students.constEnd() && found->score.refused.isEmpty();
  if (scored) {
    add_steps(column, found->score);
    add_overall(column, found->score);
    column->addWidget(quiet_text(tr("From %1; nothing after %2 was used.", "landmark, day").arg(prediction.landmark_title, date_words(prediction.cutoff))));
    add_grounds(column, prediction, found->score);
    column->addWidget(quiet_text(tr("A chance is not a fate. What it rests on goes along with it; that does not show that changing it changes the chance.")));
  } else {
    const bool known = found != prediction.students.constEnd();
    QString refused = known ? found->score.refused : tr("Not enough information: no ninth-grade record of this student by %1.").arg(date_words(prediction.cutoff));
    refused.front() = refused.front().toUpper();
    column->addWidget(wrapped_text(refused));
    if (known) {
      if (const QString missing = missing_construct_words(found->score); !missing.isEmpty()) column->addWidget(quiet_text(missing));
    }
    column->addWidget(quiet_text(tr("The needs above do not depend on it.")));
  }
  auto* about = new QPushButton(tr("About this &model"));
  connect(about, &QPushButton::clicked, this, &ChanceCard::about_model);
  column->addWidget(about, 0, Qt::AlignLeading);
}

void ChanceCard::add_steps(QVBoxLayout* column, const RowScore& score) {
  const QList<std::pair<QString, std::optional<Chance>>> steps = {
      {tr("End ninth grade with no D or F and a GPA of 2.5 or more"), score.near_term},
      {tr("Graduate from high school"), score.graduated},
      {tr("Graduate with the A-G courses"), score.ag_graduated},
      {tr("Go on to college"), score.enrolled},
  };
  if (std::none_of(steps.begin(), steps.end(), [](const auto& step) { return step.second.has_value(); })) return;
  column->addWidget(wrapped_text(tr("Students with records like these, step by step:")));
  for (const auto& [words, chance] : steps) {
    if (!chance) continue;
    QLabel* line = wrapped_text(tr("%1: %2", "step: chance").arg(words, chance_words(*chance)));
    line->setContentsMargins(line->fontMetrics().height() / 2, 0, 0, 0);
    column->addWidget(line);
  }
}

void ChanceCard::add_overall(QVBoxLayout* column, const RowScore& score) {
  const QString sentence = overall_sentence(score);
  column->addWidget(new Heading(sentence, 1));
  auto* picture = new IconArray;
  picture->show_chance(score.overall.probability, score.overall.low, score.overall.high, sentence);
  auto* legend = new QGridLayout;
  legend->setColumnStretch(1, 1);
  add_legend(legend, 0, {new IconSample(true, false)}, tr("of 100 such students, those who do"));
  add_legend(legend, 1, {new IconSample(true, true), new IconSample(false, true)}, tr("striped: how far the chance itself may be off"));
  add_legend(legend, 2, {new IconSample(false, false)}, tr("of 100 such students, those who do not"));
  column->addWidget(picture);
  column->addLayout(legend);
  if (is_tree(score)) column->addWidget(quiet_text(tr("Staying in college is hard to foresee from school records; the steps before it are surer.")));
}

void ChanceCard::add_grounds(QVBoxLayout* column, const SchoolPrediction& prediction, const RowScore& score) {
  const QStringList strengths = grounds(score, true), needs = grounds(score, false);
  column->addWidget(wrapped_text(tr("What it rests on, compared with %1:").arg(prediction.reference)));
  if (!strengths.isEmpty()) column->addWidget(wrapped_text(tr("Strengths: %1").arg(strengths.join(QStringLiteral(", ")))));
  if (!needs.isEmpty()) column->addWidget(wrapped_text(tr("Needs: %1").arg(needs.join(QStringLiteral(", ")))));
  if (strengths.isEmpty() && needs.isEmpty()) column->addWidget(wrapped_text(tr("Nothing on file differs much from there.")));
  if (const QString missing = missing_construct_words(score); !missing.isEmpty())
    column->addWidget(quiet_text(tr("%1 The chance is less sure without it.").arg(missing)));
}

}  // namespace milepost
