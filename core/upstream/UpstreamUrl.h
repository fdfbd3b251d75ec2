// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/upstream/UpstreamError.h"

#include <string>

namespace gatehouse {

/// What must be known of a provider's URL before it is called.
struct UpstreamUrl
{
    std::string place; ///< host, with the port where the URL names one: for sentences
    bool loopback = false;

    /// Refuses all but http and https, and what is no URL.
    static Result<UpstreamUrl, UpstreamError> parse(const std::string &url);
};

} // namespace gatehouse
