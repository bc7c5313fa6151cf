#include "core/exchange/openpgp_handles.h"

#include <QMutex>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#endif

namespace milepost::openpgp {

#ifdef Q_OS_UNIX
namespace {

// Standard error belongs to the whole process: the first to mute it puts it aside, the last brings it back.
QMutex muting;
int muted_by = 0;
int put_aside = -1;

}  // namespace

MutedLog::MutedLog() {
  QMutexLocker lock(&muting);
  if (muted_by++ > 0) return;
  std::fflush(stderr);
  put_aside = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (put_aside >= 0 && nowhere >= 0) ::dup2(nowhere, STDERR_FILENO);
  if (nowhere >= 0) ::close(nowhere);
}

MutedLog::~MutedLog() {
  QMutexLocker lock(&muting);
  if (--muted_by > 0 || put_aside < 0) return;
  std::fflush(stderr);
  ::dup2(put_aside, STDERR_FILENO);
  ::close(put_aside);
  put_aside = -1;
}
#else
MutedLog::MutedLog() = default;
MutedLog::~MutedLog() = default;
#endif


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
  MutedLog muted;
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
