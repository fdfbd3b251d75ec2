// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/provider/MessagesAnswerSearches.h"

#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/StrictJson.h"

namespace gatehouse {

void MessagesAnswerSearches::finish(std::string_view frame)
{
    const std::string id = slices::textOf(frame, "tool_use_id");
    const auto known = m_inputs.find(id);
    const std::string_view content = slices::member(frame, "content");
    std::string input = known == m_inputs.end() ? std::string() : json::strict(slices::trimmed(known->second));
    if (!slices::isObject(input))
        input = "{}";
    AnswerServerTool tool;
    tool.id = id;
    tool.name = "web_search";
    tool.inputJson = input;
    const std::string error = slices::isObject(content) ? slices::textOf(content, "error_code") : std::string();
    tool.errorCode = error;
    const std::string results = json::strictElements(content);
    if (!results.empty())
        tool.results = results;
    else if (error.empty())
        tool.errorCode = "unavailable";
    m_sink.serverTool(tool);
    m_inputs.erase(id);
}

void tellMessagesCitation(AnswerSink &sink, std::string_view citation)
{
    const std::string url = slices::textOf(citation, "url");
    std::string title = slices::textOf(citation, "title");
    if (title.empty())
        title = slices::textOf(citation, "document_title");
    const std::string cited = slices::textOf(citation, "cited_text");
    if (!url.empty() || !title.empty())
        sink.citation({.url = url, .title = title, .cited = cited});
}

} // namespace gatehouse
