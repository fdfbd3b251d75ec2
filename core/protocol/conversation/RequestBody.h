// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace gatehouse {

/// The bytes of one request's body: read once, never changed, followed by 64 readable bytes for the JSON parser, counted against the
/// process-wide budget for as long as they live.
class RequestBody
{
public:
    static constexpr std::size_t padding = 64;
    static constexpr std::size_t processBudget = 256u * 1024 * 1024;

    /// An empty body with room for `capacity` bytes; nothing if that would go over the process-wide budget.
    static std::shared_ptr<RequestBody> allocate(std::size_t capacity);
    /// A body that holds a copy of `bytes`, for tests and for bodies that Gatehouse makes itself. Not refused by the budget.
    static std::shared_ptr<RequestBody> copyOf(std::string_view bytes);
    ~RequestBody();
    RequestBody(const RequestBody &) = delete;
    RequestBody &operator=(const RequestBody &) = delete;

    std::string_view bytes() const { return {m_data.get(), m_size}; }
    std::size_t capacity() const { return m_capacity; }
    /// Room for bytes still to come, for the reader of the socket alone.
    char *tail() { return m_data.get() + m_size; }
    std::size_t room() const { return m_capacity - m_size; }
    void grown(std::size_t bytes) { m_size += bytes; }
    /// Makes room for at least `capacity` bytes; false if the budget refuses.
    bool reserve(std::size_t capacity);

    /// Bytes of all request bodies alive in the process.
    static std::size_t inUse();

private:
    explicit RequestBody(std::size_t capacity);
    std::unique_ptr<char[]> m_data;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

} // namespace gatehouse
