#pragma once
#include "core/store/key_header.h"

namespace milepost {

// Argon2id at its least, so that a test does not wait for a passphrase. Never used outside tests.
inline constexpr KeyCost cheap_key{1, 8192};

}  // namespace milepost
