#include "ui/shared/task_strip.h"

#include <QPushButton>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include "core/base/result.h"

using namespace milepost;

class TaskStripTest : public QObject {
  Q_OBJECT

 private slots:
  void works_on_another_thread_and_answers_here() {
    TaskStrip strip;
    QThread* worker = nullptr;
    QThread* answered = nullptr;
    int result = 0;
    strip.run(QStringLiteral("Counting"), [&worker](const Task& task) { task.report(0.5, QStringLiteral("half")); worker = QThread::currentThread(); return 42; },
              [&](int value) { result = value; answered = QThread::currentThread(); });
    QVERIFY(strip.busy());
    QTRY_COMPARE(result, 42);
    QVERIFY(worker != QThread::currentThread());
    QCOMPARE(answered, QThread::currentThread());
    QVERIFY(!strip.busy());
  }

  void cancel_reaches_the_work() {
    TaskStrip strip;
    QSemaphore started;
    Status ended = Done{};
    bool answered = false;
    strip.run(QStringLiteral("Waiting"), [&started](const Task& task) -> Status {
      started.release();
      while (!task.cancelled()) QThread::yieldCurrentThread();
      return Error{QStringLiteral("stopped"), ErrorKind::Cancelled};
    }, [&](const Status& status) { ended = status; answered = true; });
    started.acquire();
    strip.findChild<QPushButton*>()->click();
    QTRY_VERIFY(answered);
    QVERIFY(!ended.ok());
    QCOMPARE(ended.error().kind, ErrorKind::Cancelled);
  }

  void a_later_run_takes_the_place_of_an_earlier_one() {
    TaskStrip strip;
    QList<int> answers;
    strip.run(QStringLiteral("one"), [](const Task& task) { while (!task.cancelled()) QThread::yieldCurrentThread(); return 1; }, [&](int n) { answers.append(n); });
    strip.run(QStringLiteral("two"), [](const Task&) { return 2; }, [&](int n) { answers.append(n); });
    QTRY_COMPARE(answers, QList<int>{2});
    QTest::qWait(20);
    QCOMPARE(answers, QList<int>{2});
  }

  void does_not_outlive_its_window() {
    auto strip = std::make_unique<TaskStrip>();
    bool answered = false;
    strip->run(QStringLiteral("one"), [](const Task& task) { while (!task.cancelled()) QThread::yieldCurrentThread(); return 1; }, [&](int) { answered = true; });
    strip.reset();
    QCoreApplication::processEvents();
    QVERIFY(!answered);
  }
};

QTEST_MAIN(TaskStripTest)
#include "task_strip_test.moc"
