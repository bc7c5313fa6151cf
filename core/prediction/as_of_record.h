#pragma once
#include <QDate>

#include "core/students/student.h"

namespace milepost {

// Takes out of a record everything dated after the cut-off, and what might be: a year's summary before that year is
// over, an undated mark of a year that is not. An exit to come is not known. Answers whether a mark was among it.
bool cut_record(StudentRecord&, QDate cutoff);

}  // namespace milepost
