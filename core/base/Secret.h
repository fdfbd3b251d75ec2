// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gatehouse {

/// Text that must not be seen: it cannot be streamed or logged, and its bytes are overwritten when it goes.
class Secret
{
public:
    Secret() = default;
    explicit Secret(std::string text) : m_text(std::move(text)) {}
    Secret(const Secret &) = default;
    Secret(Secret &&other) noexcept { swap(other); }
    Secret &operator=(Secret other) noexcept
    {
        swap(other);
        return *this;
    }
    ~Secret() { wipe(); }

    bool isEmpty() const { return m_text.empty(); }
    /// The text itself, for the one place that sends it.
    std::string_view reveal() const { return m_text; }
    void wipe() noexcept;

private:
    void swap(Secret &other) noexcept { m_text.swap(other.m_text); }
    std::string m_text;
};

/// `text` with [redacted] wherever the secret stands in it. Secrets of less than 8 bytes are placeholders ("ollama"), and left.
std::string withoutSecret(std::string text, const Secret &secret);

} // namespace gatehouse
