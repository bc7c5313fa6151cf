#include "ui/journey/milestone_edit_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "core/reports/support_list_words.h"
#include "ui/shared/text_fold.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct EditWords {
  Q_DECLARE_TR_FUNCTIONS(MilestoneEditWords)
};

QString days_words(const MilestoneWindow& window) {
  if (!window.opens.isValid()) return EditWords::tr("cannot be said yet: %1").arg(window.missing);
  if (window.opens == window.closes) return date_words(window.opens);
  const QString opens = window.opens.year() == window.closes.year()
                            ? QLocale().toString(window.opens, EditWords::tr("MMM d", "date format without a year"))
                            : date_words(window.opens);
  return EditWords::tr("%1 to %2", "from day, to day").arg(opens, date_words(window.closes));
}

QString state_today(const MilestoneWindow& window, QDate today) {
  switch (window_state(window, today)) {
    case WindowState::ToCome:
      return EditWords::tr("to come");
    case WindowState::Open:
      return EditWords::tr("open today");
    case WindowState::ClosingSoon:
      return EditWords::tr("open today, closing soon");
    case WindowState::Closed:
      return EditWords::tr("closed");
    case WindowState::Unknown:
      break;
  }
  return {};
}

// Where it opens and where it closes, each as a window of its own: windows() does not say the days of one that is
// backwards.
QList<MilestoneWindow> days_of(Milestone milestone, const Offset& day, const YearPlan& plan) {
  milestone.opens = milestone.closes = day;
  return windows(milestone, plan);
}

bool same_anchor(const Offset& a, const Offset& b) {
  return a.anchor == b.anchor && a.number == b.number && a.month == b.month && a.day == b.day &&
         a.year_before == b.year_before;
}

}  // namespace

QList<Anchor> anchor_choices() {
  return {Anchor::FirstDay,        Anchor::SchoolDay,     Anchor::ProgressReport, Anchor::MarkingPeriodEnd,
          Anchor::CreditTermStart, Anchor::CreditTermEnd, Anchor::LastDay,        Anchor::Date};
}

QString anchor_choice_words(Anchor anchor) {
  switch (anchor) {
    case Anchor::FirstDay:
      return EditWords::tr("the first day of school");
    case Anchor::LastDay:
      return EditWords::tr("the last day of school");
    case Anchor::SchoolDay:
      return EditWords::tr("a school day by its number");
    case Anchor::ProgressReport:
      return EditWords::tr("a progress report");
    case Anchor::MarkingPeriodEnd:
      return EditWords::tr("the end of a marking period");
    case Anchor::CreditTermEnd:
      return EditWords::tr("the end of a semester or trimester");
    case Anchor::CreditTermStart:
      return EditWords::tr("the start of a semester or trimester");
    case Anchor::Date:
      break;
  }
  return EditWords::tr("a day of the calendar");
}

QStringList act_choices() {
  return {u"plan"_s,       u"seen"_s,       u"note"_s,          u"family_contact"_s,
          u"conference"_s, u"transition"_s, u"student_voice"_s, u"placement"_s};
}

QStringList window_lines(const Milestone& milestone, const YearPlan& plan, QDate today) {
  QStringList lines;
  const QList<MilestoneWindow> all = windows(milestone, plan);
  for (const MilestoneWindow& window : all) {
    QString line = days_words(window);
    if (const QString state = state_today(window, today); !state.isEmpty())
      line = EditWords::tr("%1 (%2)", "days, state").arg(line, state);
    const QString period =
        window.occurrence.isEmpty() ? QString() : plan.marking_periods.value(window.occurrence.toInt() - 1).title;
    lines << (period.isEmpty() ? line : EditWords::tr("%1: %2", "marking period, days").arg(period, line));
  }
  return lines;
}

QString window_cell(const Milestone& milestone, const YearPlan& plan, QDate today) {
  const QList<MilestoneWindow> all = windows(milestone, plan);
  if (all.size() == 1) return days_words(all.first());
  const auto next = std::find_if(all.begin(), all.end(), [today](const MilestoneWindow& one) {
    return one.closes.isValid() && one.closes >= today;
  });
  const MilestoneWindow& shown = next == all.end() ? all.last() : *next;
  return (next == all.end() ? EditWords::tr("%n windows; the last: %1", nullptr, int(all.size()))
                            : EditWords::tr("%n windows; now or next: %1", nullptr, int(all.size())))
      .arg(days_words(shown));
}

QString backwards_words(const Milestone& milestone, const YearPlan& of) {
  YearPlan plan = of;
  if (plan.school_year == 0)
    plan.school_year = 2001;  // no year on file: two days of the calendar can still be compared
  const QList<MilestoneWindow> opens = days_of(milestone, milestone.opens, plan),
                               closes = days_of(milestone, milestone.closes, plan);
  for (qsizetype i = 0; i < std::min(opens.size(), closes.size()); ++i) {
    if (!opens[i].opens.isValid() || !closes[i].opens.isValid() || closes[i].opens >= opens[i].opens) continue;
    if (of.school_year == 0)
      return EditWords::tr("It would close before it opens. Choose a later day to close or an earlier one to open.");
    return EditWords::tr(
               "It would close on %1, before it opens on %2. Choose a later day to close or an earlier one to open.")
        .arg(date_words(closes[i].opens), date_words(opens[i].opens));
  }
  if (same_anchor(milestone.opens, milestone.closes) && milestone.closes.plus_days < milestone.opens.plus_days)
    return EditWords::tr("It would close before it opens. Choose a later day to close or an earlier one to open.");
  return {};
}

QString free_milestone_key(const QString& title, const QStringList& taken) {
  QString key;
  for (const QChar c : folded(title)) {
    if (c.unicode() < 128 && c.isLetterOrNumber())
      key += c;
    else if (!key.isEmpty() && !key.endsWith(u'_'))
      key += u'_';
    if (key.size() >= 40) break;
  }
  while (key.endsWith(u'_')) key.chop(1);
  if (key.isEmpty()) key = u"milestone"_s;
  QString free = key;
  for (int number = 2; taken.contains(free); ++number) free = key + u'_' + QString::number(number);
  return free;
}

}  // namespace milepost
