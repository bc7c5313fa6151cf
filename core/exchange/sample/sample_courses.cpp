#include "core/exchange/sample/sample_courses.h"

namespace milepost {

std::span<const SampleCourse> sample_courses() {
  static constexpr SampleCourse courses[] = {
      {"co-0101", "0101", "English 9", "ELA", "B", "01001", 0.10},
      {"co-0103", "0103", "English 9 Honors", "ELA", "B", "01001", 0.10},
      {"co-0210", "0210", "Algebra I", "MATH", "C", "02052", 0.40},
      {"co-0220", "0220", "Geometry", "MATH", "C", "02072", 0.45},
      {"co-0310", "0310", "Biology: The Living Earth", "SCI", "D", "03051", 0.20},
      {"co-0410", "0410", "World History", "SOC", "A", "04051", 0.15},
      {"co-0415", "0415", "Ethnic Studies and Health", "SOC", "G", "04107", 0.05},
      {"co-0801", "0801", "Physical Education 9", "PE", "", "08001", -0.50},
      {"co-0501", "0501", "Spanish 1", "LOTE", "E", "06101", 0.10},
      {"co-0505", "0505", "Spanish for Heritage Speakers 1", "LOTE", "E", "06101", -0.10},
      {"co-0511", "0511", "French 1", "LOTE", "E", "06121", 0.10},
      {"co-0521", "0521", "Mandarin 1", "LOTE", "E", "06401", 0.10},
      {"co-0601", "0601", "Art 1", "VPA", "F", "05154", -0.35},
      {"co-0611", "0611", "Concert Band", "VPA", "F", "05101", -0.50},
      {"co-0701", "0701", "AVID 9", "ELECTIVE", "G", "22001", -0.20},
      {"co-0711", "0711", "Computer Science, Principles", "ELECTIVE", "G", "10019", 0.05},
      {"co-0121", "0121", "English Language Development", "ELD", "", "01992", 0.00},
      {"co-0219", "0219", "Algebra I Support", "ELECTIVE", "", "02994", 0.00, true},
      {"co-0790", "", "Academic Support", "ELECTIVE", "", "", 0.00, true},
  };
  return courses;
}

}  // namespace milepost
