#include "core/indicators/policy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

// The linker leaves a static library's resources out unless somebody asks for them by name.
static void load_policies() {
  Q_INIT_RESOURCE(policies);
}

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(Policy)
};

// Reads keys of one object and remembers the first that is wrong.
class Reader {
 public:
  Reader(const QJsonObject& object, QString where, QString& wrong)
      : object_(object), where_(std::move(where)), wrong_(wrong) {}

  Reader part(const char* key) const {
    if (!object_.value(QLatin1String(key)).isObject()) fail(key);
    return Reader(object_.value(QLatin1String(key)).toObject(), where_ + QLatin1String(key) + u'.', wrong_);
  }
  Micro micro(const char* key) const {
    const QJsonValue value = object_.value(QLatin1String(key));
    if (!value.isDouble() || value.toDouble() < 0 || value.toDouble() > 10'000) {
      fail(key);
      return 0;
    }
    return std::llround(value.toDouble() * 1e6);
  }
  int whole(const char* key) const {
    const Micro value = micro(key);
    if (value % 1'000'000 != 0) fail(key);
    return int(value / 1'000'000);
  }
  QString text(const char* key) const {
    const QString value = object_.value(QLatin1String(key)).toString();
    if (value.isEmpty()) fail(key);
    return value;
  }
  QString one_of(const char* key, const QStringList& words) const {
    const QString value = text(key);
    if (!words.contains(value)) fail(key);
    return value;
  }
  bool flag(const char* key) const {
    if (!object_.value(QLatin1String(key)).isBool()) fail(key);
    return object_.value(QLatin1String(key)).toBool();
  }
  QStringList list(const char* key) const {
    if (!object_.value(QLatin1String(key)).isArray()) fail(key);
    return object_.value(QLatin1String(key)).toVariant().toStringList();
  }
  QDate date(const char* key, bool may_be_null) const {
    const QJsonValue value = object_.value(QLatin1String(key));
    const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
    if (!date.isValid() && !(may_be_null && value.isNull())) fail(key);
    return date;
  }
  Bounds bounds() const { return {micro("on"), micro("watch"), flag("above")}; }

 private:
  void fail(const char* key) const {
    if (wrong_.isEmpty()) wrong_ = where_ + QLatin1String(key);
  }

  QJsonObject object_;
  QString where_;
  QString& wrong_;
};

}  // namespace

Result<Policy> read_policy(const QByteArray& json) {
  QJsonParseError parse;
  const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
  if (!document.isObject()) {
    return Error{Text::tr("The policy is not valid JSON (byte %1: %2). Restore the shipped policy.")
                     .arg(parse.offset)
                     .arg(parse.errorString())};
  }
  QString wrong;
  const Reader top(document.object(), {}, wrong);
  Policy policy;
  policy.key = top.text("key");
  policy.name = top.text("name");
  policy.source = top.text("source");
  policy.version = top.whole("version");
  policy.effective_from = top.date("effective_from", false);
  policy.effective_until = top.date("effective_until", true);

  const Reader attendance = top.part("attendance");
  policy.attendance = attendance.bounds();
  policy.attendance_min_days = attendance.whole("min_days");
  policy.recent_days = top.part("attendance_recent").whole("days");
  policy.sections_on = top.part("attendance_sections").micro("on");
  policy.sections_watch = top.part("attendance_sections").micro("watch");
  policy.first_days = top.part("first_20_days").whole("days");
  policy.first_days_off = top.part("first_20_days").micro("off");

  policy.d_is_off = top.part("no_d_f").one_of("d", {u"off_track"_s, u"watch"_s}) == "off_track"_L1;
  policy.gpa = top.part("gpa").bounds();
  policy.repeats = Repeats(QStringList{u"higher"_s, u"latest"_s, u"all"_s}.indexOf(
      top.one_of("repeats", {u"higher"_s, u"latest"_s, u"all"_s})));

  const Reader credits = top.part("credits");
  const QStringList credit_rules = {u"pace"_s, u"all_attempted"_s, u"core_areas"_s};
  policy.credit_rule = CreditRule(credit_rules.indexOf(credits.one_of("rule", credit_rules)));
  policy.year_credits = credits.micro("full_year_courses");
  policy.credits_watch_short = credits.micro("watch_short");
  policy.full_year_credit = credits.micro("credits_of_full_year_course");
  policy.terms_per_year = std::max(1, credits.whole("terms_per_year"));
  policy.summer_counts = credits.flag("summer_counts");

  policy.core_failures_on = top.part("core_failures").whole("on");
  policy.core_failures_watch = top.part("core_failures").whole("watch");
  policy.chicago_credits = top.part("chicago_on_track").micro("full_year_courses");
  policy.chicago_failures = top.part("chicago_on_track").whole("core_failures");
  policy.suspension_off = top.part("suspension").micro("off");
  policy.ag_watch_short = top.part("ag_progress").whole("watch_short");

  const Reader readiness = top.part("hs_readiness");
  policy.readiness_gpa = readiness.micro("gpa");
  policy.readiness_attendance = readiness.micro("attendance");
  policy.readiness_off_missed = readiness.whole("off_missed");

  policy.risk_diagnostic = top.part("risk_diagnostic").list("parts");
  policy.progress_monitoring = top.part("progress_monitoring").list("parts");
  policy.off_signals = top.part("signals").list("off_track");
  policy.watch_signals = top.part("signals").list("watch");
  if (!wrong.isEmpty()) {
    return Error{
        Text::tr(
            "The policy's value \"%1\" is missing or out of range. Repair it there, or restore the shipped policy.")
            .arg(wrong)};
  }
  return policy;
}

QStringList shipped_policy_keys() {
  return {u"core"_s, u"chicago"_s, u"washington"_s, u"philadelphia"_s, u"ewims"_s};
}

Result<Policy> shipped_policy(const QString& key) {
  load_policies();
  QFile file(u":/policies/%1.json"_s.arg(key));
  if (!shipped_policy_keys().contains(key) || !file.open(QIODevice::ReadOnly)) {
    return Error{Text::tr("There is no policy \"%1\". Shipped are: %2.").arg(key, shipped_policy_keys().join(u", "_s))};
  }
  return read_policy(file.readAll());
}

}  // namespace milepost
