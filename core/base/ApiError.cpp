// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ApiError.h"

#include <array>
#include <utility>

namespace gatehouse {

namespace {
constexpr std::array<std::pair<ErrorKind, int>, 17> statuses{{
    {ErrorKind::InvalidRequest, 400},
    {ErrorKind::Authentication, 401},
    {ErrorKind::Billing, 402},
    {ErrorKind::Permission, 403},
    {ErrorKind::NotFound, 404},
    {ErrorKind::MethodNotAllowed, 405},
    {ErrorKind::RequestTimeout, 408},
    {ErrorKind::Conflict, 409},
    {ErrorKind::RequestTooLarge, 413},
    {ErrorKind::UnsupportedMedia, 415},
    {ErrorKind::RateLimit, 429},
    {ErrorKind::HeadersTooLarge, 431},
    {ErrorKind::Api, 500},
    {ErrorKind::BadGateway, 502},
    {ErrorKind::Unavailable, 503},
    {ErrorKind::Timeout, 504},
    {ErrorKind::Overloaded, 529},
}};
}

int defaultStatus(ErrorKind kind)
{
    for (const auto &[known, status] : statuses)
        if (known == kind)
            return status;
    return 500;
}

ErrorKind kindOfStatus(int status)
{
    for (const auto &[kind, known] : statuses)
        if (known == status)
            return kind;
    return status >= 500 ? ErrorKind::Api : ErrorKind::InvalidRequest;
}

ApiError makeError(ErrorKind kind, std::string message)
{
    return ApiError{
        .kind = kind, .status = defaultStatus(kind), .message = std::move(message), .code = {}, .detailsJson = {}, .retryAfter = {}};
}

} // namespace gatehouse
