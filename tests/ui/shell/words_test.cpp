#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

// What people read must speak of support, not of risk (design.md, knowledge/ux.md 3.5). Looks at every string in the sources
// that goes through tr() or translate(), and at the shipped translations.
class WordsTest : public QObject {
  Q_OBJECT

  static QList<QPair<QString, QString>> translatable() {
    QList<QPair<QString, QString>> found;
    static const QRegularExpression call(QStringLiteral("(?:\\btr|translate|QT_TRANSLATE_NOOP|QT_TR_NOOP)\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*,?\\s*)+)"));
    for (const char* folder : {"ui", "core", "app", "resources"}) {
      QDirIterator files(QStringLiteral(MILEPOST_SOURCE_DIR) + QLatin1Char('/') + QLatin1String(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                         QDirIterator::Subdirectories);
      while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = call.globalMatch(text); match.hasNext();) found.append({file.fileName(), match.next().captured(1)});
      }
    }
    return found;
  }

 private slots:
  void strings_are_found() { QVERIFY(translatable().size() > 150); }

  void no_banned_word() {
    static const QRegularExpression banned(QStringLiteral("\\bat[- ]risk|failing student|off[- ]track student|low kid|deficit|non-?compliant|drop-?outs?\\b|struggling|our lows|red zone|\\brisk\\b"),
                                           QRegularExpression::CaseInsensitiveOption);
    for (const auto& [file, text] : translatable()) QVERIFY2(!text.contains(banned), qPrintable(file + QStringLiteral(": ") + text));
  }

  void plurals_are_plurals() {
    for (const auto& [file, text] : translatable()) {
      if (!text.contains(QStringLiteral("(s)"))) continue;
      QVERIFY2(text.contains(QStringLiteral("%n")), qPrintable(file + QStringLiteral(": ") + text));
    }
  }

  void no_shape_characters_from_fallback_fonts() {
    for (const auto& [file, text] : translatable())
      for (const QChar c : text) QVERIFY2(c.unicode() < 0x25A0 || c.unicode() > 0x27BF, qPrintable(file + QStringLiteral(": ") + text));
  }

  // Two classes of one name in one program are one class to the linker, and it keeps either: memory is then anybody's.
  void no_class_has_two_homes() {
    static const QRegularExpression home(QStringLiteral("^(?:class|struct) (\\w+)(?: final)?(?: :[^:{][^{]*)? \\{"), QRegularExpression::MultilineOption);
    QHash<QString, QString> homes;
    for (const char* folder : {"core", "ui", "app"}) {
      QDirIterator files(QStringLiteral(MILEPOST_SOURCE_DIR) + QLatin1Char('/') + QLatin1String(folder), {QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
      while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = home.globalMatch(text); match.hasNext();) {
          const QString name = match.next().captured(1);
          QVERIFY2(!homes.contains(name), qPrintable(name + QStringLiteral(" in ") + file.fileName() + QStringLiteral(" and in ") + homes.value(name)));
          homes.insert(name, file.fileName());
        }
      }
    }
    QVERIFY(homes.size() > 100);
  }

  // A save that replaces its file would replace the device.
  void no_file_of_the_window_is_a_device() {
    for (const char* folder : {"ui", "app"}) {
      QDirIterator files(QStringLiteral(MILEPOST_SOURCE_DIR) + QLatin1Char('/') + QLatin1String(folder), {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
      while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("\"/dev/"), qPrintable(file.fileName()));
      }
    }
  }

  // A name reaches the window through name_display only.
  void no_other_file_of_the_window_reads_a_name() {
    static const QRegularExpression reads(QStringLiteral("\\b(row|student|entry|row_|shown)(\\.|->)(row\\.)?name\\b"));
    QDirIterator files(QStringLiteral(MILEPOST_SOURCE_DIR) + QStringLiteral("/ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
      QFile file(files.next());
      QVERIFY(file.open(QIODevice::ReadOnly));
      if (file.fileName().contains(QStringLiteral("name_display"))) continue;
      ++seen;
      QVERIFY2(!QString::fromUtf8(file.readAll()).contains(reads), qPrintable(file.fileName()));
    }
    QVERIFY(seen > 30);
  }
};

QTEST_MAIN(WordsTest)
#include "words_test.moc"
