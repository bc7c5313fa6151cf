#include <QSaveFile>

#include "app/cli/command.h"
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
      QSaveFile public_key(as_text(*out));
      if (!public_key.open(QIODevice::WriteOnly) || public_key.write(own->public_key) < 0 || !public_key.commit()) {
        return session.fail(Error{QStringLiteral("The public key could not be written to %1: %2.").arg(public_key.fileName(), public_key.errorString()),
                                  ErrorKind::Unavailable});
      }
    }
    OutputTable table({QStringLiteral("role"), QStringLiteral("fingerprint"), QStringLiteral("name"), QStringLiteral("trusted_at"), QStringLiteral("trusted_by")});
    table.add({QStringLiteral("school"), own->fingerprint, (*opened)->school_name(), QJsonValue(), QJsonValue()});
    for (const TrustedSigner& signer : *signers) {
      table.add({QStringLiteral("signer"), signer.fingerprint, signer.name, signer.trusted_at.toUTC().toString(Qt::ISODate), signer.trusted_by});
    }
    session.print(table);
  });
}

}  // namespace milepost
