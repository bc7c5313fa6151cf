#include "core/exchange/openpgp_handles.h"

namespace milepost::openpgp {


Ffi new_key_ring() {
  rnp_ffi_t ffi = nullptr;
  if (rnp_ffi_create(&ffi, RNP_KEYSTORE_GPG, RNP_KEYSTORE_GPG) != RNP_SUCCESS) return nullptr;
  return Ffi(ffi);
}

bool add_keys(rnp_ffi_t ffi, const QByteArray& bytes) {
  rnp_input_t raw = nullptr;
  if (bytes.isEmpty() || rnp_input_from_memory(&raw, reinterpret_cast<const uint8_t*>(bytes.constData()),
                                               size_t(bytes.size()), false) != RNP_SUCCESS) {
    return false;
  }
  Input input(raw);
  return rnp_import_keys(ffi, input.get(), RNP_LOAD_SAVE_PUBLIC_KEYS | RNP_LOAD_SAVE_SECRET_KEYS, nullptr) == RNP_SUCCESS;
}

Key find_key(rnp_ffi_t ffi, const QString& fingerprint) {
  rnp_key_handle_t key = nullptr;
  rnp_locate_key(ffi, "fingerprint", fingerprint.toLatin1().constData(), &key);
  return Key(key);
}

QString taken(char* text) {
  const QString copy = QString::fromUtf8(text);
  rnp_buffer_destroy(text);
  return copy;
}

QString primary_fingerprint(rnp_key_handle_t key) {
  char* text = nullptr;
  if (rnp_key_get_primary_fprint(key, &text) != RNP_SUCCESS) rnp_key_get_fprint(key, &text);
  return text ? taken(text).toUpper() : QString();
}

}  // namespace milepost::openpgp
