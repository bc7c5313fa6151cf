#pragma once
#include "core/base/result.h"
#include "core/exchange/hashed_file.h"
#include "core/exchange/scratch_store.h"

namespace milepost {

bool is_armored(QByteArrayView start);

// Reads an armored message to the file's end and keeps its binary form, which is as encrypted as the file was. first:
// what was read of the file already. Refused: another kind of armor, cut off, damaged, anything behind its end.
Status read_armored(HashedFile&, QByteArrayView first, ScratchStore& binary);

}  // namespace milepost
