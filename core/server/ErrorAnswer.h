// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/ResponseStream.h"

namespace gatehouse {

/// An error as a whole answer in a dialect's own shape.
struct ErrorAnswer
{
    int status = 500;
    HeaderList headers;
    std::string body;
};
ErrorAnswer errorAnswer(Dialect dialect, const ApiError &error, std::string_view requestId);

} // namespace gatehouse
