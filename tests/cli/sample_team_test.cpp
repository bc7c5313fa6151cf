// What the sample's made-up team leaves in a file; the program's own sources, without the program.
#include "app/cli/sample_team.h"

#include <QRegularExpression>
#include <QTest>

#include "core/exchange/sample/sample_school.h"
#include "core/indicators/indicator_store.h"
#include "core/journey/team_act.h"
#include "core/students/note.h"
#include "core/support_lists/support_list.h"
#include "tests/support/import_school.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

// A file with the sample's import, by a clock that can be set.
struct TeamFile {
  QTemporaryDir dir;
  TeamClock clock;
  std::unique_ptr<SchoolFile> file;

  bool make(QDate created, int students) {
    SampleOptions options;
    options.created = created;
    options.students = students;
    options.cohorts = 0;
    if (!write_sample(dir.path(), options, Task())) return false;
    clock.set(created);
    auto made = SchoolFile::create(dir.filePath(u"f.milepost"_s), u"North High"_s, import_passphrase, clock, cheap_key);
    if (!made) return false;
    file = std::move(made->file);
    const auto package = ExportPackage::open(dir.filePath(u"export"_s), {}, true, Task());
    return package && import_package(*file, *package, {}, Task()).ok();
  }
  QList<qint64> ninth_graders() const {
    QList<qint64> ids;
    const auto students = compute_indicators(*file, {});
    for (const StudentFindings& one : *students) ids << one.student.id;
    return ids;
  }
};

struct OfStudent {
  int notes = 0, contacts = 0, ended = 0, running = 0, restricted = 0, transitions = 0;
};

}  // namespace

class SampleTeamTest : public QObject {
  Q_OBJECT

 private slots:
  void about_sixty_of_400_have_a_record_and_some_a_rich_one() {
    TeamFile school;
    const QDate created(2026, 9, 18);
    QVERIFY(school.make(created, 400));
    const auto before = make_support_list(*school.file, {});
    const auto work = write_sample_team(*school.file, school.clock, 1);
    QVERIFY_OK(work);
    QVERIFY2(work->students >= 45 && work->students <= 80, qPrintable(QString::number(work->students)));
    QVERIFY(work->reached > 50);
    QVERIFY(work->first >= QDate(2026, 6, 1) && work->last <= created);

    school.clock.set(created);  // the team looks at its list on that day

    int with_record = 0, rich = 0, restricted = 0, transitions = 0, outcomes = 0, tied = 0;
    for (const qint64 id : school.ninth_graders()) {
      OfStudent of;
      const auto found = notes(*school.file, id);
      QVERIFY_OK(found);
      for (const Note& note : *found) {
        QVERIFY(note.happened_on >= QDate(2026, 6, 1) && note.happened_on <= created);
        QCOMPARE(note.saved_at.toUTC().date(), note.happened_on);
        QVERIFY(note.happened_on.dayOfWeek() <= 5);
        for (const NoteAnswer& answer : note.answers) {
          QVERIFY(!answer.text.isEmpty());  // a prompt that the form has
          QVERIFY2(!answer.answer.contains(u'{'), qPrintable(answer.answer));
        }
        QVERIFY(!note.answers.isEmpty());
        if (note.form == u"note"_s || note.form == u"transition"_s) QCOMPARE(note.answers[0].prompt, u"strengths"_s);
        of.notes += note.form == u"note"_s || note.form == u"conference"_s;
        of.contacts += note.form == u"family_contact"_s;
        of.transitions += note.form == u"transition"_s;
        of.restricted += note.restricted;
      }
      const auto decided = decisions(*school.file, id);
      QVERIFY_OK(decided);
      for (const ListDecision& decision : *decided) {
        QVERIFY(decision.decided_on >= QDate(2026, 6, 1) && decision.decided_on <= created);
        QVERIFY(!decision.words.contains(u'{') && !decision.owner.contains(u'{') && !decision.outcome.contains(u'{'));
        of.ended += decision.ended_on.has_value();
        of.running += !decision.ended_on && decision.kind == DecisionKind::Plan;
        if (decision.ended_on) {
          QVERIFY(*decision.ended_on <= created && !decision.outcome.isEmpty());
          ++outcomes;
        }
        tied += !decision.milestone.isEmpty();
      }
      with_record += !found->isEmpty() || !decided->isEmpty();
      rich += of.notes >= 3 && of.contacts >= 2 && of.ended >= 1 && of.running >= 1;
      restricted += of.restricted;
      transitions += of.transitions;
    }
    QCOMPARE(with_record, work->students);
    QVERIFY2(rich >= 4 && rich <= 12, qPrintable(QString::number(rich)));
    QCOMPARE(restricted, 2);
    QVERIFY(transitions > 15 && outcomes > 5 && tied > 5);
    const auto after = make_support_list(*school.file, {});
    QVERIFY(after->planned.size() > 10);
    QVERIFY(after->rows.size() > before->rows.size() / 2);  // unmet need stays to be seen
    const auto acts = team_acts(*school.file, QDate(2026, 1, 1), created);
    int marks = 0;
    for (const auto& of : *acts)
      marks += int(std::count_if(of.begin(), of.end(), [](const TeamAct& act) { return act.kind == u"reached"_s; }));
    QCOMPARE(marks, work->reached);
  }

  void the_same_seed_does_the_same_and_another_does_not() {
    TeamFile one, two, three;
    for (TeamFile* school : {&one, &two, &three}) QVERIFY(school->make(QDate(2026, 10, 23), 80));
    QVERIFY_OK(write_sample_team(*one.file, one.clock, 1));
    QVERIFY_OK(write_sample_team(*two.file, two.clock, 1));
    QVERIFY_OK(write_sample_team(*three.file, three.clock, 2));
    const auto team = [](TeamFile& school) {
      return ImportSchool::dump(school.file->handle(), false)
          .filter(QRegularExpression(u"^(note|note_revision|list_decision|milestone_reach):"_s));
    };
    QVERIFY(team(one).size() > 20);
    QCOMPARE(team(one), team(two));
    QVERIFY(team(one) != team(three));
  }

  void nothing_is_dated_after_the_data_whenever_they_were_made_data() {
    QTest::addColumn<QDate>("created");
    for (const QDate day :
         {QDate(2026, 7, 10), QDate(2026, 8, 14), QDate(2026, 8, 28), QDate(2026, 11, 20), QDate(2027, 5, 28)})
      QTest::newRow(qPrintable(day.toString(Qt::ISODate))) << day;
  }
  void nothing_is_dated_after_the_data_whenever_they_were_made() {
    QFETCH(QDate, created);
    TeamFile school;
    if (!school.make(created, 60)) QSKIP("the sample is not made on that day");
    const QDate last = rule_context(*school.file, {})->window_end();
    const auto work = write_sample_team(*school.file, school.clock, 1);
    QVERIFY_OK(work);
    QVERIFY(!work->last.isValid() || work->last <= last);
    Query late(school.file->handle(),
               "SELECT (SELECT count(*) FROM note_revision WHERE happened_on > ?1) + (SELECT count(*) FROM "
               "list_decision WHERE decided_on > ?1 OR ended_on > ?1) + (SELECT count(*) FROM milestone_reach WHERE "
               "reached_on > ?1)");
    QVERIFY(late.bind(0, last).step());
    QCOMPARE(late.integer(0), 0);
  }

  void only_the_samples_students_and_only_once() {
    ImportSchool school;
    TeamClock clock;
    QVERIFY(!write_sample_team(school.file(), clock, 1));  // nobody there
    QVERIFY_OK(school.import(WrittenExport::small_school()));
    const QStringList before = school.everything();
    const auto refused = write_sample_team(school.file(), clock, 1);
    QVERIFY(!refused);
    QVERIFY2(refused.error().sentence.contains(u"not the sample's"_s), qPrintable(refused.error().sentence));
    QCOMPARE(school.everything(), before);

    TeamFile sample;
    QVERIFY(sample.make(QDate(2026, 9, 18), 60));
    QVERIFY_OK(write_sample_team(*sample.file, sample.clock, 1));
    const QStringList worked = ImportSchool::dump(sample.file->handle(), false);
    QVERIFY(!write_sample_team(*sample.file, sample.clock, 1));
    QCOMPARE(ImportSchool::dump(sample.file->handle(), false), worked);
  }
};

QTEST_GUILESS_MAIN(SampleTeamTest)
#include "sample_team_test.moc"
