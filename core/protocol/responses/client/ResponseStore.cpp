// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/client/ResponseStore.h"

#include "core/protocol/conversation/BoundedStore.h"

namespace gatehouse {

struct ResponseStore::Private : BoundedStore<std::string>
{
    using BoundedStore::BoundedStore;
};

ResponseStore::ResponseStore(std::size_t maxEntries, std::size_t maxBytes) : d(new Private(maxEntries, maxBytes)) {}

ResponseStore::~ResponseStore() = default;

void ResponseStore::remember(std::string_view id, std::shared_ptr<const std::string> items)
{
    if (!items)
        return;
    const std::size_t bytes = items->size();
    d->put(id, std::move(items), bytes);
}

std::shared_ptr<const std::string> ResponseStore::find(std::string_view id) const
{
    return d->find(id);
}

} // namespace gatehouse
