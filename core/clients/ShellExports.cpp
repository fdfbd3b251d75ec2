// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ShellExports.h"

#include <algorithm>

namespace gatehouse {

namespace {
bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("_@%+:,./-").find(c) != std::string_view::npos;
}

std::string familyName(const GatewayOffer &offer, const std::string &family, std::string otherwise)
{
    if (const auto set = offer.families.find(family); set != offer.families.end() && !set->second.empty())
        return set->second;
    const auto offered = std::find_if(offer.models.begin(), offer.models.end(),
                                      [&family](const GatewayOffer::Model &model) { return model.name.find(family) != std::string::npos; });
    return offered != offer.models.end() ? offered->name : std::move(otherwise);
}

void add(std::string &text, std::string_view variable, std::string_view value)
{
    text.append("export ").append(variable).append("=").append(shellQuoted(value)).append("\n");
}
} // namespace

std::string shellQuoted(std::string_view text)
{
    if (!text.empty() && std::all_of(text.begin(), text.end(), isPlain))
        return std::string(text);
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    }
    return quoted + "'";
}

std::string claudeCodeExports(const GatewayOffer &offer)
{
    const std::string opus = familyName(offer, "opus", "claude-opus-4-7");
    const std::string sonnet = familyName(offer, "sonnet", "claude-sonnet-4-6");
    std::string text;
    add(text, "ANTHROPIC_BASE_URL", offer.baseUrl);
    // Claude Code asks for a sign-in without a token, also where the gateway wants none.
    add(text, "ANTHROPIC_AUTH_TOKEN", offer.token.isEmpty() ? "not-needed" : offer.token.reveal());
    add(text, "ANTHROPIC_MODEL", opus);
    add(text, "ANTHROPIC_DEFAULT_OPUS_MODEL", opus);
    add(text, "ANTHROPIC_DEFAULT_SONNET_MODEL", sonnet);
    add(text, "ANTHROPIC_DEFAULT_HAIKU_MODEL", familyName(offer, "haiku", "claude-haiku-4-5"));
    add(text, "CLAUDE_CODE_SUBAGENT_MODEL", sonnet);
    return text;
}

} // namespace gatehouse
