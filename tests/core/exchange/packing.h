#pragma once
#include <archive.h>
#include <archive_entry.h>

#include <QByteArray>
#include <vector>

namespace milepost::test {

struct Packed {
  QByteArray name;
  QByteArray content;
  unsigned type = AE_IFREG;
  QByteArray link = {};
};

enum class Format { Ustar, Pax, Gnu, Zip, ZipStored, ZipEncrypted };

// An archive with exactly these entries, good or bad; empty when libarchive cannot write it.
inline QByteArray pack(const std::vector<Packed>& entries, Format format = Format::Ustar) {
  QByteArray out;
  archive* a = archive_write_new();
  int status = ARCHIVE_OK;
  if (format == Format::Ustar) archive_write_set_format_ustar(a);
  if (format == Format::Pax) archive_write_set_format_pax(a);
  if (format == Format::Gnu) archive_write_set_format_gnutar(a);
  if (format >= Format::Zip) archive_write_set_format_zip(a);
  if (format == Format::ZipStored) archive_write_set_options(a, "zip:compression=store");
  if (format == Format::ZipEncrypted) {
    status = archive_write_set_options(a, "zip:encryption=traditional");
    if (status == ARCHIVE_OK) archive_write_set_passphrase(a, "secret");
  }
  const auto collect = [](archive*, void* to, const void* bytes, size_t count) {
    static_cast<QByteArray*>(to)->append(static_cast<const char*>(bytes), qsizetype(count));
    return la_ssize_t(count);
  };
  if (status == ARCHIVE_OK) status = archive_write_open(a, &out, nullptr, collect, nullptr);
  for (const Packed& entry : entries) {
    archive_entry* e = archive_entry_new();
    archive_entry_set_pathname(e, entry.name.constData());
    archive_entry_set_perm(e, 0644);
    archive_entry_set_size(e, entry.content.size());
    archive_entry_set_filetype(e, entry.type);
    if (entry.type == AE_IFLNK) archive_entry_set_symlink(e, entry.link.constData());
    if (entry.type == AE_IFREG && !entry.link.isEmpty()) archive_entry_set_hardlink(e, entry.link.constData());
    if (status == ARCHIVE_OK && archive_write_header(a, e) != ARCHIVE_OK) status = ARCHIVE_FAILED;
    if (status == ARCHIVE_OK) archive_write_data(a, entry.content.constData(), size_t(entry.content.size()));
    archive_entry_free(e);
  }
  archive_write_close(a);
  archive_write_free(a);
  return status == ARCHIVE_OK ? out : QByteArray();
}

inline const QByteArray a_label =
    R"({"format":"milepost-export","version":1,"created":"2026-10-02T18:00:00Z","serial":7,"school_years":[2026,2027]})";

}  // namespace milepost::test
