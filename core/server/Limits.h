// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>

/// Every limit of the server, towards its clients. Sizes are bytes.
namespace gatehouse::limits {

using namespace std::chrono_literals;

inline constexpr std::size_t KiB = 1024;
inline constexpr std::size_t MiB = 1024 * KiB;

// A request's head.
inline constexpr std::size_t headBytes = 32 * KiB;         ///< request line and fields; beyond it 431
inline constexpr std::size_t headFields = 100;             ///< beyond it 431
inline constexpr std::size_t targetBytes = 8 * KiB;        ///< beyond it 414
inline constexpr std::size_t methodBytes = 32;             ///< beyond it 400
inline constexpr std::chrono::milliseconds headTime = 10s; ///< from its first byte (or from the connection) to its last; beyond it 408

// A request's body.
inline constexpr std::size_t bodyBytes = 64 * MiB; ///< beyond it 413
inline constexpr std::chrono::milliseconds bodyRateWindow = 30s;
inline constexpr std::size_t bodyRateBytes = 30 * KiB; ///< at least so many in each window, 1 KiB/s; else 408
inline constexpr std::size_t chunkSizeDigits = 8;
inline constexpr std::size_t chunkLineBytes = 256;   ///< size and extensions of one chunk; beyond it 400
inline constexpr std::size_t trailerBytes = 8 * KiB; ///< all trailers, which are ignored; beyond it 400

// A connection.
inline constexpr std::size_t earlyBytes = 32 * KiB;        ///< kept while an answer runs; beyond it the connection ends with the answer
inline constexpr std::chrono::milliseconds drainTime = 2s; ///< how long a refused client may go on sending before the connection is closed
inline constexpr std::size_t drainBytes = 16 * MiB;
inline constexpr std::chrono::milliseconds keepAliveTime = 75s;
inline constexpr int keepAliveRequests = 1000;
inline constexpr std::chrono::milliseconds stalledReaderTime = 300s; ///< a client that takes no byte of a waiting answer for so long is cut
inline constexpr int connections = 8192; ///< of one worker; beyond it the least recently active stranger is closed
inline constexpr int strangers = 256;    ///< those without a complete, authorised head yet; beyond it the least recently active is closed
inline constexpr std::chrono::milliseconds strangerPatience = 1s; ///< once it has been silent for so long

// An answer that waits for its client.
inline constexpr std::size_t highWater = 256 * KiB; ///< from here on the writer should pause
inline constexpr std::size_t lowWater = 64 * KiB;   ///< below it the writer is woken

} // namespace gatehouse::limits
