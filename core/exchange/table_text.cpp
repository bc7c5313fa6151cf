#include "core/exchange/table_text.h"

#include <QCoreApplication>

#include "core/base/csv_file.h"

namespace milepost {

namespace {

using namespace Qt::StringLiterals;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ExportFindings)
};

}  // namespace

std::optional<QByteArray> table_text(const QString& file, const QByteArray& bytes, Findings& findings) {
  const std::string_view text(bytes.constData(), size_t(bytes.size()));
  const TextCheck check = check_text(text);
  ExportFinding finding{.severity = Severity::Blocker,
                        .file = file,
                        .line = check.line,
                        .field = {},
                        .code = u"encoding"_s,
                        .found = {},
                        .expected = Words::tr("text in UTF-8"),
                        .repair = {}};
  switch (check.defect) {
    case TextDefect::Sound: return bytes;
    case TextDefect::Windows1252:
      finding.severity = Severity::Warning;
      finding.found = Words::tr("text in Windows-1252");
      finding.repair = Words::tr("The file was read as Windows-1252. Look whether accents in names are right, and have it saved as UTF-8 next time.");
      findings.add(std::move(finding));
      return utf8_from_windows_1252(text);
    case TextDefect::Utf16:
      finding.found = Words::tr("text in UTF-16");
      finding.repair = Words::tr("Save the file as \"CSV UTF-8\", not as \"Unicode text\".");
      break;
    case TextDefect::NulByte:
      finding.found = Words::tr("a NUL byte");
      finding.repair = Words::tr("The file is damaged, is not text, or is UTF-16. Export it again as CSV in UTF-8.");
      break;
    case TextDefect::NotText:
      finding.found = Words::tr("bytes of more than one encoding");
      finding.repair = Words::tr("Export the file again as CSV in UTF-8: read in any one encoding, some names would come out wrong.");
      break;
  }
  findings.add(std::move(finding));
  return std::nullopt;
}

QString shown(std::string_view found) {
  constexpr qsizetype longest = 40;
  QString text = QString::fromUtf8(found.data(), qsizetype(std::min<size_t>(found.size(), 4 * longest))).simplified();
  if (text.size() > longest) text = text.left(longest - 1) + u'…';
  return text;
}

}  // namespace milepost
