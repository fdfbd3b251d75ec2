// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"

#include <string_view>

namespace gatehouse {

/// What a client is told of a provider's body that is no answer: nothing, a web page, plain text, cut JSON, or JSON of another kind. `body`
/// is without space around it; `dialect` is the one that was expected ("chat", "responses", ...). JSON is not repeated: the words of a cut
/// answer belong in no log.
ApiError noAnswer(std::string_view body, std::string_view dialect);

/// The same of a piece of a stream.
ApiError noAnswerEvent(std::string_view data);

} // namespace gatehouse
