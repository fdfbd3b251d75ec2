// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gatehouse {

/// What a Messages provider does differently from Anthropic; data of the catalogue.
struct MessagesTraits
{
    bool betas = true;        ///< knows Anthropic's betas: `anthropic-beta` and the members and blocks that come with them are passed on,
                              ///< else dropped together
    bool threads = false;     ///< keeps conversations (`thread`)
    bool serverTools = false; ///< runs web_search_* and other typed tools itself
    bool images = true;       ///< takes image blocks
    bool documents = false;   ///< takes document blocks with a PDF
    bool redactedThinking = false; ///< takes redacted_thinking blocks
    bool thinkingRequired = false; ///< with thinking on, earlier thinking must come back with tool calls, or 400 (DeepSeek)
    bool adaptiveThinking = false; ///< takes thinking {type: adaptive} and output_config.effort
    bool structuredOutput = false; ///< takes output_config.format

    /// Of whom nothing is known: a request in its own dialect goes on whole, and what is translated asks for nothing special.
    bool isStranger() const { return betas && !adaptiveThinking; }
};

} // namespace gatehouse
