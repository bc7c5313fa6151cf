
#include "app/cli/command.h"
#include "app/cli/key_files.h"
#include "app/cli/sample_team.h"
#include "core/exchange/openpgp_key.h"
#include "core/exchange/sample/sample_school.h"
#include "core/exchange/seal.h"

namespace milepost {

namespace {

// A district of the sample's own signs, so that the whole way from its office to the school can be walked. Answers its fingerprint.
Result<QString> seal_sample(const QString& folder, const QString& school_key_path, const Task& task) {
  const Result<QByteArray> school_key = read_key_file(school_key_path);
  if (!school_key) return school_key.error();
  const Result<KeyPair> district = new_key(QStringLiteral("Sample District Data Office"));
  if (!district) return district.error();
  if (const Status written = write_key_pair(*district, folder + QStringLiteral("/district")); !written) return written.error();
  const Status sealed = seal(folder + QStringLiteral("/export"), folder + QStringLiteral("/export.pgp"), *school_key, district->secret, task);
  if (!sealed) return sealed.error();
  return district->key.fingerprint;
}

// What a made-up team did, into a file that holds the sample's import already.
void add_team(Session& session, const QString& path, quint64 seed) {
  const Result<QString> secret = session.passphrase(QStringLiteral("Passphrase for %1").arg(path));
  if (!secret) return session.fail(secret.error());
  TeamClock clock;
  auto file = SchoolFile::open(path, *secret, Access::ReadWrite, clock);
  if (!file) return session.fail(file.error());
  const Result<SampleTeamWork> work = write_sample_team(**file, clock, seed);
  if (!work) return session.fail(work.error());
  OutputTable table = session.table({QStringLiteral("file"), QStringLiteral("students"), QStringLiteral("notes"), QStringLiteral("decisions"),
                                     QStringLiteral("reached"), QStringLiteral("first"), QStringLiteral("last")});
  table.add({path, work->students, work->notes, work->decisions, work->reached, work->first.toString(Qt::ISODate), work->last.toString(Qt::ISODate)});
  table.end();
  session.say(QStringLiteral("Made-up work of a success team about %1 students was written to %2.").arg(work->students).arg(path));
}

}  // namespace

void add_sample_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("sample", "writes a synthetic school in the export format; no child in it is real");
  auto folder = std::make_shared<std::string>();
  auto options = std::make_shared<SampleOptions>();
  auto size = std::make_shared<std::string>("school");
  auto school_key = std::make_shared<std::string>();
  auto created = std::make_shared<std::string>();
  auto team = std::make_shared<std::string>();
  verb->add_option("DIR", *folder, "the folder to write into");
  verb->add_option("--students", options->students, "ninth graders (1,200 in a school, 45,000 in a district)")->check(CLI::Range(1, 200000));
  verb->add_option("--cohorts", options->cohorts, "earlier cohorts with outcomes")->check(CLI::Range(0, 10));
  verb->add_option("--seed", options->seed, "the same seed gives the same bytes");
  verb->add_option("--size", *size, "school or district")->check(CLI::IsMember({"school", "district"}));
  verb->add_option("--created", *created, "the day the export is made (YYYY-MM-DD); nothing in it is later");
  verb->add_option("--seal-to", *school_key, "also seal it to this school's public key, signed by a district of the sample's own");
  verb->add_flag("--truth", options->truth, "also write each student's true probabilities");
  verb->add_option("--team", *team, "instead, write a made-up success team's notes and decisions into this school file, which holds the sample's import");
  verb->callback([=, &session] {
    if (!team->empty()) return add_team(session, as_text(*team), options->seed);
    if (folder->empty()) return session.fail_usage(QStringLiteral("Say which folder to write into, or which file with --team."));
    options->size = *size == "district" ? SampleSize::District : SampleSize::School;
    const Result<QDate> day = as_date(*created, QStringLiteral("--created"));
    if (!day) return session.fail_usage(day.error().sentence);
    if (day->isValid()) options->created = *day;
    if (const Status written = write_sample(as_text(*folder), *options, session.task); !written) return session.fail(written.error());
    OutputTable table = session.table({QStringLiteral("folder"), QStringLiteral("sealed"), QStringLiteral("district_fingerprint")});
    if (school_key->empty()) {
      table.add({as_text(*folder) + QStringLiteral("/export"), QJsonValue(), QJsonValue()});
    } else {
      const Result<QString> signer = seal_sample(as_text(*folder), as_text(*school_key), session.task);
      if (!signer) return session.fail(signer.error());
      table.add({as_text(*folder) + QStringLiteral("/export"), as_text(*folder) + QStringLiteral("/export.pgp"), *signer});
    }
    table.end();
    session.say(QStringLiteral("A synthetic school was written to %1.").arg(as_text(*folder)));
  });
}

}  // namespace milepost
