// milepost-cli as a black box: what cli.md promises to scripts.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Run {
  int status = -1;
  QByteArray out, err;
  QList<QByteArray> lines() const {
    QList<QByteArray> split = out.split('\n');
    if (!split.isEmpty() && split.last().isEmpty()) split.removeLast();
    return split;
  }
};

Run cli(const QStringList& arguments, const QString& passphrase = QStringLiteral("correct horse")) {
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.remove(QStringLiteral("DISPLAY"));
  if (passphrase.isNull()) {
    environment.remove(QStringLiteral("MILEPOST_PASSPHRASE"));
  } else {
    environment.insert(QStringLiteral("MILEPOST_PASSPHRASE"), passphrase);
  }
  environment.insert(QStringLiteral("MILEPOST_NEW_PASSPHRASE"), QStringLiteral("battery staple"));
  process.setProcessEnvironment(environment);
  process.setStandardInputFile(QProcess::nullDevice());
  process.start(QStringLiteral(MILEPOST_CLI), arguments);
  if (!process.waitForFinished(300000)) return {};
  return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray bytes_of(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write_bytes(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

// The values of one column of a CSV answer (no quoted commas in the columns asked for here).
QList<QByteArray> column(const Run& run, const QByteArray& name) {
  const qsizetype index = run.lines().value(0).split(',').indexOf(name);
  QList<QByteArray> values;
  for (const QByteArray& line : run.lines().mid(1)) values.append(line.split(',').value(index));
  return values;
}

}  // namespace

class CliTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    untrusting_ = folder_.filePath(QStringLiteral("untrusting.milepost"));
    QCOMPARE(cli({QStringLiteral("new"), untrusting_, QStringLiteral("--school"), QStringLiteral("Test High")}).status, 0);
    QCOMPARE(cli({QStringLiteral("keys"), untrusting_, QStringLiteral("--public"), folder_.filePath(QStringLiteral("school.pub"))}).status, 0);
    const Run sample = cli({QStringLiteral("sample"), folder_.path(), QStringLiteral("--students"), QStringLiteral("60"), QStringLiteral("--seed"),
                            QStringLiteral("7"), QStringLiteral("--seal-to"), folder_.filePath(QStringLiteral("school.pub"))});
    QVERIFY2(sample.status == 0, sample.err.constData());
    fingerprint_ = QString::fromLatin1(column(sample, "district_fingerprint").value(0));
    QCOMPARE(fingerprint_.size(), 40);
    sealed_ = folder_.filePath(QStringLiteral("export.pgp"));
    trusting_ = copy_of(untrusting_);
    const QString key = folder_.filePath(QStringLiteral("district.pub"));
    QCOMPARE(cli({QStringLiteral("trust"), trusting_, key, QStringLiteral("--fingerprint"), fingerprint_}).status, 0);
    file_ = copy_of(trusting_);
    receipt_ = cli({QStringLiteral("import"), file_, sealed_});
    QVERIFY2(receipt_.status == 0 || receipt_.status == 1, receipt_.err.constData());
  }

  void wrong_usage_is_two() {
    QCOMPARE(cli({}).status, 2);
    QCOMPARE(cli({QStringLiteral("no-such-verb")}).status, 2);
    QCOMPARE(cli({QStringLiteral("import")}).status, 2);
    QCOMPARE(cli({QStringLiteral("list"), file_, QStringLiteral("--as-of"), QStringLiteral("10/02/2026")}).status, 2);
    QCOMPARE(cli({QStringLiteral("--format"), QStringLiteral("xml"), QStringLiteral("list"), file_}).status, 2);
  }

  void help_explains_each_verb() {
    QCOMPARE(cli({QStringLiteral("--help")}).status, 0);
    QVERIFY(cli({QStringLiteral("--version")}).out.contains("milepost-cli "));
    QVERIFY(cli({QStringLiteral("help"), QStringLiteral("import")}).out.contains("--accept-deletes"));
    QCOMPARE(cli({QStringLiteral("help"), QStringLiteral("nothing")}).status, 2);
  }

  void a_wrong_or_missing_passphrase_is_refused() {
    const Run wrong = cli({QStringLiteral("imports"), file_}, QStringLiteral("wrong"));
    QCOMPARE(wrong.status, 3);
    QVERIFY(wrong.out.isEmpty());
    QCOMPARE(cli({QStringLiteral("imports"), file_}, QString()).status, 3);
    QCOMPARE(cli({QStringLiteral("imports"), folder_.filePath(QStringLiteral("absent.milepost"))}).status, 4);
  }

  void a_signer_nobody_trusted_is_refused_and_changes_nothing() {
    const QString file = copy_of(untrusting_);
    const Run refused = cli({QStringLiteral("import"), file, sealed_});
    QCOMPARE(refused.status, 3);
    QVERIFY2(QByteArray(refused.err).replace(" ", "").contains(fingerprint_.toLatin1()), refused.err.constData());
    QCOMPARE(bytes_of(file), bytes_of(untrusting_));
  }

  void trust_compares_the_fingerprint() {
    const QString key = folder_.filePath(QStringLiteral("district.pub"));
    const QString file = copy_of(untrusting_);
    QCOMPARE(cli({QStringLiteral("trust"), file, key, QStringLiteral("--fingerprint"), QString(40, u'0')}).status, 3);
    QCOMPARE(cli({QStringLiteral("trust"), file, key}).status, 3);  // nobody there to compare
    QVERIFY(!column(cli({QStringLiteral("keys"), file}), "fingerprint").contains(fingerprint_.toLatin1()));
    QVERIFY(column(cli({QStringLiteral("keys"), trusting_}), "fingerprint").contains(fingerprint_.toLatin1()));
  }

  void a_dry_run_writes_nothing() {
    const QString file = copy_of(trusting_);
    const Run plan = cli({QStringLiteral("import"), file, sealed_, QStringLiteral("--dry-run")});
    QVERIFY2(plan.status == 0 || plan.status == 1, plan.err.constData());
    QCOMPARE(column(plan, "added"), column(receipt_, "added"));
    QCOMPARE(cli({QStringLiteral("imports"), file}).lines().size(), 1);
  }

  void an_import_accounts_for_every_row() {
    QVERIFY(receipt_.lines().size() > 10);
    for (const QByteArray& line : receipt_.lines().mid(1)) {
      const QList<QByteArray> cells = line.split(',');
      QCOMPARE(cells.size(), 8);
      QCOMPARE(cells[2].toLongLong(), cells[3].toLongLong() + cells[4].toLongLong() + cells[5].toLongLong() + cells[6].toLongLong());
      QCOMPARE(cells[4].toLongLong(), 0);
      QCOMPARE(cells[5].toLongLong(), 0);
    }
    QCOMPARE(cli({QStringLiteral("imports"), file_}).lines().size(), 2);
  }

  void a_made_up_team_works_in_the_samples_file_only() {
    const QString file = copy_of(file_);
    const Run team = cli({QStringLiteral("sample"), QStringLiteral("--team"), file});
    QVERIFY2(team.status == 0, team.err.constData());
    QVERIFY(column(team, "notes").value(0).toInt() > 5);
    QVERIFY(cli({QStringLiteral("audit"), file}).out.contains(",note,"));
    QCOMPARE(cli({QStringLiteral("sample"), folder_.path(), QStringLiteral("--team"), file}).status, 3);  // it has worked there already
    QCOMPARE(cli({QStringLiteral("sample"), QStringLiteral("--team"), untrusting_}).status, 3);
    QCOMPARE(cli({QStringLiteral("sample")}).status, 2);
  }

  void the_same_export_again_changes_nothing() {
    const QString file = copy_of(file_);
    const Run again = cli({QStringLiteral("import"), file, sealed_});
    QVERIFY2(again.status == 0 || again.status == 1, again.err.constData());
    for (const char* kind : {"added", "changed", "removed"}) {
      for (const QByteArray& count : column(again, kind)) QCOMPARE(count.toInt(), 0);
    }
  }

  void a_flipped_bit_in_the_export_is_refused() {
    const QByteArray whole = bytes_of(sealed_);
    const QString damaged = folder_.filePath(QStringLiteral("damaged.pgp"));
    for (int part = 1; part < 8; ++part) {
      QByteArray bytes = whole;
      bytes[bytes.size() * part / 8] = char(bytes[bytes.size() * part / 8] ^ 0x10);
      QVERIFY(write_bytes(damaged, bytes));
      QCOMPARE(cli({QStringLiteral("check"), damaged, QStringLiteral("--file"), file_}).status, 3);
    }
    QVERIFY(write_bytes(damaged, whole.left(whole.size() / 2)));
    QCOMPARE(cli({QStringLiteral("import"), file_, damaged}).status, 3);
  }

  void a_flipped_bit_in_the_file_is_refused() {
    const QByteArray whole = bytes_of(file_);
    const QString damaged = folder_.filePath(QStringLiteral("damaged.milepost"));
    for (int part = 0; part < 8; ++part) {
      QByteArray bytes = whole;
      const qsizetype at = bytes.size() * part / 8 + 100;
      bytes[at] = char(bytes[at] ^ 0x01);
      QVERIFY(write_bytes(damaged, bytes));
      QCOMPARE(cli({QStringLiteral("verify"), damaged}).status, 3);
    }
  }

  void indicators_say_everything_about_every_number() {
    const Run run = cli({QStringLiteral("indicators"), file_});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.lines().first(), QByteArray("student,indicator,status,value,threshold,window_start,window_end,as_of,policy,reason"));
    QVERIFY(run.lines().size() > 60 * 10);
    for (const QByteArray& status : column(run, "status")) {
      QVERIFY2(QList<QByteArray>({"on_track", "watch", "off_track", "cannot_say"}).contains(status), status.constData());
    }
    for (const QByteArray& policy : column(run, "policy")) QVERIFY(!policy.isEmpty());
    QVERIFY(cli({QStringLiteral("indicators"), file_, QStringLiteral("--policy"), QStringLiteral("no-such-policy")}).status == 3);
  }

  void names_appear_only_when_asked_for() {
    QSet<QByteArray> names;
    for (const QByteArray& line : bytes_of(folder_.filePath(QStringLiteral("export/roster/users.csv"))).split('\n').mid(1)) {
      const QByteArray family = line.split(',').value(7);
      if (family.size() > 4) names.insert(family);
    }
    const Run masked = cli({QStringLiteral("--format"), QStringLiteral("csv"), QStringLiteral("list"), file_});
    QCOMPARE(masked.status, 0);
    QVERIFY(masked.lines().size() > 1);
    for (const QByteArray& name : names) QVERIFY2(!masked.out.contains(name), name.constData());
    const Run shown = cli({QStringLiteral("--names"), QStringLiteral("list"), file_});
    QVERIFY(std::any_of(names.begin(), names.end(), [&shown](const QByteArray& name) { return shown.out.contains(name); }));
  }

  void a_capacity_keeps_the_list_to_what_a_team_can_do() {
    const Run list = cli({QStringLiteral("list"), file_, QStringLiteral("--capacity"), QStringLiteral("3")});
    QCOMPARE(list.lines().first(), QByteArray("student,signal,reason,since,plan,owner,next_date"));
    QCOMPARE(list.lines().size(), 4);
  }

  void every_format_says_the_same() {
    const Run json = cli({QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("list"), file_});
    const QJsonArray rows = QJsonDocument::fromJson(json.out).array();
    const Run csv = cli({QStringLiteral("--format"), QStringLiteral("csv"), QStringLiteral("list"), file_});
    QVERIFY(!rows.isEmpty());
    QCOMPARE(rows.first().toObject().value(QStringLiteral("student")).toString().toUtf8(), column(csv, "student").first());
    QVERIFY(cli({QStringLiteral("--format"), QStringLiteral("text"), QStringLiteral("list"), file_}).out.startsWith("student "));
  }

  void features_are_a_table_without_names_and_nothing_is_overwritten() {
    const QString table = folder_.filePath(QStringLiteral("features.csv"));
    const auto features = [this](const QStringList& more) { return cli(QStringList{QStringLiteral("features"), file_} + more); };
    const QString landmark = QStringLiteral("--landmark"), out = QStringLiteral("--out"), cohort = QStringLiteral("--cohort");
    const Run written = features({landmark, QStringLiteral("q1"), out, table});
    QVERIFY2(written.status == 0, written.err.constData());
    QVERIFY(written.out.isEmpty() && written.err.contains("No outcomes"));
    const QList<QByteArray> lines = bytes_of(table).trimmed().split('\n');
    QVERIFY(lines.size() > 50);
    QVERIFY(lines.front().startsWith("student,school,cohort,landmark,cutoff,attendance_rate,") && lines.front().endsWith(",audit_focus_group"));
    QVERIFY(!lines.front().contains("name"));
    QCOMPARE(features({landmark, QStringLiteral("q1"), out, table}).status, 3);  // it is there already
    const QString other = folder_.filePath(QStringLiteral("other.csv"));
    const Run unknown = features({landmark, QStringLiteral("Q1"), out, other});
    QCOMPARE(unknown.status, 2);
    QVERIFY(unknown.err.contains("g8, m1, m2, q1"));
    QCOMPARE(features({landmark, QStringLiteral("q1"), cohort, QStringLiteral("last"), out, other}).status, 2);
    QCOMPARE(features({landmark, QStringLiteral("q1")}).status, 2);
    const Run absent = features({landmark, QStringLiteral("q1"), cohort, QStringLiteral("2001"), out, other});
    QCOMPARE(absent.status, 3);
    QVERIFY(absent.err.contains("2001") && absent.err.contains("2027"));
    const Run future = features({landmark, QStringLiteral("eoy"), out, other});
    QCOMPARE(future.status, 3);
    QVERIFY(future.err.contains("2027-06-30"));
    QCOMPARE(features({landmark, QStringLiteral("q1"), out, folder_.filePath(QStringLiteral("no/such/folder.csv"))}).status, 4);
    QVERIFY(!QFile::exists(other));
    const Run all = features({landmark, QStringLiteral("all"), cohort, QStringLiteral("all"), out, other});
    QVERIFY2(all.status == 0, all.err.constData());
    QVERIFY(bytes_of(other).count('\n') > 2 * lines.size());
  }

  void gaps_hide_small_groups() {
    const Run gaps = cli({QStringLiteral("gaps"), file_, QStringLiteral("--by"), QStringLiteral("focus_group")});
    QCOMPARE(gaps.status, 0);
    QVERIFY(gaps.lines().size() > 1);
    QCOMPARE(cli({QStringLiteral("gaps"), file_, QStringLiteral("--by"), QStringLiteral("shoe_size")}).status, 2);
  }

  void a_report_writes_pdf_html_and_csv_without_a_name() {
    const QString out = folder_.filePath(QStringLiteral("reports"));
    QVERIFY(QDir().mkpath(out));
    QCOMPARE(cli({QStringLiteral("report"), file_, QStringLiteral("support-list"), QStringLiteral("--out"), out}).status, 0);
    const QStringList written = QDir(out).entryList(QDir::Files);
    QCOMPARE(written.size(), 3);
    for (const QString& name : written) QVERIFY(QFileInfo(out + u'/' + name).size() > 100);
    QCOMPARE(cli({QStringLiteral("report"), file_, QStringLiteral("no-such-kind"), QStringLiteral("--out"), out}).status, 2);
  }

  void a_report_speaks_spanish_when_asked() {
    const QString out = folder_.filePath(QStringLiteral("informes"));
    QCOMPARE(cli({QStringLiteral("report"), file_, QStringLiteral("support-list"), QStringLiteral("--language"), QStringLiteral("es"), QStringLiteral("--out"), out}).status, 0);
    QFile html(QDir(out).entryInfoList({QStringLiteral("*.html")}).value(0).filePath());
    QVERIFY(html.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(html.readAll());
    QVERIFY(text.contains(QStringLiteral("<html lang=\"es\">")));
    for (const char* spanish : {"todavía no", "Necesita apoyo", "Próxima fecha"}) QVERIFY2(text.contains(QString::fromUtf8(spanish)), spanish);
    for (const char* english : {"Needs support", "Next date", "student", "As of", "Present on", " marks"}) QVERIFY2(!text.contains(QString::fromUtf8(english)), english);
  }

  void a_backup_comes_back_and_a_damaged_one_does_not() {
    const QString copy = folder_.filePath(QStringLiteral("backup.milepost"));
    const QString restored = folder_.filePath(QStringLiteral("restored.milepost"));
    QCOMPARE(cli({QStringLiteral("backup"), file_, copy}).status, 0);
    QCOMPARE(cli({QStringLiteral("restore"), copy, restored}).status, 0);
    QCOMPARE(cli({QStringLiteral("list"), restored}).out, cli({QStringLiteral("list"), file_}).out);
    QByteArray bytes = bytes_of(copy);
    bytes[bytes.size() - 700] = char(bytes[bytes.size() - 700] ^ 1);
    QVERIFY(write_bytes(copy, bytes));
    const QByteArray before = bytes_of(restored);
    QCOMPARE(cli({QStringLiteral("restore"), copy, restored}).status, 3);
    QCOMPARE(bytes_of(restored), before);
  }

  void a_new_passphrase_replaces_the_old_one() {
    const QString copy = copy_of(file_);
    QCOMPARE(cli({QStringLiteral("rekey"), copy}).status, 0);
    QCOMPARE(cli({QStringLiteral("imports"), copy}).status, 3);
    QCOMPARE(cli({QStringLiteral("imports"), copy}, QStringLiteral("battery staple")).status, 0);
  }

  void what_goes_out_comes_in_again() {
    const QString out = folder_.filePath(QStringLiteral("round"));
    const QString second = folder_.filePath(QStringLiteral("second.milepost"));
    QCOMPARE(cli({QStringLiteral("export"), file_, out}).status, 0);
    QCOMPARE(cli({QStringLiteral("new"), second, QStringLiteral("--school"), QStringLiteral("Second")}).status, 0);
    QCOMPARE(cli({QStringLiteral("import"), second, out}).status, 3);  // unsigned
    const Run imported = cli({QStringLiteral("import"), second, out, QStringLiteral("--accept-unsigned")});
    QVERIFY2(imported.status == 0 || imported.status == 1, imported.err.constData());
    QCOMPARE(cli({QStringLiteral("indicators"), second}).out, cli({QStringLiteral("indicators"), file_}).out);
  }

  void an_undone_import_leaves_nothing() {
    const QString file = copy_of(file_);
    QCOMPARE(cli({QStringLiteral("undo-import"), file, QStringLiteral("9")}).status, 3);
    QCOMPARE(cli({QStringLiteral("undo-import"), file, QStringLiteral("1")}).status, 0);
    QCOMPARE(cli({QStringLiteral("indicators"), file}).lines().size(), 1);
    const Run again = cli({QStringLiteral("import"), file, sealed_});
    QVERIFY2(again.status == 0 || again.status == 1, again.err.constData());
    QCOMPARE(cli({QStringLiteral("indicators"), file}).out, cli({QStringLiteral("indicators"), file_}).out);
    const QList<QByteArray> actions = column(cli({QStringLiteral("audit"), file}), "action");
    for (const char* action : {"create", "trust", "import", "undo-import"}) QVERIFY2(actions.contains(action), action);
  }

  void a_real_oneroster_set_comes_in() {
    QString real = qEnvironmentVariable("MILEPOST_TEST_DATA", QStringLiteral(MILEPOST_SOURCE_DIR "/../shared/data"));
    real += QStringLiteral("/oneroster/gospelnerd_highschool_medium");
    if (!QFile::exists(real)) QSKIP("The OneRoster sets of other makers are not on this machine (MILEPOST_TEST_DATA).");
    const QString school = folder_.filePath(QStringLiteral("roster.milepost"));
    QCOMPARE(cli({QStringLiteral("new"), school, QStringLiteral("--school"), QStringLiteral("Roster High")}).status, 0);
    const Run imported = cli({QStringLiteral("import"), school, real + QStringLiteral("/oneroster-school-medium.zip"), QStringLiteral("--accept-unsigned")});
    QVERIFY2(imported.status == 0 || imported.status == 1, imported.err.constData());
    const Run indicators = cli({QStringLiteral("indicators"), school});
    QCOMPARE(indicators.status, 0);
    QVERIFY(indicators.lines().size() > 1);
    for (const QByteArray& status : column(indicators, "status")) QCOMPARE(status, QByteArray("cannot_say"));
  }

 private:
  // A closed school file is one file, so a test that writes works on its own copy.
  QString copy_of(const QString& path) {
    const QString copy = folder_.filePath(QStringLiteral("copy-%1.milepost").arg(++copies_));
    return QFile::copy(path, copy) ? copy : QString();
  }

  QTemporaryDir folder_;
  QString untrusting_, trusting_, file_;  // new; with the sample's district trusted; with its export imported
  QString sealed_, fingerprint_;
  Run receipt_;
  int copies_ = 0;
};

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
