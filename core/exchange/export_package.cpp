#include "core/exchange/export_package.h"

#include <sodium.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLocale>

#include "core/exchange/archive.h"
#include "core/exchange/envelope.h"
#include "core/exchange/export_folder.h"
#include "core/exchange/export_label.h"
#include "core/exchange/export_layout.h"
#include "core/exchange/hashed_file.h"
#include "core/exchange/scratch_store.h"

namespace milepost {

// All an opened export is made of.
struct OpenedExport {
  struct Place {
    bool unpacked = false;  // in unpacked, otherwise in whole
    qint64 offset = 0;
    qint64 size = 0;
  };
  ScratchStore whole;     // the archive, or a folder's files one behind the other
  ScratchStore unpacked;  // what had to be unpacked from it
  QHash<QString, Place> places;
  QStringList names, ignored;
  std::optional<ExportLabel> label;
  QString signer, source_name;
  QDateTime signed_at;
  QByteArray content_hash;

  explicit OpenedExport(qint64 memory) : whole(memory), unpacked(memory) {}
};

struct ExportPackage::State : OpenedExport {
  using OpenedExport::OpenedExport;
};

namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(ExportPackage)
};

constexpr qint64 largest_label = 1 << 20;

Error unsigned_source(const QString& name) {
  return {
      Text::tr(
          "%1 is not sealed, so nobody can tell who made it or whether it was changed. Ask the district for a sealed "
          "export, or say that you accept it unsigned; the audit log keeps that.")
          .arg(name)};
}

Error not_an_export(const QString& name, QByteArrayView start) {
  QString kind = Text::tr("it is neither a sealed export (.pgp), a ZIP or TAR, a folder nor a table (.csv)");
  if (start.startsWith("\x1F\x8B") || start.startsWith("BZh") ||
      start.startsWith("\xFD"
                       "7zXZ") ||
      start.startsWith("\x28\xB5\x2F\xFD")) {
    kind = Text::tr("it is compressed in a way that is not read here; unpack it first, or ask for a ZIP or TAR");
  } else if (start.startsWith("7z\xBC\xAF") || start.startsWith("Rar!")) {
    kind = Text::tr("it is a 7-Zip or RAR archive; ask for a sealed export, or a ZIP or TAR");
  } else if (start.startsWith("\xD0\xCF\x11\xE0")) {
    kind = Text::tr("it is an old Excel workbook; save each sheet as CSV (UTF-8)");
  }
  return {Text::tr("%1 cannot be opened as an export: %2.").arg(name, kind)};
}

bool looks_like_table(const QString& name) {
  return name.endsWith(u".csv", Qt::CaseInsensitive);
}

bool looks_like_envelope(const QString& name, QByteArrayView start) {
  for (const QLatin1String suffix : {QLatin1String(".pgp"), QLatin1String(".gpg"), QLatin1String(".asc")}) {
    if (name.endsWith(suffix, Qt::CaseInsensitive)) return true;
  }
  if (start.startsWith("-----BEGIN PGP ")) return true;
  // The tags a sealed file can begin with: a session key for a public key or a password, encrypted data, a marker.
  if (start.isEmpty() || looks_like_table(name) || !(start.front() & 0x80)) return false;
  const int byte = static_cast<unsigned char>(start.front());
  const int tag = byte & 0x40 ? byte & 0x3f : (byte >> 2) & 0x0f;
  return tag == 1 || tag == 3 || tag == 9 || tag == 10 || tag == 18 || tag == 20;
}

Result<QByteArray> start_of(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    return Error{Text::tr("%1 cannot be read: %2. Check that the file is there and that you may read it.")
                     .arg(QDir::toNativeSeparators(path), file.errorString()),
                 ErrorKind::Unavailable};
  }
  return file.read(512);
}

void hash_number(crypto_generichash_state& hash, quint64 number) {
  unsigned char bytes[8];
  for (int i = 0; i < 8; ++i) bytes[i] = static_cast<unsigned char>(number >> (8 * i));
  crypto_generichash_update(&hash, bytes, sizeof bytes);
}

void hash_bytes(crypto_generichash_state& hash, QByteArrayView bytes) {
  crypto_generichash_update(&hash, reinterpret_cast<const unsigned char*>(bytes.data()), size_t(bytes.size()));
}

Error too_large(const PackageLimits& limits) {
  return {Text::tr("The export is larger than %1. Ask for a smaller one, such as one school or fewer years at a time.")
              .arg(QLocale().formattedDataSize(limits.bytes))};
}

// One file of a folder behind what is already in the store.
Status append_file(const QString& path, OpenedExport& content, const PackageLimits& limits,
                   crypto_generichash_state& hash) {
  HashedFile file(path);
  if (Status opened = file.open(); !opened) return opened;
  for (;;) {
    Result<QByteArrayView> bytes = file.next();
    if (!bytes) return bytes.error();
    if (bytes->isEmpty()) break;
    if (content.whole.size() + bytes->size() > limits.bytes) return too_large(limits);
    if (Status kept = content.whole.append(bytes->data(), bytes->size()); !kept) return kept;
  }
  hash_number(hash, quint64(file.handed_out()));
  hash_bytes(hash, file.hash());
  return Done{};
}

Status open_folder(const QString& path, OpenedExport& content, const PackageLimits& limits, const Task& task) {
  Result<ExportFolder> folder = list_export_folder(path, limits);
  if (!folder) return folder.error();
  Result<ExportLayout> layout = arrange_export(folder->files);
  if (!layout) return layout.error();
  content.ignored = layout->ignored + folder->links;
  crypto_generichash_state hash;
  crypto_generichash_init(&hash, nullptr, 0, crypto_generichash_BYTES);
  hash_number(hash, layout->places.size());
  for (size_t i = 0; i < layout->places.size(); ++i) {
    if (task.cancelled()) return Error{Text::tr("Opening the export was stopped."), ErrorKind::Cancelled};
    task.report(double(i) / double(layout->places.size()), Text::tr("Reading the export"));
    const ExportLayout::Place& place = layout->places[i];
    const QByteArray name = place.entry.toUtf8();
    hash_number(hash, quint64(name.size()));
    hash_bytes(hash, name);
    const qint64 offset = content.whole.size();
    const QString file = folder->path + u'/' + folder->files.at(place.source);
    if (Status read = append_file(file, content, limits, hash); !read) return read;
    content.names.append(place.entry);
    content.places.insert(place.entry, {false, offset, content.whole.size() - offset});
  }
  content.content_hash.resize(crypto_generichash_BYTES);
  crypto_generichash_final(&hash, reinterpret_cast<unsigned char*>(content.content_hash.data()),
                           crypto_generichash_BYTES);
  return Done{};
}

// Lists what the archive in content.whole holds.
Status open_archive(OpenedExport& content, const PackageLimits& limits, const Task& task) {
  Result<ExtractedArchive> archive = extract_archive(content.whole, limits, task);
  if (!archive) return archive.error();
  QStringList names;
  for (const ArchiveEntry& entry : archive->entries) names.append(entry.name);
  Result<ExportLayout> layout = arrange_export(names);
  if (!layout) return layout.error();
  content.ignored = layout->ignored;
  bool archive_needed = false;
  for (const ExportLayout::Place& place : layout->places) {
    const ArchiveEntry& entry = archive->entries[size_t(place.source)];
    content.names.append(place.entry);
    content.places.insert(place.entry, {entry.unpacked, entry.offset, entry.size});
    archive_needed = archive_needed || !entry.unpacked;
  }
  content.unpacked = std::move(archive->unpacked);
  if (!archive_needed) content.whole = ScratchStore(limits.memory);
  return Done{};
}

Status read_plain_file(const QString& path, OpenedExport& content, const PackageLimits& limits, const Task& task) {
  HashedFile file(path);
  if (Status opened = file.open(); !opened) return opened;
  const qint64 size = std::max<qint64>(file.size(), 1);
  for (;;) {
    if (task.cancelled()) return Error{Text::tr("Opening the export was stopped."), ErrorKind::Cancelled};
    Result<QByteArrayView> bytes = file.next();
    if (!bytes) return bytes.error();
    if (bytes->isEmpty()) break;
    if (content.whole.size() + bytes->size() > limits.bytes) return too_large(limits);
    if (Status kept = content.whole.append(bytes->data(), bytes->size()); !kept) return kept;
    task.report(double(file.handed_out()) / double(size), Text::tr("Reading the export"));
  }
  content.content_hash = file.hash();
  return Done{};
}

Status open_table(OpenedExport& content) {
  Result<ExportLayout> layout = arrange_export({content.source_name});
  if (!layout) return layout.error();
  for (const ExportLayout::Place& place : layout->places) {
    content.names.append(place.entry);
    content.places.insert(place.entry, {false, 0, content.whole.size()});
  }
  return Done{};
}

Status open_sealed(const QString& path, const OpeningKeys& keys, OpenedExport& content, const PackageLimits& limits,
                   const Task& task) {
  Result<OpenedEnvelope> envelope = open_envelope(path, keys, limits, task);
  if (!envelope) return envelope.error();
  content.whole = std::move(envelope->content);
  content.signer = envelope->signer;
  content.signed_at = envelope->signed_at;
  content.content_hash = envelope->content_hash;
  QByteArray start(std::min<qint64>(content.whole.size(), 512), Qt::Uninitialized);
  if (Status read = content.whole.read(0, start.data(), start.size()); !read) return read;
  if (archive_kind(start) == ArchiveKind::None) {
    return Error{
        Text::tr(
            "%1 is sealed and its signature is good, but what is inside is no TAR or ZIP. Ask the district to pack "
            "export.json, roster/ and records/ with tar before sealing.")
            .arg(content.source_name)};
  }
  return open_archive(content, limits, task);
}

Status open_any(const QString& path, const OpeningKeys& keys, bool accept_unsigned, OpenedExport& content,
                const PackageLimits& limits, const Task& task) {
  const bool is_folder = QFileInfo(path).isDir();
  QByteArray start;
  if (!is_folder) {
    Result<QByteArray> read = start_of(path);
    if (!read) return read.error();
    start = read.take();
    if (looks_like_envelope(content.source_name, start)) return open_sealed(path, keys, content, limits, task);
  }
  const ArchiveKind kind = archive_kind(start);
  const bool is_table = kind == ArchiveKind::None && looks_like_table(content.source_name);
  if (!is_folder && kind == ArchiveKind::None && !is_table) return not_an_export(content.source_name, start);
  if (!accept_unsigned) return unsigned_source(content.source_name);
  if (is_folder) return open_folder(path, content, limits, task);
  if (Status read = read_plain_file(path, content, limits, task); !read) return read;
  return is_table ? open_table(content) : open_archive(content, limits, task);
}

Result<QByteArray> content_of(const OpenedExport& content, const QString& entry, qint64 offset, qint64 count) {
  const auto place = content.places.constFind(entry);
  if (place == content.places.constEnd()) {
    return Error{Text::tr("%1 holds no entry %2.").arg(content.source_name, entry)};
  }
  if (offset < 0 || count < 0 || offset > place->size - count) {
    return Error{Text::tr("The entry %1 has %2 bytes; bytes beyond them were asked for.").arg(entry).arg(place->size)};
  }
  return (place->unpacked ? content.unpacked : content.whole).view(place->offset + offset, count);
}

Status read_label(OpenedExport& content) {
  const QString name = QStringLiteral("export.json");
  const auto place = content.places.constFind(name);
  if (place == content.places.constEnd()) {
    if (content.signer.isEmpty()) return Done{};
    return Error{Text::tr(
        "The sealed export has no label: export.json is missing at its top, so nobody can tell what it covers or "
        "whether it is older than the last one. Ask the district to add it, as the export format says.")};
  }
  if (place->size > largest_label) {
    return Error{
        Text::tr("The export's label (export.json) has %1 bytes; a few hundred are expected.").arg(place->size)};
  }
  Result<QByteArray> text = content_of(content, name, 0, place->size);
  if (!text) return text.error();
  Result<ExportLabel> label = read_export_label(*text);
  if (!label) return label.error();
  content.label = label.take();
  return Done{};
}

Status check_has_tables(const OpenedExport& content) {
  if (content.names.size() > (content.label ? 1 : 0)) return Done{};
  return Error{
      Text::tr("%1 holds no table: files such as roster/users.csv or records/marks.csv are expected. Choose the export "
               "itself, or ask for one that is packed as the export format says.")
          .arg(content.source_name)};
}

}  // namespace

ExportPackage::ExportPackage(std::unique_ptr<State> state) : state_(std::move(state)) {}
ExportPackage::ExportPackage(ExportPackage&&) noexcept = default;
ExportPackage& ExportPackage::operator=(ExportPackage&&) noexcept = default;
ExportPackage::~ExportPackage() = default;

Result<ExportPackage> ExportPackage::open(const QString& path, const OpeningKeys& keys, bool accept_unsigned,
                                          const Task& task, const PackageLimits& limits) {
  auto state = std::make_unique<State>(limits.memory);
  state->source_name = QFileInfo(QDir::cleanPath(path)).fileName();
  if (Status opened = open_any(path, keys, accept_unsigned, *state, limits, task); !opened) return opened.error();
  if (Status labelled = read_label(*state); !labelled) return labelled.error();
  if (Status has_tables = check_has_tables(*state); !has_tables) return has_tables.error();
  return ExportPackage(std::move(state));
}

QStringList ExportPackage::entries() const {
  return state_->names;
}
bool ExportPackage::has(const QString& entry) const {
  return state_->places.contains(entry);
}
qint64 ExportPackage::size(const QString& entry) const {
  return state_->places.value(entry).size;
}
const std::optional<ExportLabel>& ExportPackage::label() const {
  return state_->label;
}
QString ExportPackage::signer() const {
  return state_->signer;
}
QDateTime ExportPackage::signed_at() const {
  return state_->signed_at;
}
QByteArray ExportPackage::content_hash() const {
  return state_->content_hash;
}
QString ExportPackage::source_name() const {
  return state_->source_name;
}
Status ExportPackage::replace(const QString& entry, const QString& by_entry, const QByteArray& content) {
  const OpenedExport::Place place{true, state_->unpacked.size(), content.size()};
  if (Status kept = state_->unpacked.append(content.constData(), content.size()); !kept) return kept;
  state_->places.remove(entry);
  state_->names.removeAll(entry);
  state_->places.insert(by_entry, place);
  state_->names.append(by_entry);
  return Done{};
}

QStringList ExportPackage::ignored_entries() const {
  return state_->ignored;
}

Result<QByteArray> ExportPackage::read(const QString& entry) const {
  return content_of(*state_, entry, 0, state_->places.value(entry).size);
}

Result<QByteArray> ExportPackage::read_part(const QString& entry, qint64 offset, qint64 count) const {
  return content_of(*state_, entry, offset, count);
}

}  // namespace milepost
