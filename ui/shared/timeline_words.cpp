#include "ui/shared/timeline_words.h"

#include <QCoreApplication>

#include "core/indicators/reason.h"
#include "core/reports/support_list_words.h"

namespace milepost {
namespace {

class TimelineWords {
  Q_DECLARE_TR_FUNCTIONS(TimelineWords)
};

bool spans(const TimelineItem& item) { return item.look == ItemLook::Span || item.look == ItemLook::Share; }

// Empty where text says it already, by the word or by the day that the word would give.
QString unsaid(const QString& text, const QString& words, QDate day = {}) {
  const bool said = text.contains(words, Qt::CaseInsensitive) || (day.isValid() && text.contains(day_words(day)));
  return said ? QString() : words;
}

QString state_beside(const TimelineItem& item, const QString& text) {
  const QDate end = item.end.isValid() ? item.end : item.start;
  switch (item.state) {
    case ItemState::Plain: break;
    case ItemState::Open:
      if (!spans(item)) return unsaid(text, TimelineWords::tr("open"));
      if (!item.end.isValid()) return unsaid(text, TimelineWords::tr("still going"));
      return unsaid(text, TimelineWords::tr("to %1", "open until a day").arg(day_words(end)), end);
    case ItemState::ClosingSoon: return unsaid(text, TimelineWords::tr("closes %1").arg(day_words(end)), end);
    case ItemState::Missed: return unsaid(text, TimelineWords::tr("missed"));
    case ItemState::ToCome: return unsaid(text, TimelineWords::tr("from %1").arg(day_words(item.start)), item.start);
    case ItemState::Done: return unsaid(text, TimelineWords::tr("done"));
  }
  return {};
}

}  // namespace

Timeline masked(Timeline timeline, const WordMask& mask) {
  if (!mask) return timeline;
  const auto hide = [&mask](QString& text) {
    if (!text.isEmpty()) text = mask(text);
  };
  hide(timeline.title);
  hide(timeline.source);
  for (TimelineBand& band : timeline.bands) hide(band.title);
  for (TimelineLane& lane : timeline.lanes) {
    hide(lane.title);
    hide(lane.bound_words);
    for (TimelineItem& item : lane.items) {
      hide(item.label);
      hide(item.words);
    }
  }
  return timeline;
}

QString state_words(const TimelineItem& item) { return state_beside(item, item.label); }

QString item_words(const TimelineItem& item) {
  const QString& words = item.words.isEmpty() ? item.label : item.words;
  const QString state = state_beside(item, words);
  if (words.isEmpty() || state.isEmpty()) return words.isEmpty() ? state : words;
  const bool stop = words.endsWith(QLatin1Char('.'));
  const QString both = TimelineWords::tr("%1 (%2)", "words (state)").arg(stop ? words.chopped(1) : words, state);
  return stop ? both + QLatin1Char('.') : both;
}

QString from_words(const TimelineItem& item) { return date_words(item.start); }

QString to_words(const TimelineItem& item) {
  if (!item.end.isValid()) return spans(item) ? TimelineWords::tr("still going") : QString();
  return item.end == item.start ? QString() : date_words(item.end);
}

QString spoken_item(const TimelineLane& lane, const TimelineItem& item) {
  const QString to = to_words(item);
  QString when = from_words(item);
  if (spans(item) && !item.end.isValid()) when = TimelineWords::tr("since %1").arg(when);
  else if (!to.isEmpty()) when = TimelineWords::tr("%1 to %2", "two dates").arg(when, to);
  const QString words = item_words(item);
  if (words.isEmpty()) return TimelineWords::tr("%1, %2", "lane, dates").arg(lane.title, when);
  return TimelineWords::tr("%1, %2: %3", "lane, dates: words").arg(lane.title, when, words);
}

QString nothing_yet() { return TimelineWords::tr("nothing yet"); }

QString timeline_description(const Timeline& timeline) {
  int lanes = 0;
  int events = 0;
  QStringList parts;
  for (const TimelineLane& lane : timeline.lanes) {
    if (!shown(lane)) continue;
    ++lanes;
    events += int(lane.items.size());
    parts << (lane.items.isEmpty() ? TimelineWords::tr("%1: nothing yet").arg(lane.title)
                                   : TimelineWords::tr("%1: %2", "lane: count").arg(lane.title, QString::number(lane.items.size())));
  }
  QStringList sentences;
  const QString title = timeline.title.isEmpty() ? TimelineWords::tr("Timeline") : timeline.title;
  sentences << TimelineWords::tr("%1: %2, %3.", "title: 7 lanes, 24 events")
                   .arg(title, TimelineWords::tr("%n lane(s)", nullptr, lanes), TimelineWords::tr("%n event(s)", nullptr, events));
  if (timeline.first.isValid() && timeline.last.isValid())
    sentences << TimelineWords::tr("From %1 to %2.").arg(date_words(timeline.first), date_words(timeline.last));
  if (timeline.today.isValid()) sentences << TimelineWords::tr("Today is %1.").arg(date_words(timeline.today));
  if (!parts.isEmpty()) sentences << parts.join(QStringLiteral("; ")) + QLatin1Char('.');
  if (!timeline.source.isEmpty()) sentences << timeline.source;
  return sentences.join(QLatin1Char(' '));
}

QDate drawn_end(const TimelineItem& item, const Timeline& timeline) {
  if (item.look == ItemLook::Point || item.look == ItemLook::Range) return item.start;
  if (item.end.isValid()) return qMax(item.start, item.end);
  const QDate until = timeline.today.isValid() ? timeline.today : timeline.last;
  return qMax(item.start, until);
}

}  // namespace milepost
