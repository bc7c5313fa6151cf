#pragma once
#include <QString>

namespace milepost {

// A plain hint, not a promise: what a passphrase would still need.
enum class PassphraseStrength { TooShort, Weak, Fair, Strong };
PassphraseStrength passphrase_strength(const QString&);
QString passphrase_hint(PassphraseStrength);
inline constexpr int shortest_passphrase = 12;  // characters

}  // namespace milepost
