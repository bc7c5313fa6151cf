#pragma once
#include <QString>

namespace milepost {

// Text as people search it: without case, accents or doubled spaces ("nunez" finds "Núñez").
inline QString folded(const QString& text) {
  QString result;
  for (const QChar c : text.normalized(QString::NormalizationForm_KD))
    if (c.category() != QChar::Mark_NonSpacing) result += c;
  return result.simplified().toCaseFolded();
}

}  // namespace milepost
