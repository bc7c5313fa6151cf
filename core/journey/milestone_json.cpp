#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>
#include <array>

#include "core/journey/cohort_journey.h"
#include "core/store/content_store.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct BodyText {
  Q_DECLARE_TR_FUNCTIONS(Milestone)
};

template <class T>
struct Word {
  const char* word;
  T value;
};
constexpr std::array anchors = {Word<Anchor>{"first_day", Anchor::FirstDay},
                                Word<Anchor>{"last_day", Anchor::LastDay},
                                Word<Anchor>{"school_day", Anchor::SchoolDay},
                                Word<Anchor>{"progress_report", Anchor::ProgressReport},
                                Word<Anchor>{"marking_period_end", Anchor::MarkingPeriodEnd},
                                Word<Anchor>{"credit_term_end", Anchor::CreditTermEnd},
                                Word<Anchor>{"credit_term_start", Anchor::CreditTermStart},
                                Word<Anchor>{"date", Anchor::Date}};
constexpr std::array levels = {Word<MilestoneLevel>{"classroom", MilestoneLevel::Classroom},
                               Word<MilestoneLevel>{"school", MilestoneLevel::School},
                               Word<MilestoneLevel>{"district", MilestoneLevel::District}};
constexpr std::array stances = {Word<Stance>{"proactive", Stance::Proactive},
                                Word<Stance>{"reactive", Stance::Reactive}};
constexpr std::array act_kinds = {"plan",       "seen",       "note",          "family_contact",
                                  "conference", "transition", "student_voice", "placement"};

template <class T, size_t n>
QString word_of(const std::array<Word<T>, n>& words, T value) {
  for (const auto& known : words) {
    if (known.value == value) return QLatin1String(known.word);
  }
  return {};
}

// Reads fields of a body and remembers the first that is missing or wrong.
class BodyReader {
 public:
  explicit BodyReader(const QJsonObject& body, QString where = {}) : body_(body), where_(std::move(where)) {}

  const QString& wrong() const { return wrong_; }
  void fail(const QString& field) {
    if (wrong_.isEmpty()) wrong_ = where_ + field;
  }
  QString words(const QString& field, bool required) {
    const QString text = content_words(body_[field]).trimmed();
    if (required && text.isEmpty()) fail(field);
    return text;
  }
  template <class T, size_t n>
  T one_of(const QString& field, const std::array<Word<T>, n>& words) {
    const QString text = body_[field].toString();
    for (const auto& known : words) {
      if (text == QLatin1String(known.word)) return known.value;
    }
    fail(field);
    return words.front().value;
  }
  bool flag(const QString& field) {
    if (body_.contains(field) && !body_[field].isBool()) fail(field);
    return body_[field].toBool();
  }
  int whole(const QString& field, int least, int most) {
    const double number = body_[field].toDouble();
    const bool absent = !body_.contains(field);
    if (!absent && (!body_[field].isDouble() || number != int(number) || number < least || number > most)) fail(field);
    return int(std::clamp(number, double(std::min(least, 0)), double(most)));
  }
  QStringList list(const QString& field) {
    QStringList items;
    if (body_.contains(field) && !body_[field].isArray()) fail(field);
    for (const QJsonValue& value : body_[field].toArray()) {
      const QString text = content_words(value).trimmed();
      if (text.isEmpty()) fail(field);
      items.append(text);
    }
    return items;
  }
  Offset offset(const QString& field, bool each_period) {
    if (!body_[field].isObject()) fail(field);
    BodyReader part(body_[field].toObject(), field + u'.');
    Offset offset;
    offset.anchor = part.one_of(u"anchor"_s, anchors);
    offset.number = part.whole(u"number"_s, -20, 366);
    offset.month = part.whole(u"month"_s, 1, 12);
    offset.day = part.whole(u"day"_s, 1, 31);
    offset.year_before = part.flag(u"year_before"_s);
    offset.plus_days = part.whole(u"plus_days"_s, -400, 400);
    if (const QString why = part.lacking(offset, each_period); !why.isEmpty()) part.fail(why);
    if (!part.wrong().isEmpty() && wrong_.isEmpty()) wrong_ = part.wrong();
    return offset;
  }

 private:
  // What the anchor needs and is not there; empty: nothing.
  static QString lacking(const Offset& offset, bool each_period) {
    switch (offset.anchor) {
      case Anchor::SchoolDay:
        return offset.number >= 1 ? QString() : u"number"_s;
      case Anchor::ProgressReport:
        return each_period || offset.number >= 1 ? QString() : u"number"_s;
      case Anchor::MarkingPeriodEnd:
        return each_period || offset.number != 0 ? QString() : u"number"_s;
      case Anchor::CreditTermEnd:
      case Anchor::CreditTermStart:
        return offset.number != 0 ? QString() : u"number"_s;
      case Anchor::Date:  // a leap year, so that February 29 may stand
        return QDate(2024, std::max(1, offset.month), std::max(1, offset.day)).isValid() && offset.month > 0 &&
                       offset.day > 0
                   ? QString()
                   : u"day"_s;
      case Anchor::FirstDay:
      case Anchor::LastDay:
        break;
    }
    return {};
  }

  const QJsonObject body_;  // const: asking for a key that is not there must not add it
  QString where_, wrong_;
};

bool knows_concern(const QString& key) {
  const auto rules = concern_rules();
  return std::any_of(rules.begin(), rules.end(),
                     [&key](const ConcernRule& rule) { return key == QLatin1String(rule.key); });
}

QJsonObject offset_json(const Offset& offset, bool each_period) {
  QJsonObject json{{u"anchor"_s, word_of(anchors, offset.anchor)}};
  const bool ignored =
      each_period && (offset.anchor == Anchor::MarkingPeriodEnd || offset.anchor == Anchor::ProgressReport);
  if (offset.number != 0 && !ignored) json[u"number"_s] = offset.number;
  if (offset.anchor == Anchor::Date) {
    json[u"month"_s] = offset.month;
    json[u"day"_s] = offset.day;
  }
  if (offset.year_before) json[u"year_before"_s] = true;
  if (offset.plus_days != 0) json[u"plus_days"_s] = offset.plus_days;
  return json;
}

}  // namespace

Result<Milestone> read_milestone(const QString& key, int version, const QJsonObject& body) {
  BodyReader reader(body);
  Milestone milestone;
  milestone.key = key;
  milestone.version = version;
  milestone.title = reader.words(u"title"_s, true);
  milestone.purpose = reader.words(u"purpose"_s, false);
  milestone.each_marking_period = reader.flag(u"each_marking_period"_s);
  milestone.opens = reader.offset(u"opens"_s, milestone.each_marking_period);
  milestone.closes = reader.offset(u"closes"_s, milestone.each_marking_period);
  milestone.level = reader.one_of(u"level"_s, levels);
  milestone.stance = reader.one_of(u"stance"_s, stances);
  milestone.who_acts = reader.words(u"who_acts"_s, false);
  milestone.supports = reader.list(u"supports"_s);
  milestone.protocol = reader.words(u"protocol"_s, false);
  milestone.evidence = reader.list(u"evidence"_s);
  milestone.concerns = body[u"concerns"_s].toString();
  if (!knows_concern(milestone.concerns)) reader.fail(u"concerns"_s);
  milestone.reached_by = reader.list(u"reached_by"_s);
  for (const QString& kind : milestone.reached_by) {
    const bool known = std::any_of(act_kinds.begin(), act_kinds.end(),
                                   [&kind](const char* word) { return kind == QLatin1String(word); });
    if (!known) reader.fail(u"reached_by"_s);
  }
  milestone.retired = reader.flag(u"retired"_s);
  milestone.source = reader.words(u"source"_s, false);
  if (!reader.wrong().isEmpty())
    return Error{BodyText::tr("The milestone “%1” cannot be read: “%2” is missing or wrong.")
                     .arg(milestone.title.isEmpty() ? key : milestone.title, reader.wrong())};
  return milestone;
}

QJsonObject write_milestone(const Milestone& milestone) {
  QJsonObject body{{u"title"_s, milestone.title},
                   {u"purpose"_s, milestone.purpose},
                   {u"opens"_s, offset_json(milestone.opens, milestone.each_marking_period)},
                   {u"closes"_s, offset_json(milestone.closes, milestone.each_marking_period)},
                   {u"each_marking_period"_s, milestone.each_marking_period},
                   {u"level"_s, word_of(levels, milestone.level)},
                   {u"stance"_s, word_of(stances, milestone.stance)},
                   {u"who_acts"_s, milestone.who_acts},
                   {u"supports"_s, QJsonArray::fromStringList(milestone.supports)},
                   {u"protocol"_s, milestone.protocol},
                   {u"evidence"_s, QJsonArray::fromStringList(milestone.evidence)},
                   {u"concerns"_s, milestone.concerns},
                   {u"reached_by"_s, QJsonArray::fromStringList(milestone.reached_by)}};
  if (milestone.retired) body[u"retired"_s] = true;
  if (!milestone.source.isEmpty()) body[u"source"_s] = milestone.source;
  return body;
}

}  // namespace milepost
