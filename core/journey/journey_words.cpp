#include <QCoreApplication>
#include <QLocale>

#include "core/journey/journey_lanes.h"

namespace milepost {

namespace {

struct DayText {
  Q_DECLARE_TR_FUNCTIONS(Journey)
};

}  // namespace

QString journey_day(QDate day) {
  return day.isValid() ? QLocale().toString(day, DayText::tr("MMM d, yyyy", "date format")) : QString();
}

QString journey_span(QDate from, QDate through) {
  if (from == through) return journey_day(from);
  const QString start = from.year() == through.year()
                            ? QLocale().toString(from, DayText::tr("MMM d", "date format without year"))
                            : journey_day(from);
  return DayText::tr("%1 to %2", "days").arg(start, journey_day(through));
}

}  // namespace milepost
