// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider's answer is told as keeps the promises of AnswerSink.
#include "core/protocol/answer/AnswerForm.h"
#include "core/protocol/answer/SseReader.h"
#include "referees/Dialects.h"
#include "referees/Input.h"
#include "referees/SinkReferee.h"

using namespace gatehouse;
using namespace gatehouse::fuzz;

namespace {

std::string told(std::string_view body, std::size_t cut)
{
    ReasoningStore store(8, 4096);
    SinkReferee sink;
    const auto decoder = FUZZ_PROVIDER::decoder(sink, {.store = &store, .provider = "lab"});
    AnswerForm form;
    SseReader reader;
    SseEvent event;
    const auto drain = [&] {
        while (!decoder->ended() && reader.next(event))
            if (!event.isComment && !event.data.empty())
                decoder->event(event);
    };
    for (const std::string_view part : {body.substr(0, cut), body.substr(cut)}) {
        const Piece piece(part);
        const std::string_view events = form.take(piece.bytes());
        if (!events.empty()) {
            const Piece own(events);
            reader.feed(own.bytes());
            drain();
        }
    }
    if (form.kind() == AnswerForm::Kind::Text) {
        decoder->whole(form.text());
    } else {
        reader.end();
        drain();
        if (!decoder->ended())
            decoder->end();
    }
    must(decoder->ended(), "a decoder knows that it is over");
    sink.over();
    return sink.transcript();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view body = view(data, size);
    Choices choices(body);
    const std::string whole = told(body, size);
    const std::string cut = told(body, choices.below(size + 1));
    must(whole == cut, "the cut does not change what is told", whole + "\n--- cut:\n" + cut);
    return 0;
}
