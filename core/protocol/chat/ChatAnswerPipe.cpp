// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/ChatAnswerPipe.h"

#include "core/protocol/chat/ChatErrors.h"

namespace gatehouse {

ChatAnswerPipe::ChatAnswerPipe(std::unique_ptr<AnswerEncoder> encoder, IdSource ids, ReasoningStore *store)
    : m_encoder(std::move(encoder)), m_decoder(*m_encoder, std::move(ids), store)
{
}

void ChatAnswerPipe::feed(std::string_view bytes, std::string &out)
{
    if (m_decoder.ended())
        return;
    m_encoder->writeTo(out);
    const std::string_view events = m_form.take(bytes);
    if (m_form.isTooLong())
        m_decoder.fail(makeError(ErrorKind::BadGateway, "The provider's answer is longer than 64 MiB. Ask for less at once."));
    if (events.empty())
        return;
    m_reader.feed(events);
    takeEvents();
}

void ChatAnswerPipe::takeEvents()
{
    SseEvent event;
    while (!m_decoder.ended() && m_reader.next(event)) {
        if (event.isComment || event.data.empty())
            continue;
        if (event.name == "error" && event.data.find("\"error\"") == std::string_view::npos &&
            event.data.find("\"choices\"") == std::string_view::npos)
            m_decoder.fail(readChatError(200, {}, event.data, 0, 0));
        else
            m_decoder.event(event.data, event.unfinished);
    }
    if (m_reader.error() != SseError::None)
        m_decoder.fail(
            makeError(ErrorKind::BadGateway, m_reader.error() == SseError::LineTooLong
                                                 ? "The provider sent a line of more than 8 MiB in its stream. Ask for less at once."
                                                 : "The provider sent an event of more than 16 MiB in its stream. Ask for less at once."));
}

void ChatAnswerPipe::end(std::string &out)
{
    if (m_decoder.ended())
        return;
    m_encoder->writeTo(out);
    if (m_form.kind() == AnswerForm::Kind::Text) {
        m_decoder.whole(m_form.text());
        return;
    }
    m_reader.end();
    takeEvents();
    m_decoder.end();
}

void ChatAnswerPipe::fail(const ApiError &error, std::string &out)
{
    m_encoder->writeTo(out);
    m_encoder->fail(error);
    m_decoder.abandon();
}

void ChatAnswerPipe::ping(std::string &out)
{
    m_encoder->writeTo(out);
    m_encoder->ping();
}

} // namespace gatehouse
