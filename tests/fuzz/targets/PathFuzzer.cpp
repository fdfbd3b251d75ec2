// SPDX-License-Identifier: GPL-3.0-or-later
// A provider's bytes on their whole way to a client of another dialect: whatever comes in, what goes out is strict.
#include "referees/Dialects.h"
#include "referees/Feeding.h"
#include "referees/StreamReferee.h"

using namespace gatehouse;
using namespace gatehouse::fuzz;

namespace {

using Client = FUZZ_CLIENT;
using From = FUZZ_PROVIDER;

std::unique_ptr<AnswerPipe> makePipe(bool stream, ReasoningStore *store)
{
    auto encoder = Client::encoder(stream);
    auto decoder = From::decoder(*encoder, {.store = store, .provider = "lab"});
    return std::make_unique<TranslationPipe>(std::move(encoder), std::move(decoder));
}

void judge(const std::string &out, messages)
{
    judgeMessages(out);
}
void judge(const std::string &out, chat)
{
    judgeChat(out);
}
void judge(const std::string &out, responses)
{
    judgeResponses(out);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view body = view(data, size);
    Choices choices(body);
    ReasoningStore store(8, 4096);
    const auto make = [&store](bool stream) { return makePipe(stream, &store); };

    const Answer streamed = answerHoweverCut(make, true, body, choices);
    judge(streamed.out, Client());
    must(streamed.progress.meaningful || streamed.out.empty() || streamed.progress.terminal, "what means nothing is not written",
         streamed.out);

    const Answer whole = answerHoweverCut(make, false, body, choices);
    must(whole.progress.terminal == streamed.progress.terminal, "whole or streamed, an answer ends alike",
         streamed.out + "\n--- whole:\n" + whole.out);
    must(whole.out.empty() ? whole.progress.error.has_value() : JsonReferee::acceptsObject(whole.out), "a whole answer is a JSON object",
         whole.out);

    judge(givenUp(make, body, choices.below(size + 1), choices.flip()), Client());
    return 0;
}
