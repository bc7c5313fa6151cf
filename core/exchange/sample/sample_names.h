#pragma once
#include <string>
#include <string_view>

namespace milepost {

class SampleRandom;

// Where a sample student's names come from; only for believable name lists.
enum class NameOrigin { Latin, AfricanAmerican, ChineseVietnamese, Filipino, SouthAsian, PacificIslander, European };

std::string_view sample_given_name(SampleRandom&, NameOrigin, bool female);
std::string sample_family_name(SampleRandom&, NameOrigin);  // some are double, hyphened, with an apostrophe
std::string ascii_lower(std::string_view utf8);             // for user names: "Núñez-O'Hara" gives "nunezohara"

}  // namespace milepost
