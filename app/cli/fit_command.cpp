#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>

#include "app/cli/command.h"
#include "app/cli/key_files.h"
#include "core/prediction/tree_fit.h"

namespace milepost {
namespace {

struct FitOptions {
  std::vector<std::string> tables;
  std::string spec, out, name, maker, sign;
  bool synthetic = false;
};

Result<KeyPair> signing_key(const FitOptions& options, const QString& name) {
  if (options.sign.empty()) return new_key(name);
  const auto bytes = read_key_file(as_text(options.sign));
  if (!bytes) return bytes.error();
  return read_secret_key(*bytes);
}

QJsonObject gate_json(const Gate& gate) {
  return {{QStringLiteral("passed"), gate.passed},
          {QStringLiteral("met"), QJsonArray::fromStringList(gate.met)},
          {QStringLiteral("failed"), QJsonArray::fromStringList(gate.failed)}};
}

// One node: its summary itself. A tree: a summary per node.
QJsonObject json_of(const PackageFit& fit) {
  QJsonObject object;
  if (!fit.package.tree) {
    object = summary_json(fit.summaries.front());
  } else {
    QJsonArray nodes;
    for (const FitSummary& summary : fit.summaries) nodes.append(summary_json(summary));
    object[QStringLiteral("nodes")] = nodes;
  }
  object[QStringLiteral("gate")] = gate_json(fit.package.gate);
  object[QStringLiteral("evaluation")] = fit.package.evaluation;
  return object;
}

void put_rows(OutputTable& table, const FitSummary& summary) {
  const auto put = [&](const char* measure, const QJsonValue& value, const QJsonValue& error = {}) {
    table.add({summary.outcome, summary.landmark, QString::fromLatin1(measure), QJsonValue(), value, error});
  };
  put("termination", QString::fromLatin1(termination_word(summary.termination)));
  put("iterations", summary.iterations);
  put("rows", double(summary.rows));
  put("events", double(summary.events));
  put("left_out", double(summary.left_out));
  put("log_likelihood", summary.log_likelihood);
  put("edf", summary.edf);
  put("ridge", summary.ridge);
  put("intercept_variance", summary.intercept_sd * summary.intercept_sd);
  put("calibration_intercept", summary.calibration.intercept);
  put("calibration_slope", summary.calibration.slope);
  for (const FittedCoefficient& one : summary.coefficients) {
    table.add({summary.outcome, summary.landmark, QStringLiteral("coefficient"), one.name, one.estimate, one.standard_error});
  }
  for (const DroppedColumn& one : summary.dropped) {
    table.add({summary.outcome, summary.landmark, QStringLiteral("dropped"), one.column, one.reason, QJsonValue()});
  }
}

void print(const PackageFit& fit, Session& session) {
  if (session.format == "json") {
    const QByteArray text = QJsonDocument(json_of(fit)).toJson();
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
  } else {
    OutputTable table = session.table({QStringLiteral("outcome"), QStringLiteral("landmark"), QStringLiteral("measure"), QStringLiteral("name"),
                                       QStringLiteral("value"), QStringLiteral("standard_error")});
    for (const FitSummary& summary : fit.summaries) put_rows(table, summary);
    table.end();
  }
  for (const FitSummary& summary : fit.summaries) {
    const QString where = summary.landmark.isEmpty() ? QString() : QStringLiteral("%1 at %2: ").arg(summary.outcome, summary.landmark);
    for (const QString& note : summary.notes) session.say(where + note);
  }
  session.say(fit.package.gate.passed ? QStringLiteral("The gate is passed: a team may be shown these probabilities.")
                                      : QStringLiteral("The gate is not passed; no team is shown these probabilities: %1.").arg(fit.package.gate.failed.join(QStringLiteral("; "))));
}

void run(const FitOptions& options, Session& session) {
  const auto json = read_spec_json(as_text(options.spec));
  if (!json) return session.fail(json.error());
  const auto spec = read_fit_spec(*json);
  if (!spec) return session.fail(spec.error());
  QStringList paths;
  for (const std::string& path : options.tables) paths.append(as_text(path));
  const auto table = read_feature_table(paths, spec->audit_only);
  if (!table) return session.fail(table.error());

  PackageLabel label{as_text(options.name), as_text(options.maker), session.clock.today(), options.synthetic};
  if (label.name.isEmpty()) label.name = QFileInfo(as_text(options.out)).completeBaseName();
  const auto key = signing_key(options, label.maker.isEmpty() ? label.name : label.maker);
  if (!key) return session.fail(key.error());
  if (label.maker.isEmpty()) label.maker = key->key.user_id;
  const auto fit = fit_package(*table, *spec, label, session.task);
  if (!fit) return session.fail(fit.error());
  if (const Status written = write_package(fit->package, *key, as_text(options.out)); !written) return session.fail(written.error());
  print(*fit, session);
  session.say(QStringLiteral("Wrote %1, signed by %2.").arg(as_text(options.out), spaced_fingerprint(key->key.fingerprint)));
  if (options.sign.empty()) {
    session.say(QStringLiteral("It is signed by a key made for it alone. Schools keep a package only from a signer they trust: sign with --sign DISTRICT.key."));
  }
}

}  // namespace

void add_fit_command(CLI::App& app, Session& session) {
  CLI::App* verb = app.add_subcommand("fit", "fits a model package from plain CSV tables (a hub's analyst); prints the summary");
  auto options = std::make_shared<FitOptions>();
  verb->add_option("TABLE", options->tables, "CSV tables of one layout, stacked: as `features` writes them, or any other")->required();
  verb->add_option("--spec", options->spec, "the specification: a JSON file, or the JSON itself")->required();
  verb->add_option("--out", options->out, "the model package to write")->required();
  verb->add_option("--name", options->name, "the package's name on its model card (else the file's)");
  verb->add_option("--maker", options->maker, "who fitted it, on the card (else the key's name)");
  verb->add_option("--sign", options->sign, "the district's or hub's secret key (`seal --new-key` makes one); else one is made for this package");
  verb->add_flag("--synthetic", options->synthetic, "the students are made up: the card and every page say so");
  verb->callback([options, &session] { run(*options, session); });
}

}  // namespace milepost
