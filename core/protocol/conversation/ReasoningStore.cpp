// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/conversation/BoundedStore.h"
#include "core/protocol/conversation/Reasoning.h"

namespace gatehouse {

struct ReasoningStore::Private : BoundedStore<Reasoning>
{
    using BoundedStore::BoundedStore;
};

ReasoningStore::ReasoningStore(std::size_t maxEntries, std::size_t maxBytes) : d(new Private(maxEntries, maxBytes)) {}

ReasoningStore::~ReasoningStore() = default;

void ReasoningStore::remember(std::string_view toolCallId, std::shared_ptr<const Reasoning> reasoning)
{
    if (!reasoning)
        return;
    std::size_t bytes = 0;
    for (const std::string *part : {&reasoning->text, &reasoning->detailsJson, &reasoning->thoughtSignature, &reasoning->signature,
                                    &reasoning->redactedData, &reasoning->itemId, &reasoning->encryptedContent, &reasoning->origin})
        bytes += part->size();
    d->put(toolCallId, std::move(reasoning), bytes);
}

std::shared_ptr<const Reasoning> ReasoningStore::find(std::string_view toolCallId) const
{
    return d->find(toolCallId);
}

} // namespace gatehouse
