// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace gatehouse::json {

constexpr bool endsPlainText(unsigned char byte)
{
    return byte < 0x20 || byte == '"' || byte == '\\';
}

/// First byte in [at, end) that may not stand in a JSON string as it is (a quote, a backslash, a control character), or `end`.
/// Reads nothing at or after `end`.
inline const char *findStringStop(const char *at, const char *end)
{
#if defined(__SSE2__)
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i backslash = _mm_set1_epi8('\\');
    const __m128i lastControl = _mm_set1_epi8(0x1f);
    for (; end - at >= 16; at += 16) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const __m128i stop = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(block, quote), _mm_cmpeq_epi8(block, backslash)),
                                          _mm_cmpeq_epi8(_mm_min_epu8(block, lastControl), block));
        if (const int mask = _mm_movemask_epi8(stop))
            return at + std::countr_zero(static_cast<unsigned>(mask));
    }
#endif
    while (at != end && !endsPlainText(static_cast<unsigned char>(*at)))
        ++at;
    return at;
}

/// The quote that ends a string whose inside begins at `at`, or `end`. For strings that were checked: looks at quotes and backslashes only.
/// Reads nothing at or after `end`.
inline const char *findStringEnd(const char *at, const char *end)
{
#if defined(__SSE2__)
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i backslash = _mm_set1_epi8('\\');
    while (end - at >= 16) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        auto stops = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(block, quote), _mm_cmpeq_epi8(block, backslash))));
        int next = 16;
        while (stops != 0) { // many escapes stand close together: one load serves them all
            const int stop = std::countr_zero(stops);
            if (at[stop] == '"')
                return at + stop;
            stops &= ~(3u << stop);
            if (stop == 15)
                next = 17;
        }
        if (end - at < next)
            return end;
        at += next;
    }
#endif
    while (at != end && *at != '"')
        at += *at == '\\' && end - at >= 2 ? 2 : 1;
    return at;
}

/// First quote or bracket of any kind in [at, end), or `end`. Reads nothing at or after `end`.
inline const char *findStructure(const char *at, const char *end)
{
    const auto isStructure = [](unsigned char byte) { return byte == '"' || (byte | 0x20) == '{' || (byte | 0x20) == '}'; };
#if defined(__SSE2__)
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i fold = _mm_set1_epi8(0x20); // brings [ to { and ] to }
    const __m128i opening = _mm_set1_epi8('{');
    const __m128i closing = _mm_set1_epi8('}');
    for (; end - at >= 16; at += 16) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const __m128i folded = _mm_or_si128(block, fold);
        const __m128i stop =
            _mm_or_si128(_mm_cmpeq_epi8(block, quote), _mm_or_si128(_mm_cmpeq_epi8(folded, opening), _mm_cmpeq_epi8(folded, closing)));
        if (const int mask = _mm_movemask_epi8(stop))
            return at + std::countr_zero(static_cast<unsigned>(mask));
    }
#endif
    while (at != end && !isStructure(static_cast<unsigned char>(*at)))
        ++at;
    return at;
}

inline bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

} // namespace gatehouse::json
