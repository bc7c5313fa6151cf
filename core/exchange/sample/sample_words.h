#pragma once
#include <string>
#include <string_view>

namespace milepost {

class SampleRandom;

struct SampleAnswer {
  std::string_view prompt;
  std::string answer;
};

// What a ninth grader might write when asked; which: 0 strengths, 1 what helps, 2 a hope for the year.
SampleAnswer sample_voice(SampleRandom&, int which);
inline constexpr int sample_prompts = 3;

}  // namespace milepost
