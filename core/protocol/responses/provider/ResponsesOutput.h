// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerDecoder.h"
#include "core/protocol/answer/AnswerThinkTags.h"
#include "core/protocol/responses/provider/ResponsesAnswerEvent.h"
#include "core/protocol/responses/provider/ResponsesOutputCalls.h"
#include "core/protocol/responses/provider/ResponsesOutputItem.h"

#include <memory>
#include <string_view>
#include <vector>

namespace gatehouse {

/// The output items of an answer, told to a sink as they come. The same content comes up to four times (deltas, a part's end, the item's
/// end, the response's end), and providers leave out any of them: what is missing is told from the next, and nothing is told twice.
class ResponsesOutput
{
public:
    using Item = ResponsesOutputItem;

    ResponsesOutput(AnswerSink &sink, IdSource ids) : m_sink(sink), m_calls(sink, std::move(ids)), m_tags(sink, m_tagged) {}

    void itemAdded(const ResponsesAnswerEvent &event);
    void itemDone(const ResponsesAnswerEvent &event);
    void textDelta(const ResponsesAnswerEvent &event, Item::Text text);
    /// All of one part of a text.
    void textDone(const ResponsesAnswerEvent &event, Item::Text text, std::string_view whole);
    void partDone(const ResponsesAnswerEvent &event);
    void annotation(const ResponsesAnswerEvent &event);
    void argumentsDelta(const ResponsesAnswerEvent &event, bool custom);
    void argumentsDone(const ResponsesAnswerEvent &event, bool custom);
    /// The raw array of all items, once no other event will come.
    void all(std::string_view output);
    /// The SDKs' joined text, for answers without items.
    void allText(std::string_view utf8);
    /// Tells what has been held back, ends all, and keeps the reasoning of the calls.
    void finish(const AnswerMemory &memory);

    bool isRunaway() const { return m_calls.isRunaway() || m_items.size() > most; }
    bool hasCalls() const { return !m_calls.isEmpty(); }
    bool wasRefused() const { return m_refused; }

private:
    static constexpr std::size_t most = 2048;                ///< items of one answer, each of which is looked at for each event
    static constexpr std::string_view betweenParts = "\n\n"; ///< of reasoning, and between messages
    Item &open(Item::Kind kind, std::optional<std::int64_t> index, std::string_view id, std::size_t position);
    Item *find(Item::Kind kind, std::optional<std::int64_t> index, std::string_view id);
    Item *findWhole(Item::Kind kind, std::string_view item, std::size_t position, std::size_t ofKind);
    Item &itemOf(const ResponsesAnswerEvent &event, Item::Kind kind);
    static Item::Kind kindOf(Item::Text text);
    void complete(Item &item, std::string_view raw);
    void completeMessage(Item &item, std::string_view raw);
    void completeReasoning(Item &item, std::string_view raw);
    void completeCall(Item &item, std::string_view raw);
    void completeSearch(Item &item, std::string_view raw);
    void rest(Item &item, Item::Text text, std::string_view whole);
    bool tell(Item &item, Item::Text text, std::string_view utf8);
    void cite(Item &item, std::string_view annotation);
    bool isLast(const Item &item) const;

    AnswerSink &m_sink;
    ResponsesOutputCalls m_calls;
    AnswerReasoning m_tagged;
    AnswerThinkTags m_tags;
    std::vector<std::unique_ptr<Item>> m_items; ///< in the order of the answer
    const Item *m_last = nullptr;               ///< whose content was told last
    bool m_refused = false;
};

} // namespace gatehouse
