// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/NoAnswer.h"

#include "core/protocol/answer/AnswerErrorText.h"
#include "core/protocol/answer/AnswerErrorWords.h"
#include "core/protocol/json/JsonSlices.h"

#include <string>

namespace gatehouse {

namespace {

std::string wordsOf(std::string_view body)
{
    return apiErrorOf(200, {}, readErrorWords(body), 0, 0).message;
}

std::string sentence(std::string_view body, std::string_view dialect)
{
    if (body.empty())
        return "The provider's answer was empty. Try again, or choose another provider.";
    if (body.starts_with('<'))
        return "The provider sent a web page in place of an answer (" + wordsOf(body) + "). Check its base_url in the settings.";
    if (!body.starts_with('{'))
        return "The provider sent something that is not an answer: " + sanitisedErrorText(body.substr(0, errorTextLimit));
    if (!slices::isWhole(body))
        return "The provider's answer ended before it was complete. Try again.";
    return "The provider sent JSON that is not an answer in the " + std::string(dialect) +
           " dialect. Check its dialect and base_url in the settings.";
}

} // namespace

ApiError noAnswer(std::string_view body, std::string_view dialect)
{
    return makeError(ErrorKind::BadGateway, sentence(body, dialect));
}

ApiError noAnswerEvent(std::string_view data)
{
    return makeError(ErrorKind::BadGateway, "The provider sent something in its stream that is not part of an answer: " +
                                                (data.starts_with('{') ? std::string("broken JSON") : wordsOf(data)));
}

} // namespace gatehouse
