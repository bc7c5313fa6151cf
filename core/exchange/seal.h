#pragma once
#include <QByteArray>
#include <QString>

#include "core/base/result.h"
#include "core/base/task.h"

namespace milepost {

// Packs an export folder (export.json, roster/, records/; other files stay behind) as a TAR, signed and encrypted, so that
// this program and GnuPG 2.2 open it. The same folder gives the same TAR. out appears only when all went well.
// Refused: no or a wrong label, no roster/users.csv, keys that cannot sign or encrypt. Keys: armored or binary.
Status seal(const QString& folder, const QString& out, const QByteArray& school_public_key,
            const QByteArray& district_secret_key, const Task&);

}  // namespace milepost
