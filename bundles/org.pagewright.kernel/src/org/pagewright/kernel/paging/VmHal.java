// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;

/** HAL group EHalGroupVM, 10 (fact sheet 8.10): sizes in bytes, as the kernel's structures have them. */
public final class VmHal {
    public static final int FLUSH_CACHE = 0;
    public static final int SET_CACHE_SIZE = 1;
    public static final int GET_CACHE_SIZE = 2;
    public static final int GET_EVENT_INFO = 3;
    public static final int RESET_EVENT_INFO = 4;
    public static final int GET_CONCURRENCY_INFO = 7;
    public static final int GET_PAGING_BENCHMARK = 9;
    public static final int GET_SWAP_INFO = 11;
    public static final int GET_THRASH_LEVEL = 12;
    public static final int SET_THRASH_THRESHOLDS = 14;
    private static final int BENCHMARKS = 13;
    private static final HalAnswer NOT_SUPPORTED = new HalAnswer(KErr.NOT_SUPPORTED.code());

    private final DemandPager pager;

    /** The interface of a pager. */
    public VmHal(DemandPager pager) {
        this.pager = pager;
    }

    /** Calls a function with its two arguments. */
    public HalAnswer call(int function, long a1, long a2) {
        return switch (function) {
        case FLUSH_CACHE -> {
            pager.flush();
            yield new HalAnswer(KErr.NONE.code());
        }
        case SET_CACHE_SIZE -> new HalAnswer(pager.setCacheSize(pages(a1), pages(a2)));
        case GET_CACHE_SIZE -> cacheInfo();
        case GET_EVENT_INFO -> new HalAnswer(KErr.NONE.code(), pager.statistics().faults(),
                pager.statistics().pageIns());
        case RESET_EVENT_INFO -> {
            pager.statistics().resetEvents();
            yield new HalAnswer(KErr.NONE.code());
        }
        case GET_CONCURRENCY_INFO -> concurrency();
        case GET_PAGING_BENCHMARK -> a1 >= BENCHMARKS ? new HalAnswer(KErr.NOT_FOUND.code()) : NOT_SUPPORTED;
        case GET_SWAP_INFO, GET_THRASH_LEVEL, SET_THRASH_THRESHOLDS -> flexible(function, a1, a2);
        default -> NOT_SUPPORTED;
        };
    }

    private HalAnswer cacheInfo() {
        LiveListSizes sizes = pager.sizes();
        return new HalAnswer(KErr.NONE.code(), bytes(sizes.min()), bytes(sizes.max()), bytes(sizes.current()),
                bytes(sizes.free()));
    }

    /** Debug builds of multiple and moving only. */
    private HalAnswer concurrency() {
        return pager instanceof FlexiblePager ? NOT_SUPPORTED
                : new HalAnswer(KErr.NONE.code(), pager.requestObjects().contentions(),
                        pager.statistics().mostConcurrent());
    }

    private HalAnswer flexible(int function, long a1, long a2) {
        if (!(pager instanceof FlexiblePager flexible)) {
            return NOT_SUPPORTED;
        }
        return switch (function) {
        case GET_SWAP_INFO -> flexible.dataDevice() == null ? NOT_SUPPORTED
                : new HalAnswer(KErr.NONE.code(), bytes(flexible.swap().capacityPages()),
                        bytes(flexible.swap().freePages()));
        case GET_THRASH_LEVEL -> new HalAnswer(flexible.thrash().level());
        default -> new HalAnswer(flexible.thrash().setThresholds((int) a1, (int) a2));
        };
    }

    private static int pages(long bytes) {
        return (int) (bytes + KernelLimits.PAGE_BYTES - 1 >> KernelLimits.PAGE_SHIFT);
    }

    private static long bytes(int pages) {
        return (long) pages << KernelLimits.PAGE_SHIFT;
    }
}
