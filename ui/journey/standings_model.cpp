#include "ui/journey/standings_model.h"

#include <algorithm>

#include "core/reports/support_list_words.h"
#include "ui/journey/milestone_words.h"
#include "ui/shared/name_display.h"

namespace milepost {
namespace {

int turn(const MilestoneStanding& standing) {
  switch (standing.state) {
    case WindowState::ClosingSoon: return 0;
    case WindowState::Open: return 1;
    case WindowState::Closed: return standing.missed() ? 2 : 5;
    case WindowState::ToCome: return 3;
    case WindowState::Unknown: break;
  }
  return 4;
}

// The students of whom it cannot be said have a column of their own; a window about which nothing is known has no number.
QString count_words(const MilestoneStanding& standing, qsizetype students) {
  const bool unknown = standing.state == WindowState::Unknown || (standing.concerned.isEmpty() && standing.cannot_say > 0);
  return unknown ? StandingsModel::tr("cannot say yet") : QString::number(students);
}

// Nobody known is not nobody, as long as it cannot be said of some.
QString known_left_words(const MilestoneStanding& standing) {
  if (standing.left.isEmpty() && standing.cannot_say > 0) return StandingsModel::tr("cannot say yet");
  return count_words(standing, standing.left.size());
}

}  // namespace

bool stands_in(const MilestoneStanding& standing, StandingsPart part) {
  switch (part) {
    case StandingsPart::OpenNow: return is_open(standing);
    case StandingsPart::ClosingSoon: return closes_soon(standing);
    case StandingsPart::Missed: return standing.missed();
    case StandingsPart::ToCome: return standing.state == WindowState::ToCome;
    case StandingsPart::All: break;
  }
  return true;
}

StandingsModel::StandingsModel(const NameDisplay& names, QObject* parent)
    : RecordTableModel({{tr("Closes")}, {tr("Milestone")}, {tr("Left"), true}, {tr("State")}, {tr("Reached"), true}, {tr("How many"), true},
                        {tr("Cannot say"), true}, {tr("Concerns")}}, parent),
      names_(names) {}

void StandingsModel::set_journey(const CohortJourney& journey) {
  today_ = journey.today;
  all_ = journey.standings;
  std::stable_sort(all_.begin(), all_.end(), [](const MilestoneStanding& a, const MilestoneStanding& b) {
    return turn(a) != turn(b) ? turn(a) < turn(b) : a.window.closes < b.window.closes;
  });
  show_part(part_);
}

void StandingsModel::show_part(StandingsPart part) {
  part_ = part;
  QList<MilestoneStanding> shown;
  for (const MilestoneStanding& one : all_)
    if (stands_in(one, part)) shown.append(one);
  set_rows(std::move(shown));
}

int StandingsModel::count(StandingsPart part) const {
  return int(std::count_if(all_.begin(), all_.end(), [part](const MilestoneStanding& one) { return stands_in(one, part); }));
}

int StandingsModel::row_of(const QString& key, const QString& occurrence) const {
  for (int index = 0; index < rowCount(); ++index)
    if (row(index).milestone.key == key && row(index).window.occurrence == occurrence) return index;
  return -1;
}

void StandingsModel::names_changed() {
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QVariant StandingsModel::cell(const MilestoneStanding& standing, int, int column, int role) const {
  if (role == QuietRole) return standing.state == WindowState::ToCome || standing.state == WindowState::Unknown;
  if (role == SortRole && column == Closes) return standing.window.closes;
  const bool number = column == Left || column == Reached || column == HowMany || column == CannotSay;
  if (role == Qt::ToolTipRole && number) {
    const QString missing = missing_input_words(standing);
    return missing.isEmpty() ? QVariant() : QVariant(missing);
  }
  if (role == Qt::AccessibleDescriptionRole && number) return missing_input_words(standing);
  if (role != Qt::DisplayRole) return {};
  switch (column) {
    case Closes: return standing.window.closes.isValid() ? short_day(standing.window.closes, today_) : tr("cannot say yet");
    case Milestone_: return names_.words(standing.window.title);
    case State:
      return standing.state == WindowState::Unknown ? tr("cannot say yet: %1").arg(standing.window.missing) : state_words(standing, today_);
    case Concerns: return concern_title(standing.milestone.concerns);
    case HowMany: return count_words(standing, standing.concerned.size());
    case Reached: return standing.state == WindowState::ToCome && standing.reached.isEmpty() ? QString() : count_words(standing, standing.reached.size());
    case Left: return standing.state == WindowState::ToCome ? QString() : known_left_words(standing);
    case CannotSay: return QString::number(standing.cannot_say);
    default: return {};
  }
}

}  // namespace milepost
