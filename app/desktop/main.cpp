#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>
#include <memory>

#include "core/base/translation.h"
#include "core/store/school_file.h"
#include "ui/shared/focus_ring.h"
#include "ui/shell/main_window.h"
#include "ui/support_lists/support_list_page.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

int fail(const QString& sentence, int status) {
  QTextStream(stderr) << "milepost: " << sentence << '\n';
  return status;
}

// The passphrase for opening FILE without a dialog; empty when a person types it.
Result<QString> given_passphrase(const QCommandLineParser& options) {
  if (!options.isSet(u"passphrase-file"_s)) return qEnvironmentVariable("MILEPOST_PASSPHRASE");
  QFile file(options.value(u"passphrase-file"_s));
  if (!file.open(QIODevice::ReadOnly)) return Error{u"%1 could not be read: %2."_s.arg(file.fileName(), file.errorString()), ErrorKind::Unavailable};
  QString text = QString::fromUtf8(file.readAll());
  while (text.endsWith(u'\n') || text.endsWith(u'\r')) text.chop(1);
  return text;
}

// Waits until every page has settled, saves the window as a picture, ends the program.
void take_picture(MainWindow& window, const QString& path) {
  auto* again = new QTimer(&window);
  QObject::connect(again, &QTimer::timeout, &window, [&window, path, calm = 0]() mutable {
    calm = window.settled() ? calm + 1 : 0;
    if (calm < 3) return;
    QApplication::exit(window.grab().save(path) ? 0 : fail(u"%1 could not be written."_s.arg(path), 4));
  });
  again->start(50);
}

}  // namespace

int main(int argc, char** argv) {
  for (int index = 1; index < argc; ++index)
    if (QByteArray(argv[index]).startsWith("--screenshot") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  QCoreApplication::setApplicationName(u"milepost"_s);
  QCoreApplication::setApplicationVersion(QStringLiteral(MILEPOST_VERSION));
  QGuiApplication::setApplicationDisplayName({});
  QGuiApplication::setDesktopFileName(u"milepost"_s);
  QApplication::setWindowIcon(QIcon(u":/icons/milepost.svg"_s));

  QCommandLineParser options;
  options.setApplicationDescription(u"From who needs us now to what we agreed, who does it, and whether it helped."_s);
  options.addHelpOption();
  options.addVersionOption();
  options.addPositionalArgument(u"FILE"_s, u"school file to open"_s, u"[FILE]"_s);
  options.addOptions({
      {u"screenshot"_s, u"Save the window as a picture once its page is loaded, and exit."_s, u"PNG"_s},
      {u"size"_s, u"Size of the window."_s, u"WxH"_s},
      {u"theme"_s, u"light or dark."_s, u"THEME"_s},
      {u"page"_s, u"Page to show: today, support-list, students, journey or data."_s, u"NAME"_s},
      {u"place"_s, u"Place on that page, as in milestone/day_20."_s, u"PLACE"_s},
      {u"student"_s, u"Show the student with this local id."_s, u"ID"_s},
      {u"today"_s, u"Take this day (YYYY-MM-DD) for today and open the file read only: for training and pictures."_s, u"DATE"_s},
      {u"students"_s, u"Show the support list's students, also where the school's courses would come first."_s},
      {u"text-size"_s, u"Text size in per cent, 90 to 200."_s, u"N"_s},
      {u"hide-names"_s, u"Start with names hidden."_s},
      {u"full-screen"_s, u"Start in full screen, names hidden."_s},
      {u"passphrase-file"_s, u"Read the passphrase from this file; else from $MILEPOST_PASSPHRASE, else it is asked for."_s, u"PATH"_s},
      {u"exit-after-startup"_s, u"Start, show the window, exit."_s},
  });
  options.process(application);
  const QStringList files = options.positionalArguments();
  if (files.size() > 1) return fail(u"one school file at a time."_s, 2);

  const bool picture = options.isSet(u"screenshot"_s);
  // A picture shows what its options say, not what somebody left behind. QSettings saves by replacing its file, so what is
  // to be forgotten needs a folder of its own: given /dev/null, it would replace that device when run as root.
  const QTemporaryDir forgotten;
  if (picture && !forgotten.isValid()) return fail(u"no temporary folder could be made: %1."_s.arg(forgotten.errorString()), 4);
  std::unique_ptr<QSettings> settings = picture ? std::make_unique<QSettings>(forgotten.filePath(u"settings.ini"_s), QSettings::IniFormat)
                                                : std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, u"milepost"_s, u"milepost"_s);
  speak(application, settings->value(u"language"_s).toString());
  Ask ask;
  FileChooser chooser;
  const QDate given_day = QDate::fromString(options.value(u"today"_s), Qt::ISODate);
  if (options.isSet(u"today"_s) && !given_day.isValid()) return fail(u"--today is as in 2026-09-18."_s, 2);
  const SystemClock real_clock;
  const FixedClock given_clock(QDateTime(given_day, QTime(12, 0)).toUTC());
  const Clock& clock = given_day.isValid() ? static_cast<const Clock&>(given_clock) : real_clock;
  new FocusRing(&application);
  MainWindow window(*settings, ask, chooser, clock);

  Look look;
  look.ground = settings->value(u"dark"_s, ground_of(QApplication::palette()) == Ground::Dark).toBool() ? Ground::Dark : Ground::Light;
  look.text_percent = settings->value(u"text_percent"_s, 100).toInt();
  if (options.isSet(u"theme"_s)) {
    const QString theme = options.value(u"theme"_s);
    if (theme != u"light" && theme != u"dark") return fail(u"--theme is light or dark."_s, 2);
    look.ground = theme == u"dark" ? Ground::Dark : Ground::Light;
  }
  if (options.isSet(u"text-size"_s)) look.text_percent = options.value(u"text-size"_s).toInt();
  if (look.text_percent < 90 || look.text_percent > 200) return fail(u"--text-size is 90 to 200."_s, 2);
  window.set_look(look);
  if (options.isSet(u"size"_s)) {
    const QStringList sides = options.value(u"size"_s).split(u'x');
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
    if (size.width() < 100 || size.height() < 100) return fail(u"--size is as in 1280x800."_s, 2);
    window.resize(size);
  }
  if (options.isSet(u"hide-names"_s)) window.hide_names();

  const QString path = files.value(0);
  if (!path.isEmpty()) {
    const Result<QString> passphrase = given_passphrase(options);
    if (!passphrase) return fail(passphrase.error().sentence, 4);
    if (!passphrase->isEmpty()) {
      Result<std::unique_ptr<SchoolFile>> file = SchoolFile::open(path, *passphrase, picture || given_day.isValid() ? Access::ReadOnly : Access::ReadWrite, clock);
      if (!file) return fail(file.error().sentence, file.error().kind == ErrorKind::Unavailable ? 4 : 3);
      window.open_file(file.take());
    } else if (picture) {
      return fail(u"a picture needs the passphrase in $MILEPOST_PASSPHRASE or --passphrase-file."_s, 2);
    } else {
      QTimer::singleShot(0, &window, [&window, path] { window.unlock(path); });
    }
  }
  if (options.isSet(u"page"_s) && !window.show_page(options.value(u"page"_s), options.value(u"place"_s))) return fail(u"there is no page '%1'."_s.arg(options.value(u"page"_s)), 2);
  if (options.isSet(u"student"_s)) window.show_student(options.value(u"student"_s));
  if (options.isSet(u"students"_s)) window.findChild<SupportListPage*>()->show_students();
  if (options.isSet(u"full-screen"_s)) window.enter_full_screen();
  else window.show();
  if (picture) take_picture(window, options.value(u"screenshot"_s));
  if (options.isSet(u"exit-after-startup"_s)) QTimer::singleShot(0, &application, &QApplication::quit);
  return application.exec();
}
