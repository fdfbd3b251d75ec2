// SPDX-License-Identifier: GPL-3.0-or-later
// The events of a stream do not depend on how the network cut it, and nothing of the stream is lost.
#include "core/protocol/answer/SseReader.h"
#include "referees/Input.h"
#include "referees/Must.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace gatehouse;
using namespace gatehouse::fuzz;

namespace {

struct Told
{
    std::string name;
    std::string data;
    std::string raw;
    bool isComment = false;
    bool unfinished = false;
    bool operator==(const Told &) const = default;
};

volatile char paddingByte;

void drain(SseReader &reader, std::vector<Told> &told)
{
    SseEvent event;
    while (reader.next(event)) {
        if (!event.data.empty())
            paddingByte = event.data.data()[event.data.size() + 63]; // must be readable
        told.push_back({std::string(event.name), std::string(event.data), std::string(event.raw), event.isComment, event.unfinished});
    }
}

std::vector<Told> read(const std::vector<std::string_view> &cuts)
{
    SseReader reader;
    std::vector<Told> told;
    for (const std::string_view cut : cuts) {
        const Piece piece(cut);
        reader.feed(piece.bytes());
        drain(reader, told);
    }
    reader.end();
    drain(reader, told);
    return told;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view stream = view(data, size);
    Choices choices(stream);
    const std::vector<Told> whole = read({stream});
    const std::size_t first = choices.below(size + 1);
    const std::size_t second = first + choices.below(size - first + 1);
    must(whole == read({stream.substr(0, first), stream.substr(first, second - first), stream.substr(second)}),
         "three pieces are the same events");
    if (size <= 512) {
        std::vector<std::string_view> bytes;
        for (std::size_t at = 0; at < size; ++at)
            bytes.push_back(stream.substr(at, 1));
        must(whole == read(bytes), "single bytes are the same events");
    }
    std::string together;
    for (const Told &event : whole) {
        together += event.raw;
        must(event.data.find('\r') == std::string::npos, "no carriage return is left in data");
        must(event.name.find_first_of("\r\n") == std::string::npos, "a name is one line");
        must(!event.isComment || (event.name.empty() && event.data.empty()), "a comment has neither name nor data");
    }
    const std::string_view marked = stream.starts_with("\xef\xbb\xbf") ? stream.substr(3) : stream;
    must(together == stream || together == marked, "the events together are the stream", together);
    return 0;
}
