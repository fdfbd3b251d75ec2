// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/conversation/ConversationTokens.h"

#include "core/protocol/conversation/ConversationImage.h"

#include <algorithm>
#include <array>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace gatehouse {
namespace {

using Kind = ConversationPart::Kind;
using Source = ConversationPart::Source;

// In twelfths of a token, so that whole numbers do: four bytes of Latin text are a token, and so are 1.5 characters of Chinese, Japanese or
// Korean.
constexpr std::int64_t unit = 12;
constexpr std::int64_t perLatinByte = 3;
constexpr std::int64_t perWideCharacter = 8;
constexpr std::int64_t perOtherCharacter = 5; // Cyrillic, Greek, Arabic and the like

constexpr std::int64_t perTurn = 4;
constexpr std::int64_t perTool = 12;
constexpr std::int64_t unknownImage = 1600;
constexpr std::int64_t smallestPdf = 1500;
constexpr std::int64_t bytesPerPdfToken = 40;

class Estimate
{
public:
    void text(std::string_view inside);
    void part(const Conversation &conversation, const ConversationPart &part);
    void whole(std::int64_t tokens) { m_weight += tokens * unit; }
    void readable(RequestCursor &in, int depth);
    std::int64_t tokens() const { return (m_weight + unit - 1) / unit; }

private:
    std::int64_t m_weight = 0; ///< in twelfths of a token
};

void Estimate::text(std::string_view inside)
{
    const char *at = inside.data();
    const char *end = at + inside.size();
    std::int64_t latin = 0;
    std::int64_t wide = 0;
    std::int64_t other = 0;
#if defined(__SSE2__)
    __m128i escapes = _mm_setzero_si128(); // counted in the vector: without the machine's own bit count, one block's would be a call
#endif
    while (at != end) {
#if defined(__SSE2__)
        const auto load = [at](int offset) { return _mm_loadu_si128(reinterpret_cast<const __m128i *>(at + offset)); };
        const auto isSlashAt = [&](int offset) { return _mm_cmpeq_epi8(load(offset), _mm_set1_epi8('\\')); };
        if (end - at >= 64) {
            const __m128i slash = _mm_or_si128(_mm_or_si128(isSlashAt(0), isSlashAt(16)), _mm_or_si128(isSlashAt(32), isSlashAt(48)));
            const __m128i all = _mm_or_si128(_mm_or_si128(load(0), load(16)), _mm_or_si128(load(32), load(48)));
            if (_mm_movemask_epi8(_mm_or_si128(slash, all)) == 0) { // plain Latin text
                latin += 64;
                at += 64;
                continue;
            }
        }
        if (end - at >= 16) {
            const __m128i block = load(0);
            const __m128i isSlash = isSlashAt(0);
            const auto slashes = static_cast<unsigned>(_mm_movemask_epi8(isSlash));
            const auto us = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(block, _mm_set1_epi8('u'))));
            // Short escapes count as one byte; those of the form \u need a closer look.
            if (_mm_movemask_epi8(block) == 0 && ((slashes << 1) & us) == 0) {
                latin += 16;
                escapes = _mm_add_epi64(escapes, _mm_sad_epu8(_mm_and_si128(isSlash, _mm_set1_epi8(1)), _mm_setzero_si128()));
                at += 16;
                continue;
            }
        }
#endif
        const auto byte = static_cast<unsigned char>(*at++);
        if (byte == '\\' && at != end) {
            if (*at == 'u' && end - at >= 5) {
                // \u3000 to \ud7ff as the script that it is; surrogates are halves of something wide
                const char high = at[1];
                const bool isWide = (high >= '3' && high <= '9') || (high >= 'a' && high <= 'd') || (high >= 'A' && high <= 'D');
                ++(isWide ? wide : high == '0' && at[2] == '0' ? latin : other);
                at += 5;
            } else {
                ++at;
                ++latin;
            }
        } else if (byte < 0x80) {
            ++latin;
        } else if (byte >= 0xe3 && byte <= 0xed) {
            ++wide;
        } else if (byte >= 0xf0) {
            wide += 2; // emoji take several tokens
        } else if (byte >= 0xc0) {
            ++other;
        }
    }
#if defined(__SSE2__)
    std::array<std::int64_t, 2> halves;
    _mm_storeu_si128(reinterpret_cast<__m128i *>(halves.data()), escapes);
    latin -= halves[0] + halves[1];
#endif
    m_weight += latin * perLatinByte + wide * perWideCharacter + other * perOtherCharacter;
}

/// The strings of a provider's tool result, but for what is encrypted in it: that is no text to a model.
void Estimate::readable(RequestCursor &in, int depth)
{
    const auto inner = [&] {
        if (const char first = in.peek(); first == '"')
            text(in.string().inside);
        else if (depth < 8 && (first == '{' || first == '['))
            readable(in, depth + 1);
        else
            in.skip();
    };
    if (in.enterArray()) {
        while (in.nextElement())
            inner();
    } else if (in.enterObject()) {
        std::string_view key;
        while (in.nextMember(key)) {
            if (key.starts_with("encrypted_"))
                in.skip();
            else
                inner();
        }
    } else if (in.peek() == '"') {
        text(in.string().inside);
    }
}

void Estimate::part(const Conversation &conversation, const ConversationPart &part)
{
    text(part.text.inside);
    text(part.name.inside);
    text(part.title.inside);
    text(part.context.inside);
    if (part.kind == Kind::ServerToolResult) {
        RequestCursor in(part.json);
        readable(in, 0);
    } else {
        text(part.json);
    }
    for (const ConversationPart &child : conversation.childrenOf(part))
        this->part(conversation, child);
    if (part.kind == Kind::Image) {
        const auto size = part.source == Source::Base64 ? imageSize(part.data.inside) : std::nullopt;
        whole(size ? std::clamp<std::int64_t>(size->width * size->height / 750, 1, unknownImage) : unknownImage);
    } else if (part.kind == Kind::Document && part.source == Source::Base64) {
        whole(std::max(smallestPdf, static_cast<std::int64_t>(part.data.inside.size()) * 3 / 4 / bytesPerPdfToken));
    } else if (part.kind == Kind::Document && (part.source == Source::Url || part.source == Source::File)) {
        whole(smallestPdf);
    } else if (part.kind == Kind::Document || part.kind == Kind::SearchResult) {
        text(part.data.inside);
    }
}

} // namespace

std::int64_t estimateTokens(const Conversation &conversation)
{
    Estimate estimate;
    for (const ConversationPart &part : conversation.system)
        estimate.part(conversation, part);
    for (const ConversationPart &part : conversation.parts)
        estimate.part(conversation, part);
    estimate.whole(static_cast<std::int64_t>(conversation.turns.size()) * perTurn);
    for (const ConversationTool &tool : conversation.tools) {
        if (tool.withheld)
            continue;
        estimate.text(tool.name.inside);
        estimate.text(tool.description.inside);
        estimate.text(tool.schema);
        estimate.text(tool.format);
        estimate.whole(perTool);
    }
    return std::max<std::int64_t>(1, estimate.tokens());
}

} // namespace gatehouse
