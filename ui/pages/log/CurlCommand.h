// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usage/RequestLog.h"

#include <QtCore/QString>

#include <string>
#include <string_view>

namespace gatehouse {

/// One request as a command that sends it to this gateway again, from a POSIX shell. It holds no secret: the token comes from the shell's
/// GATEHOUSE_TOKEN.
struct CurlCommand
{
    enum class Body : std::uint8_t {
        Whole,   ///< in the command, or there was none to send
        NotKept, ///< nobody asked for bodies to be kept
        TooLong, ///< only a part of it was kept
    };
    std::string text;
    Body body = Body::Whole;
};
CurlCommand curlCommand(const LoggedRequest &request, std::string_view baseUrl);

} // namespace gatehouse
