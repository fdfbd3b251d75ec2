// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerEncoder.h"
#include "core/protocol/answer/AnswerOptions.h"

#include <cstddef>
#include <string>

namespace gatehouse {

/// What the encoders of all dialects do alike: how an answer's usage is known, and how it ends badly.
class DialectEncoder : public AnswerEncoder
{
public:
    void usage(const Usage &usage) final { m_progress.usage = usage; }
    void error(const ApiError &error) final;
    void fail(const ApiError &error) final;
    /// An SSE comment, for dialects without an event for it.
    void ping() override;

protected:
    explicit DialectEncoder(AnswerOptions options);

    /// The dialect's error event of a streamed answer, or its error body. Called once at the most, and nothing is written after it.
    virtual void writeError(const ApiError &error) = 0;
    /// As the provider told it, else as far as it can be estimated from m_bytes.
    virtual Usage estimatedUsage() const;

    const AnswerOptions m_options;
    std::size_t m_bytes = 0; ///< of content, for the estimate
    bool m_closed = false;   ///< the terminal or error event was written
};

} // namespace gatehouse
