// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/log/CurlCommand.h"

#include "core/base/Text.h"
#include "core/clients/ShellQuoting.h"
#include "core/usage/HeaderRedaction.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

/// What curl writes itself, or what belonged to the client's connection.
bool isCurlsOwn(std::string_view name)
{
    constexpr std::array<std::string_view, 9> own{"host",       "content-length",   "connection", "accept-encoding", "transfer-encoding",
                                                  "keep-alive", "proxy-connection", "expect",     "x-gatehouse-hop"};
    return std::any_of(own.begin(), own.end(), [name](std::string_view each) { return equalsIgnoringCase(name, each); });
}

} // namespace

CurlCommand curlCommand(const LoggedRequest &request, std::string_view baseUrl)
{
    constexpr std::string_view nextLine = " \\\n  ";
    CurlCommand command;
    std::string &text = command.text;
    text = "curl " + shellQuoted(std::string(baseUrl) + request.record.path);
    if (request.method == "HEAD")
        text.append(nextLine).append("--head");
    else if (request.method != "GET")
        text.append(nextLine).append("-X ").append(shellQuoted(request.method));
    text.append(nextLine).append("-H \"Authorization: Bearer $GATEHOUSE_TOKEN\"");
    for (const auto &[name, value] : request.headers)
        if (value != hiddenValue && !isCurlsOwn(name))
            text.append(nextLine).append("-H ").append(shellQuoted(name + ": " + value));
    if (request.method != "POST")
        return command;
    if (request.requestBody && !request.requestBodyCut)
        text.append(nextLine).append("--data-binary ").append(shellQuoted(*request.requestBody));
    else
        command.body = request.requestBody ? CurlCommand::Body::TooLong : CurlCommand::Body::NotKept;
    return command;
}

} // namespace gatehouse
