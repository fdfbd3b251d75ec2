// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/JsonTree.h"

#include "core/clients/TextPlace.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {

/// How deep objects and lists may stand in one another: the stack has an end.
constexpr int deepest = 200;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

void appendUtf8(std::string &text, unsigned code)
{
    const auto add = [&text](unsigned byte) { text.push_back(static_cast<char>(byte)); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xc0 | code >> 6);
        add(0x80 | (code & 0x3f));
    } else {
        if (code < 0x10000) {
            add(0xe0 | code >> 12);
        } else {
            add(0xf0 | code >> 18);
            add(0x80 | (code >> 12 & 0x3f));
        }
        add(0x80 | (code >> 6 & 0x3f));
        add(0x80 | (code & 0x3f));
    }
}

class Reader
{
public:
    Reader(std::string_view text, JsonForm form) : m_text(text), m_form(form) {}

    std::optional<JsonNode> read()
    {
        JsonNode root;
        if (const auto bad = firstThatIsNotUtf8(m_text))
            m_at = *bad, fail(QT_TRANSLATE_NOOP("ConfigText", "this is not UTF-8"));
        else if (pass() && value(root, 0) && pass() && m_at < m_text.size())
            fail(QT_TRANSLATE_NOOP("ConfigText", "the text should end here"));
        return m_reason ? std::nullopt : std::optional(std::move(root));
    }
    QString problem() const
    {
        const TextPlace place = TextPlace::of(m_text, m_at);
        return QCoreApplication::translate("ConfigText", "It is not valid JSON in line %1, column %2: %3.")
            .arg(place.line)
            .arg(place.column)
            .arg(QCoreApplication::translate("ConfigText", m_reason));
    }

private:
    bool fail(const char *reason)
    {
        if (!m_reason)
            m_reason = reason;
        return false;
    }
    bool ahead(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    bool take(char c)
    {
        if (!ahead(c))
            return false;
        ++m_at;
        return true;
    }

    /// Over spaces and comments.
    bool pass()
    {
        while (m_at < m_text.size()) {
            const std::string_view rest = m_text.substr(m_at);
            if (isSpace(rest[0])) {
                ++m_at;
            } else if (m_form == JsonForm::Plain && (rest.starts_with("//") || rest.starts_with("/*"))) {
                return fail(QT_TRANSLATE_NOOP("ConfigText", "this program takes no comments in its settings, so this one must go"));
            } else if (rest.starts_with("//")) {
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            } else if (rest.starts_with("/*")) {
                const std::size_t end = m_text.find("*/", m_at + 2);
                if (end == std::string_view::npos)
                    return fail(QT_TRANSLATE_NOOP("ConfigText", "this comment has no end"));
                m_at = end + 2;
            } else {
                break;
            }
        }
        return true;
    }

    bool value(JsonNode &node, int depth)
    {
        if (depth > deepest)
            return fail(QT_TRANSLATE_NOOP("ConfigText", "objects and lists nest too deep"));
        node.begin = m_at;
        const char c = m_at < m_text.size() ? m_text[m_at] : '\0';
        const bool good = c == '{'                 ? object(node, depth)
                          : c == '['               ? array(node, depth)
                          : c == '"'               ? string(node)
                          : c == '-' || isDigit(c) ? number(node)
                                                   : word(node);
        node.end = m_at;
        return good;
    }

    bool object(JsonNode &node, int depth)
    {
        node.kind = JsonNode::Kind::Object;
        ++m_at;
        for (;;) {
            if (!pass())
                return false;
            if (ahead('}') && !node.members.empty() && !mayEndWith(node.members.back().comma))
                return false;
            if (take('}'))
                return true;
            if (!node.members.empty() && !node.members.back().comma)
                return fail(QT_TRANSLATE_NOOP("ConfigText", "a comma or a closing brace is missing"));
            if (!ahead('"'))
                return fail(QT_TRANSLATE_NOOP("ConfigText", "a name in double quotes or a closing brace is missing"));
            JsonMember &member = node.members.emplace_back();
            member.begin = m_at;
            JsonNode name;
            if (!string(name) || !pass())
                return false;
            member.name = std::move(name.text);
            if (!take(':'))
                return fail(QT_TRANSLATE_NOOP("ConfigText", "a colon is missing"));
            if (!pass() || !value(member.value, depth + 1) || !pass())
                return false;
            if (ahead(','))
                member.comma = m_at++;
        }
    }

    bool array(JsonNode &node, int depth)
    {
        node.kind = JsonNode::Kind::Array;
        ++m_at;
        for (std::optional<std::size_t> comma;;) {
            if (!pass())
                return false;
            if (ahead(']') && !mayEndWith(comma))
                return false;
            if (take(']'))
                return true;
            if (!node.items.empty() && !comma)
                return fail(QT_TRANSLATE_NOOP("ConfigText", "a comma or a closing bracket is missing"));
            if (!value(node.items.emplace_back(), depth + 1) || !pass())
                return false;
            comma = ahead(',') ? std::optional(m_at++) : std::nullopt;
        }
    }

    /// `comma`: the one behind the last member or item.
    bool mayEndWith(std::optional<std::size_t> comma)
    {
        if (!comma || m_form == JsonForm::CommentsAndCommas)
            return true;
        m_at = *comma;
        return fail(QT_TRANSLATE_NOOP("ConfigText", "nothing follows this comma, so it must go"));
    }

    bool string(JsonNode &node)
    {
        node.kind = JsonNode::Kind::String;
        const std::size_t begin = m_at++;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (static_cast<unsigned char>(c) < 0x20)
                return fail(QT_TRANSLATE_NOOP("ConfigText", "a text in quotes cannot hold a line end or a control character"));
            ++m_at;
            if (c != '\\')
                node.text.push_back(c);
            else if (!escape(node.text))
                return false;
        }
        m_at = begin;
        return fail(QT_TRANSLATE_NOOP("ConfigText", "this text has no closing quote"));
    }

    bool escape(std::string &text)
    {
        static constexpr std::string_view names = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
        const std::size_t start = m_at - 1;
        if (m_at < m_text.size() && m_text[m_at] == 'u') {
            ++m_at;
            auto code = hex();
            if (code && *code >= 0xd800 && *code < 0xdc00 && m_text.substr(m_at).starts_with("\\u")) {
                const std::size_t second = m_at;
                m_at += 2;
                const auto low = hex();
                if (low && *low >= 0xdc00 && *low < 0xe000)
                    code = 0x10000 + ((*code - 0xd800) << 10) + (*low - 0xdc00);
                else
                    m_at = second;
            }
            if (code) {
                appendUtf8(text, *code >= 0xd800 && *code < 0xe000 ? 0xfffd : *code);
                return true;
            }
        } else if (m_at < m_text.size()) {
            if (const std::size_t found = names.find(m_text[m_at]); found != std::string_view::npos) {
                text.push_back(meanings[found]);
                ++m_at;
                return true;
            }
        }
        m_at = start;
        return fail(QT_TRANSLATE_NOOP("ConfigText", "JSON has no such escape"));
    }

    std::optional<unsigned> hex()
    {
        unsigned code = 0;
        for (int digit = 0; digit < 4; ++digit, ++m_at) {
            if (m_at >= m_text.size())
                return std::nullopt;
            const char c = m_text[m_at];
            const int value = isDigit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
            if (value < 0)
                return std::nullopt;
            code = code << 4 | static_cast<unsigned>(value);
        }
        return code;
    }

    bool digits()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && isDigit(m_text[m_at]))
            ++m_at;
        return m_at > begin;
    }

    bool number(JsonNode &node)
    {
        node.kind = JsonNode::Kind::Number;
        const std::size_t begin = m_at;
        take('-');
        bool good = take('0') || digits();
        if (good && take('.'))
            good = digits();
        if (good && (take('e') || take('E'))) {
            if (!take('+'))
                take('-');
            good = digits();
        }
        if (!good || (m_at < m_text.size() && (isDigit(m_text[m_at]) || m_text[m_at] == '.'))) {
            m_at = begin;
            return fail(QT_TRANSLATE_NOOP("ConfigText", "this is not a number of JSON"));
        }
        node.text = m_text.substr(begin, m_at - begin);
        return true;
    }

    bool word(JsonNode &node)
    {
        for (const std::string_view known : {"true", "false", "null"})
            if (m_text.substr(m_at).starts_with(known)) {
                node.text = known;
                m_at += known.size();
                return true;
            }
        return fail(QT_TRANSLATE_NOOP("ConfigText", "a value is missing"));
    }

    std::string_view m_text;
    JsonForm m_form;
    std::size_t m_at = 0;
    const char *m_reason = nullptr;
};

} // namespace

const JsonMember *JsonNode::member(std::string_view name) const
{
    const auto found = std::find_if(members.rbegin(), members.rend(), [name](const JsonMember &member) { return member.name == name; });
    return found == members.rend() ? nullptr : &*found;
}

bool JsonNode::operator==(const JsonNode &other) const
{
    const auto same = [](const JsonMember &a, const JsonMember &b) { return a.name == b.name && a.value == b.value; };
    return kind == other.kind && text == other.text && items == other.items &&
           std::equal(members.begin(), members.end(), other.members.begin(), other.members.end(), same);
}

Result<JsonNode, QString> readJsonTree(std::string_view text, JsonForm form)
{
    Reader reader(text, form);
    if (auto root = reader.read())
        return std::move(*root);
    return reader.problem();
}

std::string jsonQuoted(std::string_view text)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted.append({'\\', c});
        else if (static_cast<unsigned char>(c) < 0x20)
            quoted.append("\\u00").append({hex[static_cast<unsigned char>(c) >> 4], hex[static_cast<unsigned char>(c) & 15]});
        else
            quoted.push_back(c);
    }
    return quoted + "\"";
}

} // namespace gatehouse
