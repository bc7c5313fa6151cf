#pragma once
#include <algorithm>

#include "core/prediction/school_prediction.h"

namespace milepost::test {

inline Chance chance(double probability, double spread = 0.08) { return {probability, std::max(0.0, probability - spread), std::min(1.0, probability + spread)}; }

inline StudentPrediction scored(qint64 person, double probability) {
  StudentPrediction one;
  one.person = person;
  one.score.near_term = chance(0.55);
  one.score.graduated = chance(0.88, 0.04);
  one.score.ag_graduated = chance(0.62);
  one.score.enrolled = chance(0.71);
  one.score.overall = chance(probability, 0.1);
  one.score.contributions = {{QStringLiteral("grade_8"), -0.05, false}, {QStringLiteral("course_performance"), -0.09, true},
                             {QStringLiteral("attendance"), 0.06, true}, {QStringLiteral("assessment"), 0.11, false},
                             {QStringLiteral("behavior"), 0.001, true}};
  one.band = std::min(4, int(probability * 5));
  return one;
}

inline StudentPrediction refused(qint64 person) {
  StudentPrediction one;
  one.person = person;
  one.score.refused = QStringLiteral("not enough information: no marks by Oct 2, 2026");
  one.score.missing = {QStringLiteral("course_performance")};
  return one;
}

// For the people of sample_list(): 1 and 3 are scored, 2 is refused, 4 is scored, 5 was never seen.
inline SchoolPrediction sample_prediction() {
  SchoolPrediction prediction;
  prediction.package_name = QStringLiteral("Bay Schools 2026-11");
  prediction.reference = QStringLiteral("the average ninth grader of 12 schools, 2021 to 2023");
  prediction.expires = QDate(2027, 8, 1);
  prediction.landmark = QStringLiteral("Q1");
  prediction.landmark_title = QStringLiteral("the end of quarter 1");
  prediction.cutoff = QDate(2026, 10, 2);
  prediction.gate.passed = true;
  for (const StudentPrediction& one : {scored(1, 0.61), refused(2), scored(3, 0.34), scored(4, 0.22), scored(100, 0.47), scored(101, 0.93)})
    prediction.students.insert(one.person, one);
  return prediction;
}

}  // namespace milepost::test
