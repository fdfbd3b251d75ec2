// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace gatehouse {

/// What is wrong with a provider, as its last answer showed.
struct ProviderTrouble
{
    enum class Kind : std::uint8_t { None, KeyRefused, Unpaid, Unreachable };
    Kind kind = Kind::None;
    std::string words; ///< the provider's own, or why it could not be reached
    bool operator==(const ProviderTrouble &) const = default;
};

/// What is wrong with which provider. Process-wide; safe from any thread; a request that succeeds on a healthy provider costs one atomic
/// read.
class ProviderHealth
{
public:
    /// `changed` is called after a problem came or went, in the thread that reported it.
    explicit ProviderHealth(std::function<void()> changed = {}) : m_changed(std::move(changed)) {}

    void failed(std::string_view provider, ProviderTrouble trouble);
    void succeeded(std::string_view provider);
    /// Kind::None when nothing is known to be wrong.
    ProviderTrouble trouble(std::string_view provider) const;
    /// Forgets all, e.g. when keys or settings changed.
    void clear();

private:
    std::function<void()> m_changed;
    mutable std::mutex m_mutex;
    std::map<std::string, ProviderTrouble, std::less<>> m_troubles;
    std::atomic<int> m_count{0};
};

} // namespace gatehouse
