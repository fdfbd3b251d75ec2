// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

#include <cstddef>
#include <span>
#include <string_view>

/// What we ask of the operating system about sockets, and Qt does not offer.
namespace gatehouse::system {

/// Sends as much of `pieces` as the system takes at once, in one call, without waiting.
/// Returns the bytes taken (0: none now), or -1 when the peer is gone or the system cannot tell.
std::ptrdiff_t sendNow(qintptr socket, std::span<const std::string_view> pieces);
/// Tells the peer that nothing more will come; reading goes on.
void endWriting(qintptr socket);
void closeSocket(qintptr socket);
/// Lets the process open as many files and sockets as its hard limit allows. Returns how many that is, 0 if unlimited or unknown.
quint64 raiseOpenFileLimit();

} // namespace gatehouse::system
