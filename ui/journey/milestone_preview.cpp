#include "ui/journey/milestone_preview.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/journey/milestone_edit_words.h"
#include "ui/shared/school_snapshot.h"

namespace milepost {

namespace {

struct PreviewWords {
  Q_DECLARE_TR_FUNCTIONS(MilestonePreview)
};

QString year_words(const YearPlan& plan) {
  if (plan.school_year == 0) return PreviewWords::tr("In this school year:");
  return PreviewWords::tr("In the school year %1-%2:")
      .arg(plan.school_year - 1)
      .arg(plan.school_year % 100, 2, 10, QLatin1Char('0'));
}

QString concerned_now(const Milestone& milestone, const QList<StudentFindings>& students) {
  const auto rules = concern_rules();
  const auto rule = std::find_if(rules.begin(), rules.end(),
                                 [&](const ConcernRule& one) { return milestone.concerns == QLatin1String(one.key); });
  if (rule == rules.end() || students.isEmpty())
    return PreviewWords::tr("Whom it concerns cannot be said yet: no ninth graders are on file.");
  int concerned = 0, unknown = 0;
  for (const StudentFindings& student : students) {
    const std::optional<bool> answer = rule->concerns(student);
    if (!answer)
      ++unknown;
    else if (*answer)
      ++concerned;
  }
  const QString title = concern_title(milestone.concerns);
  if (unknown == students.size())
    return PreviewWords::tr("Whom it concerns cannot be said yet: what “%1” asks for is not on file.").arg(title);
  QString words = PreviewWords::tr("It concerns %1 of %n ninth graders now: %2.", nullptr, int(students.size()))
                      .arg(QString::number(concerned), title);
  if (unknown > 0)
    words += QLatin1Char(' ') +
             PreviewWords::tr("Of %n it cannot be said: what this asks for is not on file for them.", nullptr, unknown);
  return words;
}

}  // namespace

QString milestone_preview(const Milestone& milestone, const SchoolSnapshot& school) {
  const YearPlan& plan = school.journey.plan;
  QStringList lines{year_words(plan)};
  const QString backwards = backwards_words(milestone, plan);
  if (!backwards.isEmpty())
    lines << backwards;
  else
    lines << window_lines(milestone, plan, school.today);
  lines << concerned_now(milestone, school.students);
  if (const QString source = source_words(school); !source.isEmpty()) lines << source;
  return lines.join(QLatin1Char('\n'));
}

}  // namespace milepost
