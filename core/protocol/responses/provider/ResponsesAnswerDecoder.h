// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerDecoder.h"
#include "core/protocol/responses/provider/ResponsesAnswerReader.h"
#include "core/protocol/responses/provider/ResponsesOutput.h"

#include <string_view>

namespace gatehouse {

/// See AnswerDecoder; for the Responses API.
class ResponsesAnswerDecoder : public AnswerDecoder
{
public:
    ResponsesAnswerDecoder(AnswerSink &sink, IdSource ids, AnswerMemory memory);

    void event(const SseEvent &event) override;
    void whole(std::string_view body) override;
    void end() override;

private:
    void take(const ResponsesAnswerEvent &event);
    void takeContent(const ResponsesAnswerEvent &event, std::string_view type);
    void takeResponse(std::string_view type, std::string_view response);
    void start(std::string_view response);
    void complete(std::string_view status, std::string_view response);

    AnswerMemory m_memory;
    ResponsesAnswerReader m_reader;
    ResponsesOutput m_output;
    bool m_started = false;
};

} // namespace gatehouse
