// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/ResponsesAnswerCalls.h"

#include "core/protocol/AnswerArguments.h"
#include "core/protocol/AnswerJson.h"
#include "core/protocol/JsonWriter.h"
#include "core/protocol/responses/ResponsesAnswerInput.h"

#include <span>
#include <vector>

namespace gatehouse {

namespace {

/// A function's or a custom tool's call, told as it comes.
class StreamedCall : public ResponsesAnswerCall
{
public:
    StreamedCall(ClientTool tool, std::string_view callId, std::string id)
        : ResponsesAnswerCall(std::move(id)), m_tool(std::move(tool)), m_callId(callId)
    {
    }
    void addArguments(std::string_view fragment) override
    {
        if (isCustom())
            m_text += m_input.add(fragment);
        else
            m_text += fragment;
    }
    std::string json() const override { return jsonWith(m_text); }

private:
    bool isCustom() const { return m_tool.kind == ClientTool::Kind::Freeform; }
    std::string_view member() const { return isCustom() ? "input" : "arguments"; }
    std::string frame() const override { return jsonWith({}); }
    std::string jsonWith(std::string_view text) const;
    void writeContent(ResponsesAnswerWriter &writer, std::string &out) override;
    void complete() override
    {
        if (isCustom())
            m_text += m_input.finish();
        else if (m_text.empty())
            m_text = "{}";
    }

    const ClientTool m_tool;
    const std::string m_callId;
    ResponsesAnswerInput m_input;
    std::string m_text;
    std::size_t m_sent = 0;
};

std::string StreamedCall::jsonWith(std::string_view text) const
{
    std::string json;
    json::Writer writer(json);
    writer.beginObject().member("id", std::string_view(m_id)).member("type", isCustom() ? "custom_tool_call" : "function_call");
    writer.member("status", status()).member("call_id", std::string_view(m_callId)).member("name", std::string_view(m_tool.name));
    if (!m_tool.nameSpace.empty())
        writer.member("namespace", std::string_view(m_tool.nameSpace));
    writer.member(member(), text).endObject();
    return json;
}

void StreamedCall::writeContent(ResponsesAnswerWriter &writer, std::string &out)
{
    if (m_sent < m_text.size())
        writer.text(out, isCustom() ? "response.custom_tool_call_input.delta" : "response.function_call_arguments.delta", place(), "delta",
                    std::string_view(m_text).substr(m_sent));
    m_sent = m_text.size();
    if (!ended())
        return;
    if (isCustom()) {
        writer.text(out, "response.custom_tool_call_input.done", place(), member(), m_text);
        return;
    }
    std::string name = ",\"name\":";
    json::appendString(name, m_tool.name);
    writer.text(out, "response.function_call_arguments.done", place(), member(), m_text, name);
}

/// A call of a tool that the API has a kind of item for; it goes out once its arguments are complete.
class WholeCall : public ResponsesAnswerCall
{
public:
    WholeCall(ClientTool tool, std::string_view callId, const IdSource &newId)
        : ResponsesAnswerCall(newId(formOf(tool.kind).prefix)), m_form(formOf(tool.kind)), m_callId(callId)
    {
    }
    void addArguments(std::string_view fragment) override { m_arguments += fragment; }
    std::string json() const override;

private:
    /// A member of what the client gets, and the names under which models give it.
    struct Field
    {
        std::string_view name;
        std::vector<std::string_view> given;
    };
    struct Form
    {
        std::string_view prefix;
        std::string_view type;
        std::string_view member;       ///< what the arguments become
        std::string_view constants;    ///< raw members, with a comma behind each
        std::span<const Field> fields; ///< empty: the arguments as they are
    };
    static Form formOf(ClientTool::Kind kind);
    std::string frame() const override { return json(); }
    void writeContent(ResponsesAnswerWriter &, std::string &) override {}
    void complete() override { m_arguments = repairedArguments(m_arguments); }
    bool streams() const override { return false; }
    std::string value() const;

    const Form m_form;
    const std::string m_callId;
    std::string m_arguments;
};

WholeCall::Form WholeCall::formOf(ClientTool::Kind kind)
{
    static const std::vector<Field> localShell{{"command", {"command", "cmd", "commands"}},
                                               {"env", {"env"}},
                                               {"timeout_ms", {"timeout_ms", "timeout"}},
                                               {"user", {"user"}},
                                               {"working_directory", {"working_directory", "workdir", "cwd"}}};
    static const std::vector<Field> shell{{"commands", {"commands", "command", "cmd"}},
                                          {"timeout_ms", {"timeout_ms", "timeout"}},
                                          {"max_output_length", {"max_output_length"}}};
    static const std::vector<Field> operation{{"operation", {"operation"}}};
    switch (kind) {
    case ClientTool::Kind::LocalShell:
        return {"lsh_", "local_shell_call", "action", {}, localShell};
    case ClientTool::Kind::Shell:
        return {"sh_", "shell_call", "action", R"("environment":null,)", shell};
    case ClientTool::Kind::ApplyPatch:
        return {"apc_", "apply_patch_call", "operation", {}, operation};
    default:
        return {"ts_", "tool_search_call", "arguments", R"("execution":"client",)", {}};
    }
}

std::string WholeCall::value() const
{
    if (m_form.fields.empty())
        return m_arguments;
    const auto given = [this](const Field &field) {
        std::string_view found;
        for (const std::string_view name : field.given)
            if (found = slices::member(m_arguments, name); !found.empty())
                break;
        return found;
    };
    if (m_form.member == "operation") {
        const std::string_view operation = given(m_form.fields.front());
        return slices::isObject(operation) ? std::string(operation) : m_arguments;
    }
    std::string json;
    json::Writer writer(json);
    writer.beginObject();
    const bool local = m_form.type == "local_shell_call";
    if (local)
        writer.member("type", "exec");
    for (const Field &field : m_form.fields) {
        const std::string_view found = given(field);
        const bool isCommand = &field == &m_form.fields.front();
        if (isCommand && !slices::isArray(found)) {
            writer.key(field.name).beginArray();
            if (local)
                writer.string("bash").string("-lc");
            if (slices::isString(found))
                writer.raw(found);
            writer.endArray();
        } else if (local && field.name == "env" && !slices::isObject(found)) {
            writer.key(field.name).raw("{}");
        } else if (!slices::isNull(found)) {
            writer.key(field.name).raw(found);
        } else if (!local) {
            writer.key(field.name).null();
        }
    }
    writer.endObject();
    return json;
}

std::string WholeCall::json() const
{
    std::string json = R"({"id":)";
    json::appendString(json, m_id);
    ((json += R"(,"type":")") += m_form.type) += R"(","status":")";
    (json += status()) += R"(","call_id":)";
    json::appendString(json, m_callId);
    json += ',';
    json += m_form.constants;
    (((json += '"') += m_form.member) += "\":") += inOneLine(value());
    json += '}';
    return json;
}

/// A web search that the provider ran.
class Search : public ResponsesAnswerItem
{
public:
    Search(std::string id, const AnswerServerTool &tool) : ResponsesAnswerItem(std::move(id)), m_failed(!tool.errorCode.empty())
    {
        const std::string query = slices::textOf(tool.inputJson, "query");
        json::Writer writer(m_action);
        writer.beginObject().member("type", "search").member("query", std::string_view(query));
        writer.key("queries").beginArray().string(query).endArray().key("sources").beginArray();
        if (slices::isArray(tool.results))
            for (slices::Walk walk(tool.results); walk.next();)
                if (const std::string url = slices::textOf(walk.value(), "url"); !url.empty())
                    writer.beginObject().member("type", "url").member("url", std::string_view(url)).endObject();
        writer.endArray().endObject();
    }
    std::string json() const override { return jsonWith(m_failed ? "failed" : "completed"); }

private:
    std::string frame() const override { return jsonWith("in_progress"); }
    std::string jsonWith(std::string_view state) const
    {
        std::string json;
        json::Writer(json)
            .beginObject()
            .member("id", std::string_view(m_id))
            .member("type", "web_search_call")
            .member("status", state)
            .key("action")
            .raw(m_action)
            .endObject();
        return json;
    }
    void writeContent(ResponsesAnswerWriter &writer, std::string &out) override
    {
        writer.event(out, "response.web_search_call.in_progress", place());
        writer.event(out, "response.web_search_call.searching", place());
        writer.event(out, "response.web_search_call.completed", place());
    }

    std::string m_action;
    bool m_failed;
};

} // namespace

std::unique_ptr<ResponsesAnswerCall> ResponsesAnswerCall::make(const ClientTool *tool, std::string_view flatName, std::string_view callId,
                                                               const IdSource &newId)
{
    using OwnKind = ClientTool::Kind;
    ClientTool own = tool ? *tool : ClientTool{.kind = OwnKind::Function, .name = std::string(flatName), .nameSpace = {}};
    if (own.kind == OwnKind::Function || own.kind == OwnKind::Freeform) {
        std::string id = newId(own.kind == OwnKind::Freeform ? "ctc_" : "fc_");
        return std::make_unique<StreamedCall>(std::move(own), callId, std::move(id));
    }
    return std::make_unique<WholeCall>(std::move(own), callId, newId);
}

std::unique_ptr<ResponsesAnswerItem> makeResponsesAnswerSearch(const AnswerServerTool &tool, const IdSource &newId)
{
    if (tool.name != "web_search")
        return nullptr;
    auto item = std::make_unique<Search>(newId("ws_"), tool);
    item->end(false);
    return item;
}

} // namespace gatehouse
