#pragma once
#include <QByteArray>
#include <QString>

#include "core/base/result.h"

namespace milepost {

// What one guess of a secret costs (Argon2id). Stored in each slot, so that it can rise later. Only tests lower it.
struct KeyCost {
  quint64 operations = 3;
  quint64 memory_bytes = 256ull << 20;
};

// 32 random bytes that encrypt one school file. Kept out of swap where the system allows, wiped at the end.
class DataKey {
 public:
  static constexpr int bytes = 32;
  static DataKey random();
  DataKey();
  ~DataKey();
  DataKey(DataKey&&) noexcept;
  DataKey& operator=(DataKey&&) noexcept;

  unsigned char* data() { return memory_; }
  const unsigned char* data() const { return memory_; }

 private:
  unsigned char* memory_ = nullptr;
};

// The key_header_bytes before the database: who may unlock it. Two slots hold the same data key, wrapped by
// crypto_secretbox under Argon2id of the passphrase and of the recovery key. A checksum covers every byte.
class KeyHeader {
 public:
  enum Slot { Passphrase, Recovery };

  KeyHeader();  // a new file id, empty slots
  // Refuses what is foreign, damaged, or written by a newer program. name: for the sentences.
  static Result<KeyHeader> parse(const QByteArray& start_of_file, const QString& name);
  QByteArray to_bytes() const;
  bool same_file(const QByteArray& other_header) const;  // its first bytes name the same file

  Status wrap(Slot, const QString& secret, const DataKey&, KeyCost);
  // secret: the passphrase, or the recovery key as it was printed.
  Result<DataKey> unlock(const QString& secret, const QString& name) const;

 private:
  QByteArray body_;  // everything between the magic and the checksum
};

}  // namespace milepost
