#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

#include "core/base/result.h"
#include "core/base/task.h"

namespace milepost {

// export.json: what the export says of itself (export-format.md, layer 3).
struct ExportLabel {
  int version = 0;
  QDateTime created;
  std::optional<qint64> serial;
  QString district;
  QStringList schools;
  QList<int> school_years;  // the years it covers, each named by the year it ends in
  QString tool;
  QJsonObject json;
};

// Keys a package is opened with: the school's own secret key and the districts a person trusted.
struct OpeningKeys {
  QByteArray own_secret_key;  // OpenPGP transferable secret key, binary; empty where there is no school file
  struct Signer {
    QString fingerprint;  // 40 upper case hex digits
    QByteArray public_key;
  };
  QList<Signer> trusted;
};

// What an export may ask of this computer; a test lowers them.
struct PackageLimits {
  qint64 entries = 20'000;
  qint64 bytes = 4ll << 30;     // in all, unpacked
  qint64 ratio = 200;           // unpacked against packed
  qint64 memory = 128ll << 20;  // held in memory; beyond it in an encrypted scratch file
};

// The whole content of an export, opened, verified to its last byte, held in memory or in an encrypted scratch file.
// Nothing of it was parsed as rows before verification ended well, and no plaintext touched the disk.
class ExportPackage {
 public:
  // path: a sealed .pgp, a ZIP or TAR, a folder, or a single table. Entry names use '/', without a leading folder:
  // "export.json", "roster/users.csv", "records/marks.csv". A bare OneRoster ZIP or folder (manifest.csv at its top) is
  // presented under "roster/". A plain (unsigned) source is refused unless accept_unsigned.
  static Result<ExportPackage> open(const QString& path, const OpeningKeys&, bool accept_unsigned, const Task&,
                                    const PackageLimits& = PackageLimits());

  ExportPackage(ExportPackage&&) noexcept;
  ExportPackage& operator=(ExportPackage&&) noexcept;
  ~ExportPackage();

  QStringList entries() const;
  bool has(const QString& entry) const;
  qint64 size(const QString& entry) const;              // bytes
  Result<QByteArray> read(const QString& entry) const;  // shares memory where it can; not beyond the package's life
  Result<QByteArray> read_part(const QString& entry, qint64 offset, qint64 count) const;  // as read, for large entries
  // A mapped table takes the place of the one it was made from. The hash stays that of the source.
  Status replace(const QString& entry, const QString& by_entry, const QByteArray& content);
  QStringList ignored_entries() const;              // in the source, but neither a table nor the label
  const std::optional<ExportLabel>& label() const;  // absent in a bare OneRoster set or a single table
  QString signer() const;                           // fingerprint of the trusted signer; empty when unsigned
  QByteArray content_hash() const;  // BLAKE2b-256 of the file as it lay on disk (of names and contents for a folder)
  QDateTime signed_at() const;      // UTC, by the signer's clock; invalid when unsigned
  QString source_name() const;      // last part of the path

 private:
  struct State;
  explicit ExportPackage(std::unique_ptr<State>);
  std::unique_ptr<State> state_;
};

}  // namespace milepost
