// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/ModelInfo.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse {

/// The models that the catalogue knows, sorted, so that a question is a binary search. Constant once read; about 100 KiB for 800 models.
class ModelTable
{
public:
    ModelTable() = default;
    /// Reads the text of models.json. An empty table if it is not such a file.
    explicit ModelTable(std::string_view json);

    const ModelInfo *find(std::string_view provider, std::string_view model) const;
    /// The first provider's in the file's order: makers stand before those who resell.
    const ModelInfo *findAnywhere(std::string_view model) const;
    std::size_t size() const { return m_entries.size(); }

private:
    struct Entry
    {
        std::size_t provider; ///< index into m_providers
        std::string id;
        ModelInfo info;
    };
    const ModelInfo *find(std::size_t provider, std::string_view model) const;

    std::vector<std::string> m_providers;
    std::vector<Entry> m_entries; ///< by provider, then id
};

} // namespace gatehouse
