#include <QThread>
#include <atomic>
#include <future>
#include <semaphore>
#include <span>

#include "core/indicators/indicator_store.h"
#include "core/store/school_file.h"
#include "core/students/student_store.h"

namespace milepost {

namespace {

using Judged = Result<std::vector<StudentFindings>>;  // of one batch of students

constexpr size_t batch_size = 128;
constexpr int batches_ahead = 4;  // of one lane, so that a slow visitor holds the readers back

Judged judge(StudentReader& reader, std::span<const qint64> people, const RuleContext& context, const IndicatorOptions& options) {
  std::vector<StudentFindings> judged;
  for (const qint64 person : people) {
    const Result<StudentRecord> record = reader.read(person);
    if (!record) return record.error();
    if (!options.with_leavers && has_left(*record, context)) continue;
    judged.push_back(findings_of(*record, context));
    if (judged.back().grade_level.isEmpty()) judged.back().grade_level = options.grade_level;
  }
  return judged;
}

// Reads and judges every second batch (of two lanes) on a thread and a connection of its own.
class Lane {
 public:
  Lane(const SchoolFile& file, const RuleContext& context, const IndicatorOptions& options, std::vector<std::span<const qint64>> batches)
      : batches_(std::move(batches)), results_(batches_.size()), thread_(QThread::create([this, &file, &context, &options] { run(file, context, options); })) {
    thread_->start();
  }
  ~Lane() {
    stopped_ = true;
    room_.release();
    thread_->wait();
  }

  // The lane's batches in their order, each once.
  Judged next() {
    Judged judged = results_[taken_++].get_future().get();
    room_.release();
    return judged;
  }

 private:
  void run(const SchoolFile& file, const RuleContext& context, const IndicatorOptions& options) {
    const Result<std::unique_ptr<SchoolFile>> connection = file.connect(Access::ReadOnly);
    Result<StudentReader> reader = connection ? StudentReader::open((*connection)->handle()) : Result<StudentReader>(connection.error());
    for (size_t batch = 0; batch < batches_.size(); ++batch) {
      room_.acquire();
      if (stopped_) return;
      results_[batch].set_value(reader ? judge(*reader, batches_[batch], context, options) : Judged(reader.error()));
    }
  }

  std::vector<std::span<const qint64>> batches_;
  std::vector<std::promise<Judged>> results_;
  size_t taken_ = 0;
  std::counting_semaphore<> room_{batches_ahead};
  std::atomic<bool> stopped_ = false;
  std::unique_ptr<QThread> thread_;
};

}  // namespace

Status visit_findings(const SchoolFile& file, const RuleContext& context, const IndicatorOptions& options,
                      const std::function<Status(const StudentFindings&)>& visit) {
  const Result<std::vector<qint64>> people = students_of_grade(file.handle(), options.grade_level, context.school_year());
  if (!people) return people.error();
  std::array<std::vector<std::span<const qint64>>, 2> batches;
  for (size_t start = 0, batch = 0; start < people->size(); start += batch_size, ++batch) {
    batches[batch % 2].push_back(std::span(*people).subspan(start, std::min(batch_size, people->size() - start)));
  }
  const size_t count = batches[0].size() + batches[1].size();
  Lane even(file, context, options, std::move(batches[0]));
  Lane odd(file, context, options, std::move(batches[1]));
  for (size_t batch = 0; batch < count; ++batch) {
    const Judged judged = batch % 2 == 0 ? even.next() : odd.next();
    if (!judged) return judged.error();
    for (const StudentFindings& student : *judged) {
      if (Status visited = visit(student); !visited) return visited;
    }
  }
  return Done{};
}

}  // namespace milepost
