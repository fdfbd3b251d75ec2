// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// What a model thought before it called a tool or answered, as its provider wants it back in the next turn.
struct Reasoning
{
    std::string text;             ///< reasoning_content / reasoning, UTF-8
    std::string detailsJson;      ///< OpenRouter's reasoning_details, the raw array; empty: none
    std::string thoughtSignature; ///< Gemini's; empty: none
};

/// Puts the parts that a client would not keep by itself into the opaque text that it does keep (a thinking block's `signature`). Never
/// empty. The text itself is left out when `withText` is false, because a thinking block carries it.
std::string sealReasoning(const Reasoning &reasoning, bool withText);
/// Reads a sealed text back; nothing if it is not one of ours.
std::optional<Reasoning> unsealReasoning(std::string_view sealed);

/// The second way back: reasoning by the id of a tool call that followed it, for clients that drop what we sealed. Bounded in entries and
/// bytes, the least recently used go first. Process-wide; safe from any thread.
class ReasoningStore
{
public:
    explicit ReasoningStore(std::size_t maxEntries = 4096, std::size_t maxBytes = 16u * 1024 * 1024);
    ~ReasoningStore();
    void remember(std::string_view toolCallId, std::shared_ptr<const Reasoning> reasoning);
    std::shared_ptr<const Reasoning> find(std::string_view toolCallId) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
