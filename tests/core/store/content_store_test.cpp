#include "core/store/content_store.h"

#include <QDir>

#include "core/store/change_log.h"
#include "core/store/migrations.h"
#include "tests/core/store/school_file_fixture.h"

using namespace milepost;
using namespace Qt::StringLiterals;

namespace {

ContentItem item(const QString& key, int position, const QString& words) {
  ContentItem of;
  of.kind = u"test_kind"_s;
  of.key = key;
  of.body = {{u"position"_s, position}, {u"words"_s, words}};
  of.source = u"the test"_s;
  return of;
}

qint64 rows(const SchoolFile& file) {
  Query query(file.handle(), "SELECT count(*) FROM content");
  return query.step() ? query.integer(0) : -1;
}

}  // namespace

class ContentStoreTest : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    dir_ = std::make_unique<QTemporaryDir>();
    path_ = dir_->filePath(u"a.milepost"_s);
    auto created = SchoolFile::create(path_, u"North"_s, test_passphrase, test_clock, cheap_key);
    VERIFY_OK(created);
    file_ = std::move(created->file);
  }
  void cleanup() { file_.reset(); }

  void every_version_is_kept_and_the_newest_stands() {
    QCOMPARE(*save_content(*file_, item(u"b"_s, 2, u"first"_s)), 1);
    QCOMPARE(*save_content(*file_, item(u"a"_s, 3, u"other"_s)), 1);
    ContentItem changed = item(u"b"_s, 2, u"second"_s);
    changed.retired = true;
    changed.version = 99;  // not read
    changed.saved_by = u"nobody"_s;
    QCOMPARE(*save_content(*file_, changed), 2);
    const auto current = current_content(*file_, u"test_kind"_s);
    VERIFY_OK(current);
    QCOMPARE(current->size(), 2);
    QCOMPARE(current->at(0).key, u"b"_s);  // by position
    QCOMPARE(current->at(0).version, 2);
    QVERIFY(current->at(0).retired);
    QCOMPARE(current->at(0).body[u"words"_s].toString(), u"second"_s);
    QCOMPARE(current->at(0).saved_at, test_clock.now());
    QCOMPARE(current->at(0).saved_by, file_->actor());
    const auto versions = content_versions(*file_, u"test_kind"_s, u"b"_s);
    VERIFY_OK(versions);
    QCOMPARE(versions->size(), 2);
    QCOMPARE(versions->first().body[u"words"_s].toString(), u"first"_s);
    QVERIFY(!versions->first().retired);
  }

  void a_change_is_logged_with_what_was_before() {
    VERIFY_OK(save_content(*file_, item(u"b"_s, 2, u"first"_s)));
    VERIFY_OK(save_content(*file_, item(u"b"_s, 2, u"second"_s)));
    const auto changes = changes_since(*file_, {});
    VERIFY_OK(changes);
    const Change& last = changes->last();
    QCOMPARE(last.action, u"edit"_s);
    QCOMPARE(last.subject, u"content"_s);
    QCOMPARE(last.subject_id, u"test_kind/b"_s);
    QCOMPARE(last.before[u"version"_s].toInt(), 1);
    QCOMPARE(last.after[u"body"_s].toObject()[u"words"_s].toString(), u"second"_s);
    QCOMPARE(changes->at(changes->size() - 2).action, u"create"_s);
  }

  void nothing_is_no_content() {
    const qint64 before = rows(*file_);
    QVERIFY(!save_content(*file_, item({}, 1, u"words"_s)).ok());
    ContentItem empty = item(u"b"_s, 1, {});
    empty.body = {};
    QVERIFY(!save_content(*file_, empty).ok());
    empty = item(u"b"_s, 1, u"words"_s);
    empty.kind.clear();
    QVERIFY(!save_content(*file_, empty).ok());
    QCOMPARE(rows(*file_), before);
  }

  void a_file_open_for_reading_takes_none() {
    file_.reset();
    auto reader = SchoolFile::open(path_, test_passphrase, Access::ReadOnly, test_clock);
    VERIFY_OK(reader);
    QVERIFY(!save_content(**reader, item(u"b"_s, 1, u"words"_s)).ok());
  }

  void a_new_file_holds_what_is_shipped_and_copying_again_adds_nothing() {
    for (const QString& kind : {u"milestone"_s, u"note_form"_s, u"intervention"_s, u"protocol"_s}) {
      const auto shipped = shipped_content(kind);
      const auto stands = current_content(*file_, kind);
      VERIFY_OK(shipped);
      VERIFY_OK(stands);
      QCOMPARE(stands->size(), shipped->size());
      for (qsizetype i = 0; i < shipped->size(); ++i) {
        QCOMPARE(stands->at(i).key, shipped->at(i).key);
        QCOMPARE(stands->at(i).body, shipped->at(i).body);
        QVERIFY(!stands->at(i).key.isEmpty());
      }
    }
    QVERIFY(!current_content(*file_, u"milestone"_s)->isEmpty());
    const qint64 before = rows(*file_);
    VERIFY_OK(copy_shipped_content(file_->handle(), test_clock.now()));
    QCOMPARE(rows(*file_), before);
    QVERIFY(!shipped_content(u"nothing"_s).ok());
  }

  void copying_leaves_what_the_school_changed_and_brings_back_what_is_missing() {
    ContentItem own = current_content(*file_, u"milestone"_s)->first();
    own.body[u"title"_s] = u"Our own"_s;
    VERIFY_OK(save_content(*file_, own));
    const qint64 before = rows(*file_);
    VERIFY_OK(
        execute(file_->handle(),
                "DELETE FROM content WHERE kind = 'milestone' AND key = (SELECT max(key) FROM content WHERE kind = "
                "'milestone' AND version = 1)"));
    VERIFY_OK(copy_shipped_content(file_->handle(), test_clock.now()));
    QCOMPARE(rows(*file_), before);
    QCOMPARE(current_content(*file_, u"milestone"_s)->first().body[u"title"_s].toString(), u"Our own"_s);
  }

  void an_older_file_gets_the_content_when_it_is_brought_up_to_date() {
    const qint64 before = rows(*file_);
    VERIFY_OK(add_people(file_->handle(), 0, 2));
    VERIFY_OK(execute(file_->handle(),
                      "DROP TABLE content; DROP TABLE note; DROP TABLE note_revision; DROP TABLE note_draft; DROP "
                      "TABLE milestone_reach; "
                      "ALTER TABLE list_decision DROP COLUMN outcome; ALTER TABLE list_decision DROP COLUMN milestone; "
                      "INSERT INTO list_decision (person_id, kind, words, owner, decided_on, next_date, actor) VALUES "
                      "(1, 'plan', 'a', 'b', 1, 2, 'c'); "
                      "PRAGMA user_version = 2"));
    file_.reset();
    auto file = SchoolFile::open(path_, test_passphrase, Access::ReadWrite, test_clock);
    VERIFY_OK(file);
    QCOMPARE(rows(**file), before);
    QCOMPARE(count_people((*file)->handle()), 2);
    Query decision((*file)->handle(), "SELECT outcome, milestone FROM list_decision");
    QVERIFY(decision.step());
    QCOMPARE(decision.text(0) + decision.text(1), QString());
    QCOMPARE(QDir(dir_->path()).entryList({u"a.milepost.version-2-*.backup"_s}).size(), 1);
  }

  void words_come_in_the_language_of_the_program_else_in_english() {
    const QJsonObject both{{u"en"_s, u"bridge"_s}, {u"es"_s, u"puente"_s}};
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Spanish));
    QCOMPARE(content_words(both), u"puente"_s);
    QCOMPARE(content_words(QJsonObject{{u"en"_s, u"bridge"_s}}), u"bridge"_s);
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(content_words(both), u"bridge"_s);
    QCOMPARE(content_words(u"plain"_s), u"plain"_s);
    QCOMPARE(content_words(QJsonValue()), QString());
    QLocale::setDefault(before);
  }

 private:
  std::unique_ptr<QTemporaryDir> dir_;
  QString path_;
  std::unique_ptr<SchoolFile> file_;
};

QTEST_GUILESS_MAIN(ContentStoreTest)
#include "content_store_test.moc"
