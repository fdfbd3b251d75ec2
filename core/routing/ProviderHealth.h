// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace gatehouse {

/// What is wrong with which provider, as its last answers showed: a refused key, an unreachable host. Process-wide; safe from any thread; a request that
/// succeeds on a healthy provider costs one atomic read.
class ProviderHealth
{
public:
    /// `changed` is called after a problem came or went, in the thread that reported it.
    explicit ProviderHealth(std::function<void()> changed = {}) : m_changed(std::move(changed)) {}

    void failed(std::string_view provider, std::string problem);
    void succeeded(std::string_view provider);
    /// Empty when nothing is known to be wrong.
    std::string problem(std::string_view provider) const;
    /// Forgets all, e.g. when keys or settings changed.
    void clear();

private:
    std::function<void()> m_changed;
    mutable std::mutex m_mutex;
    std::map<std::string, std::string, std::less<>> m_problems;
    std::atomic<int> m_count{0};
};

} // namespace gatehouse
