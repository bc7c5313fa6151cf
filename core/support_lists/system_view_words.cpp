#include "core/support_lists/system_view_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "core/indicators/indicator_table.h"

namespace milepost {
namespace {

struct SystemWords {
  Q_DECLARE_TR_FUNCTIONS(SystemView)
};

QString day(QDate date) {
  const QLocale locale;
  const QLocale reader = locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
  return reader.toString(date, SystemWords::tr("MMM d, yyyy", "date format"));
}

QString days(const Window& window) {
  return window.start == window.end ? day(window.end) : SystemWords::tr("%1 to %2").arg(day(window.start), day(window.end));
}

}  // namespace

QString percent_words(int part, int whole) {
  if (whole <= 0) return {};
  int percent = int(std::lround(100.0 * part / whole));
  if (part > 0) percent = std::max(percent, 1);
  if (part < whole) percent = std::min(percent, 99);
  return SystemWords::tr("%1 %", "per cent").arg(percent);
}

QString few_words() { return SystemWords::tr("too few"); }

QString need_share_words(const SystemView& view) {
  if (!view.may_be_shown()) return SystemWords::tr("Too few students to show shares");
  return SystemWords::tr("%1 of ninth graders show a need").arg(percent_words(view.with_need, view.students));
}

QString system_question_words(const SystemView& view) {
  if (!view.opens_first()) return {};
  return SystemWords::tr("More than 40 % show a need. That is a question to the school's courses and schedule before it is one to students.");
}

QString needs_words(const SystemView& view) {
  QStringList words;
  for (const NeedShare& need : view.needs)
    words << SystemWords::tr("%1 (%2 of students)", "indicator (share)").arg(indicator_title(need.indicator), percent_words(need.students, view.students));
  return words.isEmpty() ? QString() : SystemWords::tr("Most often not on track: %1.").arg(words.mid(0, 4).join(QStringLiteral(", ")));
}

QString marks_window_words(const SystemView& view) {
  if (!view.mark_days.end.isValid()) return {};
  const QString terms = view.terms.join(QStringLiteral(", "));
  return terms.isEmpty() ? SystemWords::tr("Each student's latest official marks, ended %1 (marks.csv)").arg(days(view.mark_days))
                         : SystemWords::tr("Each student's latest official marks: %1, ended %2 (marks.csv)").arg(terms, days(view.mark_days));
}

QString absences_window_words(const SystemView& view) {
  if (!view.absence_days.end.isValid()) return {};
  return SystemWords::tr("%n absence(s) from class, %1 (attendance_section.csv)", nullptr, view.absences).arg(days(view.absence_days));
}

}  // namespace milepost
