// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;

/** When free swap makes the kernel post changes (fact sheet 8.8). */
public final class SwapThresholds {
    private final SwapSpace swap;
    private long lowPages;
    private long goodPages;
    private boolean isLow;
    private int freeMemoryChanges;
    private int lowMemoryChanges;

    SwapThresholds(SwapSpace swap) {
        this.swap = swap;
        swap.whenFreePagesChange(this::freePagesChanged);
    }

    /** {@code EVMHalSetSwapThresholds}, in bytes. */
    int set(long lowBytes, long goodBytes) {
        if (lowBytes > goodBytes || pages(goodBytes) > swap.capacityPages()) {
            return KErr.ARGUMENT.code();
        }
        lowPages = pages(lowBytes);
        goodPages = pages(goodBytes);
        freePagesChanged();
        return KErr.NONE.code();
    }

    private static long pages(long bytes) {
        return bytes + KernelLimits.PAGE_BYTES - 1 >> KernelLimits.PAGE_SHIFT;
    }

    private void freePagesChanged() {
        if (!isLow && swap.freePages() < lowPages) {
            isLow = true;
            lowMemoryChanges++;
            freeMemoryChanges++;
        } else if (isLow && swap.freePages() >= goodPages) {
            isLow = false;
            freeMemoryChanges++;
        }
    }

    /** How often {@code EChangesFreeMemory} was posted. */
    public int freeMemoryChanges() {
        return freeMemoryChanges;
    }

    /** How often {@code EChangesLowMemory} was posted. */
    public int lowMemoryChanges() {
        return lowMemoryChanges;
    }
}
