#include <QCoreApplication>
#include <algorithm>
#include <map>

#include "core/journey/journey_lanes.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct MarkText {
  Q_DECLARE_TR_FUNCTIONS(MarkLane)
};

using Marks = std::vector<const Mark*>;

QString type_title(MarkType type) {
  switch (type) {
    case MarkType::Progress:
      return MarkText::tr("Progress marks");
    case MarkType::Quarter:
      return MarkText::tr("Quarter marks");
    case MarkType::Semester:
      return MarkText::tr("Semester marks");
    case MarkType::Year:
      break;
  }
  return MarkText::tr("Year marks");
}

// On the same day the semester mark of a course stands before its quarter mark, and a year mark before both.
Marks one_a_course(const Marks& marks) {
  Marks chosen;
  for (const Mark* mark : marks) {
    const auto same = std::find_if(chosen.begin(), chosen.end(), [mark](const Mark* other) {
      return !mark->course.isEmpty() && other->course == mark->course;
    });
    if (same == chosen.end())
      chosen.push_back(mark);
    else if (mark->type > (*same)->type)
      *same = mark;
  }
  // Strengths first.
  std::stable_sort(chosen.begin(), chosen.end(), [](const Mark* a, const Mark* b) {
    return a->read.points != b->read.points ? a->read.points > b->read.points : a->course_title < b->course_title;
  });
  return chosen;
}

QString label_of(const Marks& marks) {
  const auto count = [&marks](auto is) { return int(std::count_if(marks.begin(), marks.end(), is)); };
  const int a_or_b = count([](const Mark* mark) { return mark->read.points >= 3; });
  const int c = count([](const Mark* mark) { return mark->read.points == 2; });
  const int passed = count([](const Mark* mark) { return mark->read.meaning == MarkMeaning::Pass; });
  const int d_or_f = count([](const Mark* mark) { return mark->is_d_or_f(); });
  QStringList parts;
  if (a_or_b > 0) parts << MarkText::tr("%1 A or B").arg(a_or_b);
  if (a_or_b == 0 && c > 0) parts << MarkText::tr("%1 C").arg(c);
  if (a_or_b + c == 0 && passed > 0) parts << MarkText::tr("%1 passed").arg(passed);
  if (d_or_f > 0) parts << MarkText::tr("%1 D or F").arg(d_or_f);
  return parts.isEmpty() ? MarkText::tr("no letters") : parts.join(u", "_s);
}

QString words_of(const Marks& marks, QDate day) {
  const Mark* official =
      *std::max_element(marks.begin(), marks.end(), [](const Mark* a, const Mark* b) { return a->type < b->type; });
  QStringList courses;
  for (const Mark* mark : marks) {
    const QString text = mark->text.trimmed();
    courses << MarkText::tr("%1 in %2", "mark, course")
                   .arg(text.isEmpty() ? MarkText::tr("no mark yet") : text, mark->course_title);
  }
  const QString title =
      official->term_code.isEmpty()
          ? type_title(official->type)
          : MarkText::tr("%1 %2", "kind of marks, term").arg(type_title(official->type), official->term_code);
  const QString grade = official->grade_level == u"08" ? MarkText::tr(" of grade 8") : QString();
  return MarkText::tr("%1%2, %3: %4.", "marks, of a grade, day: courses")
      .arg(title, grade, journey_day(day), courses.join(u", "_s));
}

}  // namespace

TimelineLane mark_lane(const StudentRecord& record, const RuleContext& context, const LaneSpan& span) {
  TimelineLane lane;
  lane.key = u"marks"_s;
  lane.title = MarkText::tr("Marks at each report");
  std::map<QDate, Marks> reports;
  for (const Mark& mark : record.marks) {
    if (mark.end_date.isValid() && mark.end_date >= span.first && mark.end_date <= std::min(span.last, context.as_of))
      reports[mark.end_date].push_back(&mark);
  }
  for (const auto& [day, all] : reports) {
    const Marks marks = one_a_course(all);
    TimelineItem item;
    item.start = item.end = day;
    item.kind = u"marks"_s;
    item.label = label_of(marks);
    item.words = words_of(marks, day);
    lane.items.append(item);
  }
  return lane;
}

}  // namespace milepost
