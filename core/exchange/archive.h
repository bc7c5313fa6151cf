#pragma once
#include <QByteArray>
#include <QString>
#include <vector>

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/exchange/export_package.h"
#include "core/exchange/scratch_store.h"

namespace milepost {

enum class ArchiveKind { None, Tar, Zip };
// By its first bytes (512 suffice).
ArchiveKind archive_kind(QByteArrayView start);

struct ArchiveEntry {
  QString name;          // '/' between folders, no "./", no "//"
  bool unpacked = false;  // lies in ExtractedArchive::unpacked, otherwise in the archive itself
  qint64 offset = 0;
  qint64 size = 0;
};

struct ExtractedArchive {
  std::vector<ArchiveEntry> entries;  // files only, in the archive's order
  ScratchStore unpacked;              // what does not lie in the archive in one plain piece
};

// Lists and unpacks a TAR or ZIP that lies in the store. Refused: what is damaged or cut off, encrypted, beyond the limits,
// or holds a path that leaves its folder, a link, a device or a name twice.
Result<ExtractedArchive> extract_archive(const ScratchStore& archive, const PackageLimits&, const Task&);

// A path of an archive as an entry name, or the sentence that refuses it.
Result<QString> safe_entry_name(const QString& path);

}  // namespace milepost
