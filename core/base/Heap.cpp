// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Heap.h"

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace gatehouse {

void tuneHeap()
{
#ifdef __GLIBC__
    // A conversation of 100 KB takes three blocks of its size. By default the heap's end shrinks whenever 128 KiB of it are free, which
    // may be after every request: 30 page faults for each, more work for the kernel than reading and sending it.
    ::mallopt(M_TRIM_THRESHOLD, 4 * 1024 * 1024);
    // Setting the one fixes the other, which would otherwise grow with what is freed.
    ::mallopt(M_MMAP_THRESHOLD, 1024 * 1024);
#endif
}

} // namespace gatehouse
