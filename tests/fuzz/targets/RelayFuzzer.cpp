// SPDX-License-Identifier: GPL-3.0-or-later
// A provider's bytes on their way to a client of the same dialect.
#include "core/protocol/answer/SseReader.h"
#include "referees/Dialects.h"
#include "referees/Feeding.h"
#include "referees/JsonReferee.h"

using namespace gatehouse;
using namespace gatehouse::fuzz;

namespace {

using Client = FUZZ_CLIENT;

/// What a client reads of a stream again: it must be one, with every event closed.
void readAgain(const std::string &out)
{
    // A carriage return that ends all may be half a line's end: the reader waits for the other half.
    const Piece piece(out.ends_with('\r') ? out + '\n' : out);
    SseReader reader;
    reader.feed(piece.bytes());
    SseEvent event;
    while (reader.next(event))
        ;
    reader.end();
    while (reader.next(event))
        must(event.isComment, "the last event is closed", out);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view body = view(data, size);
    Choices choices(body);
    const Answer streamed = answerHoweverCut(Client::relay, true, body, choices);
    readAgain(streamed.out);
    const Answer whole = answerHoweverCut(Client::relay, false, body, choices);
    must(whole.out.empty() ? whole.progress.error.has_value() : JsonReferee::acceptsObject(whole.out, true),
         "a whole answer is a JSON object", whole.out);
    readAgain(givenUp(Client::relay, body, choices.below(size + 1), choices.flip()));
    return 0;
}
