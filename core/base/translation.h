#pragma once
#include <QString>

class QCoreApplication;

namespace milepost {

// Lets the program speak `language` ("en", "es"; anything else: the system's, English where Milepost does not know it) from now on:
// sentences, plurals (English ones too) and, where the system's locale is of another language, dates and numbers.
void speak(QCoreApplication&, const QString& language = {});

}  // namespace milepost
