// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clients/ClientRequests.h"

#include <QtCore/QString>

#include <array>

namespace gatehouse {

std::optional<ClientKind> clientOf(const LoggedRequest &request)
{
    if (const auto named = clientFromId(request.record.client))
        return named;
    struct Mark
    {
        const char *word;
        ClientKind kind;
    };
    // Claude Desktop runs a Claude Code of its own, which says so.
    static constexpr std::array marks{Mark{"claude-desktop", ClientKind::ClaudeDesktop},
                                      Mark{"local-agent", ClientKind::ClaudeDesktop},
                                      Mark{"codex", ClientKind::Codex},
                                      Mark{"opencode", ClientKind::OpenCode},
                                      Mark{"qwen", ClientKind::QwenCode},
                                      Mark{"claude-cli", ClientKind::ClaudeCode},
                                      Mark{"claude-code", ClientKind::ClaudeCode}};
    for (const auto &[name, value] : request.headers) {
        if (QString::fromStdString(name).compare(QLatin1String("user-agent"), Qt::CaseInsensitive) != 0)
            continue;
        const QString agent = QString::fromStdString(value);
        for (const Mark &mark : marks)
            if (agent.contains(QLatin1String(mark.word), Qt::CaseInsensitive))
                return mark.kind;
    }
    return std::nullopt;
}

std::map<ClientKind, std::chrono::system_clock::time_point> lastRequests(const std::vector<LoggedRequestPtr> &newestFirst)
{
    std::map<ClientKind, std::chrono::system_clock::time_point> last;
    for (const LoggedRequestPtr &request : newestFirst) {
        if (const auto kind = clientOf(*request))
            last.emplace(*kind, request->started);
        if (last.size() == allClients.size())
            break;
    }
    return last;
}

} // namespace gatehouse
