// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/client/MessagesAnswerSearch.h"

#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"

#include <string>
#include <string_view>

namespace gatehouse {

namespace {

/// The content of a web_search_tool_result.
std::string webSearchResults(std::string_view results)
{
    std::string content;
    json::Writer writer(content);
    writer.beginArray();
    if (slices::isArray(results))
        for (slices::Walk walk(results); walk.next();) {
            const std::string_view age = slices::member(walk.value(), "page_age");
            writer.beginObject()
                .member("type", "web_search_result")
                .member("url", std::string_view(slices::textOf(walk.value(), "url")))
                .member("title", std::string_view(slices::textOf(walk.value(), "title")))
                .member("encrypted_content", std::string_view(slices::textOf(walk.value(), "encrypted_content")))
                .key("page_age");
            if (slices::isString(age))
                writer.string(slices::text(age));
            else
                writer.null();
            writer.endObject();
        }
    writer.endArray();
    return content;
}

} // namespace

MessagesAnswerSearch::MessagesAnswerSearch(const AnswerServerTool &tool, const IdSource &newId)
{
    call.kind = MessagesAnswerBlock::Kind::ServerTool;
    call.id = tool.id.starts_with("srvtoolu_") ? std::string(tool.id) : newId("srvtoolu_");
    call.name = tool.name;
    call.content = tool.inputJson;
    call.ended = true;
    result.kind = MessagesAnswerBlock::Kind::Result;
    result.ended = true;
    json::Writer writer(result.content);
    writer.beginObject().member("type", "web_search_tool_result").member("tool_use_id", std::string_view(call.id)).key("content");
    if (tool.errorCode.empty())
        writer.raw(webSearchResults(tool.results));
    else
        writer.beginObject().member("type", "web_search_tool_result_error").member("error_code", tool.errorCode).endObject();
    writer.endObject();
}

} // namespace gatehouse
