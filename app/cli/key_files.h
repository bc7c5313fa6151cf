#pragma once
#include <QByteArray>
#include <QString>

#include "core/base/result.h"
#include "core/exchange/openpgp_key.h"

namespace milepost {

Result<QByteArray> read_key_file(const QString& path);
// STEM.key (secret, readable by its owner only) and STEM.pub.
Status write_key_pair(const KeyPair&, const QString& stem);
Status write_public_key(const QByteArray& armored, const QString& path);

}  // namespace milepost
