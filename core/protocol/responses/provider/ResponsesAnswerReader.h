// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/responses/provider/ResponsesAnswerEvent.h"

#include <memory>
#include <string_view>

namespace gatehouse {

/// Reads events and whole responses of Responses providers, leniently. Memory is reused from one to the next.
class ResponsesAnswerReader
{
public:
    ResponsesAnswerReader();
    ~ResponsesAnswerReader();

    /// `json` is followed by 64 readable bytes and must live as long as what is returned. Null: it is not JSON, or not an object.
    const ResponsesAnswerEvent *read(std::string_view json);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
