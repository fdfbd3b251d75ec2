// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/RequestCursor.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse {

/// The members of one input item, raw; null and missing are the same. The type may come after the members that hang on it.
class ResponsesRequestItem
{
public:
    enum Member : std::uint8_t {
        Type,
        Role,
        Content,
        Id,
        CallId,
        Name,
        Namespace,
        Arguments,
        Input,
        Output,
        Summary,
        EncryptedContent,
        Action,
        Operation,
        Status,
        Tools,
        Execution,
        Error,
        ServerLabel,
        Approve,
        Reason,
        Code,
        Queries,
        Results,
        Outputs,
        RevisedPrompt,
        Count
    };
    static constexpr std::array<std::string_view, Count> names{
        "type",      "role",    "content",   "id",      "call_id",           "name",    "namespace",
        "arguments", "input",   "output",    "summary", "encrypted_content", "action",  "operation",
        "status",    "tools",   "execution", "error",   "server_label",      "approve", "reason",
        "code",      "queries", "results",   "outputs", "revised_prompt"};

    explicit ResponsesRequestItem(std::string_view object)
    {
        RequestCursor in(object);
        std::string_view key;
        for (bool inside = in.enterObject(); inside && in.nextMember(key);) {
            const auto known = std::find(names.begin(), names.end(), key);
            const std::string_view value = in.skip();
            if (known != names.end())
                m_values[static_cast<std::size_t>(known - names.begin())] = slices::isNull(value) ? std::string_view() : value;
        }
    }

    std::string_view raw(Member member) const { return m_values[member]; }
    bool has(Member member) const { return !m_values[member].empty(); }
    /// Empty where it is no string.
    JsonText text(Member member) const { return {slices::inside(m_values[member])}; }

private:
    std::array<std::string_view, Count> m_values{};
};

} // namespace gatehouse
