#pragma once
// RNP's handles with their owners; only for the sources that speak OpenPGP.
#include <rnp/rnp.h>
#include <rnp/rnp_err.h>

#include <QByteArray>
#include <QString>
#include <memory>

namespace milepost::openpgp {

template <auto destroy>
struct Destroy {
  template <class T>
  void operator()(T* handle) const {
    destroy(handle);
  }
};

using Ffi = std::unique_ptr<rnp_ffi_st, Destroy<rnp_ffi_destroy>>;
using Input = std::unique_ptr<rnp_input_st, Destroy<rnp_input_destroy>>;
using Output = std::unique_ptr<rnp_output_st, Destroy<rnp_output_destroy>>;
using Key = std::unique_ptr<rnp_key_handle_st, Destroy<rnp_key_handle_destroy>>;
using SignatureHandle = std::unique_ptr<rnp_signature_handle_st, Destroy<rnp_signature_handle_destroy>>;

// Keeps RNP's own log lines, which Debian's build always writes to standard error, from mixing with ours while it lives.
class MutedLog {
 public:
  MutedLog();
  ~MutedLog();
  MutedLog(const MutedLog&) = delete;
  MutedLog& operator=(const MutedLog&) = delete;
};

// A key ring of its own, in memory, that asks nobody for a password. Null when memory is out.
Ffi new_key_ring();
// Adds every key of bytes (armored or binary); false when there is none or it is damaged.
bool add_keys(rnp_ffi_t, const QByteArray& bytes);
// The primary key with this fingerprint, or null.
Key find_key(rnp_ffi_t, const QString& fingerprint);
// Takes over what RNP allocated.
QString taken(char* text);
// Fingerprint of the primary key that key is or belongs to, upper case hex.
QString primary_fingerprint(rnp_key_handle_t);

}  // namespace milepost::openpgp
