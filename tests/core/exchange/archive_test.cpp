#include "core/exchange/archive.h"

#include <QTest>

#include "tests/core/exchange/packing.h"

using namespace milepost;
using namespace milepost::test;
using namespace Qt::StringLiterals;

namespace {

Result<ExtractedArchive> extracted(ScratchStore& store, const QByteArray& bytes, const PackageLimits& limits = {}) {
  if (Status kept = store.append(bytes.constData(), bytes.size()); !kept) return kept.error();
  return extract_archive(store, limits, Task());
}

QString refusal(const QByteArray& bytes, const PackageLimits& limits = {}) {
  ScratchStore store;
  auto archive = extracted(store, bytes, limits);
  return archive.ok() ? u"accepted"_s : archive.error().sentence;
}

QByteArray content(const ScratchStore& store, const ExtractedArchive& archive, const ArchiveEntry& entry) {
  const QByteArray view = (entry.unpacked ? archive.unpacked : store).view(entry.offset, entry.size).take();
  return QByteArray(view.constData(), view.size());
}

QByteArray table(int rows) {
  QByteArray text = "studentSourcedId,date,status\n";
  for (int i = 0; i < rows; ++i) text += "stu-" + QByteArray::number(i * 7919) + ",2026-09-01,Tardy\n";
  return text;
}

}  // namespace

class ArchiveTest : public QObject {
  Q_OBJECT

 private slots:
  void reads_every_kind_data() {
    QTest::addColumn<int>("format");
    QTest::addColumn<qint64>("memory");
    for (const qint64 memory : {qint64(128) << 20, qint64(1000)}) {
      const char* where = memory > 1000 ? "in memory" : "in the scratch file";
      QTest::addRow("ustar, %s", where) << int(Format::Ustar) << memory;
      QTest::addRow("pax, %s", where) << int(Format::Pax) << memory;
      QTest::addRow("gnu, %s", where) << int(Format::Gnu) << memory;
      QTest::addRow("zip, %s", where) << int(Format::Zip) << memory;
      QTest::addRow("zip without compression, %s", where) << int(Format::ZipStored) << memory;
    }
  }
  void reads_every_kind() {
    QFETCH(int, format);
    QFETCH(qint64, memory);
    const QByteArray long_name = "records/" + QByteArray(180, 'n') + ".csv";
    const std::vector<Packed> packed{{"./export.json", a_label},
                                     {"./roster/", "", AE_IFDIR},
                                     {"./roster/users.csv", table(3)},
                                     {"records//marks.csv", table(90000)},
                                     {"records/empty.csv", ""},
                                     {"records/größe.csv", table(5)},
                                     {long_name, table(60000)}};
    std::vector<Packed> fitting = packed;
    if (format == int(Format::Ustar)) fitting.pop_back();
    const QByteArray bytes = pack(fitting, Format(format));
    QVERIFY(!bytes.isEmpty());
    ScratchStore store(memory);
    PackageLimits limits;
    limits.memory = memory;
    auto archive = extracted(store, bytes, limits);
    QVERIFY2(archive.ok(), archive.ok() ? "" : qPrintable(archive.error().sentence));
    QCOMPARE(archive->entries.size(), fitting.size() - 1);
    for (const ArchiveEntry& entry : archive->entries) {
      const auto source = std::find_if(fitting.begin(), fitting.end(), [&](const Packed& one) {
        return safe_entry_name(QString::fromUtf8(one.name)).take() == entry.name && one.type == AE_IFREG;
      });
      QVERIFY(source != fitting.end());
      QVERIFY2(content(store, *archive, entry) == source->content, qPrintable(entry.name));
      if (format != int(Format::Zip) && memory > 1000 && entry.size > 0) QVERIFY2(!entry.unpacked, "copied needlessly");
    }
  }

  void refuses_paths_that_lead_astray_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("tar_only");
    QTest::newRow("absolute") << QByteArray("/etc/passwd") << false;
    QTest::newRow("up") << QByteArray("../users.csv") << false;
    QTest::newRow("up inside") << QByteArray("roster/../../users.csv") << false;
    QTest::newRow("up at the end") << QByteArray("roster/..") << false;
    QTest::newRow("drive") << QByteArray("C:/users.csv") << false;
    QTest::newRow("drive, relative") << QByteArray("c:users.csv") << false;
    QTest::newRow("backslashes up") << QByteArray("..\\..\\users.csv") << false;
    QTest::newRow("backslash beside slash") << QByteArray("roster/..\\users.csv") << false;
    QTest::newRow("control character") << QByteArray("roster/us\x01" "ers.csv") << false;
    QTest::newRow("line break") << QByteArray("roster/users.csv\nmore") << false;
    QTest::newRow("delete") << QByteArray("roster/\x7f.csv") << false;
    QTest::newRow("only dots") << QByteArray("./.") << true;
  }
  void refuses_paths_that_lead_astray() {
    QFETCH(QByteArray, name);
    QFETCH(bool, tar_only);
    for (const Format format : {Format::Ustar, Format::Pax, Format::Gnu, Format::Zip}) {
      if (tar_only && format == Format::Zip) continue;
      const QString sentence = refusal(pack({{"export.json", a_label}, {name, "x"}}, format));
      QVERIFY2(sentence.contains(u"Nothing of it was used"), qPrintable(sentence));
    }
  }

  void refuses_names_that_stand_twice() {
    const auto twice = [](const QByteArray& one, const QByteArray& other, Format format) {
      return refusal(pack({{one, "a"}, {other, "b"}}, format));
    };
    for (const Format format : {Format::Ustar, Format::Zip}) {
      QVERIFY(twice("roster/users.csv", "roster/users.csv", format).contains(u"twice"));
      QVERIFY(twice("roster/users.csv", "roster/Users.CSV", format).contains(u"twice"));
      QVERIFY(twice("roster/users.csv", "./roster//users.csv", format).contains(u"twice"));
      QVERIFY(twice("records/\xc3\xa9.csv", "records/e\xcc\x81.csv", format).contains(u"twice"));
      QCOMPARE(twice("roster/users.csv", "records/users.csv", format), u"accepted"_s);
    }
  }

  void refuses_what_is_no_file() {
    for (const Format format : {Format::Ustar, Format::Pax, Format::Gnu}) {
      QVERIFY(refusal(pack({{"roster/users.csv", "", AE_IFLNK, "/etc/passwd"}}, format)).contains(u"link"));
      QVERIFY(refusal(pack({{"a.csv", "x"}, {"b.csv", "", AE_IFREG, "a.csv"}}, format)).contains(u"link"));
      QVERIFY(refusal(pack({{"device.csv", "", AE_IFCHR}}, format)).contains(u"device"));
      QVERIFY(refusal(pack({{"block.csv", "", AE_IFBLK}}, format)).contains(u"device"));
      QVERIFY(refusal(pack({{"pipe.csv", "", AE_IFIFO}}, format)).contains(u"device"));
    }
    QVERIFY(refusal(pack({{"roster/users.csv", "", AE_IFLNK, "/etc/passwd"}}, Format::Zip)).contains(u"link"));
  }

  void limits_hold() {
    const QByteArray bomb = pack({{"marks.csv", QByteArray(5'000'000, '0')}}, Format::Zip);
    QVERIFY(refusal(bomb).contains(u"200 times"));
    PackageLimits limits;
    limits.bytes = 10'000;
    QVERIFY(refusal(pack({{"marks.csv", table(1000)}}), limits).contains(u"unpacks to more than"));
    QVERIFY(refusal(pack({{"marks.csv", table(1000)}}, Format::Zip), limits).contains(u"unpacks to more than"));
    limits = {};
    limits.entries = 3;
    QVERIFY(refusal(pack({{"a", "1"}, {"b", "2"}, {"c", "3"}, {"d/", "", AE_IFDIR}}), limits).contains(u"more than 3 entries"));
    QCOMPARE(refusal(pack({{"a", "1"}, {"b", "2"}, {"c", "3"}}), limits), u"accepted"_s);
  }

  void a_password_zip_says_what_to_ask_for() {
    const QByteArray zip = pack({{"roster/users.csv", table(10)}}, Format::ZipEncrypted);
    if (zip.isEmpty()) QSKIP("this libarchive cannot write encrypted ZIPs");
    QVERIFY2(refusal(zip).contains(u"password"), qPrintable(refusal(zip)));
    QVERIFY(refusal(zip).contains(u"Ask the district"));
  }

  void a_cut_or_changed_archive_is_refused() {
    const QByteArray tar = pack({{"export.json", a_label}, {"roster/users.csv", table(100)}, {"records/marks.csv", table(50)}});
    qsizetype last = tar.size();
    while (tar.at(last - 1) == '\0') --last;
    for (qsizetype size = 1; size < last + 1024; size += 97) {
      QVERIFY2(refusal(tar.left(size)) != u"accepted", qPrintable(QString::number(size)));
    }
    QByteArray header = tar;
    header[1024 + 3] = char(header[1024 + 3] ^ 1);  // the second entry's name
    QVERIFY(refusal(header) != u"accepted");
    const QByteArray zip = pack({{"export.json", a_label}, {"roster/users.csv", table(100)}}, Format::Zip);
    for (qsizetype size = 1; size < zip.size(); size += 13) {
      QVERIFY2(refusal(zip.left(size)) != u"accepted", qPrintable(QString::number(size)));
    }
    QByteArray changed = zip;
    changed[300] = char(changed[300] ^ 16);  // inside the packed table
    QVERIFY(refusal(changed) != u"accepted");
    QVERIFY(refusal("PK\x03\x04 and nothing more") != u"accepted");
  }

  void tells_the_kind() {
    QCOMPARE(int(archive_kind(pack({{"a", "b"}}))), int(ArchiveKind::Tar));
    QCOMPARE(int(archive_kind(pack({{"a", "b"}}, Format::Zip))), int(ArchiveKind::Zip));
    QCOMPARE(int(archive_kind(QByteArray(512, '\0'))), int(ArchiveKind::None));
    QCOMPARE(int(archive_kind("sourcedId,status\n")), int(ArchiveKind::None));
  }
};

QTEST_GUILESS_MAIN(ArchiveTest)
#include "archive_test.moc"
