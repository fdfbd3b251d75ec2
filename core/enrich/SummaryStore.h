// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace gatehouse {

/// Summaries of system prompts by what they summarize, so that the same prompt stays the same turn by turn and is asked for once. In memory
/// alone; bounded, the least recently used go first. Process-wide; safe from any thread.
class SummaryStore
{
public:
    explicit SummaryStore(std::size_t maxEntries = 64, std::size_t maxBytes = 2u * 1024 * 1024);

    enum class State : std::uint8_t {
        Unknown, ///< to be asked for; whoever gets this has the turn, and calls put(), refuse() or abandon()
        Asked,   ///< somebody is at it
        Refused, ///< no good summary came; it is not asked for again
        Known,
    };
    struct Entry
    {
        State state = State::Unknown;
        std::shared_ptr<const std::string> text; ///< with Known
    };
    Entry take(const std::string &key);
    void put(const std::string &key, std::string text);
    void refuse(const std::string &key);
    /// The caller went away before there was an answer: the next one has the turn.
    void abandon(const std::string &key);

private:
    struct Kept
    {
        Entry entry;
        std::uint64_t used = 0;
    };
    void settle(const std::string &key, Entry entry);

    const std::size_t m_maxEntries;
    const std::size_t m_maxBytes;
    std::mutex m_mutex;
    std::map<std::string, Kept> m_entries;
    std::size_t m_bytes = 0;
    std::uint64_t m_clock = 0;
};

} // namespace gatehouse
