#include "core/prediction/landmark_rows.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/indicators/readiness_rule.h"
#include "core/prediction/as_of_record.h"
#include "core/prediction/attendance_features.h"
#include "core/prediction/mark_features.h"
#include "core/prediction/outcome_store.h"
#include "core/store/school_file.h"
#include "core/students/student_store.h"

namespace milepost {

namespace {

constexpr int first_weeks = 20;  // days in which a school fills up: who enters within them began with it

int place(const Landmark& of) {
  return int(&of - landmarks().data());
}

QDate year_end(int school_year) {
  return first_day_of_school_year(school_year + 1).addDays(-1);
}

// Where and when a student is looked at.
struct Moment {
  const Landmark* landmark = nullptr;
  SchoolSpan span;
  QDate cutoff;
};

bool is_no_show(const SchoolSpan& span) {
  return span.exit.isValid() && span.entry.isValid() && span.exit < span.entry;
}

class StudentRows {
 public:
  StudentRows(const CohortMoments& moments, const QList<const Landmark*>& wanted, bool for_audit)
      : moments_(moments), wanted_(wanted), for_audit_(for_audit), context_(moments.context) {}

  std::unordered_map<qint64, StateTests> tests;
  std::unordered_map<qint64, Outcomes> outcomes;

  // The student's rows, in time's order. The record is used up: it shrinks from the last landmark to the first, so that
  // what lies after a cut-off is gone before anything is computed.
  std::vector<LandmarkRow> of(StudentRecord& record);

 private:
  int year() const { return moments_.cohort.school_year; }
  bool began(const SchoolSpan&, QDate cutoff) const;
  bool enrolled(const SchoolSpan&, QDate cutoff) const;
  std::vector<Moment> moments(const StudentRecord&) const;
  FeatureValues constants(StudentRecord&, const Moment& last);
  void add_transition(FeatureValues&, const StudentRecord&, const Moment&) const;
  void add_tests(FeatureValues&, qint64 person, QDate cutoff) const;
  void close_open_spans(StudentRecord&) const;

  const CohortMoments& moments_;
  const QList<const Landmark*>& wanted_;
  bool for_audit_;
  RuleContext context_;
};

// A student who is in a later export no more has left when last seen, also where no exit was written.
void StudentRows::close_open_spans(StudentRecord& record) const {
  const auto seen = moments_.cohort.last_seen.find(record.student.id);
  if (!record.student.left || seen == moments_.cohort.last_seen.end()) return;
  for (SchoolSpan& span : record.schools) {
    const bool open = !span.exit.isValid() && span.school_year == school_year_of(seen->second);
    if (open && !(span.entry > seen->second)) span.exit = seen->second;
  }
}

bool StudentRows::began(const SchoolSpan& span, QDate cutoff) const {
  const QDate first = cutoff.addDays(1);
  return !(span.entry > first.addDays(first_weeks)) && (!span.exit.isValid() || span.exit >= first);
}

bool StudentRows::enrolled(const SchoolSpan& span, QDate cutoff) const {
  if (span.entry > cutoff) return false;
  const QDate last_day = moments_.cohort.schools.value(span.school).last_day;
  // Many systems end every enrollment with the school year; nobody has left by that.
  return !span.exit.isValid() || span.exit >= (last_day.isValid() ? std::min(cutoff, last_day) : cutoff);
}

std::vector<Moment> StudentRows::moments(const StudentRecord& record) const {
  std::vector<const SchoolSpan*> spans;
  for (const SchoolSpan& span : record.schools) {
    if (span.school_year == year() && span.grade_level == u"09" && !is_no_show(span)) spans.push_back(&span);
  }
  std::stable_sort(spans.begin(), spans.end(), [](const auto* a, const auto* b) { return a->entry < b->entry; });
  std::vector<Moment> found;
  for (const Landmark* landmark : wanted_) {
    const SchoolSpan* chosen = nullptr;
    QDate cutoff;
    for (const SchoolSpan* span : spans) {
      const QList<QDate>& cutoffs = moments_.cutoffs[span->school];
      const QDate day = cutoffs.isEmpty() ? QDate() : cutoffs[place(*landmark)];
      if (!day.isValid()) continue;
      const bool before = landmark->kind == LandmarkKind::EighthGrade;
      if (before ? chosen != nullptr || !began(*span, day) : !enrolled(*span, day)) continue;
      chosen = span;
      cutoff = day;
    }
    if (chosen) found.push_back({landmark, *chosen, cutoff});
  }
  return found;
}

FeatureValues StudentRows::constants(StudentRecord& record, const Moment& last) {
  FeatureValues values;
  values.fill(not_known);
  const bool behavior = context_.behavior;
  context_.as_of = year_end(year());
  const std::optional<int> grade_8 = grade_8_year(record, year());
  context_.behavior = grade_8 && moments_.behavior_years.contains(*grade_8);
  add_grade_8(values, record, context_, year());
  context_.behavior = behavior;
  if (!for_audit_) return values;
  if (const auto of = outcomes.find(record.student.id); of != outcomes.end())
    std::copy(of->second.begin(), of->second.end(), values.begin() + feature::graduated);
  if (moments_.limit < context_.as_of) return values;
  static const int fourth = place(*landmark(QStringLiteral("q4")));
  cut_record(record, context_.as_of);
  add_end_of_year(values, record, context_, moments_.cutoffs[last.span.school][fourth]);
  return values;
}

void StudentRows::add_transition(FeatureValues& values, const StudentRecord& record, const Moment& moment) const {
  bool earlier = false, earlier_ninth = false;
  const auto look = [&](const auto& rows) {
    for (const auto& row : rows) {
      earlier |= row.school_year < year();
      earlier_ninth |= row.school_year < year() && row.grade_level == u"09";
    }
  };
  look(record.schools);
  look(record.marks);
  if (moment.span.first_time_ninth)
    values[feature::repeating_ninth] = !*moment.span.first_time_ninth;
  else if (earlier)
    values[feature::repeating_ninth] = earlier_ninth;
  if (moment.landmark->kind == LandmarkKind::EighthGrade) return;

  QStringList schools;
  const SchoolSpan* first = nullptr;
  for (const SchoolSpan& span : record.schools) {
    if (span.school_year != year() || is_no_show(span)) continue;
    if (!schools.contains(span.school)) schools << span.school;
    if (!first || span.entry < first->entry) first = &span;
  }
  values[feature::school_changes] = double(std::max<qsizetype>(0, schools.size() - 1));
  if (!first || !first->entry.isValid()) return;
  const QDate first_day = moments_.cohort.schools.value(first->school).first_day;
  if (first_day.isValid())
    values[feature::entered_late_days] = double(std::max<qint64>(0, first_day.daysTo(first->entry)));
}

void StudentRows::add_tests(FeatureValues& values, qint64 person, QDate cutoff) const {
  const auto of = tests.find(person);
  if (of == tests.end()) return;
  const auto latest = [cutoff](const std::vector<TestScore>& scores) {
    double score = not_known;
    for (const TestScore& test : scores) {
      if (!(test.date > cutoff)) score = test.scale_score;
    }
    return score;
  };
  values[feature::sbac_math] = latest(of->second.math);
  values[feature::sbac_ela] = latest(of->second.ela);
}

std::vector<LandmarkRow> StudentRows::of(StudentRecord& record) {
  close_open_spans(record);
  std::vector<Moment> looks = moments(record);
  std::vector<LandmarkRow> rows;
  if (looks.empty()) return rows;
  std::stable_sort(looks.begin(), looks.end(), [](const Moment& a, const Moment& b) { return a.cutoff > b.cutoff; });
  const FeatureValues all_year = constants(record, looks.front());
  std::optional<FeatureValues> with_marks;  // the same until a mark falls behind a cut-off
  for (const Moment& look : looks) {
    if (cut_record(record, look.cutoff)) with_marks.reset();
    context_.as_of = look.cutoff;
    const bool ninth = look.landmark->kind != LandmarkKind::EighthGrade;
    if (ninth && !with_marks) {
      with_marks = all_year;
      add_marks(*with_marks, record, context_, for_audit_);
    }
    LandmarkRow& row = rows.emplace_back();
    row.person = record.student.id;
    row.student = record.student.local_id;
    row.school = look.span.school;
    row.landmark = look.landmark;
    row.cutoff = look.cutoff;
    row.values = ninth ? *with_marks : all_year;
    add_transition(row.values, record, look);
    add_tests(row.values, row.person, look.cutoff);
    if (!ninth) continue;
    add_attendance(row.values, record, context_);
    add_behavior(row.values, record, context_);
  }
  std::sort(rows.begin(), rows.end(),
            [](const LandmarkRow& a, const LandmarkRow& b) { return a.landmark < b.landmark; });
  return rows;
}

}  // namespace

Status visit_landmark_rows(const SchoolFile& file, const CohortMoments& moments, const QList<const Landmark*>& wanted,
                           bool for_audit, const std::function<Status(const LandmarkRow&)>& visit) {
  StudentRows rows(moments, wanted, for_audit);
  auto tests = state_tests(file, moments.cohort.school_year);
  if (!tests) return tests.error();
  rows.tests = tests.take();
  if (for_audit) {
    auto outcomes = read_outcomes(file, moments.as_of);
    if (!outcomes) return outcomes.error();
    rows.outcomes = outcomes.take();
  }
  Result<StudentReader> reader = StudentReader::open(file.handle());
  if (!reader) return reader.error();
  for (const qint64 person : moments.cohort.people) {
    Result<StudentRecord> record = reader->read(person);
    if (!record) return record.error();
    for (const LandmarkRow& row : rows.of(*record)) {
      if (Status visited = visit(row); !visited) return visited;
    }
  }
  return Done{};
}

}  // namespace milepost
