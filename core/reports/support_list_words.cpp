#include "core/reports/support_list_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace milepost {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Words)
};

// The Qt C locale has no comma style of its own; the program's language decides, English where there is none.
QLocale reader() {
  const QLocale locale;
  return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

QString sentence(QString text) {
  text = text.trimmed();
  if (!text.isEmpty() && !QStringLiteral(".!?").contains(text.back())) text += QLatin1Char('.');
  return text;
}

}  // namespace

QString indicator_words(const QString& key) {
  if (key == QStringLiteral("attendance")) return Words::tr("Attendance");
  if (key == QStringLiteral("attendance_recent")) return Words::tr("Attendance, last 20 days");
  if (key == QStringLiteral("attendance_sections")) return Words::tr("Classes missed");
  if (key == QStringLiteral("no_d_f")) return Words::tr("Marks: no D or F");
  if (key == QStringLiteral("gpa")) return Words::tr("GPA");
  if (key == QStringLiteral("credits")) return Words::tr("Credits");
  if (key == QStringLiteral("core_failures")) return Words::tr("Core courses passed");
  if (key == QStringLiteral("chicago_on_track")) return Words::tr("Freshman on-track (Chicago)");
  if (key == QStringLiteral("first_20_days")) return Words::tr("First 20 days");
  if (key == QStringLiteral("suspension")) return Words::tr("Days out of school by suspension (a school process)");
  if (key == QStringLiteral("ag_progress")) return Words::tr("A-G progress");
  if (key == QStringLiteral("hs_readiness")) return Words::tr("Grade 8 readiness");
  if (key == QStringLiteral("risk_diagnostic")) return Words::tr("Start-of-year measure");
  if (key == QStringLiteral("progress_monitoring")) return Words::tr("Progress measure");
  if (key == QStringLiteral("end_of_year")) return Words::tr("End-of-year measure");
  return key;
}

QString date_words(QDate date) {
  return date.isValid() ? reader().toString(date, Words::tr("MMM d, yyyy", "date format")) : QString();
}

QString window_words(const Window& window) {
  if (!window.start.isValid() || !window.end.isValid()) return date_words(window.end);
  if (window.start == window.end) return date_words(window.end);
  if (window.start.year() == window.end.year())
    return Words::tr("%1 to %2").arg(reader().toString(window.start, Words::tr("MMM d", "date format without year")), date_words(window.end));
  return Words::tr("%1 to %2").arg(date_words(window.start), date_words(window.end));
}

QString support_list_headline(const SupportList& list) {
  const int unmet = int(list.rows.size());
  if (unmet == 0) return Words::tr("Every student with a need has a plan");
  return Words::tr("%n student(s) have a need and no plan yet", nullptr, unmet);
}

QString support_list_source(const SupportList& list, const QString& policy_name) {
  QStringList parts;
  if (list.as_of.isValid()) parts << Words::tr("As of %1").arg(date_words(list.as_of));
  if (!policy_name.isEmpty()) parts << Words::tr("policy %1").arg(policy_name);
  if (list.import_number > 0) parts << Words::tr("import %1").arg(list.import_number);
  parts << Words::tr("%n student(s) looked at", nullptr, list.students);
  return parts.join(QStringLiteral(" · "));
}

QString measure_words(const IndicatorFinding& finding) {
  if (!finding.value) return {};
  const QString& key = finding.indicator;
  const bool share = key.startsWith(QStringLiteral("attendance")) || key == QStringLiteral("first_20_days");
  const auto number = [&](double value) {
    if (share) return Words::tr("%1 %", "per cent").arg(reader().toString(value * 100, 'f', 1));
    if (key == QStringLiteral("gpa")) return reader().toString(value, 'f', 2);
    return reader().toString(value, 'g', 4);
  };
  if (!finding.threshold) return number(*finding.value);
  return Words::tr("%1, held against %2").arg(number(*finding.value), number(*finding.threshold));
}

QString finding_words(const IndicatorFinding& finding) {
  QStringList parts{indicator_words(finding.indicator)};
  if (const QString measure = measure_words(finding); !measure.isEmpty()) parts << measure;
  if (const QString window = window_words(finding.window); !window.isEmpty()) parts << window;
  return parts.join(QStringLiteral(" · "));
}

QString first_need_words(const SupportRow& row) {
  QStringList sentences;
  for (const IndicatorFinding& need : row.needs) sentences << sentence(need.reason);
  return sentences.join(QLatin1Char(' '));
}

QString missing_words(const SupportRow& row) {
  QStringList sentences;
  for (const IndicatorFinding& unknown : row.unknown) sentences << sentence(unknown.reason);
  return sentences.join(QLatin1Char(' '));
}

}  // namespace milepost
