#include "core/exchange/openpgp_packets.h"

#include <bit>

namespace milepost {

namespace {

constexpr int public_session_key = 1, signature = 2, password_session_key = 3, one_pass_signature = 4, secret_key = 5,
              public_key = 6, compressed = 8, encrypted = 9, marker = 10, literal = 11, encrypted_mdc = 18,
              encrypted_aead = 20;
constexpr quint64 largest_session_key_packet = 8192;

unsigned char at(QByteArrayView bytes, qsizetype i) { return static_cast<unsigned char>(bytes[i]); }

// Steps over one multiprecision integer; false unless its bit count is exactly that of its value.
bool skip_integer(QByteArrayView& rest) {
  if (rest.size() < 2) return false;
  const int bits = at(rest, 0) << 8 | at(rest, 1);
  const qsizetype bytes = (bits + 7) / 8;
  if (bits == 0 || rest.size() < 2 + bytes) return false;
  if (int(std::bit_width(unsigned(at(rest, 2)))) != (bits - 1) % 8 + 1) return false;
  rest = rest.sliced(2 + bytes);
  return true;
}

}  // namespace

bool is_canonical_session_key_packet(QByteArrayView body) {
  constexpr int rsa = 1, elgamal = 16, ecdh = 18;
  if (body.size() < 12 || at(body, 0) != 3) return false;
  const int algorithm = at(body, 9);
  QByteArrayView rest = body.sliced(10);
  if (algorithm == rsa) return skip_integer(rest) && rest.isEmpty();
  if (algorithm == elgamal) return skip_integer(rest) && skip_integer(rest) && rest.isEmpty();
  if (algorithm != ecdh) return true;
  const QByteArrayView point = rest;
  if (!skip_integer(rest)) return false;
  // X25519 ignores the topmost bit of the point (RFC 7748, 5), so the standard's zero is asked for.
  constexpr qsizetype curve25519_integer = 2 + 33;
  if (point.size() - rest.size() == curve25519_integer && at(point, 2) == 0x40 && (at(point, curve25519_integer - 1) & 0x80)) {
    return false;
  }
  return !rest.isEmpty() && at(rest, 0) == rest.size() - 1;
}

void OpenPgpOutline::fail(Flaw flaw) {
  flaw_ = flaw;
  step_ = Step::Finished;
}

void OpenPgpOutline::take_tag(unsigned char byte) {
  const bool first = kind_ == Kind::Unknown && recipients_.isEmpty() && !for_password_;
  if (kind_ == Kind::Encrypted || kind_ == Kind::EncryptedUnprotected) return fail(Flaw::GarbageAfterEnd);
  if (!(byte & 0x80)) return fail(first ? Flaw::NotOpenPgp : Flaw::Damaged);
  old_format_ = !(byte & 0x40);
  tag_ = old_format_ ? (byte >> 2) & 0x0f : byte & 0x3f;
  length_bytes_ = old_format_ ? 1 << (byte & 3) : 0;
  if (old_format_ && (byte & 3) == 3) length_bytes_ = 0;
  left_ = 0;
  partial_ = false;
  session_key_.clear();
  step_ = Step::Length;
  switch (tag_) {
    case public_session_key:
    case password_session_key:
    case marker:
      if (old_format_ && length_bytes_ == 0) fail(Flaw::Damaged);
      return;
    case encrypted_mdc:
    case encrypted_aead:
      kind_ = Kind::Encrypted;
      return;
    case encrypted:
      kind_ = Kind::EncryptedUnprotected;
      break;
    case signature:
    case one_pass_signature:
    case compressed:
    case literal:
      kind_ = Kind::Signed;
      break;
    case public_key:
    case secret_key:
      kind_ = Kind::Key;
      break;
    default:
      return fail(first ? Flaw::NotOpenPgp : Flaw::Damaged);
  }
  // None of these is ever accepted, so their inside does not matter.
  step_ = Step::Finished;
  if (!first && kind_ != Kind::EncryptedUnprotected) flaw_ = Flaw::Damaged;
}

void OpenPgpOutline::take_length(unsigned char byte) {
  if (old_format_ || length_bytes_ > 0) {
    left_ = left_ << 8 | byte;
    if (--length_bytes_ > 0) return;
  } else if (byte < 192) {
    left_ = byte;
  } else if (byte < 224) {
    // Two bytes: 192 is added when the second has come.
    left_ = quint64(byte - 192);
    length_bytes_ = -1;
    return;
  } else if (byte == 255) {
    length_bytes_ = 4;
    return;
  } else {
    partial_ = true;
    left_ = 1ull << (byte & 0x1f);
    if (kind_ != Kind::Encrypted) return fail(Flaw::Damaged);
  }
  if (kind_ == Kind::Unknown && left_ > largest_session_key_packet) return fail(Flaw::Damaged);
  step_ = Step::Body;
  if (left_ == 0) end_packet();
}

void OpenPgpOutline::end_packet() {
  if (partial_) {
    partial_ = false;
    length_bytes_ = 0;
    step_ = Step::Length;
    return;
  }
  step_ = Step::Tag;
  if (tag_ == password_session_key) for_password_ = true;
  if (tag_ != public_session_key) return;
  if (!is_canonical_session_key_packet(session_key_)) return fail(Flaw::Damaged);
  recipients_.append(QString::fromLatin1(session_key_.mid(1, 8).toHex().toUpper()));
}

void OpenPgpOutline::follow(QByteArrayView bytes) {
  qsizetype i = 0;
  while (i < bytes.size() && step_ != Step::Finished) {
    if (step_ == Step::Tag) {
      take_tag(at(bytes, i++));
    } else if (step_ == Step::Length) {
      const unsigned char byte = at(bytes, i++);
      if (length_bytes_ == -1) {
        left_ = (left_ << 8) + byte + 192;
        length_bytes_ = 0;
        if (kind_ == Kind::Unknown && left_ > largest_session_key_packet) return fail(Flaw::Damaged);
        step_ = Step::Body;
      } else {
        take_length(byte);
      }
    } else {
      const qsizetype part = qsizetype(std::min<quint64>(left_, quint64(bytes.size() - i)));
      if (tag_ == public_session_key) session_key_.append(bytes.sliced(i, part));
      i += part;
      left_ -= quint64(part);
      if (left_ == 0) end_packet();
    }
  }
}

void OpenPgpOutline::end() {
  if (step_ == Step::Finished) return;
  const bool whole = step_ == Step::Tag && kind_ != Kind::Unknown;
  if (!whole) fail(tag_ == 0 ? Flaw::NotOpenPgp : Flaw::Truncated);
  step_ = Step::Finished;
}

}  // namespace milepost
