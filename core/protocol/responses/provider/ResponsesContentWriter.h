// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/request/RequestContent.h"

#include <span>
#include <string>
#include <string_view>

namespace gatehouse::responses {

/// Appends the chunks as content parts, comma-separated: texts as parts of `textType` (input_text, output_text), media as input_image and
/// input_file.
void appendParts(std::string &out, std::span<const RequestChunk> chunks, std::string_view textType);

/// Appends the chunks as one JSON string, texts parted by `separator` (escaped); media is passed over.
void appendText(std::string &out, std::span<const RequestChunk> chunks, std::string_view separator);

} // namespace gatehouse::responses
