// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"

#include <string>
#include <string_view>

/// The 400s of the Responses API, with its own codes and the place in `param` ("input[2].content[0].text").
namespace gatehouse::responses {

inline ApiError refusal(std::string param, std::string_view code, std::string message)
{
    ApiError error = makeError(ErrorKind::InvalidRequest, std::move(message));
    error.param = std::move(param);
    error.code = code;
    return error;
}

/// `expected`: "a string", "an array of tools".
inline ApiError wrongType(const std::string &param, std::string_view expected)
{
    return refusal(param, "invalid_type", "Invalid type for '" + param + "': expected " + std::string(expected) + '.');
}

inline ApiError missing(const std::string &param)
{
    return refusal(param, "missing_required_parameter", "Missing required parameter: '" + param + "'.");
}

/// `supported`: "'auto' and 'none'".
inline ApiError wrongValue(const std::string &param, std::string_view supported)
{
    return refusal(param, "invalid_value", "Invalid value for '" + param + "'. Supported values are: " + std::string(supported) + '.');
}

inline std::string at(std::string_view place, std::size_t index)
{
    return std::string(place) + '[' + std::to_string(index) + ']';
}

} // namespace gatehouse::responses
