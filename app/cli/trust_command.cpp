#include <cstdio>
#include <iostream>

#include "app/cli/command.h"
#include "app/cli/key_files.h"
#include "core/exchange/openpgp_key.h"
#include "core/exchange/school_keys.h"

namespace milepost {

namespace {

QString plain_fingerprint(const std::string& typed) { return as_text(typed).remove(u' ').remove(u':').toUpper(); }

}  // namespace

void add_trust_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("trust", "trusts one more signer of exports");
  auto file = std::make_shared<std::string>();
  auto key = std::make_shared<std::string>();
  auto fingerprint = std::make_shared<std::string>();
  verb->add_option("FILE", *file, "the school file")->required();
  verb->add_option("KEY", *key, "the district's public key")->required();
  verb->add_option("--fingerprint", *fingerprint, "the fingerprint the district gave by another way; without it, a person is asked");
  verb->callback([=, &session] {
    const auto bytes = read_key_file(as_text(*key));
    if (!bytes) return session.fail(bytes.error());
    const auto read = read_public_key(*bytes);
    if (!read) return session.fail(read.error());
    if (!fingerprint->empty()) {
      if (plain_fingerprint(*fingerprint) != read->fingerprint) {
        return session.fail(Error{QStringLiteral("The key in %1 has the fingerprint %2, not the one given. Ask the district which is right; nothing was changed.")
                                      .arg(as_text(*key), read->fingerprint)});
      }
    } else {
      std::fprintf(stderr, "%s\nfingerprint %s\nDid the district confirm this fingerprint by another way than this file? [yes/no] ",
                   qPrintable(read->user_id), qPrintable(spaced_fingerprint(read->fingerprint)));
      std::string answer;
      std::getline(std::cin, answer);
      if (answer != "yes") {
        return session.fail(Error{QStringLiteral("Not trusted; nothing was changed. A person must compare the fingerprint and answer yes, or give --fingerprint.")});
      }
    }
    auto opened = session.open(*file, Access::ReadWrite);
    if (!opened) return session.fail(opened.error());
    if (const Status done = trust_signer(**opened, read->fingerprint, read->user_id, read->bytes); !done) return session.fail(done.error());
    session.say(QStringLiteral("Exports signed by %1 are now trusted.").arg(read->fingerprint));
  });
}

}  // namespace milepost
