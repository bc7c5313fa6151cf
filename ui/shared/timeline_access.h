#pragma once

namespace milepost {

// A screen reader walks a timeline as a list: one child for each place the keyboard can stand, with its words, state and place.
void install_timeline_access();

}  // namespace milepost
