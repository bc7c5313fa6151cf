#include "core/base/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace milepost {
namespace {

// Qt's own words on the buttons of dialogs: its Spanish is a package of its own, which need not be there.
[[maybe_unused]] constexpr const char* words_of_qt[] = {QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"), QT_TRANSLATE_NOOP("QPlatformTheme", "OK")};

QLocale locale_of(const QString& language) {
  const QLocale system = QLocale::system();
  if (language == QStringLiteral("es")) return system.language() == QLocale::Spanish ? system : QLocale(QLocale::Spanish, QLocale::UnitedStates);
  // The C locale is English already, and its numbers and dates are what scripts expect.
  const bool is_english = system.language() == QLocale::English || system.language() == QLocale::C;
  if (language == QStringLiteral("en") && !is_english) return QLocale(QLocale::English, QLocale::UnitedStates);
  return system;
}

void install(QCoreApplication& application, const QLocale& locale, const QString& name, const QString& folder, const QString& otherwise) {
  auto* translator = new QTranslator(&application);
  const bool loaded = translator->load(locale, name, QStringLiteral("_"), folder) || (!otherwise.isEmpty() && translator->load(otherwise));
  if (loaded) application.installTranslator(translator);
  else delete translator;
}

}  // namespace

void speak(QCoreApplication& application, const QString& language) {
  for (QTranslator* before : application.findChildren<QTranslator*>(Qt::FindDirectChildrenOnly)) delete before;
  const QLocale locale = locale_of(language);
  QLocale::setDefault(locale);
  install(application, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath), {});
  install(application, locale, QStringLiteral("milepost"), QStringLiteral(":/i18n"), QStringLiteral(":/i18n/milepost_en.qm"));
}

}  // namespace milepost
