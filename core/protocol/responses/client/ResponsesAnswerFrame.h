// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Usage.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse {

/// The object `response` of one answer: what stays the same in it, and what its events say of how far it has come.
class ResponsesAnswerFrame
{
public:
    /// `created` is Unix time in seconds; `echo` as responseEcho() has it. Members that the echo lacks get their defaults, those that an
    /// answer itself says are not taken from it.
    ResponsesAnswerFrame(std::string id, std::string model, std::int64_t created, std::string_view echo);

    struct State
    {
        std::string_view status;                ///< in_progress, completed, incomplete, failed
        std::string_view output = {};           ///< raw items, comma-separated
        std::string_view incompleteReason = {}; ///< empty: it is complete
        const Usage *usage = nullptr;           ///< null: not known yet
        const ApiError *error = nullptr;        ///< null: none
    };
    /// In one line.
    void append(std::string &out, const State &state) const;
    const std::string &id() const { return m_id; }
    void setModel(std::string_view model) { m_model = model; }

private:
    std::string m_id;
    std::string m_model;
    std::int64_t m_created;
    std::string m_echo; ///< raw members with a comma before each
};

/// `error` of a response that failed, {"code", "message"}, with the codes that tell Codex what may be tried again and what may not.
void appendResponseError(std::string &out, const ApiError &error);
/// OpenAI's way of counting: `input_tokens` is the whole prompt.
void appendResponseUsage(std::string &out, const Usage &usage);

} // namespace gatehouse
