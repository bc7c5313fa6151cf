#include "core/exchange/signed_message.h"

#include <QCoreApplication>

#include "core/exchange/openpgp_handles.h"

namespace milepost {

namespace {

using namespace openpgp;

using SignOperation = std::unique_ptr<rnp_op_sign_st, Destroy<rnp_op_sign_destroy>>;
using VerifyOperation = std::unique_ptr<rnp_op_verify_st, Destroy<rnp_op_verify_destroy>>;

struct Text {
  Q_DECLARE_TR_FUNCTIONS(SignedMessage)
};

Error no_library() {
  return {Text::tr("The OpenPGP library could not be started."), ErrorKind::Unavailable};
}

Error changed() {
  return {
      Text::tr("The file was changed or damaged after it was signed, so nothing in it can be relied on. Ask whoever "
               "made it to send it again.")};
}

Input input_of(const QByteArray& bytes) {
  rnp_input_t raw = nullptr;
  rnp_input_from_memory(&raw, reinterpret_cast<const uint8_t*>(bytes.constData()), size_t(bytes.size()), false);
  return Input(raw);
}

Output output_to_memory() {
  rnp_output_t raw = nullptr;
  rnp_output_to_memory(&raw, 0);
  return Output(raw);
}

QByteArray written(rnp_output_t output) {
  uint8_t* bytes = nullptr;
  size_t size = 0;
  if (rnp_output_memory_get_buf(output, &bytes, &size, false) != RNP_SUCCESS) return {};
  return QByteArray(reinterpret_cast<const char*>(bytes), qsizetype(size));
}

std::optional<Error> lapsed(const PublicKey& key, rnp_key_handle_t handle) {
  bool expired = false;
  rnp_key_is_expired(handle, &expired);
  if (key.revoked) {
    return Error{
        Text::tr("The file is signed with the key %1, which its owner has revoked. Ask whoever made it for one "
                 "signed with their new key.")
            .arg(spaced_fingerprint(key.fingerprint))};
  }
  if (expired) {
    return Error{Text::tr("The file is signed with the key %1, which has expired. Ask whoever made it for one signed "
                          "with a current key.")
                     .arg(spaced_fingerprint(key.fingerprint))};
  }
  return std::nullopt;
}

// Nothing when each of the message's signatures is good and this key's.
std::optional<Error> judge(rnp_op_verify_t op, rnp_result_t result, const PublicKey& signer) {
  size_t count = 0;
  rnp_op_verify_get_signature_count(op, &count);
  if (count == 0 && (result == RNP_SUCCESS || result == RNP_ERROR_NO_SIGNATURES_FOUND)) {
    return Error{
        Text::tr("The file is not signed, so nobody can tell whether it was changed. Ask whoever made it for "
                 "the signed one.")};
  }
  for (size_t i = 0; i < count; ++i) {
    rnp_op_verify_signature_t signature = nullptr;
    rnp_key_handle_t raw = nullptr;
    if (rnp_op_verify_get_signature_at(op, i, &signature) != RNP_SUCCESS) return changed();
    if (rnp_op_verify_signature_get_key(signature, &raw) != RNP_SUCCESS || !raw) {
      return Error{Text::tr("The file is not signed by the key %1 that lies beside it. Ask whoever made it to send it "
                            "again.")
                       .arg(spaced_fingerprint(signer.fingerprint))};
    }
    const Key key(raw);
    if (primary_fingerprint(raw) != signer.fingerprint) return changed();
    if (rnp_op_verify_signature_get_status(signature) != RNP_SUCCESS) return changed();
  }
  if (result != RNP_SUCCESS) return changed();
  return std::nullopt;
}

}  // namespace

Result<QByteArray> sign_bytes(const QByteArray& content, const KeyPair& signer) {
  const Error cannot{
      Text::tr("The key %1 (%2) cannot sign: it has expired, was revoked, or was made for something else. "
               "Choose another key.")
          .arg(spaced_fingerprint(signer.key.fingerprint), signer.key.user_id)};
  if (!signer.key.can_sign || signer.key.revoked) return cannot;
  const Ffi ring = new_key_ring();
  if (!ring || !add_keys(ring.get(), signer.secret)) return no_library();
  const Key key = find_key(ring.get(), signer.key.fingerprint);
  const Input input = input_of(content);
  const Output output = output_to_memory();
  if (!key || !input || !output) return no_library();
  MutedLog muted;
  rnp_op_sign_t raw = nullptr;
  if (rnp_op_sign_create(&raw, ring.get(), input.get(), output.get()) != RNP_SUCCESS) return no_library();
  const SignOperation op(raw);
  const bool done = rnp_op_sign_set_armor(raw, true) == RNP_SUCCESS &&
                    rnp_op_sign_set_hash(raw, RNP_ALGNAME_SHA256) == RNP_SUCCESS &&
                    rnp_op_sign_add_signature(raw, key.get(), nullptr) == RNP_SUCCESS &&
                    rnp_op_sign_execute(raw) == RNP_SUCCESS && rnp_output_finish(output.get()) == RNP_SUCCESS;
  if (!done) return cannot;
  return written(output.get());
}

Result<QByteArray> verify_bytes(const QByteArray& message, const PublicKey& signer) {
  const Ffi ring = new_key_ring();
  if (!ring) return no_library();
  if (!add_keys(ring.get(), signer.bytes)) return changed();
  const Key key = find_key(ring.get(), signer.fingerprint);
  if (!key) return changed();
  if (auto refusal = lapsed(signer, key.get())) return *refusal;
  const Input input = input_of(message);
  const Output output = output_to_memory();
  if (!input || !output) return no_library();
  MutedLog muted;
  rnp_op_verify_t raw = nullptr;
  if (rnp_op_verify_create(&raw, ring.get(), input.get(), output.get()) != RNP_SUCCESS) return no_library();
  const VerifyOperation op(raw);
  const rnp_result_t result = rnp_op_verify_execute(raw);
  if (auto refusal = judge(raw, result, signer)) return *refusal;
  return written(output.get());
}

}  // namespace milepost
