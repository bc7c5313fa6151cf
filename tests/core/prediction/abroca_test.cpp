#include <QTest>

#include "core/prediction/evaluation/abroca.h"
#include "tests/core/prediction/evaluation_data.h"

using namespace milepost;

using Column = std::vector<double>;
using Group = std::vector<char>;

namespace {

// Two groups with the same ROC curve though different base rates; ties in plenty.
struct NullSchool {
  Column score, outcome;
  Group in_group;
};
NullSchool null_school(int rows, std::uint64_t seed) {
  NullSchool school;
  Draws draws(seed);
  for (int row = 0; row < rows; ++row) {
    const bool member = draws.uniform() < .3, event = draws.uniform() < (member ? .4 : .25);
    school.in_group.push_back(member);
    school.outcome.push_back(event);
    school.score.push_back(std::round(20 * (draws.normal() + event)) / 20);
  }
  return school;
}

}  // namespace

class AbrocaByGroupTest : public QObject {
  Q_OBJECT

 private slots:
  void is_exact_by_hand_data() {
    QTest::addColumn<Column>("score");
    QTest::addColumn<Column>("outcome");
    QTest::addColumn<Group>("in_group");
    QTest::addColumn<double>("expected");
    const Group halves{1, 1, 1, 1, 0, 0, 0, 0};
    QTest::newRow("model.md 5") << Column{.9, .8, .7, .6, .9, .8, .7, .6} << Column{1, 0, 1, 0, 0, 1, 1, 0} << halves
                                << .25;
    QTest::newRow("the same curve") << Column{.9, .8, .7, .6, .5, .4, .3, .2} << Column{1, 0, 1, 0, 1, 0, 1, 0}
                                    << halves << 0.;
    QTest::newRow("perfect against all tied")
        << Column{.9, .8, .2, .1, .5, .5, .5, .5} << Column{1, 1, 0, 0, 1, 0, 1, 0} << halves << .5;
    QTest::newRow("perfect against the reverse")
        << Column{.9, .8, .2, .1, .9, .8, .2, .1} << Column{1, 1, 0, 0, 0, 0, 1, 1} << halves << 1.;
    // A: (0,.5) (.5,.5) (.5,1) (1,1); B tied throughout, the diagonal: triangles of 1/8 on either side of a crossing.
    QTest::newRow("crossing curves") << Column{.9, .8, .7, .6, .5, .5, .5, .5} << Column{1, 0, 1, 0, 1, 0, 1, 0}
                                     << halves << .25;
    QTest::newRow("a real crossing") << Column{.9, .8, .7, .6, .5, .5, .5, .5} << Column{0, 1, 1, 0, 1, 0, 1, 0}
                                     << halves << .25;
  }
  void is_exact_by_hand() {
    QFETCH(Column, score);
    QFETCH(Column, outcome);
    QFETCH(Group, in_group);
    QFETCH(double, expected);
    const auto found = abroca(score, outcome, in_group);
    QVERIFY(found);
    QVERIFY2(close_to(*found, expected, 1e-14), qPrintable(QString::number(*found)));
    Group swapped;
    for (const char each : in_group) swapped.push_back(!each);
    QVERIFY(close_to(*abroca(score, outcome, swapped), expected, 1e-14));
  }

  void a_group_of_one_class_has_no_curve() {
    QVERIFY(!abroca(Column{.1, .2, .3}, Column{1, 0, 1}, Group{0, 0, 1}));
    QVERIFY(!abroca(Column{.1, .2}, Column{1, 0}, Group{0, 0}));
    QVERIFY(!abroca_test(Column{.1, .2, .3}, Column{1, 0, 1}, Group{0, 0, 1}, 99, 1));
  }

  void chance_alone_gives_a_uniform_p() {
    constexpr int schools = 200;
    int below[3] = {};
    double mean_null = 0;
    for (int seed = 0; seed < schools; ++seed) {
      const NullSchool school = null_school(300, 1000 + std::uint64_t(seed));
      const auto test = abroca_test(school.score, school.outcome, school.in_group, 99, std::uint64_t(seed));
      QVERIFY(test && test->value > 0 && test->null_mean > 0);
      mean_null += test->null_mean / schools;
      below[0] += test->p <= .1;
      below[1] += test->p <= .5;
      below[2] += test->p <= .9;
    }
    // Four standard errors of a binomial around 20, 100 and 180.
    QVERIFY2(below[0] >= 3 && below[0] <= 37, qPrintable(QString::number(below[0])));
    QVERIFY2(below[1] >= 72 && below[1] <= 128, qPrintable(QString::number(below[1])));
    QVERIFY2(below[2] >= 163 && below[2] <= 197, qPrintable(QString::number(below[2])));
    QVERIFY2(mean_null > .03 && mean_null < .12,
             qPrintable(QString::number(mean_null)));  // far from 0 without any difference
  }

  void a_real_difference_is_found() {
    NullSchool school = null_school(4000, 77);
    Draws draws(5);
    for (std::size_t row = 0; row < school.score.size(); ++row) {
      if (school.in_group[row]) school.score[row] = draws.normal();  // says nothing about this group
    }
    const auto test = abroca_test(school.score, school.outcome, school.in_group, 199, 1);
    QVERIFY(test && test->p < .01 && test->value > 3 * test->null_mean);
  }
};

QTEST_APPLESS_MAIN(AbrocaByGroupTest)
#include "abroca_test.moc"
