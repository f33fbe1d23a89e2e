// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.kernel.media.HalAnswer;
import org.pagewright.kernel.media.PagingDevice;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.PagingType;

/** HAL group EHalGroupVM, 10 (fact sheet 8.10): sizes in bytes, as the kernel's structures have them. */
public final class VmHal {
    public static final int FLUSH_CACHE = 0;
    public static final int SET_CACHE_SIZE = 1;
    public static final int GET_CACHE_SIZE = 2;
    public static final int GET_EVENT_INFO = 3;
    public static final int RESET_EVENT_INFO = 4;
    /** Builds with emulated paging only; this kernel answers that it has none. */
    public static final int GET_ORIGINAL_ROM_PAGES = 5;
    public static final int PAGE_STATE = 6;
    public static final int GET_CONCURRENCY_INFO = 7;
    public static final int RESET_CONCURRENCY_INFO = 8;
    public static final int GET_PAGING_BENCHMARK = 9;
    public static final int RESET_PAGING_BENCHMARK = 10;
    public static final int GET_SWAP_INFO = 11;
    public static final int GET_THRASH_LEVEL = 12;
    public static final int SET_SWAP_THRESHOLDS = 13;
    public static final int SET_THRASH_THRESHOLDS = 14;
    public static final int GET_SUPPORTED_PHYSICAL_ACCESS = 15;
    public static final int GET_USE_PHYSICAL_ACCESS = 16;
    public static final int SET_USE_PHYSICAL_ACCESS = 17;
    public static final int GET_PREFERRED_DATA_WRITE_SIZE = 18;
    public static final int GET_DATA_WRITE_SIZE = 19;
    public static final int SET_DATA_WRITE_SIZE = 20;
    public static final int DEBUG_SET_FAIL = 21;
    /** Bits of the answer to {@link #PAGE_STATE}. */
    public static final int STATE_IN_ROM = 1 << 16;
    public static final int STATE_IN_RAM_CODE = 1 << 17;
    public static final int STATE_PAGED = 1 << 18;
    public static final int STATE_PTE_PRESENT = 1 << 20;
    public static final int STATE_PTE_VALID = 1 << 21;
    private static final HalAnswer NOT_SUPPORTED = HalAnswer.of(KErr.NOT_SUPPORTED);

    private final DemandPager pager;

    /** The interface of a pager. */
    public VmHal(DemandPager pager) {
        this.pager = pager;
    }

    /**
     * A routine that empties ({@link #FLUSH_CACHE}) or resizes ({@link #SET_CACHE_SIZE}) the live list, which can wait
     * for media; its result is an error code.
     *
     * @param writesDeviceData whether the caller has the capability WriteDeviceData, without which it gets nowhere
     */
    public Frame changeCache(int function, long a1, long a2, boolean writesDeviceData) {
        if (!writesDeviceData) {
            return Frame.answering(KErr.PERMISSION_DENIED.code());
        }
        return switch (function) {
        case FLUSH_CACHE -> pager.flush();
        case SET_CACHE_SIZE -> pager.setCacheSize(pages(a1), pages(a2));
        default -> throw new IllegalArgumentException("function " + function + " changes no cache");
        };
    }

    /** Calls a function that answers at once, that is every one but those of {@link #changeCache}. */
    public HalAnswer call(int function, long a1, long a2) {
        return switch (function) {
        case FLUSH_CACHE, SET_CACHE_SIZE -> throw new IllegalArgumentException("function " + function + " can wait");
        case GET_CACHE_SIZE -> cacheInfo();
        case GET_EVENT_INFO -> new HalAnswer(KErr.NONE.code(), pager.statistics().faults(),
                pager.statistics().pageIns());
        case RESET_EVENT_INFO -> {
            pager.statistics().resetEvents();
            yield HalAnswer.of(KErr.NONE);
        }
        case PAGE_STATE -> pageState(a1);
        case GET_CONCURRENCY_INFO, RESET_CONCURRENCY_INFO -> concurrency(function == RESET_CONCURRENCY_INFO);
        case GET_PAGING_BENCHMARK, RESET_PAGING_BENCHMARK -> benchmark((int) a1, function == RESET_PAGING_BENCHMARK);
        default -> pager instanceof FlexiblePager flexible ? flexible(flexible, function, a1, a2) : NOT_SUPPORTED;
        };
    }

    private HalAnswer cacheInfo() {
        LiveListSizes sizes = pager.sizes();
        return new HalAnswer(KErr.NONE.code(), bytes(sizes.min()), bytes(sizes.max()), bytes(sizes.current()),
                bytes(sizes.free()));
    }

    /** State of the page at a virtual address: bits, with the pager's state in the low byte. */
    private HalAnswer pageState(long address) {
        long page = address >> KernelLimits.PAGE_SHIFT;
        if (page < 0 || page >= pager.virtualPages()) {
            return new HalAnswer(KErr.NONE.code(), 0);
        }
        Region region = pager.table().regionOf((int) page);
        int frame = pager.table().frameOf((int) page);
        int bits = (region.type() == PagingType.ROM ? STATE_IN_ROM : 0)
                | (region.type() == PagingType.CODE ? STATE_IN_RAM_CODE : 0) | (region.isPaged() ? STATE_PAGED : 0);
        if (frame >= 0) {
            bits |= STATE_PTE_PRESENT | (region.isPaged() ? pager.pageState(frame) : 0);
            bits |= !region.isPaged() || pager.isAccessible((int) page, false) ? STATE_PTE_VALID : 0;
        }
        return new HalAnswer(KErr.NONE.code(), bits);
    }

    /** Debug builds of multiple and moving only. */
    private HalAnswer concurrency(boolean reset) {
        if (pager instanceof FlexiblePager) {
            return NOT_SUPPORTED;
        }
        if (reset) {
            pager.statistics().resetConcurrency(pager.requestObjects().contentions());
            return HalAnswer.of(KErr.NONE);
        }
        return new HalAnswer(KErr.NONE.code(), pager.statistics().waits(pager.requestObjects().contentions()),
                pager.statistics().mostConcurrent());
    }

    private HalAnswer benchmark(int index, boolean reset) {
        if (index < 0 || index >= PagingBenchmark.values().length) {
            return HalAnswer.of(KErr.NOT_FOUND);
        }
        PagingBenchmark.Table table = pager.statistics().benchmarks();
        if (reset) {
            table.reset(index);
            return HalAnswer.of(KErr.NONE);
        }
        return new HalAnswer(KErr.NONE.code(), table.fields(index));
    }

    private static HalAnswer flexible(FlexiblePager pager, int function, long a1, long a2) {
        PagingDevice device = pager.dataDevice();
        boolean data = device != null;
        return switch (function) {
        case GET_SWAP_INFO -> !data ? NOT_SUPPORTED
                : new HalAnswer(KErr.NONE.code(), bytes(pager.swap().capacityPages()), bytes(pager.swap().freePages()));
        case GET_THRASH_LEVEL -> new HalAnswer(pager.thrash().level());
        case SET_SWAP_THRESHOLDS -> data ? new HalAnswer(pager.thresholds().set(a1, a2)) : NOT_SUPPORTED;
        case SET_THRASH_THRESHOLDS -> new HalAnswer(pager.thrash().setThresholds((int) a1, (int) a2));
        case GET_SUPPORTED_PHYSICAL_ACCESS -> new HalAnswer(KErr.NONE.code(),
                device != null && device.supportsPhysicalAccess() ? 1 : 0);
        case GET_USE_PHYSICAL_ACCESS -> new HalAnswer(KErr.NONE.code(), pager.usesPhysicalAccess() ? 1 : 0);
        case SET_USE_PHYSICAL_ACCESS -> usePhysicalAccess(pager, a1);
        case GET_PREFERRED_DATA_WRITE_SIZE -> data ? new HalAnswer(KErr.NONE.code(), pager.batches().preferredShift())
                : NOT_SUPPORTED;
        case GET_DATA_WRITE_SIZE -> data ? new HalAnswer(KErr.NONE.code(), pager.batches().shift()) : NOT_SUPPORTED;
        case SET_DATA_WRITE_SIZE -> data ? new HalAnswer(pager.batches().set(a1)) : NOT_SUPPORTED;
        case DEBUG_SET_FAIL -> new HalAnswer(pager.debugFail().set(a1));
        default -> NOT_SUPPORTED;
        };
    }

    private static HalAnswer usePhysicalAccess(FlexiblePager pager, long use) {
        if (use < 0 || use > 1) {
            return HalAnswer.of(KErr.ARGUMENT);
        }
        pager.usePhysicalAccess(use == 1);
        return HalAnswer.of(KErr.NONE);
    }

    private static int pages(long bytes) {
        return (int) (bytes + KernelLimits.PAGE_BYTES - 1 >> KernelLimits.PAGE_SHIFT);
    }

    private static long bytes(int pages) {
        return (long) pages << KernelLimits.PAGE_SHIFT;
    }
}
