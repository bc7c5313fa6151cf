#include "app/cli/sample_team.h"

#include <algorithm>
#include <functional>

#include "app/cli/sample_team_school.h"
#include "app/cli/sample_team_words.h"
#include "core/exchange/import_task.h"
#include "core/exchange/sample/sample_school.h"
#include "core/journey/team_act.h"
#include "core/support_lists/support_list.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 team_stream = 77;

// One thing the team did, on its day.
struct Act {
  QDate on;
  std::function<Status(SchoolFile&)> write;
};

// Makes up what the team did, student by student; nothing is written yet.
class TeamYear {
 public:
  TeamYear(const TeamSchool& school, quint64 seed) : school_(school), random_(seed, team_stream) {}

  std::vector<Act> acts();
  SampleTeamWork work;

 private:
  // A day of the year so far, by its share; invalid before school has begun for a while.
  QDate at(const TeamStudent& student, double share) const {
    const auto days = school_.days.find(student.school);
    if (days == school_.days.end() || days->second.size() < 8) return {};
    return days->second[std::min(std::size_t(share * double(days->second.size())), days->second.size() - 1)];
  }
  QDate first_day(const TeamStudent& student) const {
    const auto days = school_.days.find(student.school);
    return days == school_.days.end() || days->second.empty() ? QDate() : days->second.front();
  }
  QDate some_day(const TeamStudent& student, double from, double to) {
    return at(student, from + (to - from) * random_.unit());
  }
  QDate in_june() {
    const QDate first(school_.context.school_year() - 1, 6, 1);
    QDate day = first.addDays(random_.below(12));
    return day.dayOfWeek() > 5 ? day.addDays(-2) : day;
  }
  static QDate weekday(QDate day) { return day.dayOfWeek() > 5 ? day.addDays(8 - day.dayOfWeek()) : day; }

  void add(QDate on, std::function<Status(SchoolFile&)> write) {
    if (on.isValid() && on <= school_.last) acts_.push_back({on, std::move(write)});
  }
  void note(const TeamStudent&, const QString& form, const QString& kind, QDate on, const QString& milestone = {},
            bool restricted = false);
  void plan(const TeamStudent&, const QJsonObject& entry, QDate on, QDate review, QDate ended,
            const QString& milestone);
  void running_plan(const TeamStudent&);
  void ended_plan(const TeamStudent&);
  void june_plan(const TeamStudent&);
  void transition(const TeamStudent& student) {
    note(student, u"transition"_s, u"transition"_s, in_june(), u"grade_8_handover"_s);
  }
  QString moment(const TeamStudent&, QDate) const;

  void rich(const TeamStudent&, bool restricted);
  void usual(const TeamStudent&);
  void light(const TeamStudent&);
  void seen(const TeamStudent&);
  void reached();
  void kept_list();
  void reach(const QString& milestone, QDate on, const QList<qint64>& people);

  const TeamSchool& school_;
  SampleRandom random_;
  TeamWords words_;
  std::vector<Act> acts_;
  QSet<qint64> touched_;
};

void TeamYear::note(const TeamStudent& student, const QString& form, const QString& kind, QDate on,
                    const QString& milestone, bool restricted) {
  const QJsonObject entry = words_.entry(kind, student, random_);
  if (entry.isEmpty() || !on.isValid() || on > school_.last) return;
  Note note;
  note.person_id = student.id;
  note.form = form;
  note.milestone = milestone;
  note.happened_on = on;
  note.restricted = restricted;
  note.answers = TeamWords::answers(entry, student, school_.forms.value(form));
  if (note.answers.isEmpty()) return;
  add(on, [note](SchoolFile& file) -> Status {
    const Result<qint64> added = add_note(file, note);
    return added ? Status(Done{}) : Status(added.error());
  });
  ++work.notes;
  touched_.insert(student.id);
}

void TeamYear::plan(const TeamStudent& student, const QJsonObject& entry, QDate on, QDate review, QDate ended,
                    const QString& milestone) {
  if (entry.isEmpty() || !on.isValid() || on > school_.last) return;
  ListDecision decision;
  decision.person_id = student.id;
  decision.words = TeamWords::filled(entry[u"words"_s].toString(), student);
  decision.owner = words_.owner(student, random_);
  decision.decided_on = on;
  decision.next_date = std::max(weekday(review), on);
  decision.milestone = milestone;
  const auto id = std::make_shared<qint64>(0);
  add(on, [decision, id](SchoolFile& file) -> Status {
    const Result<qint64> added = add_decision(file, decision);
    if (!added) return added.error();
    *id = *added;
    return Done{};
  });
  const QString outcome = TeamWords::filled(entry[u"outcome"_s].toString(), student);
  if (ended.isValid() && ended >= on)
    add(ended, [id, ended, outcome](SchoolFile& file) { return end_decision(file, *id, ended, outcome); });
  ++work.decisions;
  touched_.insert(student.id);
}

// The milestone that a plan of that day belongs to, as the team would tick it.
QString TeamYear::moment(const TeamStudent& student, QDate on) const {
  const qint64 days = first_day(student).daysTo(on);
  if (student.need == u"marks"_s && days >= 7 && days <= 42) return u"first_missing_assignment"_s;
  const auto all = school_.days.find(student.school);
  const auto place = std::lower_bound(all->second.begin(), all->second.end(), on) - all->second.begin();
  return student.need == u"attendance"_s && place >= 19 && place <= 29 ? u"day_20"_s : QString();
}

void TeamYear::running_plan(const TeamStudent& student) {
  const QJsonObject entry = words_.entry(u"plan"_s, student, random_);
  const int days = entry[u"days"_s].toInt(14);
  const QDate first = at(student, 0.3);
  if (!first.isValid()) return;
  const bool due = random_.chance(0.2);  // its review has come and gone
  const QDate wished = school_.last.addDays(due ? -days - 1 - random_.below(5) : -1 - random_.below(days - 2));
  const QDate on = weekday(std::max(first, wished));
  plan(student, entry, std::min(on, school_.last), on.addDays(days), {}, moment(student, on));
}

void TeamYear::ended_plan(const TeamStudent& student) {
  const QDate on = some_day(student, 0.2, 0.35), ended = some_day(student, 0.6, 0.75);
  if (!on.isValid()) return;
  const QJsonObject entry = words_.entry(u"plan"_s, student, random_);
  plan(student, entry, on, on.addDays(entry[u"days"_s].toInt(14)), ended, moment(student, on));
}

void TeamYear::june_plan(const TeamStudent& student) {
  const QDate on = in_june(), start = first_day(student);
  const QDate ended = start.isValid() ? weekday(start.addDays(3)) : QDate();
  plan(student, words_.entry(u"june_plan"_s, student, random_), on, QDate(on.year(), 8, 10), ended, u"grade_8_list"_s);
}

void TeamYear::rich(const TeamStudent& student, bool restricted) {
  transition(student);
  if (student.bridge) june_plan(student);
  note(student, u"note"_s, u"note"_s, some_day(student, 0.1, 0.3));
  note(student, u"conference"_s, u"conference"_s, some_day(student, 0.45, 0.6), u"relationship_map"_s);
  note(student, u"note"_s, u"note"_s, some_day(student, 0.7, 0.95));
  note(student, u"family_contact"_s, u"family_contact"_s, some_day(student, 0.3, 0.45));
  note(student, u"family_contact"_s, u"family_contact"_s, some_day(student, 0.75, 0.98));
  if (restricted) note(student, u"note"_s, u"restricted"_s, some_day(student, 0.5, 0.8), {}, true);
  ended_plan(student);
  running_plan(student);
}

void TeamYear::usual(const TeamStudent& student) {
  if (random_.chance(0.6)) transition(student);
  if (student.bridge && random_.chance(0.5)) june_plan(student);
  const QString form = random_.chance(0.6) ? u"family_contact"_s : u"note"_s;
  note(student, form, form, some_day(student, 0.3, 0.9));
  if (random_.chance(0.25)) ended_plan(student);
  running_plan(student);
}

void TeamYear::light(const TeamStudent& student) {
  const int which = random_.below(4);
  if (which <= 1) transition(student);
  if (which == 1) note(student, u"family_contact"_s, u"family_contact"_s, some_day(student, 0.1, 0.9));
  if (which == 2) note(student, u"note"_s, u"note"_s, some_day(student, 0.2, 0.95));
  if (which == 3) note(student, u"conference"_s, u"conference"_s, some_day(student, 0.4, 0.95));
}

void TeamYear::seen(const TeamStudent& student) {
  const QDate on = some_day(student, 0.7, 0.98);
  if (!on.isValid()) return;
  const ListDecision decision{0,
                              student.id,
                              DecisionKind::Seen,
                              words_.seen(random_),
                              words_.owner(student, random_),
                              on,
                              weekday(on.addDays(21)),
                              {},
                              {},
                              {}};
  add(on, [decision](SchoolFile& file) -> Status {
    const Result<qint64> added = add_decision(file, decision);
    return added ? Status(Done{}) : Status(added.error());
  });
  ++work.decisions;
  touched_.insert(student.id);
}

void TeamYear::reach(const QString& milestone, QDate on, const QList<qint64>& people) {
  if (people.isEmpty() || !on.isValid() || on > school_.last) return;
  const Reach reach{milestone, {}, school_.context.school_year(), true, {}, on};
  add(on, [reach, people](SchoolFile& file) { return mark_reached(file, reach, people); });
  work.reached += int(people.size());
}

// Who came to the summer bridge, and for whom the team named an adult.
void TeamYear::reached() {
  if (school_.students.empty()) return;
  const QDate start = first_day(school_.students.front());
  if (!start.isValid()) return;
  QList<qint64> bridge, first_map, second_map;
  for (const TeamStudent& student : school_.students) {
    if (student.bridge ? random_.chance(0.4) : random_.chance(0.03)) bridge << student.id;
    const double mapped = random_.unit();
    if (mapped < 0.25)
      first_map << student.id;
    else if (mapped < 0.4)
      second_map << student.id;
  }
  reach(u"summer_bridge"_s, weekday(start.addDays(-12)), bridge);
  reach(u"relationship_map"_s, weekday(start.addDays(18)), first_map);
  reach(u"relationship_map"_s, weekday(start.addDays(27)), second_map);
}

// The list the team kept after its last meeting but one, so that it can be said who came on it since.
void TeamYear::kept_list() {
  const QDate on = weekday(school_.last.addDays(-14));
  add(on, [on](SchoolFile& file) -> Status {
    SupportListOptions options;
    options.as_of = on;
    const Result<SupportList> list = make_support_list(file, options);
    if (!list) return list.error();
    const Result<qint64> kept = save_support_list(file, *list);
    return kept ? Status(Done{}) : Status(kept.error());
  });
}

std::vector<Act> TeamYear::acts() {
  const int all = int(school_.students.size());
  std::vector<std::size_t> listed = school_.listed;
  for (std::size_t i = listed.size(); i > 1; --i) std::swap(listed[i - 1], listed[std::size_t(random_.below(int(i)))]);
  // Enough of the list stays without a plan: that is what the page is for.
  const std::size_t planned = listed.size() * 2 / 5,
                    rich_count = std::min<std::size_t>(planned, std::size_t(std::max(2, all * 15 / 1000))),
                    usual_count = std::min(planned - rich_count, std::size_t(all * 6 / 100)),
                    seen_count = std::size_t(all / 100 + 1);
  for (std::size_t i = 0; i < listed.size() && i < rich_count + usual_count + seen_count; ++i) {
    const TeamStudent& student = school_.students[listed[i]];
    if (i < rich_count)
      rich(student, i < 2);
    else if (i < rich_count + usual_count)
      usual(student);
    else
      seen(student);
  }
  int more = all * 75 / 1000;
  for (int tries = 0; more > 0 && tries < all * 4; ++tries) {
    const TeamStudent& student = school_.students[std::size_t(random_.below(all))];
    if (touched_.contains(student.id)) continue;
    light(student);
    more -= touched_.contains(student.id);
  }
  reached();
  kept_list();
  std::stable_sort(acts_.begin(), acts_.end(), [](const Act& a, const Act& b) { return a.on < b.on; });
  work.students = int(touched_.size());
  if (!acts_.empty()) work.first = acts_.front().on, work.last = acts_.back().on;
  return std::move(acts_);
}

Status only_the_sample(const SchoolFile& file) {
  const Result<QList<ImportRecord>> all = imports(file);
  if (!all) return all.error();
  bool any = false;
  for (const ImportRecord& import : *all) {
    if (import.undone_at.isValid()) continue;
    any = true;
    if (import.tool != sample_tool)
      return Error{
          u"Import %1 of this file is not the sample's. Made-up work is written only about the sample's made-up students."_s
              .arg(import.number)};
  }
  if (!any)
    return Error{
        u"This file holds no students yet. Import the sample's export first: milepost-cli import FILE DIR/export."_s};
  return Done{};
}

Status nobody_worked(const SchoolFile& file, const TeamSchool& school) {
  const Result<TeamActs> acts =
      team_acts(file, QDate(school.context.school_year() - 2, 1, 1), school.last.addDays(366));
  if (!acts) return acts.error();
  for (const QList<TeamAct>& of : *acts) {
    for (const TeamAct& act : of) {
      if (act.kind != u"student_voice"_s && act.kind != u"placement"_s)
        return Error{u"A team has worked in this file already; nothing was added. Take a new file."_s};
    }
  }
  return Done{};
}

}  // namespace

Result<SampleTeamWork> write_sample_team(SchoolFile& file, TeamClock& clock, quint64 seed) {
  if (Status sample = only_the_sample(file); !sample) return sample.error();
  const Result<TeamSchool> school = read_team_school(file);
  if (!school) return school.error();
  if (!school->last.isValid()) return Error{u"The data of this file do not say through which day they speak."_s};
  if (Status free = nobody_worked(file, *school); !free) return free.error();
  TeamYear year(*school, seed);
  for (const Act& act : year.acts()) {
    clock.set(act.on);
    if (Status done = act.write(file); !done) return done.error();
  }
  clock.set({});
  return year.work;
}

}  // namespace milepost
