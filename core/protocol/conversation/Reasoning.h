// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// What a model thought before it called a tool or answered, as its provider wants it back in the next turn.
struct Reasoning
{
    std::string text = {};             ///< reasoning_content / reasoning / thinking / summaries, UTF-8
    std::string detailsJson = {};      ///< OpenRouter's reasoning_details, the raw array; empty: none
    std::string thoughtSignature = {}; ///< Gemini's; empty: none
    std::string signature = {};        ///< of a Messages provider's thinking block; empty: none
    std::string redactedData = {};     ///< of a Messages provider's redacted_thinking block; empty: none
    std::string itemId = {};           ///< of a Responses provider's reasoning item, "rs_..."; empty: none
    std::string encryptedContent = {}; ///< of a Responses provider's reasoning item; empty: none
    std::string origin = {};           ///< the id of the provider that made it: no other one takes what is opaque here; empty: unknown
};

/// The opaque texts that a provider wants back with its reasoning, each a member of Reasoning.
enum class ReasoningMark : std::uint8_t { ThoughtSignature, Signature, RedactedData, ItemId, EncryptedContent };

/// Puts the parts that a client would not keep by itself into the opaque text that it does keep (a thinking block's `signature`, a
/// redacted block's `data`, a reasoning item's `encrypted_content`). Never empty. The text itself is left out when `withText` is false,
/// because a thinking block carries it.
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
