// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The kernel calls the rules are about (fact sheet 9.1 to 9.3). */
public final class KernelApi {
    /** Calls that touch the current thread's user memory. */
    public static final Set<String> CURRENT_THREAD = Set.of("kumemget", "kumemget32", "kumemput", "kumemput32",
            "kumemset", "umemget", "umemget32", "umemput", "umemput32", "umemset", "Kern::KUDesGet", "Kern::KUDesPut",
            "Kern::KUDesInfo", "Kern::KUDesSetLength", "Kern::InfoCopy", "Kern::KUSafeRead", "Kern::KUSafeWrite",
            "Kern::KUSafeInc", "Kern::KUSafeDec", "Kern::SafeRead", "Kern::SafeWrite", "K::USafeRead", "K::USafeWrite",
            "uumemcpy", "uumemcpy32");
    /** Calls that read or write another thread's memory. */
    public static final Set<String> REMOTE_TRANSFER = Set.of("Kern::ThreadDesRead", "Kern::ThreadDesWrite",
            "Kern::ThreadRawRead", "Kern::ThreadRawWrite");
    /** Calls that read the header of another thread's descriptor. */
    public static final Set<String> REMOTE_LENGTH = Set.of("Kern::ThreadGetDesLength", "Kern::ThreadGetDesMaxLength",
            "Kern::ThreadGetDesInfo");
    /** Calls that move pinned client buffers. */
    public static final Set<String> BUFFER_TRANSFER = Set.of("Kern::ThreadBufRead", "Kern::ThreadBufWrite");
    /** Calls that make pages resident. */
    public static final Set<String> PIN = Set.of("Kern::PinVirtualMemory", "Kern::PinPhysicalMemory",
            "Kern::MapAndPinMemory", "Kern::CreateAndPinVirtualMemory");
    /** Creation and destruction that need a critical section. */
    public static final Set<String> NEEDS_CRITICAL_SECTION = Set.of("Kern::CreateClientRequest",
            "Kern::CreateClientDataRequest", "Kern::CreateClientDataRequest2", "Kern::CreateClientBufferRequest",
            "Kern::DestroyClientRequest", "Kern::DestroyClientBufferRequest", "Kern::CreateVirtualPinObject",
            "Kern::DestroyVirtualPinObject", "Kern::CreatePhysicalPinObject", "Kern::DestroyPhysicalPinObject",
            "Kern::CreateAndPinVirtualMemory", "Kern::DynamicDfcQCreate");
    /** What destroys the objects of a channel, by what creates them. */
    public static final Map<String, String> DESTROYED_BY = Map.of("Kern::CreateClientRequest",
            "Kern::DestroyClientRequest", "Kern::CreateClientDataRequest", "Kern::DestroyClientRequest",
            "Kern::CreateClientDataRequest2", "Kern::DestroyClientRequest", "Kern::CreateClientBufferRequest",
            "Kern::DestroyClientBufferRequest", "Kern::CreateVirtualPinObject", "Kern::DestroyVirtualPinObject",
            "Kern::CreatePhysicalPinObject", "Kern::DestroyPhysicalPinObject");
    private static final Set<String> VIRTUAL_UNPIN = Set.of("Kern::UnpinVirtualMemory",
            "Kern::DestroyVirtualPinObject");
    /** What undoes a pin, by what pins. */
    public static final Map<String, Set<String>> UNPINNED_BY = Map.of("Kern::PinVirtualMemory", VIRTUAL_UNPIN,
            "Kern::CreateAndPinVirtualMemory", VIRTUAL_UNPIN, "Kern::PinPhysicalMemory",
            Set.of("Kern::UnpinPhysicalMemory", "Kern::DestroyPhysicalPinObject"));
    /** Fields of the ROM's own headers that point into what can be paged. */
    public static final Set<String> PAGED_ROM_FIELDS = Set.of("iPageableRomStart", "iRomRootDirectoryList",
            "iRomPageIndex", "iCodeAddress", "iRunAddress", "iCodeRunAddress", "iCodeLoadAddress",
            "iRomSectionHeader");
    private static final Pattern GENERAL_ORDER = Pattern.compile("KMutexOrdGeneral\\d|KMutexOrdUser|KMutexOrdNone");
    /** Methods of kernel classes whose names are too common to guess a driver's class from. */
    private static final Set<String> KERNEL_METHODS = Set.of("Add", "AddHead", "Cancel", "Close", "Complete", "Copy",
            "Create", "Destroy", "Enque", "Get", "IsEmpty", "Length", "New", "Open", "OneShot", "Ptr", "Read",
            "Receive",
            "Remove", "Request", "Reset", "Set", "SetDfcQ", "Signal", "Size", "Start", "Stop", "Wait", "Write");

    private KernelApi() {
    }

    static boolean isKernelMethod(String name) {
        return KERNEL_METHODS.contains(name);
    }

    /** Whether a call touches user memory of any thread, so that it can page. */
    public static boolean touchesUserMemory(CallSite call) {
        String callee = call.callee();
        return CURRENT_THREAD.contains(callee) || REMOTE_TRANSFER.contains(callee) || REMOTE_LENGTH.contains(callee)
                || BUFFER_TRANSFER.contains(callee) || PIN.contains(callee) || isRequestComplete(call);
    }

    /** Whether a call uses the current thread's memory and does not catch what a bad address raises itself. */
    public static boolean raisesOnBadAddress(CallSite call) {
        return CURRENT_THREAD.contains(call.callee()) && !call.name().matches("(KU|U)?Safe(Read|Write|Inc|Dec)");
    }

    /** Whether a call makes a mutex of an order of which the pager's test lets accesses pass (fact sheet 10.2). */
    public static boolean createsGeneralMutex(CallSite call) {
        return call.calls("Kern::MutexCreate") && GENERAL_ORDER.matcher(call.argument(2)).matches();
    }

    /** Whether a call completes a client's request by writing its status. */
    public static boolean isRequestComplete(CallSite call) {
        return call.calls("Kern::RequestComplete");
    }

    /** Whether a call completes a client's request through a request object. */
    public static boolean isQueuedComplete(CallSite call) {
        return call.calls("Kern::QueueRequestComplete") || call.calls("Kern::QueueBufferRequestComplete");
    }
}
