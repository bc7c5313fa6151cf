#include <QCoreApplication>
#include <QHash>
#include <algorithm>

#include "core/indicators/reason.h"
#include "core/journey/journey_lanes.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct WrittenText {
  Q_DECLARE_TR_FUNCTIONS(WrittenLanes)
};

TimelineItem point(QDate day, const char* kind, qint64 id, const QString& label, const QString& words) {
  TimelineItem item;
  item.start = item.end = day;
  item.kind = QLatin1String(kind);
  item.id = id;
  item.label = label;
  item.words = words;
  return item;
}

// "What helps you? A quiet room": a prompt that ends as a question or with a colon needs none.
QString said(const QString& prompt, const QString& answer) {
  const QString asked = prompt.trimmed();
  if (asked.isEmpty()) return answer.trimmed();
  const bool ends = QStringLiteral("?:.!").contains(asked.back());
  return (ends ? WrittenText::tr("%1 %2", "prompt. answer") : WrittenText::tr("%1: %2", "prompt: answer"))
      .arg(asked, answer.trimmed());
}

// "Note, Sep 4, 2026, by t.thorn. What goes well? Reads a lot. What did we see? …"; of a restricted note only that it
// is there.
QString note_words(const Note& note, const QString& title) {
  const QString head =
      WrittenText::tr("%1, %2, by %3.", "form, day, who").arg(title, journey_day(note.happened_on), note.author);
  if (note.restricted)
    return WrittenText::tr("Restricted note, %1, by %2. Its words are for those who need them.")
        .arg(journey_day(note.happened_on), note.author);
  QStringList sentences{head};
  for (const NoteAnswer& answer : note.answers) {
    if (!answer.restricted && !answer.answer.trimmed().isEmpty()) sentences << said(answer.text, answer.answer);
  }
  if (note.redacted) sentences << WrittenText::tr("Something in it is restricted.");
  return sentences.join(u' ');
}

struct Forms {
  QHash<QString, QString> titles, strength_prompts;
};

Forms forms_of(const QList<NoteForm>& forms) {
  Forms all;
  for (const NoteForm& form : forms) {
    all.titles[form.key] = form.title;
    if (!form.prompts.isEmpty()) all.strength_prompts[form.key] = form.prompts.first().key;
  }
  return all;
}

void add_strength(TimelineLane& lane, const Note& note, const QString& prompt, const QString& title) {
  if (note.restricted || prompt.isEmpty()) return;
  for (const NoteAnswer& answer : note.answers) {
    if (answer.prompt != prompt || answer.restricted || answer.answer.trimmed().isEmpty()) continue;
    lane.items.append(
        point(note.happened_on, "note", note.id, WrittenText::tr("Strength"),
              WrittenText::tr("%1 (%2, %3, by %4)", "what was said (form, day, who)")
                  .arg(said(answer.text, answer.answer), title, journey_day(note.happened_on), note.author)));
    return;
  }
}

void order_and_cut(TimelineLane& lane, const LaneSpan& span) {
  lane.items.removeIf([&span](const TimelineItem& item) {
    return !item.start.isValid() || item.start < span.first || item.start > span.last;
  });
  std::stable_sort(lane.items.begin(), lane.items.end(),
                   [](const TimelineItem& a, const TimelineItem& b) { return a.start < b.start; });
}

}  // namespace

WrittenLanes written_lanes(const QList<Note>& notes, const QList<NoteForm>& forms, const QList<VoiceAnswer>& voices,
                           const QList<SeenDecision>& seen, const LaneSpan& span) {
  const Forms known = forms_of(forms);
  WrittenLanes lanes;
  lanes.strengths.key = u"strengths"_s;
  lanes.strengths.title = WrittenText::tr("Strengths and own words");
  lanes.contacts.key = u"contacts"_s;
  lanes.contacts.title = WrittenText::tr("Family contacts");
  lanes.notes.key = u"notes"_s;
  lanes.notes.title = WrittenText::tr("Notes and decisions");
  lanes.strengths.always_shown = lanes.contacts.always_shown = true;
  for (const VoiceAnswer& voice : voices)
    lanes.strengths.items.append(point(voice.on, "student_voice", 0, WrittenText::tr("Own words"),
                                       WrittenText::tr("In the student's own words, %1. %2", "day. what was said")
                                           .arg(journey_day(voice.on), said(voice.prompt, voice.answer))));
  for (const Note& note : notes) {
    const QString title = known.titles.value(note.form, WrittenText::tr("Note"));
    const QString label = note.restricted ? WrittenText::tr("Restricted note") : title;
    TimelineLane& lane = note.form == u"family_contact" ? lanes.contacts : lanes.notes;
    lane.items.append(point(note.happened_on, "note", note.id,
                            &lane == &lanes.contacts && !note.restricted ? day_words(note.happened_on) : label,
                            note_words(note, title)));
    add_strength(lanes.strengths, note, known.strength_prompts.value(note.form), title);
  }
  for (const SeenDecision& decision : seen)
    lanes.notes.items.append(point(
        decision.on, "decision", decision.id, WrittenText::tr("Seen"),
        WrittenText::tr("Seen, no action needed, %1, by %2: %3 Looked at again: %4.")
            .arg(journey_day(decision.on), decision.owner,
                 decision.words.endsWith(u'.') ? decision.words : decision.words + u'.', journey_day(decision.again))));
  for (TimelineLane* lane : {&lanes.strengths, &lanes.contacts, &lanes.notes}) order_and_cut(*lane, span);
  return lanes;
}

}  // namespace milepost
