// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/json/RequestCursor.h"

#include <cstdint>
#include <string_view>

namespace gatehouse {

/// One piece of a turn, in no dialect's terms. Which fields mean something depends on the kind; all views belong to the conversation.
struct ConversationPart
{
    enum class Kind : std::uint8_t {
        Text,              ///< text, citations
        Refusal,           ///< text: the model's words of why it did not answer
        Image,             ///< source, mediaType, data
        Document,          ///< source, mediaType, data, title, context; or children
        ToolCall,          ///< id, name, json (the input); freeform: text (the input)
        ToolResult,        ///< id (of the call), children, isError
        Reasoning,         ///< text, signature (a seal of ours, or the client's provider's own)
        RedactedReasoning, ///< data
        ToolReference,     ///< name of a tool that was loaded
        SearchResult,      ///< title, data (the source), children
        ServerToolCall,    ///< id, name, json: a tool that the provider ran itself
        ServerToolResult,  ///< id, name (the block's type), json (the content)
    };
    enum class Source : std::uint8_t {
        None,
        Base64,   ///< data is base64
        Url,      ///< data is an address
        File,     ///< data is a file's id at the provider
        Text,     ///< data is the text itself
        Children, ///< the parts below
    };

    Kind kind = Kind::Text;
    Source source = Source::None;
    bool isError = false;
    bool freeform = false;
    std::uint32_t firstChild = 0; ///< in Conversation::nested
    std::uint32_t childCount = 0;
    JsonText text;
    JsonText id;
    JsonText name;
    JsonText title;
    JsonText context;
    JsonText mediaType;
    JsonText data;
    JsonText signature;
    std::string_view json;         ///< an opaque value, raw
    std::string_view citations;    ///< raw array, in the client's dialect; empty: none
    std::string_view cacheControl; ///< raw; empty: none
};

} // namespace gatehouse
