// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace gatehouse {

/// What a client's tool is, where a name and JSON arguments do not tell it all. In a conversation each tool has one flat name; here its
/// client's own terms are found again for the answer. Owns its text, so that it outlives the request.
struct ClientTool
{
    enum class Kind : std::uint8_t {
        Function,   ///< in a namespace
        Legacy,     ///< of Chat's `functions`: its call comes back as `function_call`
        Freeform,   ///< `custom`: its input is text, in the conversation {"input": text}
        LocalShell, ///< Codex's local_shell
        ToolSearch, ///< Codex's tool_search, run by the client
        Shell,      ///< `shell`, run by the client: the arguments are the call's `action`
        ApplyPatch, ///< `apply_patch`, run by the client: the arguments are {"operation": the call's}
    };
    Kind kind = Kind::Function;
    std::string name;      ///< the client's own
    std::string nameSpace; ///< empty: none
};

/// By flat name. Plain functions outside of namespaces are not in it.
using ClientTools = std::map<std::string, ClientTool, std::less<>>;

} // namespace gatehouse
