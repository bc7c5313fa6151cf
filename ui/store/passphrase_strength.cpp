#include "ui/store/passphrase_strength.h"

#include <QCoreApplication>
#include <QSet>
#include <cmath>

namespace milepost {

PassphraseStrength passphrase_strength(const QString& text) {
  if (text.trimmed().size() < shortest_passphrase) return PassphraseStrength::TooShort;
  QSet<QChar> different;
  int steps = 0;  // "aaaa" and "abcd" and "1234" add nothing to guess
  for (qsizetype i = 0; i < text.size(); ++i) {
    different.insert(text.at(i).toCaseFolded());
    if (i > 0 && std::abs(text.at(i).unicode() - text.at(i - 1).unicode()) <= 1) ++steps;
  }
  const double useful = double(text.size() - steps) * std::log2(double(qMax<qsizetype>(different.size(), 2)));
  if (different.size() < 5 || useful < 36) return PassphraseStrength::Weak;
  return useful < 70 ? PassphraseStrength::Fair : PassphraseStrength::Strong;
}

QString passphrase_hint(PassphraseStrength strength) {
  const auto say = [](const char* text) { return QCoreApplication::translate("passphrase", text); };
  switch (strength) {
    case PassphraseStrength::TooShort: return say(QT_TRANSLATE_NOOP("passphrase", "Use at least 12 characters. Four or five words that do not belong together are easy to remember and hard to guess."));
    case PassphraseStrength::Weak: return say(QT_TRANSLATE_NOOP("passphrase", "Easy to guess. Add words that do not belong together."));
    case PassphraseStrength::Fair: return say(QT_TRANSLATE_NOOP("passphrase", "Fair. One more word makes it strong."));
    case PassphraseStrength::Strong: break;
  }
  return say(QT_TRANSLATE_NOOP("passphrase", "Strong."));
}

}  // namespace milepost
