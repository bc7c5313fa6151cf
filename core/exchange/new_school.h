#pragma once
#include <QString>
#include <memory>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/school_file.h"

namespace milepost {

// A school file as a school needs it: encrypted, with an OpenPGP pair of its own for the district to encrypt to.
struct NewSchool {
  std::unique_ptr<SchoolFile> file;
  QString fingerprint;   // of the school's own key
  QString recovery_key;  // shown once, on paper
};

// Refuses an existing path; leaves nothing behind when it fails.
Result<NewSchool> create_school(const QString& path, const QString& school_name, const QString& passphrase, const Clock&);

}  // namespace milepost
