// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/RelayPipe.h"

#include "core/protocol/answer/AnswerLimits.h"
#include "core/protocol/json/JsonSlices.h"

namespace gatehouse {

void RelayPipe::feed(std::string_view bytes, std::string &out)
{
    if (m_closed)
        return;
    const std::string_view events = m_form.take(bytes);
    if (m_form.isTooLong())
        refuse(answerTooLong(), out);
    if (events.empty())
        return;
    m_reader.feed(events);
    takeEvents(out);
}

void RelayPipe::takeEvents(std::string &out)
{
    SseEvent event;
    while (!m_closed && m_reader.next(event)) {
        if (!event.isComment)
            take(event, out);
        else if (m_options.stream && !event.unfinished)
            forward(event, out);
    }
    flush(out);
    if (m_reader.error() != SseError::None)
        refuse(tooLong(m_reader.error()), out);
}

void RelayPipe::forward(const SseEvent &event, std::string &out)
{
    if (!event.inPiece || event.unfinished) {
        flush(out);
        out += event.raw;
        if (event.unfinished)
            out += event.raw.ends_with('\n') ? "\n" : "\n\n";
    } else if (!m_run.empty() && m_run.data() + m_run.size() == event.raw.data()) {
        m_run = {m_run.data(), m_run.size() + event.raw.size()};
    } else {
        flush(out);
        m_run = event.raw;
    }
}

void RelayPipe::forwardChanged(const SseEvent &event, std::string_view old, std::string_view replacement, std::string &out)
{
    flush(out);
    if (event.joined || event.unfinished) {
        if (!event.name.empty())
            out.append("event: ").append(event.name).append("\n");
        out += "data: ";
        const std::size_t begin = out.size();
        out.append(event.data.data(), old.data())
            .append(replacement)
            .append(old.data() + old.size(), event.data.data() + event.data.size());
        for (std::size_t at = out.find('\n', begin); at != std::string::npos; at = out.find('\n', at + 1))
            out[at] = ' ';
        out += "\n\n";
        return;
    }
    out.append(event.raw.data(), old.data()).append(replacement).append(old.data() + old.size(), event.raw.data() + event.raw.size());
}

void RelayPipe::flush(std::string &out)
{
    out += m_run;
    m_run = {};
}

void RelayPipe::refuse(const ApiError &error, std::string &out)
{
    if (m_closed)
        return;
    m_closed = true;
    m_progress.error = error;
    if (m_progress.meaningful)
        writeError(error, out);
}

void RelayPipe::end(std::string &out)
{
    if (m_closed)
        return;
    if (m_form.kind() == AnswerForm::Kind::Text) {
        takeWhole(slices::trimmed(m_form.text()), out);
        return;
    }
    m_reader.feed({});
    m_reader.end();
    takeEvents(out);
    if (!m_closed)
        takeEnd(out);
}

void RelayPipe::fail(const ApiError &error, std::string &out)
{
    const bool unwritten = m_progress.error && !m_progress.meaningful && !m_failed;
    if (m_closed && !unwritten)
        return;
    m_closed = true;
    m_failed = true;
    if (!m_progress.error)
        m_progress.error = error;
    writeError(error, out);
}

} // namespace gatehouse
