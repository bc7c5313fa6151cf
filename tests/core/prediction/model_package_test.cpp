#include "core/prediction/model_package.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "core/exchange/signed_message.h"
#include "tests/core/prediction/small_package.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 23);

QByteArray bytes_of(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Changes a member of a member of the JSON, as deep as the path goes; numbers are places in lists.
QJsonValue changed(const QJsonValue& value, QStringList path, const QJsonValue& to) {
  if (path.isEmpty()) return to;
  const QString key = path.takeFirst();
  if (value.isArray()) {
    QJsonArray array = value.toArray();
    array[key.toInt()] = changed(array[key.toInt()], path, to);
    return array;
  }
  QJsonObject object = value.toObject();
  const QJsonValue inner = changed(object.value(key), path, to);
  if (inner.isUndefined())
    object.remove(key);
  else
    object[key] = inner;
  return object;
}

QJsonObject written_and_read(const QJsonObject& json) {
  return QJsonDocument::fromJson(QJsonDocument(json).toJson(QJsonDocument::Compact)).object();
}

// As write_package does it, but whatever the JSON says: what a careless or hostile maker could send.
QByteArray signed_file(QJsonObject json, const KeyPair& key, bool name_key = true) {
  const QByteArray hash = QCryptographicHash::hash(key.key.bytes, QCryptographicHash::Sha256).toHex();
  if (name_key) json[u"signer_key"_s] = QString::fromLatin1(hash);
  const auto message = sign_bytes(QJsonDocument(json).toJson(QJsonDocument::Compact), key);
  return message ? "Milepost model package 1\n\n" + armored_public_key(key.key) + '\n' + *message : QByteArray();
}

QString refusal(const QByteArray& bytes, QDate day = today) {
  const auto read = read_package(bytes, day);
  return read ? QString() : read.error().sentence;
}

}  // namespace

class ModelPackageTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    key_ = new_key(u"Hub of the test"_s).take();
    package_ = small_package();
    json_ = package_json(package_);
    const auto written = write_package(package_, key_, path());
    QVERIFY2(written.ok(), written.ok() ? "" : qPrintable(written.error().sentence));
    bytes_ = bytes_of(path());
    QVERIFY(!bytes_.isEmpty());
  }

  void what_is_written_is_read_to_the_last_bit() {
    const auto read = read_package_file(path(), today);
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().sentence));
    QCOMPARE(package_json(read->package), json_);
    QCOMPARE(read->signer.fingerprint, key_.key.fingerprint);
    QCOMPARE(read->signer.user_id, u"Hub of the test"_s);
    QCOMPARE(read->bytes, bytes_);
  }

  void doubles_survive_json_exactly() {
    NodeModel node = small_node(u"x"_s, QString(), 0);
    for (const double odd :
         {1. / 3, 1e-300, -1e300, std::nextafter(1.0, 2.0), 5e-324, 123456789012345678.0, 0.1 + 0.2, M_PI * 1e-7}) {
      node.coefficients[0] = odd;
      node.covariance(0, 0) = std::abs(odd);
      node.covariance(1, 0) = node.covariance(0, 1) = odd;
      node.mahalanobis_limit = 3 + 1e-15;
      node.mahalanobis_precision = Square::Constant(2, 2, odd);
      const auto read = read_node(written_and_read(node_json(node)));
      QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().sentence));
      QVERIFY(read->coefficients == node.coefficients);
      QVERIFY(read->covariance == node.covariance);
      QVERIFY(read->mahalanobis_precision == node.mahalanobis_precision);
      QCOMPARE(read->mahalanobis_limit, node.mahalanobis_limit);
      QVERIFY(read->design.columns[0].mean == node.design.columns[0].mean);
      QCOMPARE(read->school_intercepts, node.school_intercepts);
      QCOMPARE(read->school_calibrations.value(u"west"_s).intercept, -.02);
    }
  }

  void every_kind_of_term_survives() {
    NodeModel node = small_node(u"x"_s, QString(), 0);
    DesignTerm spline = small_term(u"credits"_s, u"credits"_s), levels = small_term(u"sector"_s, u"sector"_s),
               product = levels;
    spline.kind = TermKind::Spline;
    spline.knots = {1. / 7, .5, .9};
    spline.missing_indicator = true;
    levels.kind = TermKind::Levels;
    levels.levels = QStringList{u"a, b"_s, u"é"_s};
    product.kind = TermKind::Product;
    product.second = u"gpa"_s;
    product.hinge = .1;
    product.second_hinge = 1. / 3;
    product.second_sign = -1;
    product.second_group = u"course_performance"_s;
    node.design.terms.insert(node.design.terms.end(), {spline, levels, product});
    const QJsonObject json = node_json(node);
    const auto read = read_node(written_and_read(json));
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().sentence));
    QCOMPARE(node_json(*read), json);
    QCOMPARE(read->design.terms[4].second_sign, -1);
    QVERIFY(read->design.terms[4].second_hinge == 1. / 3);
  }

  // Bytes over the whole file, each with another bit: refused, or the very same package by the same signer.
  void any_byte_changed_is_refused_or_harmless() {
    int refused = 0, tried = 0;
    for (qsizetype i = 0; i < bytes_.size(); i += 5, ++tried) {
      QByteArray changed = bytes_;
      changed[i] = char(changed[i] ^ (1 << (i % 7)));
      const auto read = read_package(changed, today);
      if (!read) {
        ++refused;
        QVERIFY(!read.error().sentence.isEmpty());
        continue;
      }
      QVERIFY2(package_json(read->package) == json_, qPrintable(QString::number(i)));
      QCOMPARE(read->signer.fingerprint, key_.key.fingerprint);
      QCOMPARE(read->signer.user_id, key_.key.user_id);
    }
    QVERIFY2(refused > tried * 9 / 10, qPrintable(u"%1 of %2"_s.arg(refused).arg(tried)));
  }

  void cut_anywhere_it_is_refused() {
    for (qsizetype size = 0; size < bytes_.size() - 2; size += 37) QVERIFY(!refusal(bytes_.left(size)).isEmpty());
    QVERIFY2(refusal(bytes_.left(bytes_.size() / 2)).contains(u"cut off"),
             qPrintable(refusal(bytes_.left(bytes_.size() / 2))));
    QVERIFY(refusal(bytes_.left(200)).contains(u"cut off"));
  }

  void another_ending_of_lines_does_no_harm() {
    const QByteArray unix_lines = QByteArray(bytes_).replace("\r\n", "\n");
    const QByteArray windows_lines = QByteArray(unix_lines).replace("\n", "\r\n");
    for (const QByteArray& bytes : {unix_lines, windows_lines})
      QVERIFY2(refusal(bytes).isEmpty(), qPrintable(refusal(bytes)));
  }

  void what_is_no_package_says_so() {
    QVERIFY(refusal({}).contains(u"not a model package"));
    QVERIFY(refusal("id,gpa\n1,2\n").contains(u"not a model package"));
    QVERIFY(refusal(armored_public_key(key_.key)).contains(u"not a model package"));
    QVERIFY(refusal(signed_file({{u"format"_s, u"something else"_s}}, key_)).contains(u"not a model package"));
    QVERIFY(refusal(QJsonDocument(json_).toJson()).contains(u"not signed"));
    QVERIFY(refusal(bytes_ + "more").contains(u"changed or damaged"));
    QVERIFY(refusal(QByteArray(bytes_).replace("package 1\n", "package 2\n")).contains(u"newer Milepost"));
    QJsonObject newer = json_;
    newer[u"version"_s] = 2;
    QVERIFY(refusal(signed_file(newer, key_)).contains(u"newer Milepost"));
    const auto absent = read_package_file(u"/nowhere/a.package"_s, today);
    QVERIFY(!absent.ok());
    QCOMPARE(absent.error().kind, ErrorKind::Unavailable);
  }

  void a_key_put_in_the_place_of_the_signers_is_refused() {
    const KeyPair other = new_key(u"Hub of the test"_s).take();
    const QByteArray swapped = QByteArray(bytes_).replace(armored_public_key(key_.key), armored_public_key(other.key));
    QVERIFY(swapped != bytes_);
    QVERIFY(refusal(swapped).contains(u"not signed by the key"));
    QVERIFY(refusal(signed_file(json_, key_, false)).contains(u"changed or damaged"));
  }

  void it_expires() {
    QVERIFY(refusal(bytes_, package_.expires).isEmpty());
    QVERIFY(refusal(bytes_, package_.expires.addDays(1)).contains(u"expired on 2028-09-01"));
    QVERIFY(refusal(bytes_, QDate()).isEmpty());
  }

  void it_must_compute_here_what_it_computed_there() {
    ModelPackage off = package_;
    off.test_vectors[1].probability += 1e-8;
    QVERIFY(refusal(signed_file(package_json(off), key_)).contains(u"does not compute"));
    off.test_vectors[1].probability = package_.test_vectors[1].probability + 1e-10;
    QVERIFY(refusal(signed_file(package_json(off), key_)).isEmpty());
    off.test_vectors[0].row.remove(u"gpa"_s);
    off.test_vectors[1].row.remove(u"gpa"_s);
    QVERIFY(refusal(signed_file(package_json(off), key_)).contains(u"does not compute"));
    off.test_vectors.clear();
    QVERIFY(refusal(signed_file(package_json(off), key_)).contains(u"no test vectors"));
    QVERIFY(!write_package(off, key_, path() + u".off"_s).ok());
    QVERIFY(!QFile::exists(path() + u".off"_s));
  }

  void a_protected_column_is_refused_at_load() {
    for (const char* place : {"nodes/0/terms/0/column", "nodes/3/terms/1/column", "nodes/1/required"}) {
      const QStringList path = QString::fromLatin1(place).split(u'/');
      for (const QString& name : {u"audit_race"_s, u"sex"_s, u"homeLanguage"_s, u"family_income"_s}) {
        const QJsonValue to = path.last() == u"required" ? QJsonValue(QJsonArray{name}) : QJsonValue(name);
        const QString said = refusal(signed_file(changed(json_, path, to).toObject(), key_));
        QVERIFY2(said.contains(u"says who a student is") && said.contains(name), qPrintable(said));
      }
    }
  }

  void wrong_shapes_are_refused_with_their_place_data() {
    QTest::addColumn<QString>("place");
    QTest::addColumn<QJsonValue>("to");
    const auto row = [](const char* place, const QJsonValue& to) {
      QTest::addRow(
          "%s %s", place,
          qPrintable(QString::fromUtf8(QJsonDocument(QJsonObject{{u"v"_s, to}}).toJson(QJsonDocument::Compact))))
          << QString::fromLatin1(place) << to;
    };
    const QJsonValue gone(QJsonValue::Undefined);
    for (const char* place :
         {"name", "created", "tree", "landmarks", "nodes", "gate", "test_vectors", "enrol_otherwise/rate",
          "nodes/0/coefficients", "nodes/0/columns/1/sd", "nodes/0/calibration/slope", "nodes/2/covariance",
          "nodes/1/schools/north/variance", "nodes/0/terms/0/kind", "test_vectors/0/probability"}) {
      row(place, gone);
      row(place, QJsonValue());
      if (qstrcmp(place, "name") != 0) row(place, u"?"_s);
    }
    row("nodes/0/coefficients/1", std::nan(""));
    row("nodes/0/coefficients/1", u"1"_s);
    row("nodes/0/coefficients", QJsonArray{1, 2});
    row("nodes/0/covariance", QJsonArray{1, 2, 3, 4, 5, 6, 7});
    row("nodes/0/covariance/0", -1);
    row("nodes/0/columns/0/sd", 0);
    row("nodes/0/columns/0/term", 7);
    row("nodes/0/columns/0/term", -1);
    row("nodes/0/columns/0/low", 9);
    row("nodes/0/terms/0/kind", u"forest"_s);
    row("nodes/0/school_sd", -1);
    row("nodes/0/mahalanobis_limit", 3);
    row("nodes/0/rows", 1.5);
    row("nodes/0/events", 3000);
    row("nodes/0/landmark", u"q3"_s);
    row("nodes/0/outcome", u"ag_met"_s);
    row("nodes/0/cohorts", QJsonArray{1e300});
    row("landmarks", QJsonArray{});
    row("landmarks", QJsonArray{u"q1"_s, u"q2"_s});
    row("tree", false);
    row("expires", u"2020-01-01"_s);
    row("enrol_otherwise/rate", 1.5);
    row("gate/failed", QJsonArray{u"slope"_s});
    row("test_vectors/0/probability", 2);
    row("test_vectors/0/row/gpa", QJsonArray{1});
    row("students", -1);
  }
  void wrong_shapes_are_refused_with_their_place() {
    QFETCH(QString, place);
    QFETCH(QJsonValue, to);
    const auto read = read_package_json(written_and_read(changed(json_, place.split(u'/'), to).toObject()));
    QVERIFY2(!read.ok(), "was accepted");
    QVERIFY2(read.error().sentence.contains(u"cannot be used: “"), qPrintable(read.error().sentence));
    QVERIFY(!read.error().sentence.contains(u"nan"));
  }

  void what_could_not_be_read_is_not_written() {
    ModelPackage bad = package_;
    bad.nodes[0].coefficients[1] = std::nan("");
    const auto written = write_package(bad, key_, path() + u".bad"_s);
    QVERIFY(!written.ok());
    QVERIFY2(written.error().sentence.contains(u"nodes[0].coefficients[1]"), qPrintable(written.error().sentence));
    const auto nowhere = write_package(package_, key_, u"/nowhere/at/all"_s);
    QVERIFY(!nowhere.ok());
    QCOMPARE(nowhere.error().kind, ErrorKind::Unavailable);
  }

  void a_single_node_is_a_package_too() {
    QVERIFY(write_package(single_package(), key_, path() + u".one"_s).ok());
    const auto read = read_package_file(path() + u".one"_s, today);
    QVERIFY(read.ok());
    QVERIFY(!read->package.tree);
    QVERIFY(read->package.node(u"ever_in_college"_s, QString()));
    QVERIFY(!read->package.node(u"ever_in_college"_s, u"q1"_s));
  }

 private:
  QString path() const { return dir_.filePath(u"a.package"_s); }

  QTemporaryDir dir_;
  KeyPair key_;
  ModelPackage package_;
  QJsonObject json_;
  QByteArray bytes_;
};

QTEST_GUILESS_MAIN(ModelPackageTest)
#include "model_package_test.moc"
