// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse {

/// One event of a text/event-stream. The views live until the next call of the reader.
struct SseEvent
{
    std::string_view name;   ///< `event:`; empty: none
    std::string_view data;   ///< `data:` lines, joined by \n; followed by at least 64 readable bytes
    std::string_view raw;    ///< the whole event as it came, with its blank line
    bool isComment = false;  ///< neither name nor data: comments, blank lines, unknown fields
    bool inPiece = false;    ///< `raw` lies in the piece that was fed, not in a copy
    bool joined = false;     ///< `data` is a copy, not part of `raw`
    bool unfinished = false; ///< the stream ended before the event's blank line
};

enum class SseError : std::uint8_t { None, LineTooLong, EventTooLong };

/// Cuts a text/event-stream into events (WHATWG HTML, "Server-sent events"), fed in pieces of any size; how it was cut never changes the
/// events. An event that lies whole in one piece is not copied.
class SseReader
{
public:
    static constexpr std::size_t lineLimit = 8u * 1024 * 1024;
    static constexpr std::size_t eventLimit = 16u * 1024 * 1024;

    /// `bytes` are followed by 64 readable bytes and stay valid until next() has returned false.
    void feed(std::string_view bytes);
    /// No more bytes will come: what is left is an event too.
    void end() { m_ended = true; }
    /// The next whole event; false: more bytes are needed, or there was an error.
    bool next(SseEvent &event);
    SseError error() const { return m_error; }

private:
    struct Fields
    {
        std::size_t nameAt = 0, nameLength = 0;
        std::size_t dataAt = 0, dataLength = 0;
        std::size_t dataLines = 0;
    };

    const char *base() const { return m_buffered ? m_buffer.data() : m_start; }
    std::size_t size() const { return m_buffered ? m_buffer.size() : static_cast<std::size_t>(m_pos - m_start); }
    const char *findTerminator();
    void keep(const char *until);
    bool takeLine(std::size_t contentEnd, SseEvent &event);
    void readField(std::string_view line);
    void dispatch(SseEvent &event);
    void recycle();

    const char *m_start = nullptr; ///< of the unfinished event, when it lies in the piece
    const char *m_pos = nullptr;   ///< first byte of the piece not looked at
    const char *m_end = nullptr;
    const char *m_lineFeed = nullptr; ///< the next \n at or after m_pos, m_end: there is none
    std::string m_buffer;             ///< the unfinished event, when it began in an earlier piece
    std::string m_joined;
    Fields m_fields;
    std::size_t m_lineStart = 0; ///< offset of the unfinished line in the event
    std::size_t m_rawStart = 0;
    bool m_buffered = false;
    bool m_used = false;          ///< the event in m_buffer has been given out
    bool m_returnPending = false; ///< m_buffer ends in a \r that a \n may follow
    bool m_first = true;
    bool m_ended = false;
    SseError m_error = SseError::None;
};

} // namespace gatehouse
