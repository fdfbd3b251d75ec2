// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/responses/client/ResponsesAnswerWriter.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// One item of a response's output as it grows. Gathers what it is told; write() tells the client what it has not seen yet.
class ResponsesAnswerItem
{
public:
    explicit ResponsesAnswerItem(std::string id) : m_id(std::move(id)) {}
    virtual ~ResponsesAnswerItem() = default;
    ResponsesAnswerItem(const ResponsesAnswerItem &) = delete;
    ResponsesAnswerItem &operator=(const ResponsesAnswerItem &) = delete;

    /// Nothing more will be told. `cutShort`: more was to come.
    void end(bool cutShort);
    bool ended() const { return m_ended; }
    /// The events for all that is new, from response.output_item.added to, once it has ended, response.output_item.done. `index` is its
    /// place in the output.
    void write(ResponsesAnswerWriter &writer, std::string &out, std::size_t index);
    /// The item as far as it has come.
    virtual std::string json() const = 0;

protected:
    /// The item as response.output_item.added has it.
    virtual std::string frame() const = 0;
    /// Events for its content; those that close it too once it has ended.
    virtual void writeContent(ResponsesAnswerWriter &writer, std::string &out) = 0;
    /// What is missing at its end.
    virtual void complete() {}
    /// False: there is nothing to write before the end.
    virtual bool streams() const { return true; }
    std::string_view status() const { return !m_ended ? "in_progress" : m_cutShort ? "incomplete" : "completed"; }
    /// What each event about the item says of it, with a comma before each member.
    const std::string &place() const { return m_place; }
    const std::string m_id;

private:
    std::string m_place;
    bool m_ended = false;
    bool m_cutShort = false;
};

/// What the model says: parts of text, with the sources they cite, and of refusal.
class ResponsesAnswerMessage : public ResponsesAnswerItem
{
public:
    using ResponsesAnswerItem::ResponsesAnswerItem;
    void addText(std::string_view utf8, bool refusal);
    /// Belongs to the text told since the last citation, or with it.
    void addCitation(std::string_view url, std::string_view title);
    std::string json() const override;

private:
    struct Part
    {
        bool refusal = false;
        std::string text;
        std::size_t sent = 0;                 ///< bytes of the text
        std::vector<std::string> annotations; ///< raw
        std::size_t annotationsSent = 0;
        std::size_t characters = 0;
        std::size_t citedFrom = 0; ///< characters
        std::size_t citedTo = 0;
    };
    static std::string jsonOf(const Part &part, bool empty);
    std::string frame() const override;
    void writeContent(ResponsesAnswerWriter &writer, std::string &out) override;
    void writePart(Part &part, bool closed, ResponsesAnswerWriter &writer, std::string &out);

    std::vector<Part> m_parts;
    std::size_t m_current = 0; ///< the part that the client has open, or will have next
    std::string m_where;       ///< place() and the open part's
    bool m_opened = false;
};

/// What the model thinks: its text as one part of the summary, and our seal.
class ResponsesAnswerThought : public ResponsesAnswerItem
{
public:
    using ResponsesAnswerItem::ResponsesAnswerItem;
    void addText(std::string_view utf8) { m_text += utf8; }
    const std::string &text() const { return m_text; }
    /// Due before its end.
    void setSeal(std::string seal) { m_seal = std::move(seal); }
    std::string json() const override;

private:
    std::string frame() const override;
    void writeContent(ResponsesAnswerWriter &writer, std::string &out) override;

    std::string m_text;
    std::string m_seal;
    std::size_t m_sent = 0;
    bool m_opened = false;
};

} // namespace gatehouse
