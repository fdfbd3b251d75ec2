// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/Dialects.h"
#include "core/protocol/conversation/Reasoning.h"

#include <QtCore/QByteArray>
#include <QtCore/QMetaType>

#include <nlohmann/json.hpp>

#include <array>
#include <memory>
#include <optional>
#include <string>

/// Requests on their whole way, from a client of any dialect to a provider of any.
namespace gatehouse::test {

using Json = nlohmann::ordered_json;

inline constexpr std::array<Dialect, 3> dialects{Dialect::Messages, Dialect::Chat, Dialect::Responses};

inline const char *nameOf(Dialect dialect)
{
    return dialect == Dialect::Messages ? "Messages" : dialect == Dialect::Chat ? "Chat" : "Responses";
}

/// The same in the words of each dialect; empty: it cannot be said there, or nothing is expected there.
struct Ways
{
    std::string messages = {};
    std::string chat = {};
    std::string responses = {};

    const std::string &of(Dialect dialect) const
    {
        return dialect == Dialect::Messages ? messages : dialect == Dialect::Chat ? chat : responses;
    }
};

inline QByteArray wayName(const char *rule, Dialect from, Dialect to)
{
    return QByteArray(rule) + " (" + nameOf(from) + " \u2192 " + nameOf(to) + ')';
}

/// Whom a request is for; at first a provider and a model that take all that their dialect can say.
struct Setup
{
    ChatTraits chat;
    MessagesTraits messages{.betas = true,
                            .serverTools = true,
                            .documents = true,
                            .redactedThinking = true,
                            .adaptiveThinking = true,
                            .structuredOutput = true};
    ResponsesTraits responses;
    std::string model = "big-model";
    std::string provider = "maker";
    std::optional<ModelInfo> info;
    std::shared_ptr<ReasoningStore> store;
    bool stream = true;

    Setup()
    {
        chat.openAiMembers = true;
        chat.userField = true;
        chat.effort = ChatTraits::EffortField::ReasoningEffort;
    }
};

struct SentRequest
{
    EncodedRequest request;
    ClientTools tools;
    Json body;
};

/// `members` of a client's request on their way to a provider; what every request must have is added where it is missing.
inline Result<SentRequest, ApiError> sent(Dialect client, Dialect provider, const std::string &members, const Setup &setup = {})
{
    std::string body = R"({"model":"asked-for","stream":true)";
    if (client == Dialect::Messages && members.find("\"max_tokens\"") == std::string::npos)
        body += R"(,"max_tokens":100)";
    const char *turns = client == Dialect::Responses ? "\"input\":" : "\"messages\":";
    if (members.find(turns) == std::string::npos)
        body += ',' + std::string(turns) + R"([{"role":"user","content":"hi"}])";
    body += (members.empty() ? "" : ",") + members + '}';
    SentRequest all;
    const auto conversation = decodeRequest(client, RequestBody::copyOf(body), nullptr, all.tools);
    if (!conversation)
        return conversation.error();
    RequestTarget target{setup.model, setup.chat, setup.info ? &*setup.info : nullptr, setup.store.get(), setup.stream};
    target.provider = setup.provider;
    target.messages = setup.messages;
    target.responses = setup.responses;
    auto request = encodeRequest(provider, *conversation, target);
    if (!request)
        return request.error();
    all.request = std::move(*request);
    all.body = Json::parse(all.request.body, nullptr, false);
    return all;
}

/// Compares what stands at each pointer; null: nothing does. A text that begins with "~" must be part of what is there. Empty: as wanted.
inline std::string difference(const Json &body, const Json &wanted)
{
    for (const auto &[pointer, value] : wanted.items()) {
        const Json::json_pointer place(pointer);
        const Json found = body.contains(place) ? body.at(place) : Json();
        bool same = nlohmann::json(found) == nlohmann::json(value);
        if (value.is_string() && value.get<std::string>().starts_with("~"))
            same = found.is_string() && found.get<std::string>().find(value.get<std::string>().substr(1)) != std::string::npos;
        if (!same)
            return pointer + " is " + found.dump() + ", wanted " + value.dump() + ", of " + body.dump();
    }
    return {};
}

} // namespace gatehouse::test

Q_DECLARE_METATYPE(gatehouse::Dialect)
Q_DECLARE_METATYPE(gatehouse::test::Setup)
