#include "core/base/translation.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include "core/indicators/indicator_table.h"
#include "core/indicators/reason.h"
#include "core/reports/support_list_words.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

struct Message {
  QString context, source;
  QStringList forms;  // one, or one for each plural
  bool unfinished = false, plural = false;
};

std::vector<Message> messages(const QString& name) {
  QFile file(QStringLiteral(MILEPOST_SOURCE_DIR "/translations/") + name);
  if (!file.open(QIODevice::ReadOnly)) qFatal("no %s", qPrintable(name));
  QXmlStreamReader xml(&file);
  std::vector<Message> all;
  QString context;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == u"name") context = xml.readElementText();
    else if (xml.name() == u"message") all.push_back({context, {}, {}, false, xml.attributes().value("numerus"_L1) == u"yes"});
    else if (xml.name() == u"source") all.back().source = xml.readElementText();
    else if (xml.name() == u"numerusform") all.back().forms << xml.readElementText();
    else if (xml.name() == u"translation") {
      all.back().unfinished = xml.attributes().hasAttribute("type"_L1);
      if (!all.back().plural) all.back().forms << xml.readElementText();
    }
  }
  if (xml.hasError()) qFatal("%s", qPrintable(xml.errorString()));
  return all;
}

QStringList places(const QString& text) {
  static const QRegularExpression place(u"%(?:[1-9]|n)"_s);
  QStringList found;
  for (auto it = place.globalMatch(text); it.hasNext();) found << it.next().captured();
  found.sort();
  return found;
}

}  // namespace

class TranslationTest : public QObject {
  Q_OBJECT

 private slots:
  void init() { speak(*QCoreApplication::instance(), u"en"_s); }

  void every_message_is_translated_and_keeps_its_places_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("Spanish") << u"milepost_es.ts"_s;
    QTest::newRow("English plurals") << u"milepost_en.ts"_s;
  }
  void every_message_is_translated_and_keeps_its_places() {
    QFETCH(QString, name);
    const std::vector<Message> all = messages(name);
    QVERIFY(all.size() > 10);
    for (const Message& message : all) {
      const QByteArray which = (message.context + u": "_s + message.source).toUtf8();
      QVERIFY2(!message.unfinished, which.constData());
      QCOMPARE(message.forms.size(), message.plural ? 2 : 1);
      for (const QString& form : message.forms) {
        QVERIFY2(!form.trimmed().isEmpty(), which.constData());
        QVERIFY2(places(form) == places(message.source), which.constData());
        QVERIFY2(!message.plural || !form.contains(u"(s)"), which.constData());
        QVERIFY2(form.startsWith(u' ') == message.source.startsWith(u' ') && form.endsWith(u' ') == message.source.endsWith(u' '), which.constData());
        QVERIFY2(form.count(u'\n') == message.source.count(u'\n') && form.count(u";;"_s) == message.source.count(u";;"_s), which.constData());
        QVERIFY2(form.contains(QRegularExpression(u"&\\w"_s)) == message.source.contains(QRegularExpression(u"&\\w"_s)), which.constData());
      }
    }
  }

  void spanish_speaks_of_support() {
    // What tests/ui/shell/words_test.cpp keeps out of English, and the words of the same kind.
    static const QRegularExpression banned(u"riesgo|reprob|fracas|desert(?:or|ó|ar)|abandon|déficit|deficien|rezag|vulnerab|peligro|"
                                           "fuera de camino|zona roja|alumno (?:malo|débil)|bajo rendimiento|incumpl|batalla"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    for (const Message& message : messages(u"milepost_es.ts"_s))
      for (const QString& form : message.forms) QVERIFY2(!form.contains(banned), form.toUtf8().constData());
  }

  // A context that lupdate misread is never found at run time, and the sentence stays English without a word.
  void every_context_is_looked_up() {
    static const QRegularExpression spoken(u"Q_DECLARE_TR_FUNCTIONS\\((\\w+)\\)|(?:translate|QT_TRANSLATE_NOOP)\\(\\s*\"(\\w+)\"|class (\\w+)[^{;]*\\{\\s*Q_OBJECT"_s);
    QSet<QString> known;
    for (const QString& folder : {u"core"_s, u"ui"_s, u"app"_s}) {
      QDirIterator files(QStringLiteral(MILEPOST_SOURCE_DIR "/") + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
      while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (auto match = spoken.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();) {
          const QRegularExpressionMatch one = match.next();
          known << (one.captured(3).isEmpty() ? one.captured(1) + one.captured(2) : u"milepost::"_s + one.captured(3));
        }
      }
    }
    for (const Message& message : messages(u"milepost_es.ts"_s)) QVERIFY2(known.contains(message.context), qPrintable(message.context + u": "_s + message.source));
  }

  void plurals_in_both_languages_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("students");
    QTest::addColumn<QString>("headline");
    QTest::newRow("English 1") << u"en"_s << 1 << u"1 student has a need and no plan yet"_s;
    QTest::newRow("English 2") << u"en"_s << 2 << u"2 students have a need and no plan yet"_s;
    QTest::newRow("Spanish 1") << u"es"_s << 1 << u"1 estudiante tiene una necesidad y todavía no tiene plan"_s;
    QTest::newRow("Spanish 2") << u"es"_s << 2 << u"2 estudiantes tienen una necesidad y todavía no tienen plan"_s;
  }
  void plurals_in_both_languages() {
    QFETCH(QString, language);
    QFETCH(int, students);
    speak(*QCoreApplication::instance(), language);
    SupportList list;
    list.rows.resize(students);
    QTEST(support_list_headline(list), "headline");
  }

  void sentences_of_core_come_out_in_spanish() {
    const QStringList five{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s};
    QCOMPARE(list_words(five), u"a, b, c, d and 1 more"_s);
    speak(*QCoreApplication::instance(), u"es"_s);
    QCOMPARE(list_words(five), u"a, b, c, d y 1 más"_s);
    QCOMPARE(indicator_title(u"attendance"_s), u"Asistencia"_s);
    QCOMPARE(QCoreApplication::translate("ExportFindings", "a header row"), u"una fila de encabezado"_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancelar"_s);
    QCOMPARE(QCoreApplication::translate("Store", "Copying"), u"Copiando"_s);
  }

  void dates_follow_the_language() {
    const QDate day(2026, 8, 14);
    QCOMPARE(date_words(day), u"Aug 14, 2026"_s);
    QCOMPARE(day_words(day), u"Aug 14"_s);
    speak(*QCoreApplication::instance(), u"es"_s);
    QCOMPARE(date_words(day), u"14 ago 2026"_s);
    QCOMPARE(day_words(day.addDays(1)), u"15 ago"_s);
  }

  void an_unknown_language_is_the_systems() {
    speak(*QCoreApplication::instance(), u"xx"_s);
    SupportList list;
    list.rows.resize(2);
    QCOMPARE(support_list_headline(list), u"2 students have a need and no plan yet"_s);
  }
};

QTEST_GUILESS_MAIN(TranslationTest)
#include "translation_test.moc"
