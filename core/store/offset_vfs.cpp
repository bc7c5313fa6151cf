#include "core/store/offset_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <vector>

#include "core/store/query.h"

namespace milepost {

namespace {

constexpr int control_read_start = 0x4d50'0001;
constexpr int control_write_header = 0x4d50'0002;

// SQLite allocates szOsFile bytes: this struct, and right behind it the file object of the VFS below.
struct ShiftedFile {
  sqlite3_file base;
  sqlite3_int64 shift;
  sqlite3_file* real;
};
constexpr int shifted_file_bytes = (sizeof(ShiftedFile) + 15) / 16 * 16;

sqlite3_vfs* below = nullptr;

ShiftedFile* shifted(sqlite3_file* file) {
  return reinterpret_cast<ShiftedFile*>(file);
}
sqlite3_file* real(sqlite3_file* file) {
  return shifted(file)->real;
}

int fault() {
  WriteFault& seam = write_fault();
  if (seam.after < 0) return SQLITE_OK;
  if (seam.after == 0) return seam.code;
  --seam.after;
  return SQLITE_OK;
}

int close_file(sqlite3_file* file) {
  return real(file)->pMethods->xClose(real(file));
}

int read_file(sqlite3_file* file, void* into, int amount, sqlite3_int64 offset) {
  return real(file)->pMethods->xRead(real(file), into, amount, offset + shifted(file)->shift);
}

int write_file(sqlite3_file* file, const void* from, int amount, sqlite3_int64 offset) {
  if (const int failed = fault()) return failed;
  return real(file)->pMethods->xWrite(real(file), from, amount, offset + shifted(file)->shift);
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  return real(file)->pMethods->xTruncate(real(file), size + shifted(file)->shift);
}

int sync_file(sqlite3_file* file, int flags) {
  return real(file)->pMethods->xSync(real(file), flags);
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  const int result = real(file)->pMethods->xFileSize(real(file), size);
  if (result == SQLITE_OK) *size = std::max<sqlite3_int64>(0, *size - shifted(file)->shift);
  return result;
}

int lock_file(sqlite3_file* file, int lock) {
  return real(file)->pMethods->xLock(real(file), lock);
}
int unlock_file(sqlite3_file* file, int lock) {
  return real(file)->pMethods->xUnlock(real(file), lock);
}
int check_reserved_lock(sqlite3_file* file, int* out) {
  return real(file)->pMethods->xCheckReservedLock(real(file), out);
}

int read_start(sqlite3_file* file, QByteArray& header) {
  sqlite3_int64 size = 0;
  int result = real(file)->pMethods->xFileSize(real(file), &size);
  if (result != SQLITE_OK) return result;
  header.resize(qsizetype(std::min<sqlite3_int64>(size, key_header_bytes + 16)));
  if (header.isEmpty()) return SQLITE_OK;
  return real(file)->pMethods->xRead(real(file), header.data(), int(header.size()), 0);
}

int write_header(sqlite3_file* file, const QByteArray& header) {
  if (const int failed = fault()) return failed;
  const int result = real(file)->pMethods->xWrite(real(file), header.constData(), int(header.size()), 0);
  return result == SQLITE_OK ? real(file)->pMethods->xSync(real(file), SQLITE_SYNC_FULL) : result;
}

int file_control(sqlite3_file* file, int operation, void* argument) {
  switch (operation) {
    case control_read_start:
      return read_start(file, *static_cast<QByteArray*>(argument));
    case control_write_header:
      return write_header(file, *static_cast<const QByteArray*>(argument));
    case SQLITE_FCNTL_SIZE_HINT: {
      sqlite3_int64 size = *static_cast<sqlite3_int64*>(argument) + shifted(file)->shift;
      return real(file)->pMethods->xFileControl(real(file), operation, &size);
    }
    case SQLITE_FCNTL_MMAP_SIZE:
      return SQLITE_NOTFOUND;  // a mapping would begin at the header
    default:
      return real(file)->pMethods->xFileControl(real(file), operation, argument);
  }
}

int sector_size(sqlite3_file* file) {
  return real(file)->pMethods->xSectorSize(real(file));
}
int device_characteristics(sqlite3_file* file) {
  return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

int shm_map(sqlite3_file* file, int region, int size, int extend, void volatile** out) {
  return real(file)->pMethods->xShmMap(real(file), region, size, extend, out);
}
int shm_lock(sqlite3_file* file, int offset, int n, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, n, flags);
}
void shm_barrier(sqlite3_file* file) {
  real(file)->pMethods->xShmBarrier(real(file));
}
int shm_unmap(sqlite3_file* file, int remove) {
  return real(file)->pMethods->xShmUnmap(real(file), remove);
}

// Version 2: shared memory for WAL, but no xFetch, so that SQLite never maps the file.
constexpr sqlite3_io_methods methods = {2,
                                        close_file,
                                        read_file,
                                        write_file,
                                        truncate_file,
                                        sync_file,
                                        file_size,
                                        lock_file,
                                        unlock_file,
                                        check_reserved_lock,
                                        file_control,
                                        sector_size,
                                        device_characteristics,
                                        shm_map,
                                        shm_lock,
                                        shm_barrier,
                                        shm_unmap,
                                        nullptr,
                                        nullptr};

int open_file(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* out_flags) {
  ShiftedFile* mine = shifted(file);
  mine->base.pMethods = nullptr;
  mine->shift = flags & SQLITE_OPEN_MAIN_DB ? key_header_bytes : 0;
  mine->real = reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + shifted_file_bytes);
  mine->real->pMethods = nullptr;
  const int result = below->xOpen(below, name, mine->real, flags, out_flags);
  if (mine->real->pMethods) mine->base.pMethods = &methods;  // SQLite closes it, also after a failure
  return result;
}

}  // namespace

WriteFault& write_fault() {
  static WriteFault seam;
  return seam;
}

const char* offset_vfs_name() {
  static const char* const name = [] {
    static sqlite3_vfs vfs;
    // Nobody asks SQLite for its memory statistics, and counting them takes one lock for all threads at every allocation:
    // two readers on two cores were no faster than one (all indicators of a district: 8.7 s with it, 5.1 s without).
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_initialize();
    below = sqlite3_vfs_find(nullptr);
    // The copied functions read only what is copied with them (path length, application data).
    vfs = *below;
    vfs.zName = "milepost";
    vfs.szOsFile = shifted_file_bytes + below->szOsFile;
    vfs.pNext = nullptr;
    vfs.xOpen = open_file;
    sqlite3_vfs_register(&vfs, 0);
    return vfs.zName;
  }();
  return name;
}

Result<QByteArray> read_file_start(sqlite3* connection) {
  QByteArray header;
  const int result = sqlite3_file_control(connection, "main", control_read_start, &header);
  if (result != SQLITE_OK) return store_error(nullptr, result);
  return header;
}

Status write_header_bytes(sqlite3* connection, const QByteArray& header) {
  QByteArray bytes = header;
  const int result = sqlite3_file_control(connection, "main", control_write_header, &bytes);
  if (result != SQLITE_OK) return store_error(nullptr, result);
  return Done{};
}

Status write_side_file(const QString& path, const QByteArray& bytes) {
  offset_vfs_name();
  // Opened as a journal: SQLite then syncs the folder as well, and gives it the permissions of the file it stands
  // beside.
  const QByteArray name = path.toUtf8() + '\0';
  std::vector<std::max_align_t> memory(size_t(below->szOsFile) / sizeof(std::max_align_t) + 1);
  auto* file = reinterpret_cast<sqlite3_file*>(memory.data());
  int result = below->xOpen(below, name.constData(), file,
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MAIN_JOURNAL, nullptr);
  if (result == SQLITE_OK) result = fault();
  if (result == SQLITE_OK) result = file->pMethods->xTruncate(file, 0);
  if (result == SQLITE_OK) result = file->pMethods->xWrite(file, bytes.constData(), int(bytes.size()), 0);
  if (result == SQLITE_OK) result = file->pMethods->xSync(file, SQLITE_SYNC_FULL);
  if (file->pMethods) file->pMethods->xClose(file);
  if (result != SQLITE_OK) return store_error(nullptr, result);
  return Done{};
}

void remove_side_file(const QString& path) {
  offset_vfs_name();
  below->xDelete(below, path.toUtf8().constData(), 1);
}

}  // namespace milepost
