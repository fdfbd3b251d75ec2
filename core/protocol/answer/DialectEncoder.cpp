// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/DialectEncoder.h"

#include <utility>

namespace gatehouse {

namespace {

constexpr std::size_t bytesPerToken = 4;

} // namespace

DialectEncoder::DialectEncoder(AnswerOptions options) : m_options(std::move(options))
{
    m_progress.usage.input = m_options.estimatedInput;
}

Usage DialectEncoder::estimatedUsage() const
{
    Usage usage = m_progress.usage;
    if (!usage.reported)
        usage.output = static_cast<std::int64_t>((m_bytes + bytesPerToken - 1) / bytesPerToken);
    return usage;
}

void DialectEncoder::error(const ApiError &error)
{
    if (m_closed || m_progress.error)
        return;
    m_progress.usage = estimatedUsage();
    m_progress.error = error;
    if (m_progress.meaningful)
        fail(error);
}

void DialectEncoder::fail(const ApiError &error)
{
    if (m_closed)
        return;
    m_closed = true;
    if (!m_progress.error)
        m_progress.error = error;
    writeError(error);
}

void DialectEncoder::ping()
{
    if (!m_closed && m_options.stream)
        *m_out += ": ping\n\n";
}

} // namespace gatehouse
