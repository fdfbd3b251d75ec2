// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/AnswerEncoder.h"
#include "core/protocol/AnswerForm.h"
#include "core/protocol/AnswerPipe.h"
#include "core/protocol/SseReader.h"
#include "core/protocol/chat/ChatAnswerDecoder.h"

#include <memory>

namespace gatehouse {

/// The answer of a Chat Completions provider, written by any encoder.
class ChatAnswerPipe : public AnswerPipe
{
public:
    ChatAnswerPipe(std::unique_ptr<AnswerEncoder> encoder, IdSource ids, ReasoningStore *store);

    void feed(std::string_view bytes, std::string &out) override;
    void end(std::string &out) override;
    void fail(const ApiError &error, std::string &out) override;
    void ping(std::string &out) override;
    const AnswerProgress &progress() const override { return m_encoder->progress(); }

private:
    void takeEvents();

    std::unique_ptr<AnswerEncoder> m_encoder;
    ChatAnswerDecoder m_decoder;
    AnswerForm m_form;
    SseReader m_reader;
};

} // namespace gatehouse
