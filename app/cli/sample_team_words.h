#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include "core/exchange/sample/sample_random.h"
#include "core/students/note.h"

namespace milepost {

// What is known of a student when words are chosen. Courses may be empty.
struct TeamStudent {
  qint64 id = 0;
  QString school;
  QString need;         // "attendance", "marks", "readiness"; empty: none on the list
  QString good, low;    // courses
  bool bridge = false;  // grade 8 says that a good start needs support
};

// The team's words (resources/content/sample_team.json), one after another so that few students have the same.
class TeamWords {
 public:
  TeamWords();
  bool ready() const { return !all_.isEmpty(); }

  // An entry of a kind that fits the student's need and courses.
  QJsonObject entry(const QString& kind, const TeamStudent&, SampleRandom&);
  QString seen(SampleRandom&);
  QString owner(const TeamStudent&, SampleRandom&);
  static QString filled(const QString& words, const TeamStudent&);
  static QList<NoteAnswer> answers(const QJsonObject& entry, const TeamStudent&,
                                   const NoteForm&);  // in the form's order

 private:
  QJsonObject all_;
  QHash<QString, int> used_;
};

}  // namespace milepost
