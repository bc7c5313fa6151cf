#include "app/cli/command.h"
#include "app/cli/key_files.h"
#include "core/exchange/openpgp_key.h"
#include "core/exchange/seal.h"

namespace milepost {

void add_seal_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("seal", "packs a folder in the export layout into a sealed export; with --new-key makes a district's key");
  struct Options {
    std::string folder, out, to, sign, new_key, key_out;
  };
  auto options = std::make_shared<Options>();
  verb->add_option("FOLDER", options->folder, "the folder with export.json, roster/ and records/");
  verb->add_option("OUT", options->out, "the sealed export to write (.pgp)");
  verb->add_option("--to", options->to, "the school's public key");
  verb->add_option("--sign", options->sign, "the district's secret key");
  verb->add_option("--new-key", options->new_key, "make a key pair with this name");
  verb->add_option("--out", options->key_out, "where the new secret key goes; its public half goes beside it as .pub");
  verb->callback([=, &session] {
    if (!options->new_key.empty()) {
      if (options->key_out.empty()) return session.fail_usage(QStringLiteral("seal --new-key NAME needs --out DISTRICT.key."));
      const auto key = new_key(as_text(options->new_key));
      if (!key) return session.fail(key.error());
      QString stem = as_text(options->key_out);
      if (stem.endsWith(QStringLiteral(".key"))) stem.chop(4);
      if (const Status written = write_key_pair(*key, stem); !written) return session.fail(written.error());
      OutputTable table = session.table({QStringLiteral("name"), QStringLiteral("fingerprint"), QStringLiteral("secret_key"), QStringLiteral("public_key")});
      table.add({as_text(options->new_key), key->key.fingerprint, stem + QStringLiteral(".key"), stem + QStringLiteral(".pub")});
      return table.end();
    }
    if (options->folder.empty() || options->out.empty() || options->to.empty() || options->sign.empty()) {
      return session.fail_usage(QStringLiteral("seal takes FOLDER OUT --to SCHOOL.pub --sign DISTRICT.key."));
    }
    const auto school_key = read_key_file(as_text(options->to));
    if (!school_key) return session.fail(school_key.error());
    const auto district_key = read_key_file(as_text(options->sign));
    if (!district_key) return session.fail(district_key.error());
    const Status sealed = seal(as_text(options->folder), as_text(options->out), *school_key, *district_key, session.task);
    if (!sealed) return session.fail(sealed.error());
    session.say(QStringLiteral("Sealed: %1").arg(as_text(options->out)));
  });
}

}  // namespace milepost
