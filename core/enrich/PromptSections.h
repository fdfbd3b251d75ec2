// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace gatehouse {

/// A stretch of a system prompt. All stretches of a text, one after another, are the text.
struct PromptSection
{
    enum class Kind : std::uint8_t {
        Advice, ///< goes: what a coding agent tells every model about manners and habits
        Kept,   ///< never goes and is never cut
        Other,  ///< stays as far as there is room
    };
    Kind kind = Kind::Other;
    std::string_view text;
};

/// Tells the parts of one block of a system prompt apart.
///
/// Advice: the sections "Tone and style", "Output efficiency", "Doing tasks", "Executing actions with care", "Using your tools", "auto
/// memory" and "VSCode Extension Context", in any case and under a heading of any level, with the sections below them; and
/// <system-reminder> blocks.
///
/// Kept, also inside of those: the environment (a heading that names it, git's state, the date, <env>), what the user wrote (CLAUDE.md,
/// AGENTS.md, memory files, custom and project instructions; from a line "Contents of .../CLAUDE.md" on, all that follows, since its own
/// headings are the user's), the output style, format or language that was chosen, and what MCP servers say of their tools.
///
/// A line in a code fence is no heading, and a tag that is not closed is text.
std::vector<PromptSection> promptSections(std::string_view block);

} // namespace gatehouse
