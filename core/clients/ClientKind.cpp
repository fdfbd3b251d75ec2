// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientKind.h"

namespace gatehouse {

namespace {
struct Names
{
    ClientKind kind;
    std::string_view id;
    const char16_t *name;
};
constexpr std::array table{Names{ClientKind::ClaudeDesktop, "claude-desktop", u"Claude Desktop"},
                           Names{ClientKind::ClaudeCode, "claude-code", u"Claude Code"}, Names{ClientKind::Codex, "codex", u"Codex"},
                           Names{ClientKind::OpenCode, "opencode", u"OpenCode"}, Names{ClientKind::QwenCode, "qwen-code", u"Qwen Code"}};
static_assert(table.size() == allClients.size());
} // namespace

std::string_view clientId(ClientKind kind)
{
    for (const Names &names : table)
        if (names.kind == kind)
            return names.id;
    return {};
}

std::optional<ClientKind> clientFromId(std::string_view id)
{
    for (const Names &names : table)
        if (names.id == id)
            return names.kind;
    return std::nullopt;
}

QString clientName(ClientKind kind)
{
    for (const Names &names : table)
        if (names.kind == kind)
            return QString::fromUtf16(names.name);
    return {};
}

} // namespace gatehouse
