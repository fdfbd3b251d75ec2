// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/client/ResponsesAnswerCalls.h"

#include "core/protocol/answer/AnswerArguments.h"
#include "core/protocol/answer/FreeformInput.h"
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/responses/client/ResponsesAnswerActions.h"

namespace gatehouse {

namespace {

/// A function, whose arguments are JSON, or a custom tool, whose input is text.
class StreamedCall : public ResponsesAnswerCall
{
public:
    StreamedCall(std::string id, ClientTool tool, std::string_view callId) : ResponsesAnswerCall(std::move(id), std::move(tool), callId) {}

    void addArguments(std::string_view fragment) override { m_content += isCustom() ? m_input.add(fragment) : fragment; }
    std::string json() const override { return item(m_content, status()); }

private:
    bool isCustom() const { return m_tool.kind == ClientTool::Kind::Freeform; }
    std::string_view member() const { return isCustom() ? "input" : "arguments"; }
    std::string frame() const override { return item({}, "in_progress"); }

    void complete() override
    {
        if (isCustom())
            m_content += m_input.finish();
        else if (m_content.empty())
            m_content = "{}";
    }

    std::string item(std::string_view content, std::string_view status) const
    {
        std::string json;
        json::Writer writer(json);
        writer.beginObject()
            .member("id", std::string_view(m_id))
            .member("type", isCustom() ? "custom_tool_call" : "function_call")
            .member("status", status)
            .member(member(), content)
            .member("call_id", std::string_view(m_callId))
            .member("name", std::string_view(m_tool.name));
        if (!m_tool.nameSpace.empty())
            writer.member("namespace", std::string_view(m_tool.nameSpace));
        writer.endObject();
        return json;
    }

    void writeContent(ResponsesAnswerWriter &writer, std::string &out) override
    {
        if (m_sent < m_content.size())
            writer.text(out, isCustom() ? "response.custom_tool_call_input.delta" : "response.function_call_arguments.delta", place(),
                        "delta", std::string_view(m_content).substr(m_sent));
        m_sent = m_content.size();
        if (!ended())
            return;
        if (isCustom()) {
            writer.text(out, "response.custom_tool_call_input.done", place(), member(), m_content);
            return;
        }
        std::string name = ",\"name\":";
        json::appendString(name, m_tool.name);
        writer.text(out, "response.function_call_arguments.done", place(), member(), m_content, name);
    }

    FreeformInput m_input;
    std::string m_content; ///< arguments or input
    std::size_t m_sent = 0;
};

/// A call that the client can only take whole.
class WholeCall : public ResponsesAnswerCall
{
public:
    struct Form
    {
        std::string_view prefix; ///< of its id
        std::string_view type;
        std::string_view before; ///< raw members with a comma behind each
        std::string_view member; ///< where the arguments go
        std::string (*value)(std::string_view arguments);
    };
    static const Form &formOf(ClientTool::Kind kind);

    WholeCall(std::string id, ClientTool tool, std::string_view callId)
        : ResponsesAnswerCall(std::move(id), std::move(tool), callId), m_form(formOf(m_tool.kind))
    {
    }

    void addArguments(std::string_view fragment) override { m_arguments += fragment; }
    std::string json() const override { return item(status()); }

private:
    bool streams() const override { return false; }
    std::string frame() const override { return item("in_progress"); }
    void writeContent(ResponsesAnswerWriter &, std::string &) override {}
    void complete() override { m_arguments = m_form.value(repairedArguments(m_arguments)); }

    std::string item(std::string_view status) const
    {
        std::string json;
        json::Writer writer(json);
        writer.beginObject().member("id", std::string_view(m_id)).member("type", m_form.type).member("status", status);
        writer.member("call_id", std::string_view(m_callId));
        json.append(",").append(m_form.before).append("\"").append(m_form.member).append("\":").append(m_arguments).append("}");
        return json;
    }

    const Form &m_form;
    std::string m_arguments; ///< at the end what stands in the item
};

const WholeCall::Form &WholeCall::formOf(ClientTool::Kind kind)
{
    static const Form localShell{"lsh_", "local_shell_call", "", "action", responses::localShellAction};
    static const Form shell{"sh_", "shell_call", "\"environment\":null,", "action", responses::shellAction};
    static const Form applyPatch{"apc_", "apply_patch_call", "", "operation", responses::patchOperation};
    static const Form toolSearch{"ts_", "tool_search_call", "\"execution\":\"client\",", "arguments", slices::inOneLine};
    switch (kind) {
    case ClientTool::Kind::LocalShell:
        return localShell;
    case ClientTool::Kind::Shell:
        return shell;
    case ClientTool::Kind::ApplyPatch:
        return applyPatch;
    default:
        return toolSearch;
    }
}

class Search : public ResponsesAnswerItem
{
public:
    Search(std::string id, const AnswerServerTool &tool)
        : ResponsesAnswerItem(std::move(id)), m_action(responses::searchAction(tool.inputJson, tool.results)),
          m_failed(!tool.errorCode.empty())
    {
        end(false);
    }

    std::string json() const override { return item(m_failed ? "failed" : "completed"); }

private:
    std::string frame() const override { return item("in_progress"); }

    std::string item(std::string_view status) const
    {
        std::string json;
        json::Writer writer(json);
        writer.beginObject().member("id", std::string_view(m_id)).member("type", "web_search_call").member("status", status);
        writer.key("action").raw(m_action).endObject();
        return json;
    }

    void writeContent(ResponsesAnswerWriter &writer, std::string &out) override
    {
        writer.event(out, "response.web_search_call.in_progress", place());
        writer.event(out, "response.web_search_call.searching", place());
        if (!m_failed)
            writer.event(out, "response.web_search_call.completed", place());
    }

    const std::string m_action;
    const bool m_failed;
};

} // namespace

std::unique_ptr<ResponsesAnswerCall> ResponsesAnswerCall::make(const ClientTool *tool, std::string_view name, std::string_view callId,
                                                               const IdSource &ids)
{
    ClientTool terms = tool ? *tool : ClientTool{.kind = ClientTool::Kind::Function, .name = std::string(name), .nameSpace = {}};
    switch (terms.kind) {
    case ClientTool::Kind::Function:
        return std::make_unique<StreamedCall>(ids("fc_"), std::move(terms), callId);
    case ClientTool::Kind::Freeform:
        return std::make_unique<StreamedCall>(ids("ctc_"), std::move(terms), callId);
    default:
        return std::make_unique<WholeCall>(ids(WholeCall::formOf(terms.kind).prefix), std::move(terms), callId);
    }
}

std::unique_ptr<ResponsesAnswerItem> makeResponsesAnswerSearch(const AnswerServerTool &tool, const IdSource &ids)
{
    if (tool.name != "web_search")
        return nullptr;
    return std::make_unique<Search>(tool.id.starts_with("ws_") ? std::string(tool.id) : ids("ws_"), tool);
}

} // namespace gatehouse
