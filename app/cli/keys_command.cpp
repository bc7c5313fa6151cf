#include "app/cli/command.h"
#include "app/cli/key_files.h"
#include "core/exchange/school_keys.h"

namespace milepost {

void add_keys_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("keys", "the school's public key and fingerprint, the trusted signers");
  auto file = std::make_shared<std::string>();
  auto out = std::make_shared<std::string>();
  verb->add_option("FILE", *file, "the school file")->required();
  verb->add_option("--public", *out, "write the school's public key here, for the district");
  verb->callback([=, &session] {
    auto opened = session.open(*file, Access::ReadOnly);
    if (!opened) return session.fail(opened.error());
    const auto own = own_key(**opened);
    if (!own) return session.fail(own.error());
    const auto signers = trusted_signers(**opened);
    if (!signers) return session.fail(signers.error());
    if (!out->empty()) {
      const Result<PublicKey> key = read_public_key(own->public_key);
      if (!key) return session.fail(key.error());
      if (const Status written = write_public_key(armored_public_key(*key), as_text(*out)); !written) return session.fail(written.error());
    }
    OutputTable table = session.table({QStringLiteral("role"), QStringLiteral("fingerprint"), QStringLiteral("name"), QStringLiteral("trusted_at"), QStringLiteral("trusted_by")});
    table.add({QStringLiteral("school"), own->fingerprint, (*opened)->school_name(), QJsonValue(), QJsonValue()});
    for (const TrustedSigner& signer : *signers) {
      table.add({QStringLiteral("signer"), signer.fingerprint, signer.name, signer.trusted_at.toUTC().toString(Qt::ISODate), signer.trusted_by});
    }
    table.end();
  });
}

}  // namespace milepost
