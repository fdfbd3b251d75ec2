// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse::log {

enum class Level : std::uint8_t { Error, Warning, Info, Debug };

/// Where lines go: standard error at first. Safe from any thread; a line is one write, so that lines never mix.
void toStandardError();
/// Into `path` (made 0600); when it has grown to `maxBytes` it becomes `path`.1 and a new one is begun. Falls back to standard error if it
/// cannot be opened or written.
void toFile(std::string path, std::uint64_t maxBytes = 4u * 1024 * 1024);
void setLevel(Level level);
bool enabled(Level level);

/// Writes one line with time and level. Control characters in `text` are made visible, so that no text can begin a line of its own.
void write(Level level, std::string_view text);
inline void error(std::string_view text)
{
    write(Level::Error, text);
}
inline void warning(std::string_view text)
{
    write(Level::Warning, text);
}
inline void info(std::string_view text)
{
    write(Level::Info, text);
}
inline void debug(std::string_view text)
{
    write(Level::Debug, text);
}

} // namespace gatehouse::log
