#pragma once
#include <QString>

#include "core/base/result.h"

namespace milepost {

Status write_text_file(const QString& path, const QString& text);  // UTF-8, whole or not at all

}  // namespace milepost
