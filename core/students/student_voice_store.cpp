#include "core/students/student_voice_store.h"

#include "core/store/query.h"
#include "core/store/school_file.h"

namespace milepost {

Result<QList<StudentVoice>> student_voices(const SchoolFile& file, qint64 person_id, int newest) {
  Query query(file.handle(),
              "SELECT date, prompt, answer FROM student_voice WHERE person_id = ? AND trim(coalesce(answer, '')) <> '' ORDER BY date DESC, id DESC LIMIT ?");
  query.bind(0, person_id).bind(1, newest);
  QList<StudentVoice> voices;
  while (query.step()) voices.append({query.date(0), query.text(1), query.text(2)});
  if (query.failed()) return query.error();
  return voices;
}

}  // namespace milepost
