#include "ui/today/today_contents.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "core/reports/support_list_words.h"

namespace milepost {
namespace {

struct Today {
  Q_DECLARE_TR_FUNCTIONS(Today)
};

constexpr int old_after_days = 14;

QLocale reader() {
  const QLocale locale;
  return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

QString short_date(QDate date) { return reader().toString(date, Today::tr("ddd, MMM d", "date format with the day of the week")); }

struct Week {
  QDate monday, sunday;
  explicit Week(QDate today) : monday(today.addDays(1 - today.dayOfWeek())), sunday(monday.addDays(6)) {}
  bool holds(QDate date) const { return date >= monday && date <= sunday; }
  Window window() const { return {monday, sunday}; }
};

QString headline_of(const SchoolSnapshot& school) {
  const QString day = reader().toString(school.today, Today::tr("dddd, MMMM d, yyyy", "date format with the day of the week"));
  const QDate first = school.journey.plan.first_day, last = school.journey.plan.last_day;
  if (!first.isValid() || school.today < first || (last.isValid() && school.today > last)) return day;
  const qint64 week = Week(first).monday.daysTo(Week(school.today).monday) / 7 + 1;
  return Today::tr("%1 · week %2 of the school year").arg(day).arg(week);
}

QString notice_of(const SchoolSnapshot& school) {
  if (school.list.students == 0) return Today::tr("Nothing was imported yet: bring in an export on the Data page.");
  const QDate through = school.list.data_through;
  if (!through.isValid() || through.daysTo(school.today) <= old_after_days) return {};
  return Today::tr("The records end on %1, %n days ago: bring in a newer export on the Data page.", nullptr, int(through.daysTo(school.today))).arg(date_words(through));
}

TodaySection due_section(const SchoolSnapshot& school, const QList<ListDecision>& open, const Week& week) {
  TodaySection section;
  for (const ListDecision& one : open) {
    if (one.next_date > week.sunday) continue;
    TodayItem item;
    item.when = one.next_date;
    item.overdue = one.next_date < school.today;
    item.when_words = item.overdue                      ? Today::tr("since %1").arg(short_date(one.next_date))
                      : one.next_date == school.today ? Today::tr("today")
                                                      : short_date(one.next_date);
    item.what = one.kind == DecisionKind::Plan ? Today::tr("Review: %1").arg(one.words) : Today::tr("Look again: %1").arg(one.words);
    item.owner = one.owner;
    item.person_id = one.person_id;
    section.items.append(item);
  }
  section.title = section.items.isEmpty() ? Today::tr("Nothing is due") : Today::tr("%n reviews are due", nullptr, int(section.items.size()));
  section.empty = Today::tr("No review falls into this week, and none is left from before.");
  section.source = Today::tr("up to %1").arg(date_words(week.sunday));
  return section;
}

QString window_counts(const MilestoneStanding& one) {
  if (one.concerned.isEmpty() && one.cannot_say > 0) return Today::tr("%1: cannot say yet whom it concerns").arg(one.window.title);
  const int students = int(one.concerned.size());
  const QString known = one.left.isEmpty() ? Today::tr("%1: nobody is left of %n students", nullptr, students).arg(one.window.title)
                                           : Today::tr("%1: %2 of %n students are left", nullptr, students).arg(one.window.title).arg(one.left.size());
  return one.cannot_say > 0 ? known + Today::tr("; of %n it cannot be said", "students", one.cannot_say) : known;
}

TodaySection window_section(const SchoolSnapshot& school, const Week& week) {
  TodaySection section;
  int closing = 0, opening = 0;
  for (const MilestoneStanding& one : school.journey.standings) {
    const bool closes = week.holds(one.window.closes), opens = week.holds(one.window.opens);
    if (!closes && !opens) continue;
    TodayItem item;
    item.when = closes ? one.window.closes : one.window.opens;
    item.when_words = closes ? (item.when < school.today ? Today::tr("closed %1") : Today::tr("closes %1")).arg(short_date(item.when))
                             : (item.when <= school.today ? Today::tr("opened %1") : Today::tr("opens %1")).arg(short_date(item.when));
    item.what = window_counts(one);
    item.owner = one.milestone.who_acts;
    item.place = QStringLiteral("milestone/") + one.window.milestone + (one.window.occurrence.isEmpty() ? QString() : QLatin1Char('/') + one.window.occurrence);
    item.overdue = closes && !one.left.isEmpty();
    (closes ? closing : opening) += 1;
    section.items.append(item);
  }
  std::stable_sort(section.items.begin(), section.items.end(), [](const TodayItem& a, const TodayItem& b) { return a.overdue != b.overdue ? a.overdue : a.when < b.when; });
  QStringList parts;
  if (closing > 0) parts << Today::tr("%n windows close this week", nullptr, closing);
  if (opening > 0) parts << (closing > 0 ? Today::tr("%n open", "continues a sentence", opening) : Today::tr("%n windows open this week", nullptr, opening));
  section.title = parts.isEmpty() ? Today::tr("No window opens or closes this week") : parts.join(Today::tr(", "));
  section.empty = school.journey.standings.isEmpty() && !school.journey.missing.isEmpty() ? school.journey.missing
                                                                                          : Today::tr("The whole year is on the Journey page.");
  section.source = window_words(week.window());
  return section;
}

TodaySection new_section(const SchoolSnapshot& school, const std::optional<KeptMembers>& before) {
  TodaySection section;
  if (!before) {
    section.title = Today::tr("Who is new cannot be said yet");
    section.empty = Today::tr("Keep the support list after a meeting; from then on this says who came on it since.");
    section.source = Today::tr("no earlier list was kept");
    return section;
  }
  for (const SupportRow& row : school.list.rows) {
    if (before->people.contains(row.person_id)) continue;
    TodayItem item;
    item.when = row.since;
    item.when_words = row.since.isValid() ? Today::tr("since %1").arg(short_date(row.since)) : QString();
    item.what = first_need_words(row);
    item.person_id = row.person_id;
    section.items.append(item);
  }
  section.title = section.items.isEmpty() ? Today::tr("Nobody is new on the support list") : Today::tr("%n students are new on the support list", nullptr, int(section.items.size()));
  section.empty = Today::tr("Everybody on it stood on the last kept list already.");
  section.source = Today::tr("as of %1, against list %2 of %3").arg(date_words(school.list.as_of)).arg(before->number).arg(date_words(before->as_of));
  return section;
}

TodaySection promised_section(const QList<ListDecision>& last) {
  TodaySection section;
  for (const ListDecision& one : last) {
    TodayItem item;
    item.when = one.next_date;
    item.when_words = one.ended_on ? Today::tr("ended %1").arg(short_date(*one.ended_on)) : Today::tr("review %1").arg(short_date(one.next_date));
    item.what = one.words;
    item.owner = one.owner;
    item.person_id = one.person_id;
    section.items.append(item);
  }
  section.title = section.items.isEmpty() ? Today::tr("Nothing was agreed yet") : Today::tr("%n things were agreed last", nullptr, int(section.items.size()));
  section.empty = Today::tr("What the team agrees for a student stands here until the next time it decides.");
  section.source = last.isEmpty() ? QString() : Today::tr("on %1").arg(date_words(last.first().decided_on));
  return section;
}

}  // namespace

TodayContents today_contents(const SchoolSnapshot& school, const TodayInput& input) {
  const Week week(school.today);
  TodayContents contents;
  contents.headline = headline_of(school);
  contents.data_notice = notice_of(school);
  contents.due = due_section(school, input.open, week);
  contents.windows = window_section(school, week);
  contents.new_on_list = new_section(school, input.list_before);
  contents.promised = promised_section(input.last);
  return contents;
}

}  // namespace milepost
