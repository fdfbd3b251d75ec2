// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/AnswerErrorText.h"

#include "core/base/Text.h"
#include "core/protocol/json/JsonSlices.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gatehouse {

namespace {

constexpr std::string_view redacted = "[redacted]";

/// How keys begin, and how many letters of a key must follow for it to be one.
constexpr std::array<std::pair<std::string_view, std::size_t>, 15> keyBeginnings{{
    {"sk-", 8},
    {"sk_", 8},
    {"pk-", 16},
    {"AIza", 16},
    {"eyJ", 20},
    {"gsk_", 8},
    {"xai-", 8},
    {"hf_", 8},
    {"pplx-", 8},
    {"nvapi-", 8},
    {"ghp_", 8},
    {"AKIA", 12},
    {"ya29.", 8},
    {"fw_", 12},
    {"tp-", 16},
}};

constexpr bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

constexpr bool isKeyLetter(char c)
{
    return isWord(c) || c == '.' || c == '*' || c == '+' || c == '/' || c == '=' || c == '~';
}

std::size_t keyLength(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && isKeyLetter(text[length]))
        ++length;
    while (length > 0 && text[length - 1] == '.')
        --length;
    return length;
}

bool startsIgnoringCase(std::string_view text, std::string_view beginning)
{
    return text.size() >= beginning.size() && equalsIgnoringCase(text.substr(0, beginning.size()), beginning);
}

/// Offset and length of a long token that follows the word "key" in `text`; length 0: none.
std::pair<std::size_t, std::size_t> tokenAfterKeyWord(std::string_view text)
{
    for (const std::string_view word : {"api key", "apikey", "api_key", "api-key", "token"}) {
        if (!startsIgnoringCase(text, word))
            continue;
        const std::size_t end = std::min(text.size(), word.size() + 24);
        for (std::size_t at = word.size(); at < end;) {
            const std::size_t length = keyLength(text.substr(at));
            const std::string_view token = text.substr(at, length);
            if (length >= 16 && token.find_first_of("0123456789") != std::string_view::npos)
                return {at, length};
            at += std::max<std::size_t>(length, 1);
        }
    }
    return {0, 0};
}

/// C1 controls, direction marks and overrides, zero-width characters.
bool isInvisible(std::string_view sequence)
{
    if (sequence.size() == 2)
        return (sequence[0] == '\xc2' && static_cast<unsigned char>(sequence[1]) < 0xa0) || sequence == "\xd8\x9c";
    if (sequence.size() != 3)
        return false;
    if (sequence == "\xef\xbb\xbf")
        return true;
    if (sequence.substr(0, 2) == "\xe2\x80") {
        const auto last = static_cast<unsigned char>(sequence[2]);
        return (last >= 0x8b && last <= 0x8f) || (last >= 0xa8 && last <= 0xae);
    }
    return sequence.substr(0, 2) == "\xe2\x81" && static_cast<unsigned char>(sequence[2]) >= 0xa0 &&
           static_cast<unsigned char>(sequence[2]) <= 0xaf;
}

/// Length of the terminal escape sequence at the beginning of `text`, which begins with ESC.
std::size_t escapeLength(std::string_view text)
{
    if (text.size() < 2)
        return 1;
    if (text[1] == '[') {
        std::size_t at = 2;
        while (at < text.size() && !(text[at] >= '@' && text[at] <= '~'))
            ++at;
        return std::min(at + 1, text.size());
    }
    if (text[1] == ']') {
        const std::size_t end = text.find_first_of("\a\x1b", 2);
        if (end == std::string_view::npos)
            return text.size();
        return end + (text[end] == '\x1b' && end + 1 < text.size() && text[end + 1] == '\\' ? 2 : 1);
    }
    return 2;
}

} // namespace

std::string withoutKeys(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (at == 0 || !isWord(text[at - 1])) {
            if (startsIgnoringCase(rest, "bearer ")) {
                const std::size_t length = keyLength(rest.substr(7));
                if (length >= 8) {
                    out.append(rest.substr(0, 7)).append(redacted);
                    at += 7 + length;
                    continue;
                }
            }
            const auto found = std::find_if(keyBeginnings.begin(), keyBeginnings.end(), [rest](const auto &beginning) {
                return rest.starts_with(beginning.first) && keyLength(rest) >= beginning.first.size() + beginning.second;
            });
            if (found != keyBeginnings.end()) {
                out += redacted;
                at += keyLength(rest);
                continue;
            }
            if (const auto [offset, length] = tokenAfterKeyWord(rest); length > 0) {
                out.append(rest.substr(0, offset)).append(redacted);
                at += offset + length;
                continue;
            }
        }
        out += text[at++];
    }
    return out;
}

std::string sanitisedErrorText(std::string_view text)
{
    text = text.substr(0, 16 * errorTextLimit);
    std::string clean;
    bool space = false;
    while (!text.empty()) {
        std::size_t length = 1;
        if (text.front() == '\x1b') {
            length = escapeLength(text);
        } else if (static_cast<unsigned char>(text.front()) <= 0x20 || text.front() == '\x7f') {
            space = true;
        } else {
            length = slices::sequenceLength(text);
            const std::string_view sequence = length > 0 ? text.substr(0, length) : std::string_view("\xef\xbf\xbd");
            length = std::max<std::size_t>(length, 1);
            if (!isInvisible(sequence)) {
                if (space && !clean.empty())
                    clean += ' ';
                space = false;
                clean += sequence;
            }
        }
        text.remove_prefix(length);
    }
    clean = withoutKeys(clean);
    if (clean.size() > errorTextLimit) {
        std::size_t end = errorTextLimit;
        while (end > 0 && (static_cast<unsigned char>(clean[end]) & 0xc0) == 0x80)
            --end;
        clean.resize(end);
        clean += "\xe2\x80\xa6";
    }
    return clean;
}

std::string textOfHtml(std::string_view html)
{
    html = html.substr(0, 64 * 1024);
    std::string title;
    std::string text;
    bool hidden = false;
    bool inTitle = false;
    for (std::size_t at = 0; at < html.size();) {
        if (html[at] != '<') {
            if (!hidden)
                (inTitle ? title : text) += html[at];
            ++at;
            continue;
        }
        const std::string_view tag = html.substr(at + 1);
        for (const std::string_view name : {"script", "style"})
            hidden =
                (hidden || startsIgnoringCase(tag, name)) && !(startsIgnoringCase(tag, "/") && startsIgnoringCase(tag.substr(1), name));
        if (startsIgnoringCase(tag, "title"))
            inTitle = true;
        else if (startsIgnoringCase(tag, "/title"))
            inTitle = false;
        text += ' ';
        const std::size_t end = html.find('>', at);
        if (end == std::string_view::npos)
            break;
        at = end + 1;
    }
    return title.find_first_not_of(" \n\r\t") == std::string::npos ? text : title;
}

} // namespace gatehouse
