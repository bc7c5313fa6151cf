#include "core/prediction/numeric/parallel_parts.h"

#include <QSemaphore>
#include <QThread>
#include <QThreadPool>
#include <algorithm>
#include <atomic>

namespace milepost {

void for_each_part(int parts, const std::function<void(int)>& work) {
  std::atomic<int> next = 0;
  const auto run = [&] {
    for (int part = next++; part < parts; part = next++) work(part);
  };
  QSemaphore done;
  int helpers = 0;
  QThreadPool* pool = QThreadPool::globalInstance();
  // tryStart: where every thread is busy (a fit inside a task of the pool) this thread does it all, and nobody waits.
  for (const int most = std::min(parts, QThread::idealThreadCount()) - 1; helpers < most; ++helpers)
    if (!pool->tryStart([&] { run(), done.release(); })) break;
  run();
  done.acquire(helpers);
}

int parts_of(long rows) { return rows <= 4000 ? 1 : int(std::clamp(rows / 2500, 2L, 16L)); }

}  // namespace milepost
