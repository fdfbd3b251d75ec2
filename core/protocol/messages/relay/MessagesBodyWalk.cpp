// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/relay/MessagesBodyWalk.h"

#include <algorithm>

namespace gatehouse {

std::vector<BodyPatch> MessagesBodyPatches::take()
{
    std::stable_sort(m_patches.begin(), m_patches.end(),
                     [](const BodyPatch &a, const BodyPatch &b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; });
    return std::move(m_patches);
}

void MessagesBodyEntries::remove(MessagesBodyPatches &patches) const
{
    bool kept = false;
    for (std::size_t at = 0; at < m_entries.size(); ++at) {
        const auto &[entry, drop] = m_entries[at];
        const char *end = entry.data() + entry.size();
        if (!drop) {
            kept = true;
        } else if (kept) {
            const std::string_view before = m_entries[at - 1].first;
            patches.put(before.data() + before.size(), end, {});
        } else {
            patches.put(entry.data(), at + 1 < m_entries.size() ? m_entries[at + 1].first.data() : end, {});
        }
    }
}

} // namespace gatehouse
