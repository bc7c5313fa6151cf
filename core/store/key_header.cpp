#include "core/store/key_header.h"

#include <sodium.h>

#include <QCoreApplication>
#include <QtEndian>
#include <cstring>

#include "core/store/offset_vfs.h"
#include "core/store/recovery_key.h"

namespace milepost {

namespace {

struct StoreText {
  Q_DECLARE_TR_FUNCTIONS(Store)
};

// magic | body: version, file id, slots, zeros | checksum of magic and body. Magic, version and checksum keep their
// places in every later version, so that a newer file can be told from a damaged one.
constexpr char magic[16] = {'M', 'i', 'l', 'e', 'p', 'o', 's', 't', ' ', 's', 'c', 'h', 'o', 'o', 'l', '\0'};
constexpr int magic_bytes = sizeof magic;
constexpr int checksum_bytes = 32;
constexpr int body_bytes = key_header_bytes - magic_bytes - checksum_bytes;
constexpr quint32 this_version = 1;
constexpr int id_at = 8, id_bytes = 16;
constexpr int slot_at = 64, slot_bytes = 128;

// One slot: used (4), reserved (4), operations (8), memory (8), salt (16), nonce (24), box (48).
constexpr int salt_at = 24, nonce_at = 40, box_at = 64, box_bytes = crypto_secretbox_MACBYTES + DataKey::bytes;
static_assert(nonce_at - salt_at == crypto_pwhash_SALTBYTES && box_at - nonce_at == crypto_secretbox_NONCEBYTES);
static_assert(box_at + box_bytes <= slot_bytes);
// Above these a header is hostile, not careful: opening it would hang the machine.
constexpr quint64 most_operations = 64, most_memory = 4ull << 30;

unsigned char* at(QByteArray& body, int offset) {
  return reinterpret_cast<unsigned char*>(body.data()) + offset;
}
const unsigned char* at(const QByteArray& body, int offset) {
  return reinterpret_cast<const unsigned char*>(body.constData()) + offset;
}

QByteArray checksum(const QByteArray& body) {
  QByteArray sum(checksum_bytes, '\0');
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, checksum_bytes);
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(magic), magic_bytes);
  crypto_generichash_update(&state, at(body, 0), quint64(body.size()));
  crypto_generichash_final(&state, at(sum, 0), checksum_bytes);
  return sum;
}

bool derive(DataKey& out, const QByteArray& secret, const unsigned char* salt, KeyCost cost) {
  return crypto_pwhash(out.data(), DataKey::bytes, secret.constData(), quint64(secret.size()), salt, cost.operations,
                       size_t(cost.memory_bytes), crypto_pwhash_ALG_ARGON2ID13) == 0;
}

// The same passphrase typed on another system may compose its accents differently.
QByteArray secret_bytes(KeyHeader::Slot slot, const QString& secret) {
  return slot == KeyHeader::Recovery ? read_recovery_key(secret).key
                                     : secret.normalized(QString::NormalizationForm_C).toUtf8();
}

}  // namespace

DataKey::DataKey() {
  if (sodium_init() < 0 || !(memory_ = static_cast<unsigned char*>(sodium_malloc(bytes))))
    qFatal("No memory for a key.");
}
DataKey::~DataKey() {
  sodium_free(memory_);
}
DataKey::DataKey(DataKey&& other) noexcept : memory_(std::exchange(other.memory_, nullptr)) {}
DataKey& DataKey::operator=(DataKey&& other) noexcept {
  std::swap(memory_, other.memory_);
  return *this;
}

DataKey DataKey::random() {
  DataKey key;
  randombytes_buf(key.data(), bytes);
  return key;
}

KeyHeader::KeyHeader() : body_(body_bytes, '\0') {
  if (sodium_init() < 0) qFatal("libsodium could not start.");
  qToLittleEndian(this_version, at(body_, 0));
  qToLittleEndian(quint32(key_header_bytes), at(body_, 4));
  randombytes_buf(at(body_, id_at), id_bytes);
}

Result<KeyHeader> KeyHeader::parse(const QByteArray& start, const QString& name) {
  const bool ours = start.startsWith(QByteArrayView(magic, magic_bytes));
  const Error damaged{
      StoreText::tr("The start of %1 is damaged; it was not opened and nothing was changed; restore it from a "
                    "backup.")
          .arg(name)};
  const Error foreign{
      StoreText::tr("%1 is not a Milepost school file; nothing was changed; choose a file that Milepost made "
                    "(.milepost).")
          .arg(name)};
  if (start.size() < key_header_bytes) return ours ? damaged : foreign;
  KeyHeader header;
  header.body_ = start.mid(magic_bytes, body_bytes);
  if (start.mid(magic_bytes + body_bytes, checksum_bytes) != checksum(header.body_)) return ours ? damaged : foreign;
  if (!ours) return damaged;  // the checksum counts with the right magic: only the magic itself was hit
  if (qFromLittleEndian<quint32>(at(header.body_, 0)) != this_version)
    return Error{
        StoreText::tr("%1 was made by a newer Milepost than this one (%2); nothing was changed; install the newer "
                      "version to open it.")
            .arg(name, QStringLiteral(MILEPOST_VERSION))};
  return header;
}

QByteArray KeyHeader::to_bytes() const {
  return QByteArray(magic, magic_bytes) + body_ + checksum(body_);
}

bool KeyHeader::same_file(const QByteArray& other) const {
  return to_bytes().left(magic_bytes + id_at + id_bytes) == other.left(magic_bytes + id_at + id_bytes);
}

Status KeyHeader::wrap(Slot slot, const QString& secret, const DataKey& key, KeyCost cost) {
  QByteArray bytes = secret_bytes(slot, secret);
  if (bytes.isEmpty())
    return Error{StoreText::tr("An empty passphrase protects nothing; nothing was changed; choose several words.")};
  const int slot_start = slot_at + slot * slot_bytes;
  unsigned char* start = at(body_, slot_start);
  std::memset(start, 0, slot_bytes);
  qToLittleEndian(quint32{1}, start);
  qToLittleEndian(cost.operations, start + 8);
  qToLittleEndian(cost.memory_bytes, start + 16);
  randombytes_buf(start + salt_at, crypto_pwhash_SALTBYTES);
  randombytes_buf(start + nonce_at, crypto_secretbox_NONCEBYTES);
  DataKey wrapping;
  const bool derived = derive(wrapping, bytes, start + salt_at, cost);
  sodium_memzero(bytes.data(), size_t(bytes.size()));
  if (!derived)
    return Error{StoreText::tr("There is not enough memory to protect the passphrase (%1 MiB are needed); nothing was "
                               "changed; close other programs and try again.")
                     .arg(cost.memory_bytes >> 20),
                 ErrorKind::Unavailable};
  crypto_secretbox_easy(start + box_at, key.data(), DataKey::bytes, start + nonce_at, wrapping.data());
  return Done{};
}

Result<DataKey> KeyHeader::unlock(const QString& secret, const QString& name) const {
  const TypedRecoveryKey typed = read_recovery_key(secret);
  for (Slot slot : {Recovery, Passphrase}) {
    if (slot == Recovery && typed.key.isEmpty()) continue;
    const unsigned char* start = at(body_, slot_at + slot * slot_bytes);
    const KeyCost cost{qFromLittleEndian<quint64>(start + 8), qFromLittleEndian<quint64>(start + 16)};
    if (qFromLittleEndian<quint32>(start) != 1) continue;
    if (cost.operations > most_operations || cost.memory_bytes > most_memory)
      return Error{
          StoreText::tr("The key slot of %1 asks for an unbelievable amount of work; it was not opened; restore the "
                        "file from a backup.")
              .arg(name)};
    QByteArray bytes = secret_bytes(slot, secret);
    DataKey wrapping, key;
    const bool derived = derive(wrapping, bytes, start + salt_at, cost);
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    if (!derived)
      return Error{
          StoreText::tr("There is not enough memory to check the passphrase (%1 MiB are needed); nothing was changed; "
                        "close other programs and try again.")
              .arg(cost.memory_bytes >> 20),
          ErrorKind::Unavailable};
    if (crypto_secretbox_open_easy(key.data(), start + box_at, box_bytes, start + nonce_at, wrapping.data()) == 0)
      return key;
  }
  if (!typed.mistyped_groups.isEmpty()) {
    QStringList groups;
    for (int group : typed.mistyped_groups) groups.append(QString::number(group));
    return Error{
        StoreText::tr("The recovery key for %1 has a typing mistake in group %2; nothing was changed; compare it with "
                      "the printed sheet.")
            .arg(name, groups.join(QStringLiteral(", ")))};
  }
  return Error{
      StoreText::tr("The passphrase does not open %1; nothing was changed; check capitals and keyboard layout, or use "
                    "the printed recovery key.")
          .arg(name)};
}

}  // namespace milepost
