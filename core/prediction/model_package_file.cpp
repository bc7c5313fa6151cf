// The file: a line that says what it is, the signer's public key, the signed message; both armored, so that a person
// with gpg can check it. The signed JSON holds the key's hash: a byte changed in the key is noticed as well.
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include "core/exchange/signed_message.h"
#include "core/prediction/model_package.h"
#include "core/prediction/test_vectors.h"

namespace milepost {

using namespace Qt::StringLiterals;

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ModelPackage)
};

constexpr QByteArrayView title = "Milepost model package ";
constexpr int newest_version = 1;
constexpr QByteArrayView key_begin = "-----BEGIN PGP PUBLIC KEY BLOCK-----",
                         key_end = "-----END PGP PUBLIC KEY BLOCK-----";
constexpr QByteArrayView message_begin = "-----BEGIN PGP MESSAGE-----", message_end = "-----END PGP MESSAGE-----";
constexpr qint64 most_bytes = 256 << 20;

Error not_a_package() {
  return {
      Words::tr("This is not a model package. A model package is the file that “milepost-cli fit” writes; it begins "
                "with “Milepost model package”.")};
}

Error cut_off() {
  return {
      Words::tr("The model package is cut off: its end is missing. Copy it again, or ask its maker to send it again.")};
}

Error damaged() {
  return {
      Words::tr("The model package was changed or damaged after it was signed, so nothing of it is used. Ask its maker "
                "to send it again.")};
}

Error unsigned_package() {
  return {
      Words::tr("The model package is not signed, so nobody can tell whether it was changed. Ask its maker for the "
                "signed file.")};
}

Error newer(const QString& version) {
  return {
      Words::tr("The model package was made by a newer Milepost (its format is %1, this program knows %2). Install the "
                "newer version to use it.")
          .arg(version)
          .arg(newest_version)};
}

QString key_hash(const PublicKey& key) {
  return QString::fromLatin1(QCryptographicHash::hash(key.bytes, QCryptographicHash::Sha256).toHex());
}

struct Parts {
  QByteArray key, message;
};

// The armored block at the start of text; text goes on behind it.
Result<QByteArray> take_block(QByteArrayView& text, QByteArrayView begin, QByteArrayView end) {
  text = text.trimmed();
  if (!text.startsWith(begin)) return begin.startsWith(text) ? cut_off() : damaged();
  const qsizetype at = text.indexOf(end);
  if (at < 0) return cut_off();
  const QByteArray block = text.first(at + end.size()).toByteArray() + '\n';
  text = text.sliced(at + end.size());
  return block;
}

Result<Parts> parts_of(const QByteArray& bytes) {
  QByteArrayView text(bytes);
  if (text.trimmed().startsWith('{') && text.contains(QByteArrayView("milepost-model"))) return unsigned_package();
  if (!text.startsWith(title)) return not_a_package();
  const qsizetype line = text.indexOf('\n');
  if (line < 0) return cut_off();
  bool number = false;
  const QByteArray version = text.sliced(title.size(), line - title.size()).toByteArray().trimmed();
  const int found = version.toInt(&number);
  if (!number || found < 1) return damaged();
  if (found > newest_version) return newer(QString::number(found));
  text = text.sliced(line + 1);
  auto key = take_block(text, key_begin, key_end);
  if (!key) return key.error();
  auto message = take_block(text, message_begin, message_end);
  if (!message) return message.error();
  if (!text.trimmed().isEmpty()) return damaged();
  return Parts{key.take(), message.take()};
}

Result<QJsonObject> signed_json(const QByteArray& content, const PublicKey& signer) {
  const QJsonDocument document = QJsonDocument::fromJson(content);
  const QJsonObject json = document.object();
  if (json.value(u"format"_s) != u"milepost-model"_s) return not_a_package();
  const QJsonValue version = json.value(u"version"_s);
  if (version.toDouble() > newest_version) return newer(QString::number(version.toDouble()));
  if (version != newest_version) return not_a_package();
  if (json.value(u"signer_key"_s) != key_hash(signer)) return damaged();
  return json;
}

Status check_expiry(const ModelPackage& package, QDate today) {
  if (!today.isValid() || today <= package.expires) return Done{};
  return Error{Words::tr("The model package “%1” expired on %2. Ask its maker for a new one; the support list works "
                         "without it.")
                   .arg(package.name, package.expires.toString(Qt::ISODate))};
}

Error cannot_write(const QString& path, const QString& why) {
  return {Words::tr("The model package could not be written to %1: %2. Choose a folder you may write to.")
              .arg(QDir::toNativeSeparators(path), why),
          ErrorKind::Unavailable};
}

}  // namespace

Status write_package(const ModelPackage& package, const KeyPair& signer, const QString& path) {
  QJsonObject json = package_json(package);
  // What could not be read again is never written.
  const auto read = read_package_json(json);
  if (!read) return read.error();
  if (Status checked = check_test_vectors(*read); !checked) return checked;
  const QByteArray armored = armored_public_key(signer.key);
  const auto key = read_public_key(armored);
  if (!key) return key.error();
  json.insert(u"signer_key"_s, key_hash(*key));
  const auto message = sign_bytes(QJsonDocument(json).toJson(QJsonDocument::Compact), signer);
  if (!message) return message.error();
  const QByteArray bytes =
      title.toByteArray() + QByteArray::number(newest_version) + "\n\n" + armored + '\n' + *message;
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return cannot_write(path, file.errorString());
  if (file.write(bytes) != bytes.size() || !file.commit()) return cannot_write(path, file.errorString());
  return Done{};
}

Result<OpenedPackage> read_package(const QByteArray& bytes, QDate today) {
  const auto parts = parts_of(bytes);
  if (!parts) return parts.error();
  auto signer = read_public_key(parts->key);
  if (!signer) return damaged();
  const auto content = verify_bytes(parts->message, *signer);
  if (!content) return content.error();
  const auto json = signed_json(*content, *signer);
  if (!json) return json.error();
  auto package = read_package_json(*json);
  if (!package) return package.error();
  if (Status current = check_expiry(*package, today); !current) return current.error();
  if (Status checked = check_test_vectors(*package); !checked) return checked.error();
  return OpenedPackage{package.take(), signer.take(), bytes};
}

Result<OpenedPackage> read_package_file(const QString& path, QDate today) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    return Error{
        Words::tr("The model package %1 cannot be read: %2.").arg(QDir::toNativeSeparators(path), file.errorString()),
        ErrorKind::Unavailable};
  }
  if (file.size() > most_bytes) return not_a_package();
  return read_package(file.readAll(), today);
}

}  // namespace milepost
