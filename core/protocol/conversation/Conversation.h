// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/ConversationPart.h"
#include "core/protocol/conversation/RequestBody.h"

#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gatehouse {

/// A tool that the client offers.
struct ConversationTool
{
    JsonText name;
    JsonText description;
    std::string_view schema; ///< raw JSON Schema; empty: none
    std::string_view format; ///< raw, of a freeform tool: {"type": "grammar", ...}; empty: any text
    bool freeform = false;   ///< its input is text, not JSON
    bool strict = false;     ///< arguments must fit the schema exactly
    JsonText serverType;     ///< of a tool that the provider would run itself ("web_search_20250305"); empty: the client's own
    bool deferred = false;   ///< to be shown to the model only after it was looked up
    bool withheld = false;   ///< deferred and not yet looked up: must not be offered
};

struct ConversationToolChoice
{
    enum class Kind : std::uint8_t { Unspecified, Auto, Any, None, Named };
    Kind kind = Kind::Unspecified;
    JsonText name;
    bool disableParallel = false;
};

/// How much the client wants the model to think.
struct ConversationReasoning
{
    enum class Mode : std::uint8_t { Unspecified, Off, Adaptive, Budget };
    enum class Effort : std::uint8_t { Unspecified, Minimal, Low, Medium, High, ExtraHigh, Max };
    Mode mode = Mode::Unspecified;
    std::int64_t budget = 0; ///< tokens, with Mode::Budget
    Effort effort = Effort::Unspecified;

    bool wanted() const { return mode == Mode::Adaptive || mode == Mode::Budget; }
};

/// The form that an answer must have.
struct ConversationFormat
{
    enum class Kind : std::uint8_t { Text, JsonObject, JsonSchema };
    Kind kind = Kind::Text;
    JsonText name;           ///< of the schema
    std::string_view schema; ///< raw; JsonSchema alone
    bool strict = false;
};

/// What only OpenAI's dialects can say. Empty: not given.
struct ConversationOpenAi
{
    JsonText verbosity;
    JsonText promptCacheKey;
    JsonText safetyIdentifier;
    JsonText serviceTier;
    std::string_view metadata; ///< raw object
};

/// A request to a model in no dialect's terms: what decoders make of a client's bytes and encoders turn into a provider's. Text and opaque
/// JSON are slices of the client's bytes, which the conversation keeps alive, or of text added with keep(). Decoded again for each provider
/// that is tried. One thread at a time.
class Conversation
{
public:
    enum class Role : std::uint8_t { System, User, Assistant };
    struct Turn
    {
        Role role = Role::User;
        std::uint32_t firstPart = 0; ///< in `parts`
        std::uint32_t partCount = 0;
    };
    static constexpr std::size_t maxTurns = 10'000;

    explicit Conversation(std::shared_ptr<const RequestBody> body) : m_body(std::move(body)) {}
    Conversation(Conversation &&) noexcept = default;
    Conversation &operator=(Conversation &&) noexcept = default;
    Conversation(const Conversation &) = delete;
    Conversation &operator=(const Conversation &) = delete;

    const RequestBody &body() const { return *m_body; }
    std::span<const ConversationPart> partsOf(const Turn &turn) const { return std::span(parts).subspan(turn.firstPart, turn.partCount); }
    std::span<const ConversationPart> childrenOf(const ConversationPart &part) const
    {
        return std::span(nested).subspan(part.firstChild, part.childCount);
    }
    /// Puts new text into the arena; lives as long as the conversation.
    JsonText keep(std::string_view utf8);
    /// Keeps something alive for as long as the conversation: what slices point into besides the body.
    void retain(std::shared_ptr<const std::string> text) { m_retained.push_back(std::move(text)); }
    /// Marks the deferred tools that nothing in the conversation has loaded or called as withheld. Decoders call it last.
    void withholdUnreferencedTools();

    std::vector<ConversationPart> system; ///< text parts; the system prompt apart from the turns
    std::vector<Turn> turns;
    std::vector<ConversationPart> parts;  ///< of all turns, in order
    std::vector<ConversationPart> nested; ///< parts inside parts
    std::vector<ConversationTool> tools;
    ConversationToolChoice toolChoice;
    ConversationReasoning reasoning;
    std::optional<std::int64_t> maxTokens;
    std::string_view temperature; ///< raw numbers; empty: not given
    std::string_view topP;
    std::string_view topK;
    std::vector<JsonText> stopSequences;
    JsonText userId;
    ConversationFormat format;
    ConversationOpenAi openAi;
    bool stream = false;

private:
    std::shared_ptr<const RequestBody> m_body;
    std::deque<std::string> m_arena;
    std::vector<std::shared_ptr<const std::string>> m_retained;
};

} // namespace gatehouse
