#include "core/exchange/envelope_refusal.h"

#include <QCoreApplication>

namespace milepost::envelope_refusal {

using Flaw = OpenPgpOutline::Flaw;

namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(Envelope)
};

}  // namespace

Error not_openpgp() {
  return {Text::tr(
      "This is not a sealed export: it does not begin like an OpenPGP file. Choose the .pgp file as the district "
      "sent it, without opening or saving it in another program.")};
}

Error cut_off() {
  return {Text::tr("The sealed export is cut off: it ends before its content does. Copy or download it again.")};
}

Error damaged() {
  return {Text::tr(
      "The sealed export is damaged or was changed on its way: what it holds is not what was sealed. Nothing of it "
      "was used. Copy or download it again, or ask the district to send it once more.")};
}

Error a_key() {
  return {Text::tr("This file is an OpenPGP key, not an export. Use “trust” for a district's key.")};
}

Error not_encrypted() {
  return {Text::tr(
      "The export is not encrypted, though it may be signed. Student records must not travel readable for anyone: ask "
      "the district to seal it for the school's key (gpg -s -e -r SCHOOL).")};
}

Error appended() {
  return {Text::tr(
      "Something was appended to the sealed export after it was sealed. Nothing of it was used. Copy or download it "
      "again, or ask the district to send it once more.")};
}

std::optional<Error> flaw_refusal(Flaw flaw) {
  if (flaw == Flaw::Truncated) return cut_off();
  if (flaw == Flaw::Damaged) return damaged();
  if (flaw == Flaw::GarbageAfterEnd) return appended();
  return std::nullopt;
}

}  // namespace milepost::envelope_refusal
