// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/client/ResponsesAnswerEncoder.h"

#include "core/protocol/answer/AnswerStop.h"
#include "core/protocol/answer/OpenAiErrors.h"

namespace gatehouse {

namespace {

/// Why the response is incomplete, in the API's words; empty: it is complete.
std::string_view incompleteReason(StopReason reason)
{
    switch (reason) {
    case StopReason::MaxTokens:
    case StopReason::ContextWindowExceeded:
        return "max_output_tokens";
    case StopReason::Refusal:
        return "content_filter";
    default:
        return {};
    }
}

} // namespace

std::unique_ptr<AnswerEncoder> makeResponsesEncoder(ResponsesEncoderOptions options, IdSource ids)
{
    return std::make_unique<ResponsesAnswerEncoder>(std::move(options), std::move(ids));
}

ResponsesAnswerEncoder::ResponsesAnswerEncoder(ResponsesEncoderOptions options, IdSource ids)
    : DialectEncoder(std::move(options.answer)), m_names(std::move(options.names)), m_tools(std::move(options.tools)),
      m_done(std::move(options.done)), m_newId(std::move(ids)), m_frame(m_newId("resp_"), m_options.model, m_options.created, options.echo)
{
}

void ResponsesAnswerEncoder::start(std::string_view model)
{
    if (!m_options.rewriteNames && !model.empty())
        m_frame.setModel(model);
}

/// The response's frame, at the first content or the end, so that nothing was written where an answer fails before.
void ResponsesAnswerEncoder::begin()
{
    if (m_begun || !m_options.stream)
        return;
    m_begun = true;
    writeFrame("response.created", {.status = "in_progress"});
    writeFrame("response.in_progress", {.status = "in_progress"});
}

void ResponsesAnswerEncoder::writeFrame(std::string_view type, const ResponsesAnswerFrame::State &state)
{
    m_writer.begin(*m_out, type);
    *m_out += ",\"response\":";
    m_frame.append(*m_out, state);
    ResponsesAnswerWriter::end(*m_out);
}

void ResponsesAnswerEncoder::push(std::unique_ptr<ResponsesAnswerItem> item)
{
    endLast();
    m_hasItem = true;
    m_items.push_back(std::move(item));
}

/// Text and reasoning end when something else follows; a tool call ends when its arguments do.
void ResponsesAnswerEncoder::endLast(bool cutShort)
{
    if (m_thought)
        m_thought->setSeal(takeSeal(m_thought->text()));
    if (!m_items.empty() && (m_thought || m_message))
        m_items.back()->end(cutShort);
    m_thought = nullptr;
    m_message = nullptr;
}

std::string ResponsesAnswerEncoder::takeSeal(const std::string &text)
{
    Reasoning reasoning = m_unsealed.reasoning();
    reasoning.text = text;
    if (m_unsealed.hasOpaqueParts())
        reasoning.origin = m_options.provider;
    m_unsealed.clear();
    return sealReasoning(reasoning, true);
}

/// An item of its own for opaque reasoning that came without a text.
void ResponsesAnswerEncoder::addOpaque()
{
    if (m_thought || !m_unsealed.hasOpaqueParts())
        return;
    auto item = std::make_unique<ResponsesAnswerThought>(m_newId("rs_"));
    item->setSeal(takeSeal({}));
    item->end(false);
    push(std::move(item));
}

/// Writes all that may go out: the first item as far as it has come, and the ones behind it once it has ended.
void ResponsesAnswerEncoder::advance()
{
    if (!m_options.stream)
        return;
    while (!m_items.empty()) {
        ResponsesAnswerItem &first = *m_items.front();
        begin();
        m_progress.meaningful = true;
        first.write(m_writer, *m_out, m_index);
        if (!first.ended())
            return;
        keep(first);
        m_items.pop_front();
        ++m_index;
    }
}

void ResponsesAnswerEncoder::keep(const ResponsesAnswerItem &item)
{
    if (!m_output.empty())
        m_output += ',';
    m_output += item.json();
}

void ResponsesAnswerEncoder::say(std::string_view utf8, bool refusal)
{
    if (utf8.empty())
        return;
    m_bytes += utf8.size();
    if (!m_message) {
        addOpaque();
        auto item = std::make_unique<ResponsesAnswerMessage>(m_newId("msg_"));
        ResponsesAnswerMessage *message = item.get();
        push(std::move(item));
        m_message = message;
    }
    m_message->addText(utf8, refusal);
    advance();
}

void ResponsesAnswerEncoder::text(std::string_view utf8)
{
    say(utf8, false);
}

void ResponsesAnswerEncoder::refusal(std::string_view utf8)
{
    m_refused = true;
    say(utf8, true);
}

void ResponsesAnswerEncoder::reasoning(std::string_view utf8)
{
    if (utf8.empty())
        return;
    m_bytes += utf8.size();
    if (!m_thought) {
        auto item = std::make_unique<ResponsesAnswerThought>(m_newId("rs_"));
        ResponsesAnswerThought *thought = item.get();
        push(std::move(item));
        m_thought = thought;
    }
    m_thought->addText(utf8);
    advance();
}

void ResponsesAnswerEncoder::reasoningDetails(std::string_view json)
{
    if (!m_hasCall || m_thought) // behind a tool call, without a thought of their own, they are for the store alone
        m_unsealed.addDetails(json);
}

void ResponsesAnswerEncoder::reasoningMark(ReasoningMark mark, std::string_view value)
{
    if (!m_hasCall || m_thought || mark != ReasoningMark::ThoughtSignature)
        m_unsealed.addMark(mark, value);
}

void ResponsesAnswerEncoder::reasoningEnd()
{
    addOpaque();
    if (m_thought)
        endLast();
    advance();
}

void ResponsesAnswerEncoder::citation(const AnswerCitation &citation)
{
    if (!m_message)
        return; // it belongs to no text
    m_message->addCitation(citation.url, citation.title);
    advance();
}

void ResponsesAnswerEncoder::serverTool(const AnswerServerTool &tool)
{
    auto search = makeResponsesAnswerSearch(tool, m_newId);
    if (!search)
        return;
    addOpaque();
    push(std::move(search));
    advance();
}

void ResponsesAnswerEncoder::toolCallStart(std::size_t call, std::string_view id, std::string_view name)
{
    addOpaque();
    m_hasCall = true;
    const std::string_view flatName = m_names.original(name);
    const auto tool = m_tools.find(flatName);
    auto item = ResponsesAnswerCall::make(tool == m_tools.end() ? nullptr : &tool->second, flatName, id, m_newId);
    m_calls[call] = item.get();
    push(std::move(item));
    advance();
}

void ResponsesAnswerEncoder::toolCallArguments(std::size_t call, std::string_view fragment)
{
    m_bytes += fragment.size();
    const auto found = m_calls.find(call);
    if (found == m_calls.end())
        return;
    found->second->addArguments(fragment);
    if (found->second == m_items.front().get())
        advance();
}

void ResponsesAnswerEncoder::toolCallEnd(std::size_t call)
{
    const auto found = m_calls.find(call);
    if (found == m_calls.end())
        return;
    found->second->end(false);
    m_calls.erase(found);
    advance();
}

/// A provider may have told a usage without a count: then the estimate of the input holds too.
Usage ResponsesAnswerEncoder::estimatedUsage() const
{
    Usage usage = DialectEncoder::estimatedUsage();
    if (!usage.reported && usage.prompt() <= 0)
        usage.input = m_options.estimatedInput;
    return usage;
}

void ResponsesAnswerEncoder::finish(StopReason reason, std::string_view)
{
    if (m_closed)
        return;
    m_closed = true;
    const std::string_view incomplete = incompleteReason(reason);
    if (!m_hasItem)
        addOpaque();
    endLast(!incomplete.empty());
    for (const auto &item : m_items)
        item->end(!incomplete.empty());
    m_calls.clear();
    m_progress.usage = estimatedUsage();
    m_progress.stopReason = toString(fittingStop(reason, m_hasCall, m_refused));
    advance();
    for (const auto &item : m_items) // of a whole answer
        keep(*item);
    const ResponsesAnswerFrame::State state{.status = incomplete.empty() ? "completed" : "incomplete",
                                            .output = m_output,
                                            .incompleteReason = incomplete,
                                            .usage = &m_progress.usage};
    if (m_options.stream) {
        begin();
        writeFrame(incomplete.empty() ? "response.completed" : "response.incomplete", state);
    } else {
        m_frame.append(*m_out, state);
    }
    m_progress.meaningful = true;
    m_progress.terminal = true;
    if (m_done)
        m_done(m_frame.id(), m_output);
}

void ResponsesAnswerEncoder::writeError(const ApiError &error)
{
    if (m_options.stream) {
        begin(); // the SDK takes no other event for the first
        writeFrame("response.failed", {.status = "failed", .output = m_output, .error = &error});
    } else {
        *m_out += openAiErrorBody(error);
    }
}

} // namespace gatehouse
