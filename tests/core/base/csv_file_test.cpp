#include <QTest>
class CsvFileTest : public QObject {
  Q_OBJECT
};
QTEST_GUILESS_MAIN(CsvFileTest)
#include "csv_file_test.moc"
