#include "app/cli/key_files.h"

#include <QFile>
#include <QSaveFile>

namespace milepost {

Result<QByteArray> read_key_file(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    return Error{QStringLiteral("The key file %1 cannot be read: %2.").arg(path, file.errorString()), ErrorKind::Unavailable};
  }
  return file.readAll();
}

Status write_key_pair(const KeyPair& pair, const QString& stem) {
  if (const Status written = write_secret_key(pair, stem + QStringLiteral(".key")); !written) return written;
  return write_public_key(armored_public_key(pair.key), stem + QStringLiteral(".pub"));
}

Status write_public_key(const QByteArray& armored, const QString& path) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(armored) != armored.size() || !file.commit()) {
    return Error{QStringLiteral("The public key could not be written to %1: %2.").arg(path, file.errorString()), ErrorKind::Unavailable};
  }
  return Done{};
}

}  // namespace milepost
