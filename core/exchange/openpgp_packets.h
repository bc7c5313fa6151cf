#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace milepost {

// The outer packets of an OpenPGP message (RFC 4880, 4 and 5.1), followed byte by byte beside the decryption: what kind of
// file it is, whom it is for, and that it ends where it says. Also refuses spellings of a session key packet that decrypt
// all the same although a bit was changed.
class OpenPgpOutline {
 public:
  enum class Kind { Unknown, Encrypted, EncryptedUnprotected, Signed, Key };
  enum class Flaw { None, NotOpenPgp, Truncated, Damaged, GarbageAfterEnd };

  void follow(QByteArrayView bytes);
  void end();  // no more bytes will come

  Kind kind() const { return kind_; }
  Flaw flaw() const { return flaw_; }
  bool for_password() const { return for_password_; }
  const QStringList& recipients() const { return recipients_; }  // key ids, 16 upper case hex digits; zeros: not told

 private:
  enum class Step { Tag, Length, Body, Finished };
  void take_tag(unsigned char);
  void take_length(unsigned char);
  void end_packet();
  void fail(Flaw);

  Step step_ = Step::Tag;
  Kind kind_ = Kind::Unknown;
  Flaw flaw_ = Flaw::None;
  bool for_password_ = false;
  QStringList recipients_;
  int tag_ = 0;
  bool old_format_ = false;
  int length_bytes_ = 0;  // still to come; 0 before the first one of a new format length
  bool partial_ = false;
  quint64 left_ = 0;
  QByteArray session_key_;  // body of the session key packet being read
};

// Whether the body of a public-key session key packet is written the one way the standard allows.
bool is_canonical_session_key_packet(QByteArrayView body);

}  // namespace milepost
