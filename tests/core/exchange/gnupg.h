#pragma once
#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace milepost::test {

inline QByteArray file_bytes(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QString write_file(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size()) qFatal("cannot write %s", qPrintable(path));
  return path;
}

// The real gpg with a home of its own that goes with it.
class Gnupg {
 public:
  struct Run {
    int status = -1;
    QByteArray out, err;
  };

  static bool installed() { return !QStandardPaths::findExecutable(QStringLiteral("gpg")).isEmpty(); }
  ~Gnupg() { start(QStringLiteral("gpgconf"), {QStringLiteral("--kill"), QStringLiteral("all")}, {}); }

  QString path(const QString& name) const { return home_.filePath(name); }

  Run run(const QStringList& arguments, const QByteArray& input = {}) const {
    QStringList all{QStringLiteral("--batch"),        QStringLiteral("--yes"),         QStringLiteral("--no-tty"),
                    QStringLiteral("--pinentry-mode"), QStringLiteral("loopback"),      QStringLiteral("--passphrase"),
                    QString(),                        QStringLiteral("--trust-model"), QStringLiteral("always")};
    return start(QStringLiteral("gpg"), all + arguments, input);
  }

  // Makes a signing key with an encryption subkey; answers its fingerprint.
  QString make_key(const QString& name, const QStringList& options = {}, const QString& expire = QStringLiteral("never")) const {
    run(options + QStringList{QStringLiteral("--quick-gen-key"), name, QStringLiteral("ed25519"), QStringLiteral("sign,cert"), expire});
    const QString fingerprint = this->fingerprint(name);
    run(options + QStringList{QStringLiteral("--quick-add-key"), fingerprint, QStringLiteral("cv25519"), QStringLiteral("encr"), expire});
    return fingerprint;
  }

  QString fingerprint(const QString& name) const {
    for (const QByteArray& line : run({QStringLiteral("--with-colons"), QStringLiteral("--list-keys"), name}).out.split('\n')) {
      if (line.startsWith("fpr:")) return QString::fromLatin1(line.split(':').at(9));
    }
    return {};
  }

  QByteArray public_key(const QString& name) const { return run({QStringLiteral("--export"), name}).out; }
  QByteArray secret_key(const QString& name) const { return run({QStringLiteral("--export-secret-keys"), name}).out; }
  Run import_key(const QByteArray& key) const { return run({QStringLiteral("--import")}, key); }

 private:
  Run start(const QString& program, const QStringList& arguments, const QByteArray& input) const {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("GNUPGHOME"), home_.path());
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForStarted()) return {};
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(120'000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
  }

  QTemporaryDir home_;
};

}  // namespace milepost::test
