#include "core/journey/year_plan.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/journey/year_sources.h"
#include "core/students/attendance.h"

namespace milepost {

namespace {

struct PlanText {
  Q_DECLARE_TR_FUNCTIONS(YearPlan)
};

using Spans = QList<PlanSpan>;

bool lies_in(const PlanSpan& inner, const PlanSpan& outer) {
  return inner.start >= outer.start && inner.end <= outer.end;
}
bool same_days(const PlanSpan& a, const PlanSpan& b) {
  return a.start == b.start && a.end == b.end;
}

Spans of_types(const QList<PlanSession>& sessions, const QStringList& types) {
  Spans spans;
  for (const PlanSession& session : sessions) {
    const bool wanted =
        types.contains(session.type) && session.span.start.isValid() && session.span.start <= session.span.end;
    const auto twin = [&session](const PlanSpan& span) { return same_days(span, session.span); };
    if (wanted && std::none_of(spans.begin(), spans.end(), twin)) spans.append(session.span);
  }
  std::sort(spans.begin(), spans.end(),
            [](const PlanSpan& a, const PlanSpan& b) { return a.end != b.end ? a.end < b.end : a.start < b.start; });
  return spans;
}

int inside(const Spans& spans, const PlanSpan& outer) {
  return int(std::count_if(spans.begin(), spans.end(),
                           [&outer](const PlanSpan& span) { return !same_days(span, outer) && lies_in(span, outer); }));
}

// Some systems write progress periods, quarters and semesters all as grading periods: a credit term that is cut into
// others goes, then what lies inside another.
Spans side_by_side(Spans periods, const Spans& credit_terms) {
  const Spans all = periods;
  periods.removeIf([&](const PlanSpan& period) {
    const bool is_term = std::any_of(credit_terms.begin(), credit_terms.end(),
                                     [&period](const PlanSpan& term) { return same_days(term, period); });
    return is_term && inside(all, period) > 0;
  });
  const Spans left = periods;
  periods.removeIf([&left](const PlanSpan& period) {
    return std::any_of(left.begin(), left.end(), [&period](const PlanSpan& other) {
      return !same_days(period, other) && lies_in(period, other);
    });
  });
  return periods;
}

QDate after(const Spans& spans, QDate first_day) {
  if (spans.isEmpty()) return first_day;
  return spans.last().end.isValid() ? spans.last().end.addDays(1) : QDate();
}

// Reports that came on these days, one after the other.
Spans spans_to(const QList<QDate>& ends, QDate first_day, bool marking_periods) {
  Spans spans;
  for (const QDate end : ends) {
    const int number = int(spans.size()) + 1;
    spans.append({marking_periods ? PlanText::tr("Marking period %1").arg(number) : PlanText::tr("Term %1").arg(number),
                  after(spans, first_day), end});
  }
  return spans;
}

// A semester is cut where quarter marks ended in it. Each has as many parts as the fullest; where one is still to end,
// nobody knows when, and it stands without dates.
Spans cut_terms(const Spans& credit_terms, const QList<QDate>& mark_ends) {
  constexpr int same_report_days = 10;
  QList<QList<QDate>> cuts;
  qsizetype most = 0;
  for (const PlanSpan& term : credit_terms) {
    QList<QDate>& inner = cuts.emplace_back();
    for (const QDate end : mark_ends) {
      if (end >= term.start && end.addDays(same_report_days) < term.end) inner.append(end);
    }
    most = std::max(most, inner.size());
  }
  if (most == 0) return credit_terms;
  Spans periods;
  for (qsizetype i = 0; i < credit_terms.size(); ++i) {
    QDate start = credit_terms[i].start;
    for (qsizetype part = 0; part <= most; ++part) {
      const QDate end = part == most ? credit_terms[i].end : cuts[i].value(part);
      periods.append({PlanText::tr("Marking period %1").arg(periods.size() + 1), start, end});
      start = end.isValid() ? end.addDays(1) : QDate();
    }
  }
  return periods;
}

Spans credit_terms_of(const QList<PlanSession>& sessions) {
  const Spans semesters = of_types(sessions, {QStringLiteral("semester"), QStringLiteral("trimester")});
  return semesters.isEmpty() ? side_by_side(of_types(sessions, {QStringLiteral("term")}), {})
                             : side_by_side(semesters, {});
}

Spans marking_periods_of(const QList<PlanSession>& sessions, const Spans& credit_terms) {
  const Spans periods = side_by_side(of_types(sessions, {QStringLiteral("gradingperiod")}), credit_terms);
  if (!periods.isEmpty()) return periods;
  const Spans terms =
      side_by_side(of_types(sessions, {QStringLiteral("term")}), credit_terms);  // shorter than the semesters
  return terms.size() > credit_terms.size() ? terms : Spans();
}

void set_days(YearPlan& plan, const QList<PlanSession>& sessions) {
  const QDate turn(plan.school_year, 4, 1);
  if (const QDate day = plan.school_day(1); day.isValid() && day < QDate(plan.school_year - 1, 10, 15))
    plan.first_day = day;
  // A calendar that came up to the day of the export does not say when the year ends.
  if (const int last = plan.calendar.last_instructional_day(); last >= 0 && plan.calendar.date(last) >= turn)
    plan.last_day = plan.calendar.date(last);
  QDate first, last;
  for (const PlanSession& session : sessions) {
    if (session.span.start.isValid() && (!first.isValid() || session.span.start < first)) first = session.span.start;
    if (session.span.end.isValid() && session.span.end > last) last = session.span.end;
  }
  if (!plan.first_day.isValid()) plan.first_day = first;
  if (!plan.last_day.isValid() && last >= turn) plan.last_day = last;
}

}  // namespace

QDate YearPlan::school_day(int n) const {
  if (n < 1) return {};
  for (int day = 0; day <= calendar.last_known_day(); ++day) {
    if (calendar.is_instructional(day) && --n == 0) return calendar.date(day);
  }
  return {};
}

YearPlan lay_out_year(const QString& school, int school_year, const YearSources& sources) {
  YearPlan plan;
  plan.school = school;
  plan.school_year = school_year;
  plan.calendar = sources.calendar;
  set_days(plan, sources.sessions);
  plan.credit_terms = credit_terms_of(sources.sessions);
  plan.marking_periods = marking_periods_of(sources.sessions, plan.credit_terms);
  if (plan.credit_terms.isEmpty()) plan.credit_terms = spans_to(sources.semester_ends, plan.first_day, false);
  if (plan.marking_periods.isEmpty()) {
    QList<QDate> ends = sources.quarter_ends + sources.semester_ends;
    std::sort(ends.begin(), ends.end());
    ends.erase(std::unique(ends.begin(), ends.end(), [](QDate a, QDate b) { return a.daysTo(b) <= 10; }), ends.end());
    const bool from_sessions = std::any_of(sources.sessions.begin(), sources.sessions.end(),
                                           [](const PlanSession& of) { return of.type != u"schoolyear"; });
    plan.marking_periods = from_sessions ? cut_terms(plan.credit_terms, ends) : spans_to(ends, plan.first_day, true);
  }
  plan.progress_reports = sources.progress_reports;
  return plan;
}

}  // namespace milepost
