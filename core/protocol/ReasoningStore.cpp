// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/Reasoning.h"

#include <list>
#include <mutex>
#include <unordered_map>

namespace gatehouse {

struct ReasoningStore::Private
{
    struct Entry
    {
        std::string id;
        std::shared_ptr<const Reasoning> reasoning;
        std::size_t bytes = 0;
    };

    void removeLast()
    {
        bytes -= recent.back().bytes;
        byId.erase(recent.back().id);
        recent.pop_back();
    }

    const std::size_t maxEntries;
    const std::size_t maxBytes;
    std::mutex mutex;
    std::list<Entry> recent;                                               ///< the most recently used first
    std::unordered_map<std::string_view, std::list<Entry>::iterator> byId; ///< keys point into the entries
    std::size_t bytes = 0;
};

ReasoningStore::ReasoningStore(std::size_t maxEntries, std::size_t maxBytes)
    : d(new Private{.maxEntries = maxEntries, .maxBytes = maxBytes, .mutex = {}, .recent = {}, .byId = {}})
{
}

ReasoningStore::~ReasoningStore() = default;

void ReasoningStore::remember(std::string_view toolCallId, std::shared_ptr<const Reasoning> reasoning)
{
    if (!reasoning)
        return;
    const std::size_t bytes =
        toolCallId.size() + reasoning->text.size() + reasoning->detailsJson.size() + reasoning->thoughtSignature.size();
    const std::lock_guard lock(d->mutex);
    if (const auto known = d->byId.find(toolCallId); known != d->byId.end()) {
        const auto entry = known->second;
        d->byId.erase(known);
        d->bytes -= entry->bytes;
        d->recent.erase(entry);
    }
    if (bytes > d->maxBytes || d->maxEntries == 0)
        return;
    while (!d->recent.empty() && (d->recent.size() >= d->maxEntries || d->bytes + bytes > d->maxBytes))
        d->removeLast();
    d->recent.push_front({std::string(toolCallId), std::move(reasoning), bytes});
    d->byId.emplace(d->recent.front().id, d->recent.begin());
    d->bytes += bytes;
}

std::shared_ptr<const Reasoning> ReasoningStore::find(std::string_view toolCallId) const
{
    const std::lock_guard lock(d->mutex);
    const auto known = d->byId.find(toolCallId);
    if (known == d->byId.end())
        return nullptr;
    d->recent.splice(d->recent.begin(), d->recent, known->second);
    return known->second->reasoning;
}

} // namespace gatehouse
