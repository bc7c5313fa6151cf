#include "core/support_lists/system_view.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <tuple>

#include "core/privacy/small_counts.h"

namespace milepost {
namespace {

struct SystemText {
  Q_DECLARE_TR_FUNCTIONS(SupportList)
};

void count_needs(SystemView& view, const SupportList& list) {
  std::map<QString, int> students;
  for (const SupportRow& row : list.rows + list.planned)
    for (const IndicatorFinding& need : row.needs) ++students[need.indicator];
  for (const auto& [indicator, count] : students) view.needs << NeedShare{indicator, count};
  std::stable_sort(view.needs.begin(), view.needs.end(), [](const NeedShare& a, const NeedShare& b) { return a.students > b.students; });
}

using Sections = std::map<QString, CourseShare>;  // by words; "" is the course as a whole

void add_student(std::map<QString, Sections>& courses, const StudentPlaces& student) {
  // A repeat may stand beside the first mark: the student counts once, in each place once.
  std::map<std::pair<QString, QString>, bool> met;
  for (const StudentMarkPlace& mark : student.marks) {
    for (const QString& section : {QString(), mark.section}) {
      met[{mark.course, section}] |= mark.d_or_f;
      courses[mark.course][section].title = mark.title;
    }
  }
  for (const auto& [place, low] : met) {
    CourseShare& share = courses[place.first][place.second];
    share.section = place.second;
    ++share.students;
    share.d_or_f += low;
  }
}

CourseShare shown(CourseShare share, bool hide) {
  share.hidden = hide;
  if (hide) share.students = share.d_or_f = 0;
  return share;
}

void order(QList<CourseShare>& shares) {
  const auto key = [](const CourseShare& share) { return std::tuple(share.hidden, -share.d_or_f, share.title, share.section); };
  std::sort(shares.begin(), shares.end(), [&](const CourseShare& a, const CourseShare& b) { return key(a) < key(b); });
}

void count_courses(SystemView& view, const QList<StudentPlaces>& students) {
  std::map<QString, Sections> courses;
  for (const StudentPlaces& student : students) add_student(courses, student);
  for (const auto& [key, sections] : courses) {
    const CourseShare& whole = sections.at({});
    const bool small = whole.students < smallest_shown_count;
    view.courses << shown(whole, small);
    // The course's total is shown, so a small section must not follow from it. Marks without a class count as one more.
    std::vector<int> counts;
    int placed = 0;
    for (const auto& [words, section] : sections)
      if (!words.isEmpty()) placed += counts.emplace_back(section.students);
    counts.push_back(std::max(0, whole.students - placed));
    const std::vector<bool> hidden = hidden_cells(counts);
    size_t cell = 0;
    for (const auto& [words, section] : sections)
      if (!words.isEmpty()) view.sections << shown(section, small || hidden[cell++]);
  }
  order(view.courses);
  order(view.sections);
}

void count_periods(SystemView& view, const QList<StudentPlaces>& students) {
  std::map<QString, PeriodShare> periods;
  for (const StudentPlaces& student : students) {
    for (auto absent = student.absences.begin(); absent != student.absences.end(); ++absent) {
      PeriodShare& share = periods[absent.key()];
      share.period = absent.key();
      share.students += absent.value() > 0;
      share.absences += absent.value();
      view.absences += absent.value();
    }
  }
  std::vector<int> counts;
  for (const auto& [period, share] : periods) counts.push_back(share.students);
  const std::vector<bool> hidden = hidden_cells(counts);
  size_t cell = 0;
  for (auto& [period, share] : periods) {
    share.hidden = hidden[cell++];
    if (share.hidden) share.students = share.absences = 0;
    view.periods << share;
  }
  // Period 2 before period 10, words last.
  const auto key = [](const PeriodShare& share) {
    bool number = false;
    const int value = share.period.toInt(&number);
    return std::tuple(!number, value, share.period);
  };
  std::sort(view.periods.begin(), view.periods.end(), [&](const PeriodShare& a, const PeriodShare& b) { return key(a) < key(b); });
}

}  // namespace

bool SystemView::may_be_shown() const { return students >= smallest_shown_count; }

bool SystemView::opens_first() const { return may_be_shown() && 5 * with_need > 2 * students; }

SystemView system_view(const SupportList& list, const QList<StudentPlaces>& students) {
  SystemView view;
  view.as_of = list.as_of;
  view.policy = list.policy;
  view.import_number = list.import_number;
  view.students = list.students;
  view.with_need = int(list.rows.size() + list.planned.size());
  if (!view.may_be_shown()) {
    view.no_marks = view.no_sections = view.no_periods = SystemText::tr("There are too few students to show shares.");
    return view;
  }
  count_needs(view, list);
  count_courses(view, students);
  count_periods(view, students);
  if (view.courses.isEmpty()) view.no_marks = SystemText::tr("No official term marks yet this year (marks.csv).");
  if (view.sections.isEmpty()) view.no_sections = SystemText::tr("No mark names its class (classSourcedId in marks.csv).");
  if (view.periods.isEmpty()) view.no_periods = SystemText::tr("No absence from a class period is on file this year (attendance_section.csv).");
  return view;
}

}  // namespace milepost
