#include "core/exchange/seal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <cstring>

#include "core/exchange/export_folder.h"
#include "core/exchange/export_label.h"
#include "core/exchange/export_layout.h"
#include "core/exchange/openpgp_handles.h"
#include "core/exchange/openpgp_key.h"
#include "core/exchange/tar_stream.h"

namespace milepost {

namespace {

using namespace openpgp;

struct Text {
  Q_DECLARE_TR_FUNCTIONS(Seal)
};

struct Contents {
  std::vector<TarStream::File> files;
  QDateTime created;
  qint64 bytes = 0;
};

Error incomplete(const QString& folder, const QString& missing) {
  return {Text::tr("The folder %1 is not an export: it has no %2. An export holds export.json, roster/ and records/, as the export "
                   "format says.")
              .arg(QDir::toNativeSeparators(folder), missing)};
}

Result<Contents> contents_of(const QString& folder) {
  Result<ExportFolder> listed = list_export_folder(folder, PackageLimits());
  if (!listed) return listed.error();
  QStringList in_layout;
  for (const QString& name : listed->files) {
    if (name == u"export.json" || name.startsWith(u"roster/") || name.startsWith(u"records/")) in_layout.append(name);
  }
  Result<ExportLayout> layout = arrange_export(in_layout);
  if (!layout) return layout.error();
  Contents contents;
  std::optional<TarStream::File> label;
  bool has_users = false;
  // The layout is sorted by name: the roster goes before the records, as an import reads them.
  for (const bool roster : {true, false}) {
    for (const ExportLayout::Place& place : layout->places) {
      const TarStream::File file{listed->path + u'/' + in_layout.at(place.source), place.entry};
      contents.bytes += roster ? QFileInfo(file.path).size() : 0;
      if (place.entry == u"export.json") {
        label = file;
      } else if (place.entry.startsWith(u"roster/") == roster) {
        contents.files.push_back(file);
        has_users = has_users || place.entry == u"roster/users.csv";
      }
    }
  }
  if (!label) return incomplete(folder, QStringLiteral("export.json"));
  if (!has_users) return incomplete(folder, QStringLiteral("roster/users.csv"));
  contents.files.insert(contents.files.begin(), *label);
  QFile file(label->path);
  if (!file.open(QIODevice::ReadOnly)) {
    return Error{Text::tr("%1 cannot be read: %2.").arg(QDir::toNativeSeparators(label->path), file.errorString()),
                 ErrorKind::Unavailable};
  }
  Result<ExportLabel> read = read_export_label(file.readAll());
  if (!read) return read.error();
  contents.created = read->created;
  return contents;
}

struct Sealing {
  TarStream tar;
  QSaveFile& out;
  const Task& task;
  qint64 total;
  QByteArrayView left;
  std::optional<Error> error;

  static bool read(void* self, void* to, size_t room, size_t* count) {
    Sealing& s = *static_cast<Sealing*>(self);
    *count = 0;
    if (s.left.isEmpty()) {
      if (s.task.cancelled()) s.error = Error{Text::tr("Sealing was stopped."), ErrorKind::Cancelled};
      if (s.error) return false;
      Result<QByteArrayView> next = s.tar.next();
      if (!next) {
        s.error = next.error();
        return false;
      }
      s.left = *next;
      if (s.total > 0) s.task.report(double(s.tar.bytes_read()) / double(s.total), Text::tr("Packing and sealing"));
    }
    const size_t part = std::min(room, size_t(s.left.size()));
    std::memcpy(to, s.left.data(), part);
    s.left = s.left.sliced(qsizetype(part));
    *count = part;
    return true;
  }

  static bool write(void* self, const void* bytes, size_t count) {
    Sealing& s = *static_cast<Sealing*>(self);
    return s.out.write(static_cast<const char*>(bytes), qint64(count)) == qint64(count);
  }
};

bool encrypt(rnp_ffi_t ring, Sealing& sealing, rnp_key_handle_t school, rnp_key_handle_t district) {
  rnp_input_t raw_input = nullptr;
  rnp_output_t raw_output = nullptr;
  rnp_op_encrypt_t raw = nullptr;
  if (rnp_input_from_callback(&raw_input, Sealing::read, nullptr, &sealing) != RNP_SUCCESS) return false;
  Input input(raw_input);
  if (rnp_output_to_callback(&raw_output, Sealing::write, nullptr, &sealing) != RNP_SUCCESS) return false;
  Output output(raw_output);
  if (rnp_op_encrypt_create(&raw, ring, raw_input, raw_output) != RNP_SUCCESS) return false;
  std::unique_ptr<rnp_op_encrypt_st, Destroy<rnp_op_encrypt_destroy>> op(raw);
  // AES-256 in CFB with a modification code is what GnuPG 2.2 reads. SHA-256 runs in hardware in RNP's Botan, SHA-512 does not;
  // compressing costs more time on opening than the fewer bytes save.
  return rnp_op_encrypt_add_recipient(raw, school) == RNP_SUCCESS &&
         rnp_op_encrypt_add_signature(raw, district, nullptr) == RNP_SUCCESS &&
         rnp_op_encrypt_set_hash(raw, RNP_ALGNAME_SHA256) == RNP_SUCCESS &&
         rnp_op_encrypt_set_cipher(raw, RNP_ALGNAME_AES_256) == RNP_SUCCESS &&
         rnp_op_encrypt_set_compression(raw, "Uncompressed", 0) == RNP_SUCCESS &&
         rnp_op_encrypt_execute(raw) == RNP_SUCCESS && rnp_output_finish(raw_output) == RNP_SUCCESS;
}

Error lapsed_key(const PublicKey& key, const QString& needed) {
  return {Text::tr("The key %1 (%2) cannot %3: it has expired, was revoked, or was made for something else. Choose another key.")
              .arg(spaced_fingerprint(key.fingerprint), key.user_id, needed)};
}

}  // namespace

Status seal(const QString& folder, const QString& out, const QByteArray& school_public_key,
            const QByteArray& district_secret_key, const Task& task) {
  Result<PublicKey> school = read_public_key(school_public_key);
  if (!school) return school.error();
  Result<KeyPair> district = read_secret_key(district_secret_key);
  if (!district) return district.error();
  if (!school->can_encrypt || school->revoked) return lapsed_key(*school, Text::tr("encrypt"));
  if (!district->key.can_sign || district->key.revoked) return lapsed_key(district->key, Text::tr("sign"));
  Result<Contents> contents = contents_of(folder);
  if (!contents) return contents.error();

  Ffi ring = new_key_ring();
  if (!ring || !add_keys(ring.get(), school->bytes) || !add_keys(ring.get(), district->secret)) {
    return Error{Text::tr("The OpenPGP library could not be started."), ErrorKind::Unavailable};
  }
  const Key school_key = find_key(ring.get(), school->fingerprint);
  const Key district_key = find_key(ring.get(), district->key.fingerprint);
  QSaveFile file(out);
  const auto cannot_write = [&] {
    return Error{Text::tr("The sealed export could not be written to %1: %2. Choose a folder you may write to, with room for %3.")
                     .arg(QDir::toNativeSeparators(out), file.errorString(), QLocale().formattedDataSize(contents->bytes)),
                 ErrorKind::Unavailable};
  };
  if (!file.open(QIODevice::WriteOnly)) return cannot_write();
  Sealing sealing{{std::move(contents->files), contents->created}, file, task, contents->bytes, {}, std::nullopt};
  const bool sealed = encrypt(ring.get(), sealing, school_key.get(), district_key.get());
  if (sealing.error) return *sealing.error;
  if (file.error() == QFileDevice::NoError && !sealed) {
    return Error{Text::tr("The export could not be sealed with these keys. Make a new key (seal --new-key) and try again."),
                 ErrorKind::Unavailable};
  }
  if (!file.commit()) return cannot_write();
  return Done{};
}

}  // namespace milepost
