#pragma once
#include <QDate>
#include <QList>
#include <QString>

#include "core/base/result.h"

namespace milepost {

class SchoolFile;

// What a student said about themselves (records/student_voice.csv), as typed. May hold names: show it through the mask.
struct StudentVoice {
  QDate date;
  QString prompt, answer;
};
Result<QList<StudentVoice>> student_voices(const SchoolFile&, qint64 person_id, int newest = 3);  // newest first

}  // namespace milepost
