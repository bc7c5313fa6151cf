#pragma once
#include <QString>
#include <QStringList>
#include <vector>

#include "core/prediction/numeric/matrix.h"

namespace milepost {

// Which columns add nothing to those before them, and what they are made of: "the same as gpa", "a sum of a, b and c".
// correlations: p × p of centred columns with diagonal 1; empty text: the column stays.
std::vector<QString> dependence_reasons(const Square& correlations, const QStringList& names);

}  // namespace milepost
