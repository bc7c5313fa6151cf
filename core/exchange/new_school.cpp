#include "core/exchange/new_school.h"

#include <QFile>

#include "core/exchange/openpgp_key.h"
#include "core/exchange/school_keys.h"

namespace milepost {

Result<NewSchool> create_school(const QString& path, const QString& school_name, const QString& passphrase, const Clock& clock) {
  const Result<KeyPair> pair = new_key(school_name);
  if (!pair) return pair.error();
  Result<SchoolFile::Created> created = SchoolFile::create(path, school_name, passphrase, clock);
  if (!created) return created.error();
  if (const Status kept = set_own_key(*created->file, pair->key.fingerprint, pair->key.bytes, pair->secret); !kept) {
    created->file.reset();
    QFile::remove(path);
    return kept.error();
  }
  return NewSchool{std::move(created->file), pair->key.fingerprint, created->recovery_key};
}

}  // namespace milepost
