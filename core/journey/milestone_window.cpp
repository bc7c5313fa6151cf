#include <QCoreApplication>
#include <QLocale>
#include <cstdlib>

#include "core/journey/milestone.h"
#include "core/students/attendance.h"

namespace milepost {

namespace {

struct WindowText {
  Q_DECLARE_TR_FUNCTIONS(Milestone)
};

struct Day {
  QDate date;
  QString missing;  // why there is none
};

QString no_calendar() {
  return WindowText::tr("the school's calendar for this year is missing (calendar.csv)");
}

QString unknown_end(int number) {
  return WindowText::tr("the calendar does not say where marking period %1 ends (academicSessions.csv)").arg(number);
}

// The n-th from the front (1, 2 …) or from the back (-1, -2 …); -1: there is no such.
qsizetype place_of(qsizetype count, int number) {
  const qsizetype place = number > 0 ? number - 1 : count + number;
  return number != 0 && place >= 0 && place < count ? place : -1;
}

// The n-th of the year's terms; missing in words where there is none.
const PlanSpan* span_of(const QList<PlanSpan>& spans, int number, bool marking_period, QString& missing) {
  const qsizetype place = place_of(spans.size(), number);
  if (place >= 0) return &spans[place];
  if (spans.isEmpty()) {
    missing = marking_period
                  ? WindowText::tr("the year's marking periods are not on file (academicSessions.csv)")
                  : WindowText::tr("the year's semesters or trimesters are not on file (academicSessions.csv)");
  } else {
    missing = marking_period ? WindowText::tr("this year has no marking period %1").arg(number)
                             : WindowText::tr("this year has no term %1").arg(number);
  }
  return nullptr;
}

Day progress_report(const YearPlan& plan, int number) {
  QString missing;
  const PlanSpan* period = span_of(plan.marking_periods, number, true, missing);
  if (!period) {
    const QDate seen = plan.marking_periods.isEmpty() ? plan.progress_reports.value(number - 1) : QDate();
    return seen.isValid() ? Day{seen, {}} : Day{{}, missing};
  }
  for (const QDate report : plan.progress_reports) {
    if (period->start.isValid() && report >= period->start && (!period->end.isValid() || report < period->end))
      return {report, {}};
  }
  if (!period->start.isValid() || !period->end.isValid())
    return {{}, unknown_end(int(period - plan.marking_periods.data()) + 1)};
  return {period->start.addDays(period->start.daysTo(period->end) / 2), {}};
}

Day calendar_date(const Offset& offset, int school_year) {
  int year = offset.month >= first_day_of_school_year(school_year).month() ? school_year - 1 : school_year;
  if (offset.year_before) --year;
  const QDate first(year, offset.month, 1);
  if (!first.isValid()) return {{}, WindowText::tr("the date is not complete")};
  return {first.addDays(std::min(offset.day, first.daysInMonth()) - 1), {}};
}

Day known(QDate date, const QString& missing) {
  return date.isValid() ? Day{date, {}} : Day{{}, missing};
}

// period: of a milestone that comes with each marking period, from 1; 0: of one that does not.
Day anchor_day(const Offset& offset, const YearPlan& plan, int period) {
  const int number = period > 0 ? period : offset.number;
  QString missing;
  switch (offset.anchor) {
    case Anchor::FirstDay:
      return known(plan.first_day, WindowText::tr("the first day of school is not on file (calendar.csv)"));
    case Anchor::LastDay:
      return known(plan.last_day, WindowText::tr("the last day of school is not on file (calendar.csv)"));
    case Anchor::SchoolDay:
      if (plan.calendar.empty()) return {{}, no_calendar()};
      return known(plan.school_day(offset.number),
                   WindowText::tr("the calendar does not reach school day %1 (calendar.csv)").arg(offset.number));
    case Anchor::ProgressReport:
      return progress_report(plan, number);
    case Anchor::MarkingPeriodEnd: {
      const PlanSpan* span = span_of(plan.marking_periods, number, true, missing);
      return span ? known(span->end, unknown_end(int(span - plan.marking_periods.data()) + 1)) : Day{{}, missing};
    }
    case Anchor::CreditTermEnd: {
      const PlanSpan* span = span_of(plan.credit_terms, offset.number, false, missing);
      return span ? known(span->end, WindowText::tr("the calendar does not say where %1 ends (academicSessions.csv)")
                                         .arg(span->title))
                  : Day{{}, missing};
    }
    case Anchor::CreditTermStart: {
      const PlanSpan* span = span_of(plan.credit_terms, offset.number, false, missing);
      return span
                 ? known(span->start, WindowText::tr("the calendar does not say where %1 begins (academicSessions.csv)")
                                          .arg(span->title))
                 : Day{{}, missing};
    }
    case Anchor::Date:
      break;
  }
  return calendar_date(offset, plan.school_year);
}

MilestoneWindow window_of(const Milestone& milestone, const YearPlan& plan, int period) {
  MilestoneWindow window;
  window.milestone = milestone.key;
  window.title = milestone.title;
  if (period > 0) {
    window.occurrence = QString::number(period);
    window.title = WindowText::tr("%1: %2", "milestone: marking period")
                       .arg(milestone.title, plan.marking_periods[period - 1].title);
  }
  const Day opens = anchor_day(milestone.opens, plan, period), closes = anchor_day(milestone.closes, plan, period);
  if (!opens.date.isValid() || !closes.date.isValid()) {
    window.missing = opens.date.isValid() ? closes.missing : opens.missing;
    return window;
  }
  const QDate first = opens.date.addDays(milestone.opens.plus_days),
              last = closes.date.addDays(milestone.closes.plus_days);
  if (last < first) {
    window.missing =
        WindowText::tr("in this year's calendar it would close before it opens; change the milestone's days");
    return window;
  }
  window.opens = first;
  window.closes = last;
  return window;
}

QString ordinal_end(int number, const QString& of_last, const QString& of_number) {
  return number == -1 ? of_last : of_number.arg(number);
}

QString anchor_words(const Offset& offset) {
  switch (offset.anchor) {
    case Anchor::FirstDay:
      return WindowText::tr("the first day of school");
    case Anchor::LastDay:
      return WindowText::tr("the last day of school");
    case Anchor::SchoolDay:
      return WindowText::tr("school day %1").arg(offset.number);
    case Anchor::ProgressReport:
      return offset.number == 0 ? WindowText::tr("the progress report")
                                : WindowText::tr("progress report %1").arg(offset.number);
    case Anchor::MarkingPeriodEnd:
      if (offset.number == 0) return WindowText::tr("the end of the marking period");
      return ordinal_end(offset.number, WindowText::tr("the end of the last marking period"),
                         WindowText::tr("the end of marking period %1"));
    case Anchor::CreditTermEnd:
      return ordinal_end(offset.number, WindowText::tr("the end of the last term"),
                         WindowText::tr("the end of term %1"));
    case Anchor::CreditTermStart:
      return ordinal_end(offset.number, WindowText::tr("the start of the last term"),
                         WindowText::tr("the start of term %1"));
    case Anchor::Date:
      break;
  }
  const QString day =
      QLocale().toString(QDate(2024, offset.month, offset.day), WindowText::tr("MMM d", "date format without year"));
  return offset.year_before ? WindowText::tr("%1 of the year before").arg(day) : day;
}

}  // namespace

QList<MilestoneWindow> windows(const Milestone& milestone, const YearPlan& plan) {
  if (!milestone.each_marking_period) return {window_of(milestone, plan, 0)};
  QList<MilestoneWindow> all;
  for (int period = 1; period <= plan.marking_periods.size(); ++period) all.append(window_of(milestone, plan, period));
  if (!all.isEmpty()) return all;
  MilestoneWindow none;
  none.milestone = milestone.key;
  none.title = milestone.title;
  (void)span_of(plan.marking_periods, 1, true, none.missing);
  return {none};
}

WindowState window_state(const MilestoneWindow& window, QDate today) {
  constexpr int closing_days = 7;
  if (!window.opens.isValid() || !window.closes.isValid()) return WindowState::Unknown;
  if (today < window.opens) return WindowState::ToCome;
  if (today > window.closes) return WindowState::Closed;
  return today.daysTo(window.closes) <= closing_days ? WindowState::ClosingSoon : WindowState::Open;
}

QString offset_words(const Offset& offset) {
  const QString day = anchor_words(offset);
  if (offset.plus_days == 0) return day;
  const int days = std::abs(offset.plus_days);
  return offset.plus_days > 0 ? WindowText::tr("%n day(s) after %1", nullptr, days).arg(day)
                              : WindowText::tr("%n day(s) before %1", nullptr, days).arg(day);
}

}  // namespace milepost
