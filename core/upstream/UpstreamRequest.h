// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// One HTTP request to a provider.
struct UpstreamRequest
{
    enum class Method : unsigned char { Get, Post };
    Method method = Method::Post;
    std::string url;
    /// Whole lines, "Name: value". They hold keys: never logged. Accept-Encoding, Content-Length, Transfer-Encoding and Expect are the
    /// client's own and are left out.
    std::vector<std::string> headers;
    /// The body in order, never copied together. The bytes must live as long as `owner` does.
    std::vector<std::string_view> body;
    std::shared_ptr<const void> owner;

    std::chrono::milliseconds connectTimeout{10'000};
    std::chrono::milliseconds firstByteTimeout{120'000}; ///< from the request sent to the first byte of the answer's body
    std::chrono::milliseconds idleTimeout{180'000};      ///< between two bytes of the answer; stands still while we pause
    std::chrono::milliseconds totalTimeout{0};           ///< 0: none
    bool freshConnection = false;                        ///< do not reuse a kept connection (after StaleConnection)
    std::string proxy;                                   ///< an address; "none"; empty: the system's and the environment's
};

} // namespace gatehouse
