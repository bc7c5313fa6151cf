#include "core/exchange/openpgp_key.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include "core/exchange/openpgp_handles.h"

namespace milepost {

namespace {

using namespace openpgp;

struct Text {
  Q_DECLARE_TR_FUNCTIONS(OpenPgpKey)
};

QByteArray exported(rnp_key_handle_t key, uint32_t flags) {
  rnp_output_t raw = nullptr;
  if (rnp_output_to_memory(&raw, 0) != RNP_SUCCESS) return {};
  Output output(raw);
  uint8_t* bytes = nullptr;
  size_t size = 0;
  if (rnp_key_export(key, output.get(), flags | RNP_KEY_EXPORT_SUBKEYS) != RNP_SUCCESS ||
      rnp_output_memory_get_buf(output.get(), &bytes, &size, false) != RNP_SUCCESS) {
    return {};
  }
  return QByteArray(reinterpret_cast<const char*>(bytes), qsizetype(size));
}

bool usable_for(rnp_key_handle_t key, const char* usage) {
  rnp_key_handle_t found = nullptr;
  if (rnp_key_get_default_key(key, usage, 0, &found) != RNP_SUCCESS) return false;
  Key owned(found);
  return true;
}

PublicKey described(rnp_key_handle_t key) {
  PublicKey result;
  result.fingerprint = primary_fingerprint(key);
  char* user_id = nullptr;
  if (rnp_key_get_primary_uid(key, &user_id) == RNP_SUCCESS || rnp_key_get_uid_at(key, 0, &user_id) == RNP_SUCCESS) {
    result.user_id = taken(user_id);
  }
  result.bytes = exported(key, RNP_KEY_EXPORT_PUBLIC);
  uint32_t created = 0, lifetime = 0;
  rnp_key_get_creation(key, &created);
  rnp_key_get_expiration(key, &lifetime);
  if (lifetime > 0) result.expires = QDateTime::fromSecsSinceEpoch(qint64(created) + lifetime, Qt::UTC);
  rnp_key_is_revoked(key, &result.revoked);
  result.can_encrypt = usable_for(key, "encrypt");
  result.can_sign = usable_for(key, "sign");
  return result;
}

// The one primary key of the ring; null with how many there were otherwise.
Key only_primary(rnp_ffi_t ffi, int* count) {
  Key found;
  *count = 0;
  rnp_identifier_iterator_t it = nullptr;
  if (rnp_identifier_iterator_create(ffi, &it, "fingerprint") != RNP_SUCCESS) return found;
  const char* fingerprint = nullptr;
  while (rnp_identifier_iterator_next(it, &fingerprint) == RNP_SUCCESS && fingerprint) {
    rnp_key_handle_t raw = nullptr;
    if (rnp_locate_key(ffi, "fingerprint", fingerprint, &raw) != RNP_SUCCESS || !raw) continue;
    Key key(raw);
    bool primary = false;
    rnp_key_is_primary(key.get(), &primary);
    if (primary && ++*count == 1) found = std::move(key);
  }
  rnp_identifier_iterator_destroy(it);
  return found;
}

Error not_one_key(int count) {
  if (count > 1) {
    return {Text::tr("The file holds %1 OpenPGP keys; one is expected. Export the one key on its own "
                     "(gpg --export --armor FINGERPRINT) and choose that file.")
                .arg(count)};
  }
  return {Text::tr("This is not an OpenPGP key, or it is damaged. A key file begins with "
                   "“-----BEGIN PGP PUBLIC KEY BLOCK-----” or is what gpg --export writes.")};
}

bool has_secret(rnp_key_handle_t key) {
  bool secret = false;
  rnp_key_have_secret(key, &secret);
  return secret;
}

// RNP's status of each step, so that the first that fails ends the chain.
class Steps {
 public:
  Steps& operator<<(rnp_result_t status) {
    if (first_ == RNP_SUCCESS) first_ = status;
    return *this;
  }
  bool ok() const { return first_ == RNP_SUCCESS; }

 private:
  rnp_result_t first_ = RNP_SUCCESS;
};

bool add_encryption_subkey(rnp_ffi_t ffi, rnp_key_handle_t primary) {
  rnp_op_generate_t raw = nullptr;
  if (rnp_op_generate_subkey_create(&raw, ffi, primary, RNP_ALGNAME_ECDH) != RNP_SUCCESS) return false;
  std::unique_ptr<rnp_op_generate_st, Destroy<rnp_op_generate_destroy>> op(raw);
  Steps steps;
  steps << rnp_op_generate_set_curve(raw, "Curve25519") << rnp_op_generate_set_hash(raw, RNP_ALGNAME_SHA256)
        << rnp_op_generate_add_usage(raw, "encrypt") << rnp_op_generate_execute(raw);
  rnp_key_handle_t key = nullptr;
  steps << rnp_op_generate_get_key(raw, &key);
  Key subkey(key);
  // GnuPG refuses a Curve25519 secret whose fixed bits are not set as RFC 7748 wants them.
  bool tweaked = false;
  if (!steps.ok()) return false;
  steps << rnp_key_25519_bits_tweaked(key, &tweaked);
  if (steps.ok() && !tweaked) steps << rnp_key_25519_bits_tweak(key);
  return steps.ok();
}

}  // namespace

Result<KeyPair> new_key(const QString& name) {
  const Error failed{Text::tr("A key pair could not be made on this computer (OpenPGP library %1).")
                         .arg(QString::fromLatin1(rnp_version_string())),
                     ErrorKind::Unavailable};
  const QByteArray user_id = name.trimmed().toUtf8();
  if (user_id.isEmpty() || user_id.size() > 120) {
    return Error{Text::tr("A key needs a name of 1 to 120 characters, such as the school's; %1 were given.").arg(user_id.size())};
  }
  Ffi ffi = new_key_ring();
  rnp_op_generate_t raw = nullptr;
  if (!ffi || rnp_op_generate_create(&raw, ffi.get(), RNP_ALGNAME_EDDSA) != RNP_SUCCESS) return failed;
  std::unique_ptr<rnp_op_generate_st, Destroy<rnp_op_generate_destroy>> op(raw);
  Steps steps;
  // GnuPG follows what the recipient's key prefers. SHA-256 and no compression are what opens fastest here (seal.cpp).
  steps << rnp_op_generate_set_userid(raw, user_id.constData()) << rnp_op_generate_set_hash(raw, RNP_ALGNAME_SHA256)
        << rnp_op_generate_add_usage(raw, "sign") << rnp_op_generate_add_usage(raw, "certify")
        << rnp_op_generate_set_expiration(raw, 0) << rnp_op_generate_add_pref_hash(raw, RNP_ALGNAME_SHA256)
        << rnp_op_generate_add_pref_hash(raw, RNP_ALGNAME_SHA512) << rnp_op_generate_add_pref_cipher(raw, RNP_ALGNAME_AES_256)
        << rnp_op_generate_add_pref_cipher(raw, RNP_ALGNAME_AES_128)
        << rnp_op_generate_add_pref_compression(raw, "Uncompressed") << rnp_op_generate_execute(raw);
  rnp_key_handle_t key = nullptr;
  steps << rnp_op_generate_get_key(raw, &key);
  Key primary(key);
  if (!steps.ok() || !add_encryption_subkey(ffi.get(), primary.get())) return failed;
  KeyPair pair{described(primary.get()), exported(primary.get(), RNP_KEY_EXPORT_SECRET)};
  if (pair.key.bytes.isEmpty() || pair.secret.isEmpty()) return failed;
  return pair;
}

Result<PublicKey> read_public_key(const QByteArray& bytes) {
  Ffi ffi = new_key_ring();
  if (!ffi || !add_keys(ffi.get(), bytes)) return not_one_key(0);
  int count = 0;
  Key key = only_primary(ffi.get(), &count);
  if (count != 1) return not_one_key(count);
  if (has_secret(key.get())) {
    return Error{Text::tr("This file holds a secret key; a public key is expected. Ask its owner for the public half, and tell "
                          "them that the secret one was handed out.")};
  }
  return described(key.get());
}

Result<KeyPair> read_secret_key(const QByteArray& bytes) {
  Ffi ffi = new_key_ring();
  if (!ffi || !add_keys(ffi.get(), bytes)) return not_one_key(0);
  int count = 0;
  Key key = only_primary(ffi.get(), &count);
  if (count != 1) return not_one_key(count);
  if (!has_secret(key.get())) {
    return Error{Text::tr("This file holds only the public half of key %1; signing needs the secret half.")
                     .arg(spaced_fingerprint(primary_fingerprint(key.get())))};
  }
  bool locked = false;
  rnp_key_is_locked(key.get(), &locked);
  if (locked) {
    return Error{Text::tr("The secret key %1 is protected by a passphrase, which Milepost does not ask for. Seal with gpg "
                          "instead, or make a key with “milepost-cli seal --new-key”.")
                     .arg(spaced_fingerprint(primary_fingerprint(key.get())))};
  }
  KeyPair pair{described(key.get()), exported(key.get(), RNP_KEY_EXPORT_SECRET)};
  if (pair.secret.isEmpty()) return not_one_key(0);
  return pair;
}

namespace {

QByteArray armored(const QByteArray& binary, uint32_t flags) {
  Ffi ffi = new_key_ring();
  if (!ffi || !add_keys(ffi.get(), binary)) return {};
  int count = 0;
  Key key = only_primary(ffi.get(), &count);
  return key ? exported(key.get(), flags | RNP_KEY_EXPORT_ARMORED) : QByteArray();
}

}  // namespace

QByteArray armored_public_key(const PublicKey& key) { return armored(key.bytes, RNP_KEY_EXPORT_PUBLIC); }
QByteArray armored_secret_key(const KeyPair& pair) { return armored(pair.secret, RNP_KEY_EXPORT_SECRET); }

Status write_secret_key(const KeyPair& pair, const QString& path) {
  const QByteArray text = armored_secret_key(pair);
  QSaveFile file(path);
  const bool written = !text.isEmpty() && file.open(QIODevice::WriteOnly) &&
                       file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(text) == text.size() &&
                       file.commit();
  if (written) return Done{};
  return Error{Text::tr("The secret key could not be written to %1: %2. Choose a folder you may write to.")
                   .arg(QDir::toNativeSeparators(path), file.errorString()),
               ErrorKind::Unavailable};
}

QString spaced_fingerprint(const QString& fingerprint) {
  QString spaced;
  for (qsizetype i = 0; i < fingerprint.size(); ++i) {
    if (i > 0 && i % 4 == 0) spaced += QLatin1Char(' ');
    spaced += fingerprint.at(i);
  }
  return spaced;
}

}  // namespace milepost
