#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>

namespace milepost {

// 160 random bits as eight groups of four symbols and one check symbol (Crockford's base 32), for a sheet of paper.
// The check symbol of a group finds every single wrong symbol and every swap of neighbours in it.
inline constexpr int recovery_key_bytes = 20;
QString new_recovery_key();
QString print_recovery_key(const QByteArray& key);

struct TypedRecoveryKey {
  bool looks_like_one = false;  // 40 symbols of the alphabet, whatever the case and the separators
  QList<int> mistyped_groups;   // counted from 1
  QByteArray key;               // empty when mistyped
};
TypedRecoveryKey read_recovery_key(const QString& typed);

}  // namespace milepost
