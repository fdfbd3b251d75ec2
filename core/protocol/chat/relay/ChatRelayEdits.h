// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// Finds what must be changed in the chunks of one answer, or in a whole one, before a client gets them: the model's name, finish_reason
/// that does not fit or that no client knows, tool calls without an `index`, a delta that is null.
class ChatRelayEdits
{
public:
    struct Edit
    {
        std::string_view old; ///< part of the data; empty: something is put in
        std::string replacement;
    };

    /// `model` empty: names stay.
    explicit ChatRelayEdits(std::string_view model);

    /// Looks at a chunk, or at a whole answer.
    void find(std::string_view data, bool whole);
    /// What was found, in the order of the places.
    const std::vector<Edit> &edits() const { return m_edits; }
    std::string applied(std::string_view data) const;
    /// Where the model stands in the data looked at last; empty: nowhere, or it stays.
    std::string_view model() const { return m_modelValue; }
    /// The name that is put there, as JSON.
    const std::string &quotedModel() const { return m_model; }
    /// A finish_reason has come.
    bool isFinished() const { return !m_finish.empty(); }
    /// The first one, as the client gets it.
    const std::string &finishReason() const { return m_finish; }

private:
    struct Call
    {
        std::string id; ///< inside of its quotes; empty: not told
        bool hasName = false;
        bool hasArguments = false;
    };
    struct Choice
    {
        std::map<std::int64_t, Call> calls;
        std::int64_t last = -1;
        bool hasCalls = false;
    };
    void editChoice(std::string_view value, bool whole);
    void editCall(std::string_view call, Choice &choice);
    static std::int64_t indexFor(std::string_view id, bool hasName, const Choice &choice);
    void editFinish(std::string_view value, bool hasCalls, bool whole);

    std::string m_model; ///< JSON; empty: names stay
    std::string_view m_modelValue;
    std::map<std::int64_t, Choice> m_choices;
    std::vector<Edit> m_edits;
    std::string m_finish;
};

} // namespace gatehouse
