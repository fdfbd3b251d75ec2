// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/provider/ChatAnswerReader.h"

#include "core/protocol/json/JsonOndemand.h"
#include "core/protocol/json/JsonSlices.h"

#include <algorithm>

namespace gatehouse {

void ChatAnswerChunk::clear()
{
    details.clear();
    content.clear();
    calls.clear();
    model = reasoningContent = reasoning = signature = refusal = annotations = finish = stopSequence = error = {};
    usage.reset();
    hasChoice = isMessage = false;
}

struct ChatAnswerReader::Private : json::OndemandReader
{
    /// Calls `take(key, value)` for each member; false: not an object, or broken.
    template <typename Take>
    bool members(value &from, Take take)
    {
        object members;
        if (from.get_object().get(members))
            return false;
        return membersOf(members, take);
    }

    template <typename Take>
    bool elements(value &from, Take take)
    {
        array list;
        if (from.get_array().get(list))
            return false;
        for (auto result : list) {
            value element;
            if (std::move(result).get(element) || !take(element))
                return false;
        }
        return true;
    }

    std::string_view raw(value &from)
    {
        std::string_view result;
        switch (typeOf(from)) {
        case json_type::object: {
            object inner;
            return from.get_object().get(inner) || inner.raw_json().get(result) ? std::string_view{} : result;
        }
        case json_type::array: {
            array inner;
            return from.get_array().get(inner) || inner.raw_json().get(result) ? std::string_view{} : result;
        }
        default:
            return slices::trimmed(from.raw_json_token());
        }
    }

    static void count(value &from, std::int64_t &into)
    {
        if (const auto told = number(from))
            into = std::max(into, *told);
    }

    bool readUsage(value &from);
    bool readContent(value &from);
    bool readDelta(value &from);
    bool readChoice(value &from);
    bool readCall(value &from, bool legacy);
    bool readFunction(value &from, ChatToolFragment &call);
    bool readSignature(value &from, std::string_view &signature);
    bool readTop(std::string_view json);
    bool read(std::string_view json)
    {
        return readLeniently(json, [this](std::string_view text) {
            chunk.clear();
            return readTop(text);
        });
    }

    ChatAnswerChunk chunk;
};

bool ChatAnswerReader::Private::readUsage(value &from)
{
    if (typeOf(from) != json_type::object)
        return true;
    ChatAnswerUsage usage;
    const bool whole = members(from, [&](std::string_view key, value &inner) {
        if (key == "prompt_tokens")
            count(inner, usage.prompt);
        else if (key == "completion_tokens")
            count(inner, usage.completion);
        else if (key == "total_tokens")
            count(inner, usage.total);
        else if (key == "prompt_cache_hit_tokens" || key == "cached_tokens" || key == "cache_read_input_tokens")
            count(inner, usage.cached);
        else if (key == "cache_write_tokens" || key == "cache_creation_input_tokens")
            count(inner, usage.cacheWrite);
        else if (key == "reasoning_tokens")
            count(inner, usage.reasoning);
        else if (key == "input_tokens")
            count(inner, usage.input);
        else if (key == "output_tokens")
            count(inner, usage.output);
        else if ((key == "prompt_tokens_details" || key == "input_tokens_details") && typeOf(inner) == json_type::object) {
            usage.inputIncludesCached = usage.inputIncludesCached || key == "input_tokens_details";
            return members(inner, [&](std::string_view detail, value &tokens) {
                if (detail == "cached_tokens" || detail == "cache_read_input_tokens")
                    count(tokens, usage.cached);
                else if (detail == "cache_write_tokens" || detail == "cache_creation_input_tokens" || detail == "cache_creation_tokens")
                    count(tokens, usage.cacheWrite);
                return true;
            });
        } else if ((key == "completion_tokens_details" || key == "output_tokens_details") && typeOf(inner) == json_type::object) {
            return members(inner, [&](std::string_view detail, value &tokens) {
                if (detail == "reasoning_tokens")
                    count(tokens, usage.reasoning);
                return true;
            });
        }
        return true;
    });
    if (usage.isReported())
        chunk.usage = usage;
    return whole;
}

bool ChatAnswerReader::Private::readContent(value &from)
{
    switch (typeOf(from)) {
    case json_type::string:
        chunk.content.push_back({text(from), false});
        return true;
    case json_type::array:
        return elements(from, [this](value &part) {
            if (typeOf(part) == json_type::string) {
                chunk.content.push_back({text(part), false});
                return true;
            }
            if (typeOf(part) != json_type::object)
                return true;
            return members(part, [this](std::string_view key, value &inner) {
                if (key == "text") {
                    chunk.content.push_back({text(inner), false});
                } else if (key == "thinking" && typeOf(inner) == json_type::string) {
                    chunk.content.push_back({text(inner), true});
                } else if (key == "thinking" && typeOf(inner) == json_type::array) {
                    return elements(inner, [this](value &thought) {
                        if (typeOf(thought) != json_type::object)
                            return true;
                        return members(thought, [this](std::string_view name, value &words) {
                            if (name == "text")
                                chunk.content.push_back({text(words), true});
                            return true;
                        });
                    });
                }
                return true;
            });
        });
    default:
        return true;
    }
}

bool ChatAnswerReader::Private::readSignature(value &from, std::string_view &signature)
{
    if (typeOf(from) != json_type::object)
        return true;
    return members(from, [&](std::string_view key, value &google) {
        if (key != "google" || typeOf(google) != json_type::object)
            return true;
        return members(google, [&](std::string_view name, value &inner) {
            if (name == "thought_signature")
                signature = text(inner);
            return true;
        });
    });
}

bool ChatAnswerReader::Private::readFunction(value &from, ChatToolFragment &call)
{
    if (typeOf(from) != json_type::object)
        return true;
    return members(from, [&](std::string_view key, value &inner) {
        if (key == "name") {
            call.name = text(inner);
        } else if (key == "input") {
            call.input = text(inner);
        } else if (key == "arguments") {
            const json_type type = typeOf(inner);
            if (type == json_type::string)
                call.arguments = text(inner);
            else if (type == json_type::object || type == json_type::array)
                call.arguments = raw(inner);
        } else if (key == "extra_content") {
            return readSignature(inner, call.signature);
        }
        return true;
    });
}

bool ChatAnswerReader::Private::readCall(value &from, bool legacy)
{
    if (typeOf(from) != json_type::object)
        return true;
    ChatToolFragment call;
    bool whole = true;
    if (legacy) {
        call.index = 0;
        whole = readFunction(from, call);
    } else {
        whole = members(from, [&](std::string_view key, value &inner) {
            if (key == "index") {
                call.index = number(inner);
            } else if (key == "id") {
                call.id = text(inner);
            } else if (key == "function" || key == "custom") {
                call.isCustom = call.isCustom || (key == "custom" && typeOf(inner) == json_type::object);
                return readFunction(inner, call);
            } else if (key == "extra_content") {
                return readSignature(inner, call.signature);
            }
            return true;
        });
    }
    chunk.calls.push_back(call);
    return whole;
}

bool ChatAnswerReader::Private::readDelta(value &from)
{
    return members(from, [this](std::string_view key, value &inner) {
        if (key == "content")
            return readContent(inner);
        if (key == "reasoning_content")
            chunk.reasoningContent = text(inner);
        else if (key == "reasoning")
            chunk.reasoning = text(inner);
        else if (key == "refusal")
            chunk.refusal = text(inner);
        else if (key == "annotations" && typeOf(inner) == json_type::array)
            chunk.annotations = raw(inner);
        else if (key == "reasoning_details" && typeOf(inner) == json_type::array)
            return elements(inner, [this](value &detail) {
                if (typeOf(detail) == json_type::object)
                    chunk.details.push_back(raw(detail));
                return true;
            });
        else if (key == "tool_calls" && typeOf(inner) == json_type::array)
            return elements(inner, [this](value &call) { return readCall(call, false); });
        else if (key == "function_call")
            return readCall(inner, true);
        else if (key == "extra_content")
            return readSignature(inner, chunk.signature);
        return true;
    });
}

bool ChatAnswerReader::Private::readChoice(value &from)
{
    bool hasDelta = false;
    std::string_view stop;
    const bool whole = members(from, [&](std::string_view key, value &inner) {
        if (key == "delta" && typeOf(inner) == json_type::object) {
            if (chunk.isMessage) {
                chunk.content.clear();
                chunk.calls.clear();
                chunk.details.clear();
                chunk.reasoning = chunk.reasoningContent = chunk.refusal = chunk.annotations = {};
                chunk.isMessage = false;
            }
            hasDelta = true;
            return readDelta(inner);
        }
        if (key == "message" && !hasDelta && typeOf(inner) == json_type::object) {
            chunk.isMessage = true;
            return readDelta(inner);
        }
        if (key == "text")
            chunk.content.push_back({text(inner), false});
        else if (key == "finish_reason")
            chunk.finish = text(inner);
        else if (key == "stop_reason" || key == "matched_stop")
            stop = text(inner);
        else if (key == "usage")
            return readUsage(inner);
        else if (key == "error" && typeOf(inner) != json_type::null)
            chunk.error = raw(inner);
        return true;
    });
    chunk.stopSequence = stop;
    return whole;
}

bool ChatAnswerReader::Private::readTop(std::string_view json)
{
    document top;
    object all;
    if (!open(json, top, all))
        return false;
    bool odd = false; // says something, but not in the words of an answer
    const bool whole = membersOf(all, [&](std::string_view key, value &inner) {
        if (key == "choices" && typeOf(inner) == json_type::array) {
            return elements(inner, [this](value &choice) {
                if (chunk.hasChoice || typeOf(choice) != json_type::object)
                    return true;
                chunk.hasChoice = true;
                return readChoice(choice);
            });
        }
        if (key == "usage")
            return readUsage(inner);
        if (key == "model")
            chunk.model = text(inner);
        if (key == "x_groq" && typeOf(inner) == json_type::object)
            return members(inner, [this](std::string_view name, value &groq) {
                if (name == "usage")
                    return readUsage(groq);
                if (name == "error" && typeOf(groq) == json_type::string)
                    chunk.error = raw(groq);
                return true;
            });
        if (key == "error") {
            const json_type type = typeOf(inner);
            if (type == json_type::object || type == json_type::string || type == json_type::array)
                if (const std::string_view told = raw(inner); told != "{}" && told != "\"\"" && told != "[]")
                    chunk.error = json;
        } else if (key == "base_resp") {
            const std::string_view told = raw(inner);
            if (slices::number(slices::member(told, "status_code")).value_or(0) != 0)
                chunk.error = json;
        } else if (key == "object") {
            odd = odd || text(inner) == "error";
        } else if (key == "message" || key == "detail" || key == "msg" || key == "errors") {
            odd = odd || typeOf(inner) != json_type::null;
        }
        return true;
    });
    if (odd && !chunk.hasChoice && !chunk.usage && chunk.error.empty())
        chunk.error = json;
    return whole;
}

ChatAnswerReader::ChatAnswerReader() : d(new Private) {}

ChatAnswerReader::~ChatAnswerReader() = default;

const ChatAnswerChunk *ChatAnswerReader::read(std::string_view json)
{
    return d->read(json) ? &d->chunk : nullptr;
}

} // namespace gatehouse
