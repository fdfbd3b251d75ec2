// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace gatehouse {

/// What was said up to the end of a response that Gatehouse made itself, for `previous_response_id`: raw items, comma-separated, input and
/// output. In memory alone. Bounded in entries and bytes, the least recently used go first. Process-wide; safe from any thread.
class ResponseStore
{
public:
    explicit ResponseStore(std::size_t maxEntries = 1024, std::size_t maxBytes = 32u * 1024 * 1024);
    ~ResponseStore();
    void remember(std::string_view id, std::shared_ptr<const std::string> items);
    /// Null: never known, or gone.
    std::shared_ptr<const std::string> find(std::string_view id) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
