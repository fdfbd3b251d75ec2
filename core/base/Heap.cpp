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
    // A conversation of 100 KB takes three blocks of its size, so that 32 of them swing the heap's end by 10 MB. With 4 MiB here it was
    // given back and taken again all the time: up to 36 page faults a request, more work for the kernel than reading and sending it.
    ::mallopt(M_TRIM_THRESHOLD, 16 * 1024 * 1024);
    // Setting the one fixes the other, which would otherwise grow with what is freed.
    ::mallopt(M_MMAP_THRESHOLD, 1024 * 1024);
#endif
}

} // namespace gatehouse
