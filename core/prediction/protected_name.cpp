#include <QRegularExpression>
#include <algorithm>

#include "core/prediction/feature_table.h"

namespace milepost {

namespace {

// Words of their own, as whole parts of a name.
const QStringList& protected_words() {
  static const QStringList words = QStringLiteral(
                                       "race races racial raceeth racecat sex sexes ses sesq el els ell ells esl lep "
                                       "elp tongue lang male female boy girl "
                                       "black white asian african caucasian indigenous filipino chicano bipoc poc lgbt "
                                       "lgbtq eth frpm frl frpl frlp nslp "
                                       "pov meal meals pell snap tanf calfresh medicaid sed iep ieps sped swd swds "
                                       "adhd zip zipcode zipcodes street tract "
                                       "census faith church medu fedu mjob fjob momed daded pared 504")
                                       .split(QLatin1Char(' '));
  return words;
}

// Long enough to be recognised inside a word: "famincome", "ethnicitycode".
const QStringList& protected_stems() {
  static const QStringList stems = QStringLiteral(
                                       "ethn hispan latino latina latinx gender disab handicap impair autis dyslex "
                                       "poverty income socioecon disadv lunch "
                                       "address postcode postal neighborhood neighbourhood residen latitude longitude "
                                       "religio nativity nationalit immigra "
                                       "migrant refugee undocumented homeless foster welfare birthplace birthcountry "
                                       "specialed englearn englishlearn "
                                       "islander paredu momedu dadedu motheredu fatheredu parentedu paremp paroccu")
                                       .split(QLatin1Char(' '));
  return stems;
}

// Parts of a name: runs of letters, parted also where a small letter meets a capital one, and runs of digits.
QStringList parts_of(const QString& name) {
  static const QRegularExpression pattern(
      QStringLiteral("\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?[\\p{Ll}\\p{Lo}\\p{Lt}\\p{Lm}]+|[0-9]+"));
  QStringList parts;
  for (auto at = pattern.globalMatch(name); at.hasNext();) parts += at.next().captured().toLower();
  return parts;
}

bool any_of(const QStringList& parts, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(), [&](const char* w) { return parts.contains(QLatin1String(w)); });
}

// "studentrace", "racecode", "sexcode": at an end of a word that is no ordinary one.
bool ends_in_short_word(const QString& part) {
  static const QStringList ordinary = QStringLiteral(
                                          "grace trace brace terrace embrace retrace disgrace backtrace "
                                          "stacktrace unsex essex sussex wessex middlesex")
                                          .split(QLatin1Char(' '));
  for (const QString& word : {QStringLiteral("race"), QStringLiteral("sex")}) {
    if (part.startsWith(word)) return true;
    if (part.endsWith(word) && !ordinary.contains(part)) return true;
  }
  return false;
}

// A person's language, not the subject: "language arts" and "world language credits" are marks.
bool is_persons_language(const QStringList& parts) {
  for (qsizetype i = 0; i < parts.size(); ++i) {
    if (!parts[i].contains(QLatin1String("language"))) continue;
    const bool subject =
        (i + 1 < parts.size() && parts[i + 1] == QLatin1String("arts")) ||
        (i > 0 && (parts[i - 1] == QLatin1String("world") || parts[i - 1] == QLatin1String("foreign")));
    if (!subject || any_of(parts, {"home", "spoken", "native", "first", "primary", "parent", "learner"})) return true;
  }
  return false;
}

// Two words that mean it together.
bool is_protected_pair(const QStringList& parts) {
  const bool of_parents = any_of(parts, {"parent", "parents", "par", "mother", "father", "mom", "dad", "guardian",
                                         "guardians", "caregiver", "maternal", "paternal"});
  if (of_parents && any_of(parts, {"edu", "educ", "education", "ed", "degree", "schooling", "emp", "employ", "employed",
                                   "employment", "occ", "occupation", "job", "jobs", "profession"}))
    return true;
  if (any_of(parts, {"english"}) && any_of(parts, {"learner", "learners", "proficiency", "fluency"})) return true;
  if (any_of(parts, {"special"}) && any_of(parts, {"ed", "educ", "education", "needs"})) return true;
  if (any_of(parts, {"free"}) && any_of(parts, {"reduced"})) return true;
  if (any_of(parts, {"native"}) && any_of(parts, {"american", "alaskan", "hawaiian", "speaker"})) return true;
  if (any_of(parts, {"birth", "born", "origin", "citizenship"}) &&
      any_of(parts, {"country", "nation", "national", "place", "foreign", "us", "state", "status"}))
    return true;
  return false;
}

}  // namespace

bool is_protected_name(const QString& column) {
  const QStringList parts = parts_of(column);
  if (!parts.isEmpty() && parts.first() == QLatin1String("audit")) return true;
  for (const QString& part : parts) {
    if (protected_words().contains(part) || ends_in_short_word(part)) return true;
    for (const QString& stem : protected_stems()) {
      if (part.contains(stem)) return true;
    }
  }
  return is_persons_language(parts) || is_protected_pair(parts);
}

}  // namespace milepost
