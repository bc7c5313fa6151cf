#include <QTest>
#include <array>
#include <cmath>

#include "core/exchange/sample/sample_attendance.h"
#include "core/exchange/sample/sample_courses.h"
#include "core/exchange/sample/sample_marks.h"
#include "core/exchange/sample/sample_outcomes.h"

using namespace milepost;

namespace {

// The CORE rules, written down once more: official marks of one term without a D or F; points by credits.
struct Standing {
  bool has_marks = false, no_d_f = true, open = false;
  int points = 0, counted = 0;
  bool gpa_reached() const { return points >= 2.5 * counted; }
};

Standing standing(const SampleNinthMarks& marks, SampleTerm latest, std::initializer_list<SampleTerm> year_to_date) {
  Standing result;
  for (const auto& terms : marks.by_period) {
    const SampleMark mark = terms[std::size_t(latest)];
    if (mark <= SampleMark::NotPassed) result.has_marks = true;
    if (is_d_or_f(mark)) result.no_d_f = false;
    if (mark >= SampleMark::NotPassed) result.open = true;  // I, NM, blank: not known, unless another mark is a D or F
    for (const SampleTerm term : year_to_date) {
      if (const auto points = sample_mark_points(terms[std::size_t(term)])) {
        result.points += *points;
        ++result.counted;
      }
    }
  }
  return result;
}

struct Shares {
  int n = 0, known = 0, no_d_f = 0, gpa = 0;
  void add(const Standing& standing) {
    if (!standing.has_marks || !standing.counted) return;
    ++n;
    const bool known_now = !standing.no_d_f || !standing.open;
    known += known_now;
    no_d_f += known_now && standing.no_d_f;
    gpa += standing.gpa_reached();
  }
};

}  // namespace

class SampleCalibrationTest : public QObject {
  Q_OBJECT

 private slots:
  void the_gap_is_the_one_the_memo_reports_data() {
    QTest::addColumn<bool>("district");
    QTest::addColumn<quint64>("seed");
    QTest::newRow("district") << true << quint64(1);
    QTest::newRow("district, another seed") << true << quint64(20);
    QTest::newRow("one school") << false << quint64(1);
  }

  void the_gap_is_the_one_the_memo_reports() {
    QFETCH(bool, district);
    QFETCH(quint64, seed);
    SampleOptions options;
    options.students = 40'000;
    options.cohorts = 0;
    options.seed = seed;
    options.size = district ? SampleSize::District : SampleSize::School;
    SamplePopulation population = sample_population(options);
    const SampleSchedule schedule = sample_schedule(population);
    std::array<Shares, 2> fall, year;  // [focus group]
    for (std::size_t i = 0; i < population.current; ++i) {
      const SampleStudent& student = population.students[i];
      const SampleNinthMarks marks = sample_ninth_marks(population, schedule, student);
      if (student.entry < QDate(2026, 9, 25))
        fall[student.focus_group()].add(standing(marks, SampleTerm::Q1, {SampleTerm::Q1}));
      year[student.focus_group()].add(standing(marks, SampleTerm::S2, {SampleTerm::S1, SampleTerm::S2}));
    }
    const auto no_d_f = [](const Shares& of) { return 100.0 * of.no_d_f / of.known; };
    const auto gpa = [](const Shares& of) { return 100.0 * of.gpa / of.n; };
    for (const auto* shares : {&fall, &year}) {
      const auto& [others, focus] = *shares;
      QVERIFY(focus.n > 10'000 && others.n > 10'000);
      qInfo("%s: no D or F %.1f%% and %.1f%%, GPA >= 2.5 %.1f%% and %.1f%% (focus group n=%d, others n=%d)",
            shares == &fall ? "quarter 1" : "year's end", no_d_f(focus), no_d_f(others), gpa(focus), gpa(others),
            focus.n, others.n);
      QVERIFY(std::fabs(no_d_f(focus) - 34) <= 2);
      QVERIFY(std::fabs(no_d_f(others) - 59) <= 2);
      QVERIFY(std::fabs(gpa(focus) - 50) <= 2);
      QVERIFY(std::fabs(gpa(others) - 73) <= 2);
    }
  }

  void the_gap_is_made_by_schools_and_by_nothing_in_the_student() {
    SampleOptions options;
    options.students = 40'000;
    options.cohorts = 0;
    const SamplePopulation population = sample_population(options);
    double sum[2] = {}, squares[2] = {};
    int n[2] = {};
    for (const SampleStudent& student : population.students) {
      const bool focus = student.focus_group();
      sum[focus] += student.history;
      squares[focus] += student.history * student.history;
      ++n[focus];
    }
    for (const bool focus : {false, true}) {
      QVERIFY(std::fabs(sum[focus] / n[focus]) < 0.03);
      QVERIFY(std::fabs(squares[focus] / n[focus] - 1) < 0.04);
    }
  }

  void outcomes_come_as_often_as_their_true_probabilities_say() {
    SampleOptions options;
    options.students = 20'000;
    options.cohorts = 1;
    options.size = SampleSize::School;
    SamplePopulation population = sample_population(options);
    const SampleSchedule schedule = sample_schedule(population);
    struct Tally {
      const char* name;
      double expected = 0, variance = 0;
      int seen = 0;
      void add(double p, bool happened) {
        expected += p;
        variance += p * (1 - p);
        seen += happened;
      }
    };
    std::array<Tally, 5> tallies{{{"graduated"}, {"agMet"}, {"enrolled"}, {"enrolled4yr"}, {"persistedYear2"}}};
    Tally low{"graduated, low half"}, high{"graduated, high half"};
    for (std::size_t i = population.current; i < population.students.size(); ++i) {
      const SampleStudent& student = population.students[i];
      const SampleNinthMarks ninth = sample_ninth_marks(population, schedule, student);
      const SampleEighthMarks eighth = sample_eighth_marks(population, student);
      const SampleAttendance attendance = sample_attendance(population, student, 180);
      const SampleTruth truth =
          sample_truth(student, population.schools[0], {attendance.rate, ninth.gpa, eighth.gpa, ninth.d_f_count});
      const SampleOutcome outcome = sample_outcome(options, student, truth);
      QVERIFY(truth.ag_met() <= truth.graduate && truth.persisted() <= truth.enrolled() &&
              truth.enrolled_four_year() <= truth.enrolled());
      QVERIFY(truth.graduate > 0 && truth.graduate < 1);
      const bool enrolled = outcome.enrolled2yr || outcome.enrolled4yr;
      QVERIFY(!outcome.ag_met || outcome.graduated);
      QVERIFY(!outcome.persisted || enrolled);
      QVERIFY(!(outcome.enrolled2yr && outcome.enrolled4yr));
      tallies[0].add(truth.graduate, outcome.graduated);
      tallies[1].add(truth.ag_met(), outcome.ag_met);
      tallies[2].add(truth.enrolled(), enrolled);
      tallies[3].add(truth.enrolled_four_year(), outcome.enrolled4yr);
      tallies[4].add(truth.persisted(), outcome.persisted);
      (truth.graduate < 0.85 ? low : high).add(truth.graduate, outcome.graduated);
    }
    for (const Tally& tally : {tallies[0], tallies[1], tallies[2], tallies[3], tallies[4], low, high}) {
      const double z = (tally.seen - tally.expected) / std::sqrt(tally.variance);
      qInfo("%s: %d of 20000, expected %.1f, z %.2f", tally.name, tally.seen, tally.expected, z);
      QVERIFY2(std::fabs(z) < 4, tally.name);
    }
  }
};

QTEST_GUILESS_MAIN(SampleCalibrationTest)
#include "sample_calibration_test.moc"
