// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/TranslationPipe.h"

#include "core/protocol/answer/AnswerLimits.h"

namespace gatehouse {

TranslationPipe::TranslationPipe(std::unique_ptr<AnswerEncoder> encoder, std::unique_ptr<AnswerDecoder> decoder)
    : m_encoder(std::move(encoder)), m_decoder(std::move(decoder))
{
}

void TranslationPipe::feed(std::string_view bytes, std::string &out)
{
    if (m_decoder->ended())
        return;
    m_encoder->writeTo(out);
    const std::string_view events = m_form.take(bytes);
    if (m_form.isTooLong())
        m_decoder->fail(answerTooLong());
    if (events.empty())
        return;
    m_reader.feed(events);
    takeEvents();
}

void TranslationPipe::takeEvents()
{
    SseEvent event;
    while (!m_decoder->ended() && m_reader.next(event)) {
        if (!event.isComment && !event.data.empty())
            m_decoder->event(event);
    }
    if (m_reader.error() != SseError::None)
        m_decoder->fail(tooLong(m_reader.error()));
}

void TranslationPipe::end(std::string &out)
{
    if (m_decoder->ended())
        return;
    m_encoder->writeTo(out);
    if (m_form.kind() == AnswerForm::Kind::Text) {
        m_decoder->whole(m_form.text());
        return;
    }
    m_reader.end();
    takeEvents();
    m_decoder->end();
}

void TranslationPipe::fail(const ApiError &error, std::string &out)
{
    m_encoder->writeTo(out);
    m_encoder->fail(error);
    m_decoder->abandon();
}

void TranslationPipe::ping(std::string &out)
{
    m_encoder->writeTo(out);
    m_encoder->ping();
}

} // namespace gatehouse
