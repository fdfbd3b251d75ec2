// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/upstream/FakeProvider.h"

#include <array>
#include <cstdio>
#include <utility>

namespace gatehouse {

FakeScript &FakeScript::send(std::string bytes)
{
    m_entries.push_back({Step::Send, std::move(bytes)});
    return *this;
}

FakeScript &FakeScript::sendByteByByte(std::string bytes)
{
    m_entries.push_back({Step::SendByteByByte, std::move(bytes)});
    return *this;
}

FakeScript &FakeScript::waitForGo()
{
    m_entries.push_back({Step::WaitForGo, {}});
    return *this;
}

FakeScript &FakeScript::sendForever(std::string piece)
{
    m_entries.push_back({Step::SendForever, std::move(piece)});
    return *this;
}

FakeScript &FakeScript::close()
{
    m_entries.push_back({Step::Close, {}});
    return *this;
}

FakeScript &FakeScript::reset()
{
    m_entries.push_back({Step::Reset, {}});
    return *this;
}

FakeScript &FakeScript::stall()
{
    m_entries.push_back({Step::Stall, {}});
    return *this;
}

FakeScript &FakeScript::atHead()
{
    m_atHead = true;
    return *this;
}

std::string FakeScript::head(int status, std::string_view headers)
{
    return "HTTP/1.1 " + std::to_string(status) + " Status\r\n" + std::string(headers) + "\r\n";
}

std::string FakeScript::chunk(std::string_view bytes)
{
    std::array<char, 20> size{};
    std::snprintf(size.data(), size.size(), "%zx\r\n", bytes.size());
    return size.data() + std::string(bytes) + "\r\n";
}

FakeScript FakeScript::answer(int status, std::string_view body, std::string_view headers)
{
    const std::string length = "Content-Length: " + std::to_string(body.size()) + "\r\n";
    FakeScript script;
    script.send(head(status, std::string(headers) + length) + std::string(body));
    return script;
}

FakeScript FakeScript::events(const std::vector<std::string> &events)
{
    FakeScript script;
    script.send(head(200, "Content-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n"));
    for (const std::string &event : events)
        script.send(chunk(event));
    script.send(lastChunk());
    return script;
}

} // namespace gatehouse
