// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into programs that are built with -fsanitize=thread. Qt's libraries are not, and their locks are futexes that the sanitizer
// cannot see, so it would call every value a race that one thread hands to another in a posted call or a signal. Here it is told
// what Qt promises: a posted call runs after it was posted, and who waited for it goes on after it ran. All else is still its to find.
#include <QtCore/QMetaObject>
#include <QtCore/QObject>

#include <array>
#include <cstdint>
#include <dlfcn.h>

extern "C" {
[[gnu::weak]] void __tsan_acquire(void *address);
[[gnu::weak]] void __tsan_release(void *address);
}

namespace {

/// What happens at one end of a table's entry happens before what follows at the other. Entries are shared by few enough.
using Table = std::array<char, 4096>;
Table posted;
Table done;
Table emitted;

char *entry(Table &table, const void *key)
{
    return &table[(reinterpret_cast<std::uintptr_t>(key) >> 4) % table.size()];
}
void before(Table &table, const void *key)
{
    if (__tsan_release)
        __tsan_release(entry(table, key));
}
void after(Table &table, const void *key)
{
    if (__tsan_acquire)
        __tsan_acquire(entry(table, key));
}

template <typename Function>
Function next(Function, const char *symbol)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, symbol));
}

using Slot = QtPrivate::QSlotObjectBase;

/// A slot that says when it runs.
struct TracedSlot : Slot
{
    TracedSlot(Slot *slot, const QObject *from) : Slot(&TracedSlot::handle), inner(slot), sender(from) { before(posted, this); }
    static void handle(int which, Slot *self, QObject *receiver, void **arguments, bool *result)
    {
        auto *traced = static_cast<TracedSlot *>(self);
        after(posted, traced);
        switch (which) {
        case Destroy:
            traced->inner->destroyIfLastRef();
            delete traced;
            return;
        case Call:
            after(emitted, traced->sender);
            traced->inner->call(receiver, arguments);
            before(done, traced);
            before(posted, traced); // whoever lets go of it last comes after every call
            return;
        case Compare:
            *result = traced->inner->compare(arguments);
            return;
        default:
            return;
        }
    }
    Slot *inner;
    const QObject *sender;
};

} // namespace

bool QMetaObject::invokeMethodImpl(QObject *object, Slot *slot, Qt::ConnectionType type, void *result)
{
    static const auto real = next(&QMetaObject::invokeMethodImpl,
                                  "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    auto *traced = new TracedSlot(slot, nullptr);
    const bool invoked = real(object, traced, type, result);
    if (type == Qt::BlockingQueuedConnection)
        after(done, traced);
    return invoked;
}

QMetaObject::Connection QObject::connectImpl(const QObject *sender, void **signal, const QObject *receiver, void **slotPointer, Slot *slot,
                                             Qt::ConnectionType type, const int *types, const QMetaObject *metaObject)
{
    static const auto real =
        next(&QObject::connectImpl,
             "_ZN7QObject11connectImplEPKS_PPvS1_S3_PN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPKiPK11QMetaObject");
    return real(sender, signal, receiver, slotPointer, new TracedSlot(slot, sender), type, types, metaObject);
}

void QMetaObject::activate(QObject *sender, const QMetaObject *metaObject, int signal, void **arguments)
{
    using Real = void (*)(QObject *, const QMetaObject *, int, void **);
    static const auto real = reinterpret_cast<Real>(dlsym(RTLD_NEXT, "_ZN11QMetaObject8activateEP7QObjectPKS_iPPv"));
    before(emitted, sender);
    real(sender, metaObject, signal, arguments);
}
