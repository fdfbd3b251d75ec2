// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gatehouse {

/// Sets up the C library's heap for requests that come and go: blocks of a request's size are kept for the next one instead of being given
/// back to the system and taken anew, page by page; larger ones are given back at once. To be called before threads are started. Does
/// nothing where the C library is not glibc.
void tuneHeap();

} // namespace gatehouse
