// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/AnswerLimits.h"

namespace gatehouse {

ApiError answerTooLong()
{
    return makeError(ErrorKind::BadGateway, "The provider's answer is longer than 64 MiB. Ask for less at once.");
}

ApiError tooLong(SseError error)
{
    return makeError(ErrorKind::BadGateway, error == SseError::LineTooLong
                                                ? "The provider sent a line of more than 8 MiB in its stream. Ask for less at once."
                                                : "The provider sent an event of more than 16 MiB in its stream. Ask for less at once.");
}

ApiError ranAway()
{
    return makeError(ErrorKind::Api,
                     "The model went on without end: with one tool call after another, or with white space in one. The answer "
                     "was stopped. Try again.");
}

} // namespace gatehouse
