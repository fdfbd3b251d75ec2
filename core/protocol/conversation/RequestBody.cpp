// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/conversation/RequestBody.h"

#include <algorithm>
#include <atomic>
#include <cstring>

namespace gatehouse {
namespace {

std::atomic<std::size_t> bytesInUse{0};

bool draw(std::size_t bytes)
{
    std::size_t before = bytesInUse.load(std::memory_order_relaxed);
    do {
        if (bytes > RequestBody::processBudget || before > RequestBody::processBudget - bytes)
            return false;
    } while (!bytesInUse.compare_exchange_weak(before, before + bytes, std::memory_order_relaxed));
    return true;
}

void giveBack(std::size_t bytes)
{
    bytesInUse.fetch_sub(bytes, std::memory_order_relaxed);
}

/// The padding is zeroed so that the parser reads the same bytes each time; the rest is left as it comes, because it is overwritten.
std::unique_ptr<char[]> block(std::size_t capacity)
{
    std::unique_ptr<char[]> data(new char[capacity + RequestBody::padding]);
    std::memset(data.get() + capacity, 0, RequestBody::padding);
    return data;
}

} // namespace

RequestBody::RequestBody(std::size_t capacity) : m_data(block(capacity)), m_capacity(capacity) {}

RequestBody::~RequestBody()
{
    giveBack(m_capacity);
}

std::shared_ptr<RequestBody> RequestBody::allocate(std::size_t capacity)
{
    if (!draw(capacity))
        return nullptr;
    return std::shared_ptr<RequestBody>(new RequestBody(capacity));
}

std::shared_ptr<RequestBody> RequestBody::copyOf(std::string_view bytes)
{
    bytesInUse.fetch_add(bytes.size(), std::memory_order_relaxed);
    std::shared_ptr<RequestBody> body(new RequestBody(bytes.size()));
    std::copy(bytes.begin(), bytes.end(), body->tail());
    body->grown(bytes.size());
    return body;
}

bool RequestBody::reserve(std::size_t capacity)
{
    if (capacity <= m_capacity)
        return true;
    // Old and new block live side by side while the bytes move, but the larger one alone is counted: the moment is short.
    if (!draw(capacity - m_capacity))
        return false;
    std::unique_ptr<char[]> larger = block(capacity);
    std::memcpy(larger.get(), m_data.get(), m_size);
    m_data = std::move(larger);
    m_capacity = capacity;
    return true;
}

std::size_t RequestBody::inUse()
{
    return bytesInUse.load(std::memory_order_relaxed);
}

} // namespace gatehouse
