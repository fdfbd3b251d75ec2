// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace gatehouse::test {

/// The messages of a conversation of `turns` questions and answers as a coding client sends them: thinking, text, one or two calls with
/// results (some with an image, some failed, one missing, ids that repeat), reminders between, an answer that said nothing.
inline std::vector<std::string> recorded(int turns)
{
    std::vector<std::string> messages;
    for (int i = 0; i < turns; ++i) {
        const std::string n = std::to_string(i);
        if (i % 7 == 3)
            messages.push_back(R"({"role":"system","content":"The date is day )" + n + "\"}");
        messages.push_back(R"({"role":"user","content":[{"type":"text","text":"Question )" + n +
                           R"("},{"type":"text","text":"<system-reminder>note</system-reminder>"}]})");
        if (i % 11 == 5)
            messages.push_back(R"({"role":"assistant","content":[{"type":"thinking","thinking":"nothing","signature":"s"}]})");
        std::string assistant = R"({"role":"assistant","content":[{"type":"thinking","thinking":"Thought )" + n +
                                R"(","signature":"sig"},{"type":"text","text":"I will."},)" + R"({"type":"tool_use","id":"toolu_)" +
                                std::to_string(i % 9) + R"(","name":"Read","input":{"path":"/a/)" + n + "\"}}";
        if (i % 3 == 0)
            assistant += R"(,{"type":"tool_use","id":"second_)" + n + R"(","name":"mcp.server/list","input":{}})";
        messages.push_back(assistant + "]}");
        std::string results = R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"toolu_)" + std::to_string(i % 9) + "\",";
        results += i % 5 == 2 ? R"("content":[{"type":"image","source":{"type":"base64","media_type":"image/png","data":"QUJD"}}]})"
                              : R"("is_error":)" + std::string(i % 4 == 1 ? "true" : "false") + R"(,"content":"Result )" + n + "\"}";
        if (i % 6 == 0)
            results += R"(,{"type":"tool_result","tool_use_id":"second_)" + n + R"(","content":""})";
        messages.push_back(results + "]}");
        messages.push_back(R"({"role":"assistant","content":"Answer )" + n + "\"}");
    }
    return messages;
}

/// The Messages request that holds the first `count` of them.
inline std::string request(const std::vector<std::string> &messages, std::size_t count)
{
    std::string body =
        R"({"model":"claude-x","max_tokens":64000,"stream":true,"system":[{"type":"text","text":"x-anthropic-billing-header: cch=)" +
        std::to_string(count) + R"(;"},{"type":"text","text":"You are."}],"messages":[)";
    for (std::size_t i = 0; i < count; ++i)
        body += (i > 0 ? "," : "") + messages[i];
    return body +
           R"(],"tools":[{"name":"Read","input_schema":{"type":"object","properties":{}}},{"name":"mcp.server/list","input_schema":{}}]})";
}

} // namespace gatehouse::test
