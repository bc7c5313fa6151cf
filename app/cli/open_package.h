#pragma once
#include "app/cli/session.h"
#include "core/exchange/export_package.h"
#include "core/exchange/findings.h"

namespace milepost {

// EXPORT and the options that go with it wherever a verb reads one.
struct PackageSource {
  std::string path;
  std::string mapping;  // JSON file that maps one table of the district's own to a file of the export
  bool accept_unsigned = false;
};

void add_package_options(CLI::App& verb, PackageSource&);
// Opens and verifies it with the file's keys; a mapped table takes its place in the package.
Result<ExportPackage> open_package(const PackageSource&, const SchoolFile&, Findings&, const Task&);

}  // namespace milepost
