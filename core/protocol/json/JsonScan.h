// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

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
    const auto stops = [=](const char *bytes) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes));
        return _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(block, quote), _mm_cmpeq_epi8(block, backslash)),
                            _mm_cmpeq_epi8(_mm_min_epu8(block, lastControl), block));
    };
    // Keys end in the first block or the second; what goes on is prose, and takes bigger steps.
    for (const char *few = at + std::min<std::ptrdiff_t>(32, end - at); few - at >= 16; at += 16)
        if (const int mask = _mm_movemask_epi8(stops(at)))
            return at + std::countr_zero(static_cast<unsigned>(mask));
    while (end - at >= 64 &&
           _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(stops(at), stops(at + 16)), _mm_or_si128(stops(at + 32), stops(at + 48)))) == 0)
        at += 64;
    for (; end - at >= 16; at += 16)
        if (const int mask = _mm_movemask_epi8(stops(at)))
            return at + std::countr_zero(static_cast<unsigned>(mask));
#endif
    while (at != end && !endsPlainText(static_cast<unsigned char>(*at)))
        ++at;
    return at;
}

/// findStringStop() for one who goes through a whole text: what is found in 64 bytes is kept, so that each byte is looked at once, however
/// short the strings. Positions must not go back.
class StringStops
{
public:
    StringStops(const char *begin, const char *end) : m_end(end) { look(begin); }

    const char *next(const char *at)
    {
        if (at - m_block >= 64)
            look(at);
        std::uint64_t left = m_stops >> (at - m_block);
        while (left == 0) {
            at = m_block + 64;
            if (at >= m_end)
                return m_end;
            look(at);
            left = m_stops;
        }
        return at + std::countr_zero(left);
    }

private:
    void look(const char *at)
    {
        m_block = at;
        m_stops = 0;
        std::array<char, 64> last;
        const char *bytes = at;
        if (m_end - at < 64) {
            last.fill(' ');
            std::copy(at, m_end, last.begin());
            bytes = last.data();
        }
#if defined(__SSE2__)
        for (int shift = 0; shift < 64; shift += 16) {
            const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + shift));
            const __m128i stop =
                _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8('"')), _mm_cmpeq_epi8(block, _mm_set1_epi8('\\'))),
                             _mm_cmpeq_epi8(_mm_min_epu8(block, _mm_set1_epi8(0x1f)), block));
            m_stops |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(stop))) << shift;
        }
#else
        for (int i = 0; i < 64; ++i)
            m_stops |= static_cast<std::uint64_t>(endsPlainText(static_cast<unsigned char>(bytes[i]))) << i;
#endif
    }

    const char *m_end;
    const char *m_block = nullptr;
    std::uint64_t m_stops = 0; ///< of the 64 bytes from m_block
};

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

/// What stands where in 64 bytes, a bit for each.
struct StructureBits
{
    std::uint64_t quotes = 0;
    std::uint64_t backslashes = 0;
    std::uint64_t opening = 0; ///< brackets of both kinds
    std::uint64_t closing = 0;

    explicit StructureBits(const char *bytes)
    {
#if defined(__SSE2__)
        const auto bits = [](__m128i found) { return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(found))); };
        for (int shift = 0; shift < 64; shift += 16) {
            const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + shift));
            const __m128i folded = _mm_or_si128(block, _mm_set1_epi8(0x20)); // brings [ to { and ] to }
            quotes |= bits(_mm_cmpeq_epi8(block, _mm_set1_epi8('"'))) << shift;
            backslashes |= bits(_mm_cmpeq_epi8(block, _mm_set1_epi8('\\'))) << shift;
            opening |= bits(_mm_cmpeq_epi8(folded, _mm_set1_epi8('{'))) << shift;
            closing |= bits(_mm_cmpeq_epi8(folded, _mm_set1_epi8('}'))) << shift;
        }
#else
        for (int i = 0; i < 64; ++i) {
            const std::uint64_t bit = std::uint64_t{1} << i;
            quotes |= bytes[i] == '"' ? bit : 0;
            backslashes |= bytes[i] == '\\' ? bit : 0;
            opening |= (bytes[i] | 0x20) == '{' ? bit : 0;
            closing |= (bytes[i] | 0x20) == '}' ? bit : 0;
        }
#endif
    }
};

/// Behind the bracket that closes the container whose inside begins at `at`, or nullptr. For JSON that was checked: does not tell the
/// kinds of brackets apart. Reads nothing at or after `end`. Works on 64 bytes at a time, because a schema has a quote every few bytes and
/// a branch for each would be guessed wrongly.
inline const char *findContainerEnd(const char *at, const char *end)
{
    std::size_t depth = 1;
    bool escaped = false;       // the block begins with a character behind a backslash
    std::uint64_t inString = 0; // all bits set if the block begins inside a string
    for (; at < end; at += 64) {
        std::array<char, 64> last{};
        const char *bytes = at;
        if (end - at < 64) {
            std::memcpy(last.data(), at, static_cast<std::size_t>(end - at));
            bytes = last.data();
        }
        StructureBits bits(bytes);
        std::uint64_t behind = escaped ? 1 : 0; // what stands behind a backslash that is none itself
        std::uint64_t slashes = bits.backslashes & ~behind;
        escaped = false;
        while (slashes != 0) {
            const std::uint64_t slash = slashes & (~slashes + 1);
            behind |= slash << 1;
            escaped = slash >> 63 != 0;
            slashes &= ~(slash | slash << 1);
        }
        // Each bit becomes the parity of the quotes up to it: set from an opening quote to before the closing one.
        std::uint64_t inside = bits.quotes & ~behind;
        for (int shift = 1; shift < 64; shift *= 2)
            inside ^= inside << shift;
        inside ^= inString;
        inString = inside >> 63 != 0 ? ~std::uint64_t{0} : 0;
        const std::uint64_t closing = bits.closing & ~inside;
        for (std::uint64_t brackets = (bits.opening & ~inside) | closing; brackets != 0; brackets &= brackets - 1) {
            if (!(closing & brackets & (~brackets + 1)))
                ++depth;
            else if (--depth == 0)
                return at + std::countr_zero(brackets) + 1;
        }
    }
    return nullptr;
}

inline bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

} // namespace gatehouse::json
