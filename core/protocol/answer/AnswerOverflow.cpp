// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/AnswerOverflow.h"

#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace gatehouse {

namespace {

/// Not among them: "input length and `max_tokens` exceed context limit: …", which Claude Code answers by itself with a smaller max_tokens.
constexpr std::array<std::string_view, 21> phrases{
    "context_length_exceeded",
    "prompt is too long",
    "prompt too long",
    "exceeds the context window",
    "exceed the context window",
    "exceeds the available context size",
    "exceed_context_size",
    "context window exceeds limit",
    "exceeded model token limit",
    "exceeds the model's context",
    "input is too long",
    "input token count",
    "exceeds the maximum number of tokens",
    "maximum prompt length is",
    "prompt exceeds max length",
    "range of input length should be",
    "greater than the context length",
    "longer than the model's context length",
    "model_context_window_exceeded",
    "exceeds the maximum context",
    "inputs` tokens + `max_new_tokens`",
};
/// Words after or before which a number is the limit.
constexpr std::array<std::string_view, 11> limitWords{
    "maximum", "max", "limit", "at most", "allowed", "context length", "context size", "context window", "n_ctx", "<=", "[1,"};

struct Number
{
    std::int64_t value = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Number> numbersIn(std::string_view text)
{
    std::vector<Number> numbers;
    for (std::size_t at = 0; at < text.size();) {
        const auto isDigit = [&text](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
        if (!isDigit(at)) {
            ++at;
            continue;
        }
        Number number{.value = 0, .begin = at, .end = at};
        while (isDigit(at) ||
               (at < text.size() && (text[at] == ',' || text[at] == '_') && isDigit(at + 1) && isDigit(at + 2) && isDigit(at + 3))) {
            if (isDigit(at) && number.value < 1'000'000'000'000)
                number.value = number.value * 10 + (text[at] - '0');
            ++at;
        }
        number.end = at;
        const bool isName =
            number.begin > 0 && (text[number.begin - 1] == '-' || text[number.begin - 1] == '.' || text[number.begin - 1] == 'v');
        if (number.value >= 256 && !isName)
            numbers.push_back(number);
    }
    return numbers;
}

bool isLimit(std::string_view text, const Number &number, std::size_t previousEnd)
{
    const std::size_t from = std::max(previousEnd, number.begin > 48 ? number.begin - 48 : 0);
    const std::string_view before = text.substr(from, number.begin - from);
    const std::string_view behind = text.substr(number.end, 24);
    const auto names = [](std::string_view part) {
        return std::any_of(limitWords.begin(), limitWords.end(),
                           [part](std::string_view word) { return part.find(word) != std::string_view::npos; });
    };
    return names(before) || behind.starts_with(" maximum") || behind.starts_with(" max") || behind.starts_with(" tokens maximum");
}

} // namespace

bool isContextOverflow(std::string_view message, std::string_view typeAndCode)
{
    const auto said = [message, typeAndCode](std::string_view phrase) {
        return message.find(phrase) != std::string_view::npos || typeAndCode.find(phrase) != std::string_view::npos;
    };
    if (std::any_of(phrases.begin(), phrases.end(), said))
        return true;
    const bool names = said("context length") || said("context window") || said("context size") || said("maximum context");
    return names && (said("exceed") || said("too long") || said("too large") || said("however") || said("overflow") ||
                     said("longer than") || said("reduce"));
}

std::string contextOverflowMessage(const AnswerErrorWords &words, std::int64_t contextLimit, std::int64_t estimatedInput)
{
    std::string text = words.message;
    std::transform(text.begin(), text.end(), text.begin(), asciiLower);
    const std::vector<Number> numbers = numbersIn(text);
    std::int64_t limit = words.contextTokens.value_or(0);
    std::int64_t prompt = words.promptTokens.value_or(0);
    std::size_t previousEnd = 0;
    for (const Number &number : numbers) {
        if (limit == 0 && isLimit(text, number, previousEnd))
            limit = number.value;
        previousEnd = number.end;
    }
    if (limit == 0)
        limit = contextLimit;
    for (const Number &number : numbers)
        if (prompt == 0 && number.value > limit && limit > 0)
            prompt = number.value;
    if (prompt == 0)
        prompt = estimatedInput;
    if (limit == 0 && prompt == 0)
        return text.find("prompt is too long") != std::string::npos ? words.message : "prompt is too long: " + words.message;
    if (limit == 0)
        limit = prompt - 1;
    prompt = std::max(prompt, limit + 1);
    return "prompt is too long: " + std::to_string(prompt) + " tokens > " + std::to_string(limit) + " maximum";
}

} // namespace gatehouse
