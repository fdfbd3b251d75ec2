// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Log.h"

#include <sys/stat.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <mutex>
#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace gatehouse::log {

namespace {

struct Sink
{
    std::mutex mutex;
    std::string path; ///< empty: standard error
    int descriptor = 2;
    std::uint64_t written = 0;
    std::uint64_t maxBytes = 0;
};

Sink &sink()
{
    static Sink *instance = new Sink; // never destroyed: the last lines come from static destructors
    return *instance;
}

std::atomic<Level> currentLevel{Level::Info};

constexpr std::array<std::string_view, 4> levelNames{"error", "warning", "info", "debug"};

int openLog(const std::string &path)
{
#ifdef _WIN32
    return ::_open(path.c_str(), _O_WRONLY | _O_CREAT | _O_APPEND | _O_BINARY, _S_IREAD | _S_IWRITE);
#else
    return ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
#endif
}

bool writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const auto count = ::write(descriptor, text.data(), static_cast<unsigned>(text.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

void closeFile(Sink &to)
{
    if (to.descriptor > 2)
        ::close(to.descriptor);
    to.descriptor = 2;
}

void rotate(Sink &to)
{
    closeFile(to);
    const std::string older = to.path + ".1";
    std::remove(older.c_str());
    std::rename(to.path.c_str(), older.c_str());
    to.written = 0;
    if (const int descriptor = openLog(to.path); descriptor >= 0)
        to.descriptor = descriptor;
}

void appendTime(std::string &line)
{
    const auto now = std::chrono::system_clock::now();
    const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
    const int millis = static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count() % 1000);
    std::tm parts{};
#ifdef _WIN32
    gmtime_s(&parts, &seconds);
#else
    gmtime_r(&seconds, &parts);
#endif
    std::array<char, 40> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    line.append(text.data(), length);
    std::snprintf(text.data(), text.size(), ".%03dZ", millis);
    line += text.data();
}

} // namespace

void toStandardError()
{
    Sink &to = sink();
    const std::lock_guard lock(to.mutex);
    closeFile(to);
    to.path.clear();
}

void toFile(std::string path, std::uint64_t maxBytes)
{
    Sink &to = sink();
    const std::lock_guard lock(to.mutex);
    closeFile(to);
    const int descriptor = openLog(path);
    if (descriptor < 0)
        return;
    struct stat facts
    {
    };
    to.written = ::fstat(descriptor, &facts) == 0 ? static_cast<std::uint64_t>(facts.st_size) : 0;
    to.descriptor = descriptor;
    to.path = std::move(path);
    to.maxBytes = maxBytes;
}

void setLevel(Level level)
{
    currentLevel.store(level, std::memory_order_relaxed);
}

bool enabled(Level level)
{
    return level <= currentLevel.load(std::memory_order_relaxed);
}

void write(Level level, std::string_view text)
{
    if (!enabled(level))
        return;
    std::string line;
    line.reserve(text.size() + 48);
    appendTime(line);
    line += ' ';
    line += levelNames[static_cast<std::size_t>(level)];
    line += ' ';
    for (char c : text) {
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) {
            line += c;
        } else {
            std::array<char, 5> visible{};
            std::snprintf(visible.data(), visible.size(), "\\x%02x", static_cast<unsigned char>(c));
            line += visible.data();
        }
    }
    line += '\n';

    Sink &to = sink();
    const std::lock_guard lock(to.mutex);
    if (!to.path.empty() && to.written + line.size() > to.maxBytes)
        rotate(to);
    if (!writeAll(to.descriptor, line) && to.descriptor > 2)
        writeAll(2, line);
    to.written += line.size();
}

} // namespace gatehouse::log
