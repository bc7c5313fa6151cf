#include "core/exchange/record_diff.h"
#include "core/exchange/text_index.h"

#include <QTest>
#include <random>

using namespace milepost;

namespace {

Cell text(std::string_view value) {
  return {Cell::Type::Text, 0, 0, value};
}
Cell integer(qint64 value) {
  return {Cell::Type::Integer, value, 0, {}};
}
Cell real(double value) {
  return {Cell::Type::Real, 0, value, {}};
}

using Row = std::vector<Cell>;

}  // namespace

class ImportDiffTest : public QObject {
  Q_OBJECT

 private slots:
  void rows_are_added_changed_unchanged_or_duplicate() {
    RecordDiff diff({0}, {0, 1}, 2);
    diff.known(11, Row{text("a"), real(1.5)}, 2027);
    diff.known(12, Row{text("b"), {}}, 2027);
    diff.known(13, Row{text("c"), {}}, 2026);
    QCOMPARE(diff.incoming(Row{text("a"), real(1.5)}, 2, 2027).fate, RowFate::Unchanged);
    const auto changed = diff.incoming(Row{text("b"), real(0)}, 3, 2027);
    QCOMPARE(changed.fate, RowFate::Changed);
    QCOMPARE(changed.row->row_id, 12);
    const auto added = diff.incoming(Row{text("d"), {}}, 4, 2027);
    QCOMPARE(added.fate, RowFate::Added);
    QCOMPARE(added.row->row_id, 0);
    const auto twice = diff.incoming(Row{text("d"), {}}, 5, 2027);
    QCOMPARE(twice.fate, RowFate::Duplicate);
    QCOMPARE(twice.row->line, 4u);
    QCOMPARE(diff.incoming(Row{text("a"), real(9)}, 6, 2027).fate, RowFate::Duplicate);
    int gone = 0;
    for (const KnownRow& row : diff.rows()) gone += row.line == 0;
    QCOMPARE(gone, 1);
  }

  void cells_that_only_look_alike_are_told_apart() {
    RowHasher hasher;
    const std::vector<int> both{0, 1};
    const std::vector<Row> rows{{text("ab"), text("c")},
                                {text("a"), text("bc")},
                                {text("abc"), {}},
                                {{}, text("abc")},
                                {text(""), text("abc")},
                                {integer(1), {}},
                                {real(1), {}},
                                {text("1"), {}},
                                {integer(1), integer(0)},
                                {{}, {}},
                                {{}, integer(1)}};
    for (size_t i = 0; i < rows.size(); ++i) {
      for (size_t j = 0; j < rows.size(); ++j)
        QCOMPARE(hasher.hash(rows[i], both) == hasher.hash(rows[j], both), i == j);
    }
    QCOMPARE(hasher.hash(Row{real(-0.0), {}}, both), hasher.hash(Row{real(0.0), {}}, both));
  }

  void it_grows_past_what_was_expected() {
    RecordDiff diff({0}, {0}, 0);
    for (int i = 0; i < 5000; ++i) QCOMPARE(diff.incoming(Row{integer(i)}, quint32(i + 2), 0).fate, RowFate::Added);
    for (int i = 0; i < 5000; ++i) {
      const auto again = diff.incoming(Row{integer(i)}, 9999, 0);
      QCOMPARE(again.fate, RowFate::Duplicate);
      QCOMPARE(again.row->line, quint32(i + 2));
    }
  }

  void a_text_index_agrees_with_a_map() {
    std::mt19937 random(7);
    TextIndex index;
    QHash<QByteArray, quint32> map;
    for (int i = 0; i < 20000; ++i) {
      QByteArray key(int(random() % 20), 'x');
      for (char& c : key) c = char(random() % 3);
      const std::string_view view(key.constData(), size_t(key.size()));
      QCOMPARE(index.find(view), map.contains(key) ? map.value(key) : TextIndex::none);
      const quint32 number = index.intern(view);
      if (!map.contains(key)) map.insert(key, quint32(map.size()));
      QCOMPARE(number, map.value(key));
      QVERIFY(index.text(number) == view);
    }
  }
};

QTEST_GUILESS_MAIN(ImportDiffTest)
#include "import_diff_test.moc"
