#include "ui/journey/milestone_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include "core/reports/support_list_words.h"
#include "ui/shared/text_fold.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct JourneyWords {
  Q_DECLARE_TR_FUNCTIONS(JourneyWords)
};

QString cannot_say() { return JourneyWords::tr("cannot say yet"); }

QString with_unknown(qsizetype known, int unknown) {
  if (unknown == 0) return QString::number(known);
  if (known == 0) return cannot_say();
  return JourneyWords::tr("%1, of %n more it cannot be said", nullptr, unknown).arg(known);
}

// Nobody of whom it could be said, and some of whom it could not.
bool nothing_known(const MilestoneStanding& standing) { return standing.concerned.isEmpty() && standing.cannot_say > 0; }

QString closed_words(const MilestoneStanding& standing) {
  if (standing.missed()) return JourneyWords::tr("missed: %n left", nullptr, int(standing.left.size()));
  if (nothing_known(standing)) return JourneyWords::tr("closed, cannot say yet whom it concerned");
  if (standing.concerned.isEmpty()) return JourneyWords::tr("closed, it concerned nobody");
  return JourneyWords::tr("done");
}

}  // namespace

QString short_day(QDate day, QDate today) {
  if (!day.isValid()) return {};
  if (qAbs(day.daysTo(today)) > 270) return date_words(day);
  return QLocale().toString(day, JourneyWords::tr("MMM d", "date format without a year"));
}

bool closes_soon(const MilestoneStanding& standing) { return standing.state == WindowState::ClosingSoon; }

bool is_open(const MilestoneStanding& standing) { return standing.state == WindowState::Open || closes_soon(standing); }

QString state_words(const MilestoneStanding& standing, QDate today) {
  const MilestoneWindow& window = standing.window;
  switch (standing.state) {
    case WindowState::ToCome: return JourneyWords::tr("to come, opens %1").arg(short_day(window.opens, today));
    case WindowState::Open: return JourneyWords::tr("open, closes %1").arg(short_day(window.closes, today));
    case WindowState::ClosingSoon:
      return window.closes == today ? JourneyWords::tr("closing soon: today")
                                    : JourneyWords::tr("closing soon: %1").arg(short_day(window.closes, today));
    case WindowState::Closed: return closed_words(standing);
    case WindowState::Unknown: break;
  }
  return cannot_say();
}

QString level_words(MilestoneLevel level) {
  switch (level) {
    case MilestoneLevel::Classroom: return JourneyWords::tr("classroom");
    case MilestoneLevel::School: return JourneyWords::tr("school");
    case MilestoneLevel::District: break;
  }
  return JourneyWords::tr("district");
}

QString stance_words(Stance stance) {
  return stance == Stance::Proactive ? JourneyWords::tr("before a need shows") : JourneyWords::tr("answers a need");
}

QStringList offered_acts() {
  return {u"plan"_s,       u"seen"_s,          u"note"_s,     u"family_contact"_s, u"conference"_s,
          u"transition"_s, u"student_voice"_s, u"placement"_s};
}

QString act_words(const QString& kind) {
  if (kind == "plan"_L1) return JourneyWords::tr("a step was agreed");
  if (kind == "seen"_L1) return JourneyWords::tr("seen, no action needed");
  if (kind == "note"_L1) return JourneyWords::tr("a note was written");
  if (kind == "family_contact"_L1) return JourneyWords::tr("the family was contacted");
  if (kind == "conference"_L1) return JourneyWords::tr("a conference was held");
  if (kind == "transition"_L1) return JourneyWords::tr("a transition note was written");
  if (kind == "student_voice"_L1) return JourneyWords::tr("the student answered a survey");
  if (kind == "placement"_L1) return JourneyWords::tr("a placement came with an import");
  if (kind == "reached"_L1) return JourneyWords::tr("marked by hand");
  if (kind == "not_needed"_L1) return JourneyWords::tr("marked by hand as not needed");
  return kind;
}

QString anchor_words(Anchor anchor) {
  switch (anchor) {
    case Anchor::FirstDay: return JourneyWords::tr("the first day of school");
    case Anchor::LastDay: return JourneyWords::tr("the last day of school");
    case Anchor::SchoolDay: return JourneyWords::tr("school day (number)");
    case Anchor::ProgressReport: return JourneyWords::tr("progress report (number)");
    case Anchor::MarkingPeriodEnd: return JourneyWords::tr("end of marking period (number)");
    case Anchor::CreditTermEnd: return JourneyWords::tr("end of semester or trimester (number)");
    case Anchor::CreditTermStart: return JourneyWords::tr("start of semester or trimester (number)");
    case Anchor::Date: break;
  }
  return JourneyWords::tr("a date (month and day)");
}

bool takes_number(Anchor anchor) {
  return anchor != Anchor::FirstDay && anchor != Anchor::LastDay && anchor != Anchor::Date;
}

bool may_be_last(Anchor anchor) { return anchor == Anchor::MarkingPeriodEnd || anchor == Anchor::CreditTermEnd; }

QString concerned_words(const MilestoneStanding& standing) { return with_unknown(standing.concerned.size(), standing.cannot_say); }

QString reached_words(const MilestoneStanding& standing) {
  if (standing.state == WindowState::Unknown || nothing_known(standing)) return cannot_say();
  if (standing.state == WindowState::ToCome && standing.reached.isEmpty()) return JourneyWords::tr("not open yet");
  return QString::number(standing.reached.size());
}

QString left_words(const MilestoneStanding& standing) {
  if (standing.state == WindowState::Unknown || nothing_known(standing)) return cannot_say();
  if (standing.state == WindowState::ToCome && standing.reached.isEmpty()) return JourneyWords::tr("not open yet");
  return with_unknown(standing.left.size(), standing.cannot_say);
}

QString missing_input_words(const MilestoneStanding& standing) {
  QStringList sentences;
  if (!standing.window.missing.isEmpty()) sentences << JourneyWords::tr("When it is open cannot be said yet: %1.").arg(standing.window.missing);
  if (standing.cannot_say > 0)
    sentences << JourneyWords::tr("Of %n students it cannot be said whether it concerns them: what “%1” asks for is not on file for them.", nullptr,
                                  standing.cannot_say)
                     .arg(concern_title(standing.milestone.concerns));
  return sentences.join(u' ');
}

QString journey_headline(const CohortJourney& journey) {
  if (journey.standings.isEmpty() && !journey.missing.isEmpty()) return journey.missing;
  if (journey.standings.isEmpty()) return JourneyWords::tr("The year's windows cannot be said yet");
  int soon = 0, open = 0, unknown = 0;
  QSet<qint64> left_soon, left_open;
  const MilestoneStanding* next = nullptr;
  for (const MilestoneStanding& one : journey.standings) {
    if (one.state == WindowState::Unknown) ++unknown;
    if (one.state == WindowState::ToCome && (!next || one.window.opens < next->window.opens)) next = &one;
    if (!is_open(one)) continue;
    ++open;
    for (const qint64 id : one.left) left_open.insert(id);
    if (!closes_soon(one)) continue;
    ++soon;
    for (const qint64 id : one.left) left_soon.insert(id);
  }
  const auto left = [](qsizetype students) {
    return students == 0 ? JourneyWords::tr("nobody known is left") : JourneyWords::tr("%n students are left", nullptr, int(students));
  };
  if (soon > 0) return JourneyWords::tr("%n windows close within 7 days; %1", nullptr, soon).arg(left(left_soon.size()));
  if (open > 0) return JourneyWords::tr("%n windows are open, none closes within 7 days; %1", nullptr, open).arg(left(left_open.size()));
  if (next) return JourneyWords::tr("No window is open; the next opens %1").arg(short_day(next->window.opens, journey.today));
  return unknown == journey.standings.size() ? JourneyWords::tr("The year's windows cannot be said yet")
                                             : JourneyWords::tr("No window of this year is open or to come");
}

QStringList closing_lines(const CohortJourney& journey) {
  QStringList lines, without_anybody;
  for (const MilestoneStanding& one : journey.standings) {
    if (!closes_soon(one)) continue;
    const QString known = one.left.isEmpty() ? JourneyWords::tr("nobody known is left of %n", nullptr, int(one.concerned.size()))
                                             : JourneyWords::tr("%1 left of %n", nullptr, int(one.concerned.size())).arg(one.left.size());
    QString line = nothing_known(one) ? JourneyWords::tr("%1 · %2: cannot say yet (%3)", "day, milestone, whom")
                                            .arg(short_day(one.window.closes, journey.today), one.window.title, concern_title(one.milestone.concerns))
                                      : JourneyWords::tr("%1 · %2: %3 (%4)", "day, milestone, how many, whom")
                                            .arg(short_day(one.window.closes, journey.today), one.window.title, known, concern_title(one.milestone.concerns));
    if (one.cannot_say > 0) line += JourneyWords::tr("; of %n more it cannot be said", nullptr, one.cannot_say);
    (one.left.isEmpty() ? without_anybody : lines) << line;
  }
  return lines + without_anybody;
}

QString place_of(const QString& key, const QString& occurrence) {
  const QString place = u"milestone/"_s + key;
  return occurrence.isEmpty() ? place : place + u'/' + occurrence;
}

QString place_of(const MilestoneStanding& standing) { return place_of(standing.milestone.key, standing.window.occurrence); }

QString key_of_title(const QString& title, const QStringList& taken) {
  QString key;
  for (const QChar c : folded(title)) {
    if (c.isLetterOrNumber() && c.unicode() < 128) key += c;
    else if (!key.isEmpty() && !key.endsWith(u'_')) key += u'_';
    if (key.size() >= 40) break;
  }
  while (key.endsWith(u'_')) key.chop(1);
  if (key.isEmpty()) key = u"milestone"_s;
  QString free = key;
  for (int number = 2; taken.contains(free); ++number) free = key + u'_' + QString::number(number);
  return free;
}

QStringList difference_words(const Milestone& before, const Milestone& after) {
  QStringList words;
  const auto differ = [&words](const QString& what, const QString& was, const QString& is) {
    if (was != is) words << JourneyWords::tr("%1: “%2”, before “%3”", "field, now, before").arg(what, is, was);
  };
  const auto acts = [](const QStringList& kinds) {
    QStringList said;
    for (const QString& kind : kinds) said << act_words(kind);
    return said.join("; "_L1);
  };
  differ(JourneyWords::tr("Title"), before.title, after.title);
  differ(JourneyWords::tr("What it is for"), before.purpose, after.purpose);
  differ(JourneyWords::tr("Opens"), offset_words(before.opens), offset_words(after.opens));
  differ(JourneyWords::tr("Closes"), offset_words(before.closes), offset_words(after.closes));
  if (before.each_marking_period != after.each_marking_period)
    words << (after.each_marking_period ? JourneyWords::tr("Now comes with each marking period")
                                        : JourneyWords::tr("No longer comes with each marking period"));
  differ(JourneyWords::tr("Level"), level_words(before.level), level_words(after.level));
  differ(JourneyWords::tr("Stance"), stance_words(before.stance), stance_words(after.stance));
  differ(JourneyWords::tr("Who acts"), before.who_acts, after.who_acts);
  differ(JourneyWords::tr("Whom it concerns"), concern_title(before.concerns), concern_title(after.concerns));
  differ(JourneyWords::tr("Reached when"), acts(before.reached_by), acts(after.reached_by));
  differ(JourneyWords::tr("Supports"), before.supports.join(", "_L1), after.supports.join(", "_L1));
  differ(JourneyWords::tr("Protocol"), before.protocol, after.protocol);
  differ(JourneyWords::tr("Evidence"), before.evidence.join("; "_L1), after.evidence.join("; "_L1));
  if (before.retired != after.retired) words << (after.retired ? JourneyWords::tr("Retired") : JourneyWords::tr("Brought back"));
  return words;
}

std::optional<MilestoneFault> fault_of(const Milestone& milestone, const YearPlan& plan) {
  if (milestone.title.simplified().isEmpty())
    return MilestoneFault{MilestoneFault::Title, JourneyWords::tr("Give the milestone a title, as short as a line of the list.")};
  for (const Offset& offset : {milestone.opens, milestone.closes}) {
    if (!milestone.each_marking_period && takes_number(offset.anchor) && (offset.number == 0 || (offset.number < 0 && !may_be_last(offset.anchor))))
      return MilestoneFault{MilestoneFault::Number, JourneyWords::tr("Say which one: a number from 1; “the last” stands for ends only.")};
  }
  for (const MilestoneWindow& window : windows(milestone, plan)) {
    if (window.opens.isValid() && window.closes.isValid() && window.closes < window.opens)
      return MilestoneFault{MilestoneFault::Window, JourneyWords::tr("It would close on %1, before it opens on %2. Choose a later day to close or an earlier one to open.")
                                                        .arg(date_words(window.closes), date_words(window.opens))};
  }
  return std::nullopt;
}

}  // namespace milepost
