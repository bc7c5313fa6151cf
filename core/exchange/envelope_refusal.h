#pragma once
// The sentences that refuse a sealed file, where more than one source says them.
#include <optional>

#include "core/base/result.h"
#include "core/exchange/openpgp_packets.h"

namespace milepost::envelope_refusal {

Error not_openpgp();
Error cut_off();
Error damaged();
Error appended();
Error a_key();
Error not_encrypted();
std::optional<Error> flaw_refusal(OpenPgpOutline::Flaw);

}  // namespace milepost::envelope_refusal
