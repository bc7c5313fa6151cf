#include "app/cli/sample_team_words.h"

#include <QFile>
#include <QJsonDocument>

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

bool fits(const QJsonObject& entry, const TeamStudent& student) {
  const QString need = entry[u"need"_s].toString(u"any"_s);
  if (need != u"any"_s && need != student.need) return false;
  for (const QJsonValue& value : entry) {
    const QString words = value.toString();
    if (words.contains(u"{low}"_s) && student.low.isEmpty()) return false;
    if ((words.contains(u"{good}"_s) || words.contains(u"{course}"_s)) && student.good.isEmpty()) return false;
  }
  return true;
}

}  // namespace

TeamWords::TeamWords() {
  QFile file(u":/cli/sample_team.json"_s);
  if (file.open(QIODevice::ReadOnly)) all_ = QJsonDocument::fromJson(file.readAll()).object();
}

QJsonObject TeamWords::entry(const QString& kind, const TeamStudent& student, SampleRandom& random) {
  const QJsonArray entries = all_[kind].toArray();
  // From a random one on, but never the same twice in a row for a kind.
  int& used = used_[kind];
  used += 1 + random.below(2);
  for (int i = 0; i < entries.size(); ++i) {
    const QJsonObject entry = entries[(used + i) % entries.size()].toObject();
    if (!fits(entry, student)) continue;
    used += i;
    return entry;
  }
  return {};
}

QString TeamWords::seen(SampleRandom& random) {
  const QJsonArray reasons = all_[u"seen"_s].toArray();
  int& used = used_[u"seen"_s];
  used += 1 + random.below(2);
  return reasons[used % reasons.size()].toString();
}

QString TeamWords::owner(const TeamStudent& student, SampleRandom& random) {
  const QJsonArray owners =
      all_[u"owners"_s].toObject()[student.need.isEmpty() ? u"readiness"_s : student.need].toArray();
  const QString owner = owners[random.below(int(owners.size()))].toString();
  return owner.contains(u"{low}"_s) && student.low.isEmpty() ? owners[0].toString() : filled(owner, student);
}

QString TeamWords::filled(const QString& words, const TeamStudent& student) {
  QString text = words;
  text.replace(u"{low}"_s, student.low).replace(u"{good}"_s, student.good);
  return text.replace(u"{course}"_s, student.low.isEmpty() ? student.good : student.low);
}

QList<NoteAnswer> TeamWords::answers(const QJsonObject& entry, const TeamStudent& student, const NoteForm& form) {
  QList<NoteAnswer> answers;
  for (const NotePrompt& prompt : form.prompts) {
    if (entry.contains(prompt.key))
      answers.append({prompt.key, {}, 0, filled(entry[prompt.key].toString(), student), false});
  }
  return answers;
}

}  // namespace milepost
