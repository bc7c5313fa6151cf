#pragma once
#include <QStringList>

namespace milepost {

// The known word with the fewest edits (a letter put in, left out or changed) from this one, case aside. known: not
// empty.
QString nearest_word(const QString& word, const QStringList& known);

}  // namespace milepost
