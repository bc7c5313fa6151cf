#include "core/exchange/envelope.h"

#include <QCoreApplication>
#include <QLocale>
#include <cstring>

#include "core/exchange/hashed_file.h"
#include "core/exchange/openpgp_handles.h"
#include "core/exchange/openpgp_key.h"
#include "core/exchange/openpgp_packets.h"

namespace milepost {

namespace {

using namespace openpgp;
using Flaw = OpenPgpOutline::Flaw;
using Kind = OpenPgpOutline::Kind;

struct Text {
  Q_DECLARE_TR_FUNCTIONS(Envelope)
};

constexpr QByteArrayView armor_begin("-----BEGIN PGP ");
constexpr QByteArrayView armor_message("-----BEGIN PGP MESSAGE-----");
constexpr QByteArrayView armor_end("-----END PGP MESSAGE-----");

// Feeds RNP from a file or a store, with the outline following, and takes what it decrypts. The first error stays.
struct Flow {
  HashedFile* file = nullptr;        // either the file itself
  const ScratchStore* store = nullptr;  // or the armored file's binary form
  qint64 store_offset = 0;
  QByteArrayView left;
  bool at_end = false;
  OpenPgpOutline outline;
  ScratchStore content;
  PackageLimits limits;
  const Task* task = nullptr;
  qint64 total = 0;
  qint64 taken_in = 0;
  QByteArray store_chunk;
  std::optional<Error> error;
  std::optional<MutedLog> muted;  // while RNP runs; lifted when others are called

  bool refill() {
    if (task->cancelled()) return give_up({Text::tr("Opening the export was stopped."), ErrorKind::Cancelled});
    if (store) {
      const qint64 count = std::min(ScratchStore::chunk_bytes, store->size() - store_offset);
      store_chunk.resize(count);
      if (Status read = store->read(store_offset, store_chunk.data(), count); !read) return give_up(read.error());
      store_offset += count;
      left = store_chunk;
    } else {
      Result<QByteArrayView> next = file->next();
      if (!next) return give_up(next.error());
      left = *next;
    }
    taken_in += left.size();
    outline.follow(left);
    if (left.isEmpty() && !at_end) {
      at_end = true;
      outline.end();
    }
    if (total > 0) {
      const bool was_muted = muted.has_value();
      muted.reset();
      task->report(double(taken_in) / double(total), Text::tr("Decrypting and verifying"));
      if (was_muted) muted.emplace();
    }
    return true;
  }

  // What RNP left unread also belongs to the file: garbage behind the message and the hash of it all.
  void drain() {
    while (!error && !at_end) refill();
  }

  bool give_up(Error reason) {
    if (!error) error = std::move(reason);
    return false;
  }

  static bool read(void* self, void* to, size_t room, size_t* count) {
    Flow& flow = *static_cast<Flow*>(self);
    *count = 0;
    if (flow.left.isEmpty() && !flow.at_end && !flow.refill()) return false;
    const size_t part = std::min(room, size_t(flow.left.size()));
    std::memcpy(to, flow.left.data(), part);
    flow.left = flow.left.sliced(qsizetype(part));
    *count = part;
    return true;
  }

  static bool write(void* self, const void* bytes, size_t count) {
    Flow& flow = *static_cast<Flow*>(self);
    const qint64 size = flow.content.size() + qint64(count);
    if (size > flow.limits.bytes) {
      return flow.give_up({Text::tr("The export unpacks to more than %1. Ask the district for a smaller one, such as one "
                                    "school or fewer years at a time.")
                               .arg(QLocale().formattedDataSize(flow.limits.bytes))});
    }
    if (size > flow.limits.ratio * flow.taken_in) {
      return flow.give_up({Text::tr("The export unpacks to more than %1 times its size, which no table of records does. Ask the "
                                    "district to send it again, sealed without compression (gpg -z 0).")
                               .arg(flow.limits.ratio)});
    }
    Status kept = flow.content.append(static_cast<const char*>(bytes), qint64(count));
    return kept.ok() || flow.give_up(kept.error());
  }
};

Error not_openpgp() {
  return {Text::tr("This is not a sealed export: it does not begin like an OpenPGP file. Choose the .pgp file as the district "
                   "sent it, without opening or saving it in another program.")};
}

Error cut_off() {
  return {Text::tr("The sealed export is cut off: it ends before its content does. Copy or download it again.")};
}

Error damaged() {
  return {Text::tr("The sealed export is damaged or was changed on its way: what it holds is not what was sealed. Nothing of it "
                   "was used. Copy or download it again, or ask the district to send it once more.")};
}

Error a_key() { return {Text::tr("This file is an OpenPGP key, not an export. Use “trust” for a district's key.")}; }

Error not_encrypted() {
  return {Text::tr("The export is not encrypted, though it may be signed. Student records must not travel readable for anyone: ask "
                   "the district to seal it for the school's key (gpg -s -e -r SCHOOL).")};
}

QString listed_key_ids(const QStringList& ids) {
  QStringList spaced;
  for (const QString& id : ids) spaced.append(spaced_fingerprint(id));
  return spaced.join(QStringLiteral(", "));
}

// What the outside of the message already rules out.
std::optional<Error> outer_refusal(const OpenPgpOutline& outline) {
  if (outline.flaw() == Flaw::NotOpenPgp) return not_openpgp();
  if (outline.kind() == Kind::Key) return a_key();
  if (outline.kind() == Kind::Signed) return not_encrypted();
  if (outline.kind() == Kind::EncryptedUnprotected) {
    return Error{Text::tr("The export is encrypted in an old way that does not protect it against changes. Ask the district to "
                          "seal it with GnuPG 2.2 or newer.")};
  }
  if (outline.for_password() && outline.recipients().isEmpty()) {
    return Error{Text::tr("The export is encrypted with a password instead of the school's key. Give the district the school's "
                          "public key and ask for an export sealed for it (gpg -s -e -r SCHOOL).")};
  }
  return std::nullopt;
}

std::optional<Error> flaw_refusal(Flaw flaw) {
  if (flaw == Flaw::Truncated) return cut_off();
  if (flaw == Flaw::Damaged) return damaged();
  if (flaw == Flaw::GarbageAfterEnd) {
    return Error{Text::tr("Something was appended to the sealed export after it was sealed. Nothing of it was used. Copy or "
                          "download it again, or ask the district to send it once more.")};
  }
  return std::nullopt;
}

bool can_open(rnp_ffi_t ring, const QStringList& recipients) {
  for (const QString& id : recipients) {
    rnp_key_handle_t raw = nullptr;
    if (rnp_locate_key(ring, "keyid", id.toLatin1().constData(), &raw) != RNP_SUCCESS || !raw) continue;
    Key key(raw);
    bool secret = false;
    if (rnp_key_have_secret(raw, &secret) == RNP_SUCCESS && secret) return true;
  }
  return false;
}

Error not_for_this_school(const OpenPgpOutline& outline, const OpeningKeys& keys) {
  if (keys.own_secret_key.isEmpty()) {
    return {Text::tr("The export is sealed for a school's key (%1), and no school file is open that holds it. Open the school's "
                     "file, or name it with --file.")
                .arg(listed_key_ids(outline.recipients()))};
  }
  if (outline.recipients().contains(QString(16, u'0'))) {
    return {Text::tr("The export does not say for which key it is sealed. Ask the district to name the school's key openly "
                     "(without --throw-keyids or --hidden-recipient).")};
  }
  return {Text::tr("The export is sealed for another key (%1), not for this school's. Check that it is this school's export, or "
                   "give the district this school's public key and ask for a new export.")
              .arg(listed_key_ids(outline.recipients()))};
}

struct Verdict {
  QString signer;
  QDateTime signed_at;
  std::optional<Error> refusal;
};

QString signature_key(rnp_op_verify_signature_t signature) {
  rnp_signature_handle_t raw = nullptr;
  if (rnp_op_verify_signature_get_handle(signature, &raw) != RNP_SUCCESS) return {};
  SignatureHandle handle(raw);
  char* text = nullptr;
  if (rnp_signature_get_key_fprint(raw, &text) != RNP_SUCCESS || !text) rnp_signature_get_keyid(raw, &text);
  return text ? taken(text).toUpper() : QString();
}

std::optional<Error> lapsed(rnp_key_handle_t key, const QString& fingerprint) {
  bool revoked = false, expired = false;
  rnp_key_is_revoked(key, &revoked);
  rnp_key_is_expired(key, &expired);
  if (revoked) {
    return Error{Text::tr("The export is signed with the key %1, which its owner has revoked. Ask the district for its new key, "
                          "compare the fingerprint, and trust that one.")
                     .arg(spaced_fingerprint(fingerprint))};
  }
  if (expired) {
    return Error{Text::tr("The export is signed with the key %1, which has expired. Ask the district for the renewed key and "
                          "trust it again.")
                     .arg(spaced_fingerprint(fingerprint))};
  }
  return std::nullopt;
}

Verdict judge(rnp_op_verify_signature_t signature, const OpeningKeys& keys) {
  Verdict verdict;
  const rnp_result_t status = rnp_op_verify_signature_get_status(signature);
  rnp_key_handle_t raw = nullptr;
  rnp_op_verify_signature_get_key(signature, &raw);
  Key key(raw);
  const QString primary = raw ? primary_fingerprint(raw) : QString();
  const bool trusted = !primary.isEmpty() && std::any_of(keys.trusted.begin(), keys.trusted.end(), [&](const auto& signer) {
    return signer.fingerprint.compare(primary, Qt::CaseInsensitive) == 0;
  });
  if (!trusted) {
    const QString shown = primary.isEmpty() ? signature_key(signature) : primary;
    verdict.refusal = Error{Text::tr("The export is signed by the key %1, which nobody has trusted here. Ask the district to read "
                                     "you its fingerprint; if it is the same, trust the key and open the export again.")
                                .arg(spaced_fingerprint(shown))};
    return verdict;
  }
  if ((verdict.refusal = lapsed(raw, primary))) return verdict;
  if (status == RNP_ERROR_SIGNATURE_EXPIRED) {
    verdict.refusal = Error{Text::tr("The signature of the export has expired. Ask the district to seal it again.")};
  } else if (status != RNP_SUCCESS) {
    verdict.refusal = Error{Text::tr("The signature of the export by the key %1 is not valid: the content is not what was signed, "
                                     "or the signature uses a broken hash such as SHA-1. Ask the district to seal it again with "
                                     "SHA-256.")
                                .arg(spaced_fingerprint(primary))};
  } else {
    uint32_t created = 0;
    rnp_op_verify_signature_get_times(signature, &created, nullptr);
    verdict.signer = primary;
    verdict.signed_at = QDateTime::fromSecsSinceEpoch(created, Qt::UTC);
  }
  return verdict;
}

// The first good signature by a trusted key, or why the first one is none.
Verdict judge_signatures(rnp_op_verify_t op, const OpeningKeys& keys) {
  size_t count = 0;
  rnp_op_verify_get_signature_count(op, &count);
  Verdict first;
  first.refusal = Error{Text::tr("The export is encrypted but not signed, so nobody can tell who made it. Ask the district to sign "
                                 "it too (gpg -s -e -u DISTRICT -r SCHOOL).")};
  for (size_t i = 0; i < count; ++i) {
    rnp_op_verify_signature_t signature = nullptr;
    if (rnp_op_verify_get_signature_at(op, i, &signature) != RNP_SUCCESS) continue;
    Verdict verdict = judge(signature, keys);
    if (!verdict.refusal) return verdict;
    if (i == 0) first = std::move(verdict);
  }
  return first;
}

bool is_protected(rnp_op_verify_t op) {
  char* mode = nullptr;
  char* cipher = nullptr;
  bool valid = false;
  if (rnp_op_verify_get_protection_info(op, &mode, &cipher, &valid) != RNP_SUCCESS) return false;
  const QString how = taken(mode);
  rnp_buffer_destroy(cipher);
  return valid && (how == QLatin1String("cfb-mdc") || how.startsWith(QLatin1String("aead-")));
}

bool is_signature_trouble(rnp_result_t result) {
  return result == RNP_ERROR_SIGNATURE_INVALID || result == RNP_ERROR_NO_SIGNATURES_FOUND ||
         result == RNP_ERROR_SIGNATURE_EXPIRED || result == RNP_ERROR_SIGNATURE_UNKNOWN;
}

Result<Verdict> verify(rnp_ffi_t ring, Flow& flow, const OpeningKeys& keys) {
  rnp_input_t raw_input = nullptr;
  rnp_output_t raw_output = nullptr;
  rnp_op_verify_t raw_op = nullptr;
  const Error out_of_memory{Text::tr("There is not enough memory to open the export. Close other programs and try again."),
                            ErrorKind::Unavailable};
  if (rnp_input_from_callback(&raw_input, Flow::read, nullptr, &flow) != RNP_SUCCESS) return out_of_memory;
  Input input(raw_input);
  if (rnp_output_to_callback(&raw_output, Flow::write, nullptr, &flow) != RNP_SUCCESS) return out_of_memory;
  Output output(raw_output);
  if (rnp_op_verify_create(&raw_op, ring, raw_input, raw_output) != RNP_SUCCESS) return out_of_memory;
  std::unique_ptr<rnp_op_verify_st, Destroy<rnp_op_verify_destroy>> op(raw_op);

  flow.muted.emplace();
  const rnp_result_t result = rnp_op_verify_execute(raw_op);
  flow.muted.reset();
  // Nothing more to decrypt for us; the rest of the file is only looked at.
  if (flow.error) return *flow.error;
  const bool for_us = can_open(ring, flow.outline.recipients());
  if (auto refusal = outer_refusal(flow.outline)) return *refusal;
  flow.drain();
  if (flow.error) return *flow.error;
  if (auto refusal = flaw_refusal(flow.outline.flaw())) return *refusal;
  if (!for_us) return not_for_this_school(flow.outline, keys);
  if (result != RNP_SUCCESS && !is_signature_trouble(result)) return damaged();
  if (!is_protected(raw_op)) return damaged();
  Verdict verdict = judge_signatures(raw_op, keys);
  if (verdict.refusal) return *verdict.refusal;
  if (result != RNP_SUCCESS) return damaged();
  return verdict;
}

bool close_armor(const QByteArray& tail) {
  const qsizetype end = tail.lastIndexOf(armor_end);
  return end >= 0 && tail.mid(end + armor_end.size()).trimmed().isEmpty();
}

// Turns an armored file into the binary message; what is kept is as encrypted as the file was.
Status dearmor(HashedFile& file, QByteArrayView first, ScratchStore& binary) {
  struct Text64 {
    HashedFile& file;
    QByteArrayView left;
    ScratchStore& binary;
    QByteArray tail;
    std::optional<Error> error;
  } text{file, first, binary, first.toByteArray().right(4096), std::nullopt};
  const auto read = [](void* self, void* to, size_t room, size_t* count) {
    Text64& t = *static_cast<Text64*>(self);
    *count = 0;
    if (t.left.isEmpty()) {
      Result<QByteArrayView> next = t.file.next();
      if (!next) {
        t.error = next.error();
        return false;
      }
      t.left = *next;
      t.tail = (t.tail + t.left.toByteArray().right(4096)).right(4096);
    }
    const size_t part = std::min(room, size_t(t.left.size()));
    std::memcpy(to, t.left.data(), part);
    t.left = t.left.sliced(qsizetype(part));
    *count = part;
    return true;
  };
  const auto write = [](void* self, const void* bytes, size_t count) {
    Text64& t = *static_cast<Text64*>(self);
    Status kept = t.binary.append(static_cast<const char*>(bytes), qint64(count));
    if (!kept) t.error = kept.error();
    return kept.ok();
  };
  rnp_input_t raw_input = nullptr;
  rnp_output_t raw_output = nullptr;
  if (rnp_input_from_callback(&raw_input, read, nullptr, &text) != RNP_SUCCESS) return not_openpgp();
  Input input(raw_input);
  if (rnp_output_to_callback(&raw_output, write, nullptr, &text) != RNP_SUCCESS) return not_openpgp();
  Output output(raw_output);
  std::optional<MutedLog> muted(std::in_place);
  const rnp_result_t result = rnp_dearmor(raw_input, raw_output);
  muted.reset();
  if (text.error) return *text.error;
  for (;;) {
    Result<QByteArrayView> rest = file.next();
    if (!rest) return rest.error();
    if (rest->isEmpty()) break;
    text.tail = (text.tail + rest->toByteArray().right(4096)).right(4096);
  }
  if (!close_armor(text.tail)) return text.tail.contains(armor_end) ? *flaw_refusal(Flaw::GarbageAfterEnd) : cut_off();
  if (result != RNP_SUCCESS) return damaged();
  return Done{};
}

}  // namespace

Result<OpenedEnvelope> open_envelope(const QString& path, const OpeningKeys& keys, const PackageLimits& limits,
                                     const Task& task) {
  HashedFile file(path);
  if (Status opened = file.open(); !opened) return opened.error();
  Ffi ring = new_key_ring();
  if (!ring) return Error{Text::tr("The OpenPGP library could not be started."), ErrorKind::Unavailable};
  if (!keys.own_secret_key.isEmpty() && !add_keys(ring.get(), keys.own_secret_key)) {
    return Error{Text::tr("The school's own key cannot be read from the school file. Check the file (“verify”) and restore a "
                          "backup.")};
  }
  for (const OpeningKeys::Signer& signer : keys.trusted) add_keys(ring.get(), signer.public_key);

  Flow flow;
  flow.file = &file;
  flow.limits = limits;
  flow.task = &task;
  flow.total = file.size();
  flow.content = ScratchStore(limits.memory);
  if (!flow.refill()) return *flow.error;
  ScratchStore binary(limits.memory);
  if (flow.left.startsWith(armor_begin)) {
    if (!flow.left.startsWith(armor_message)) return flow.left.first(std::min<qsizetype>(flow.left.size(), 40)).contains(QByteArrayView(" KEY ")) ? a_key() : not_encrypted();
    if (Status done = dearmor(file, flow.left, binary); !done) return done.error();
    flow.store = &binary;
    flow.outline = OpenPgpOutline();
    flow.left = {};
    flow.taken_in = 0;
    flow.total = binary.size();
  } else if (flow.outline.flaw() == Flaw::NotOpenPgp || file.size() == 0) {
    return not_openpgp();
  }
  Result<Verdict> verdict = verify(ring.get(), flow, keys);
  if (!verdict) return verdict.error();
  return OpenedEnvelope{std::move(flow.content), verdict->signer, verdict->signed_at, file.hash()};
}

}  // namespace milepost
