#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "core/indicators/indicator_table.h"
#include "core/indicators/policy.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

QJsonObject core_json() {
  (void)shipped_policy(u"core"_s);
  QFile file(u":/policies/core.json"_s);
  return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

Result<Policy> read(const QJsonObject& json) {
  return read_policy(QJsonDocument(json).toJson());
}

}  // namespace

class PolicyTest : public QObject {
  Q_OBJECT

 private slots:
  void every_shipped_policy_reads_and_says_where_it_is_from() {
    for (const QString& key : shipped_policy_keys()) {
      const Result<Policy> policy = shipped_policy(key);
      QVERIFY2(policy, policy ? "" : qPrintable(policy.error().sentence));
      QCOMPARE(policy->key, key);
      QVERIFY(!policy->name.isEmpty() && !policy->source.isEmpty() && policy->effective_from.isValid() &&
              policy->version >= 1);
      for (const QStringList& keys :
           {policy->off_signals, policy->watch_signals, policy->risk_diagnostic, policy->progress_monitoring}) {
        for (const QString& part : keys) QVERIFY2(indicator(part), qPrintable(part));
      }
      QVERIFY(policy->attendance.on >= policy->attendance.watch && policy->gpa.on >= policy->gpa.watch);
    }
  }

  void thresholds_are_exact() {
    const Policy core = shipped_policy(u"core"_s).take();
    QCOMPARE(core.attendance.on, Micro(960'000));
    QCOMPARE(core.attendance.watch, Micro(900'000));
    QCOMPARE(core.gpa.on, Micro(2'500'000));
    QCOMPARE(core.gpa.watch, Micro(2'000'000));
  }

  void an_unknown_policy_is_refused_by_name() {
    const Result<Policy> policy = shipped_policy(u"../core"_s);
    QVERIFY(!policy);
    QVERIFY(policy.error().sentence.contains(u"../core"_s));
    QVERIFY(policy.error().sentence.contains(u"washington"_s));
  }

  void a_broken_policy_names_its_defect() {
    QVERIFY(read(core_json()));
    QVERIFY(!read_policy("{\"key\": "));
    for (const QString& key : core_json().keys()) {
      if (key == u"effective_until"_s) continue;
      QJsonObject json = core_json();
      json.remove(key);
      const Result<Policy> policy = read(json);
      QVERIFY2(!policy, qPrintable(key));
      QVERIFY2(policy.error().sentence.contains(key), qPrintable(policy.error().sentence));
    }
    QJsonObject json = core_json();
    json[u"gpa"_s] = QJsonObject{{u"on"_s, u"2.5"_s}, {u"watch"_s, 2}, {u"above"_s, false}};
    QVERIFY(read(json).error().sentence.contains(u"gpa.on"_s));
    json = core_json();
    json[u"repeats"_s] = u"best"_s;
    QVERIFY(read(json).error().sentence.contains(u"repeats"_s));
  }
};

QTEST_GUILESS_MAIN(PolicyTest)
#include "policy_test.moc"
