// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/SseReader.h"

#include <cstring>

namespace gatehouse {

namespace {
constexpr std::size_t padding = 64;
constexpr std::size_t keptCapacity = 256u * 1024;

const char *find(const char *from, const char *end, char byte)
{
    return from == end ? nullptr : static_cast<const char *>(std::memchr(from, byte, static_cast<std::size_t>(end - from)));
}
} // namespace

void SseReader::feed(std::string_view bytes)
{
    recycle();
    m_start = m_pos = bytes.data();
    m_end = m_pos + bytes.size();
    m_lineFeed = nullptr;
}

void SseReader::recycle()
{
    if (!m_used)
        return;
    m_used = false;
    m_buffered = false;
    m_buffer.clear();
    if (m_buffer.capacity() > keptCapacity)
        m_buffer.shrink_to_fit();
    m_start = m_pos;
}

const char *SseReader::findTerminator()
{
    if (!m_lineFeed || (m_lineFeed < m_pos)) {
        const char *found = find(m_pos, m_end, '\n');
        m_lineFeed = found ? found : m_end;
    }
    if (const char *found = find(m_pos, m_lineFeed, '\r'))
        return found;
    return m_lineFeed == m_end ? nullptr : m_lineFeed;
}

/// Moves the unfinished event up to `until` into the buffer.
void SseReader::keep(const char *until)
{
    if (m_buffered) {
        m_buffer.append(m_pos, until);
    } else if (until != m_start) {
        m_buffer.assign(m_start, until);
        m_buffered = true;
    }
    m_pos = until;
    if (m_buffer.size() - m_lineStart > lineLimit)
        m_error = SseError::LineTooLong;
    else if (m_buffer.size() > eventLimit)
        m_error = SseError::EventTooLong;
}

bool SseReader::next(SseEvent &event)
{
    recycle();
    while (m_error == SseError::None) {
        if (m_returnPending) {
            if (m_pos == m_end && !m_ended)
                return false;
            const std::size_t contentEnd = m_buffer.size() - 1;
            if (m_pos != m_end && *m_pos == '\n')
                m_buffer.push_back(*m_pos++);
            m_returnPending = false;
            if (takeLine(contentEnd, event))
                return true;
            continue;
        }
        const char *found = findTerminator();
        if (found && *found == '\r' && found + 1 == m_end && !m_ended) {
            keep(m_end);
            m_returnPending = true;
            return false;
        }
        if (found) {
            const std::size_t contentEnd =
                (m_buffered ? m_buffer.size() + static_cast<std::size_t>(found - m_pos) : static_cast<std::size_t>(found - m_start));
            const char *lineEnd = found + (*found == '\r' && found + 1 != m_end && found[1] == '\n' ? 2 : 1);
            if (m_buffered)
                keep(lineEnd);
            else
                m_pos = lineEnd;
            if (takeLine(contentEnd, event))
                return true;
            continue;
        }
        keep(m_end);
        if (!m_ended || !m_buffered || m_error != SseError::None)
            return false;
        if (m_buffer.size() > m_lineStart && takeLine(m_buffer.size(), event))
            return true;
        dispatch(event);
        event.unfinished = true;
        return true;
    }
    return false;
}

/// Ends the line that begins at m_lineStart; true: it was the blank line that ends an event.
bool SseReader::takeLine(std::size_t contentEnd, SseEvent &event)
{
    std::string_view line(base() + m_lineStart, contentEnd - m_lineStart);
    if (line.size() > lineLimit || size() > eventLimit) {
        m_error = line.size() > lineLimit ? SseError::LineTooLong : SseError::EventTooLong;
        return false;
    }
    if (m_first) {
        m_first = false;
        if (line.starts_with("\xef\xbb\xbf")) {
            line.remove_prefix(3);
            m_rawStart = 3;
            m_lineStart += 3;
        }
    }
    if (line.empty()) {
        dispatch(event);
        return true;
    }
    readField(line);
    m_lineStart = size();
    return false;
}

void SseReader::readField(std::string_view line)
{
    const bool isData = line.starts_with("data");
    const std::size_t nameLength = isData ? 4 : 5;
    if (!isData && !line.starts_with("event"))
        return;
    std::string_view value = line.substr(nameLength);
    if (!value.empty()) {
        if (value.front() != ':')
            return;
        value.remove_prefix(value.size() > 1 && value[1] == ' ' ? 2 : 1);
    }
    const auto at = static_cast<std::size_t>(value.data() - base());
    if (!isData) {
        m_fields.nameAt = at;
        m_fields.nameLength = value.size();
        return;
    }
    if (++m_fields.dataLines == 1) {
        m_fields.dataAt = at;
        m_fields.dataLength = value.size();
        return;
    }
    if (m_fields.dataLines == 2)
        m_joined.assign(base() + m_fields.dataAt, m_fields.dataLength);
    m_joined += '\n';
    m_joined += value;
}

void SseReader::dispatch(SseEvent &event)
{
    if (m_buffered)
        m_buffer.reserve(m_buffer.size() + padding);
    event.joined = m_fields.dataLines > 1;
    if (event.joined)
        m_joined.reserve(m_joined.size() + padding);
    event.name = {base() + m_fields.nameAt, m_fields.nameLength};
    event.data = event.joined ? std::string_view(m_joined) : std::string_view(base() + m_fields.dataAt, m_fields.dataLength);
    event.raw = std::string_view(base(), size()).substr(m_rawStart);
    event.isComment = m_fields.dataLines == 0 && m_fields.nameLength == 0;
    event.inPiece = !m_buffered;
    event.unfinished = false;
    m_fields = {};
    m_lineStart = 0;
    m_rawStart = 0;
    m_used = m_buffered;
    m_start = m_pos;
}

} // namespace gatehouse
