#include "app/cli/open_package.h"

#include <QFile>

#include "core/exchange/column_mapping.h"
#include "core/exchange/import_task.h"

namespace milepost {

void add_package_options(CLI::App& verb, PackageSource& source) {
  verb.add_option("EXPORT", source.path, "a sealed .pgp, a ZIP, a folder or a single table")->required();
  verb.add_option("--mapping", source.mapping, "JSON that maps a single table's columns and codes");
  verb.add_flag("--accept-unsigned", source.accept_unsigned, "take an export nobody signed; the audit log keeps it");
}

Result<ExportPackage> open_package(const PackageSource& source, const SchoolFile& file, Findings& findings, const Task& task) {
  const Result<OpeningKeys> keys = opening_keys(file);
  if (!keys) return keys.error();
  Result<ExportPackage> package = ExportPackage::open(as_text(source.path), *keys, source.accept_unsigned, task);
  if (!package || source.mapping.empty()) return package;

  QFile json(as_text(source.mapping));
  if (!json.open(QIODevice::ReadOnly)) {
    return Error{QStringLiteral("The mapping %1 cannot be read.").arg(json.fileName()), ErrorKind::Unavailable};
  }
  const auto mapping = read_mapping(json.readAll());
  if (!mapping) return mapping.error();
  const QStringList entries = package->entries();
  if (entries.size() != 1) {
    return Error{QStringLiteral("A mapping goes with a single table; %1 holds %2 files. Give the one table the mapping was written for.")
                     .arg(package->source_name()).arg(entries.size())};
  }
  const Result<QByteArray> table = package->read(entries.first());
  if (!table) return table.error();
  const Result<QByteArray> mapped = apply_mapping(*mapping, *table, findings);
  if (!mapped) return mapped.error();
  if (const Status replaced = package->replace(entries.first(), mapping->file, *mapped); !replaced) return replaced.error();
  return package;
}

}  // namespace milepost
