// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerDecoder.h"
#include "core/protocol/answer/AnswerEncoder.h"
#include "core/protocol/answer/AnswerForm.h"
#include "core/protocol/answer/AnswerPipe.h"
#include "core/protocol/answer/SseReader.h"

#include <memory>

namespace gatehouse {

/// The answer of a provider, read by a decoder of its dialect and written by an encoder of the client's.
class TranslationPipe : public AnswerPipe
{
public:
    /// `decoder` tells `*encoder`.
    TranslationPipe(std::unique_ptr<AnswerEncoder> encoder, std::unique_ptr<AnswerDecoder> decoder);

    void feed(std::string_view bytes, std::string &out) override;
    void end(std::string &out) override;
    void fail(const ApiError &error, std::string &out) override;
    void ping(std::string &out) override;
    const AnswerProgress &progress() const override { return m_encoder->progress(); }

private:
    void takeEvents();

    std::unique_ptr<AnswerEncoder> m_encoder;
    std::unique_ptr<AnswerDecoder> m_decoder;
    AnswerForm m_form;
    SseReader m_reader;
};

} // namespace gatehouse
