// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import org.pagewright.boot.BootRequest;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;

/**
 * Where a mistake shows.
 *
 * @param workload    the workload; what shows in a plain boot shows in every workload
 * @param kernel      the kernel generation
 * @param memoryModel the memory model
 */
public record Showing(String workload, KernelGeneration kernel, MemoryModel memoryModel) {
    /** Settings in which most mistakes show. */
    private static final Showing BOOT = pinned(BootRequest.DEFAULT_WORKLOAD, MemoryModel.MULTIPLE);

    /** The settings for a mistake. */
    public static Showing of(Mistake mistake) {
        if (mistake.isOfClientDriver()) {
            return pinned(WrittenChannel.WORKLOAD, MemoryModel.FLEXIBLE);
        }
        return switch (mistake) {
        case FRAGMENT_UNKNOWN, DEFERS_FRAGMENTS, DEFERS_PAGE_INS, NUM_PAGES_ZERO ->
            new Showing("write-rom", KernelGeneration.CLASSIC, MemoryModel.MULTIPLE);
        case MUTEX_AROUND_COPY, FAST_MUTEX_AROUND_COPY, NO_FRAGMENTATION ->
            pinned("write-rom", MemoryModel.MULTIPLE);
        case SHARED_DFC_QUEUE -> pinned("code-walk", MemoryModel.MULTIPLE);
        case STALE_CACHE, HEAP_ON_PAGE_OUT -> pinned("data-stress", MemoryModel.FLEXIBLE);
        case NAKED_POINTER -> pinned("mixed-io", MemoryModel.FLEXIBLE);
        case NO_SWAP_PARTITION, RECEIVE_LAST, FACTORY_LAST, ROM_OFFSET_TWICE ->
            pinned(BootRequest.DEFAULT_WORKLOAD, MemoryModel.FLEXIBLE);
        default -> BOOT;
        };
    }

    private static Showing pinned(String workload, MemoryModel model) {
        return new Showing(workload, KernelGeneration.PINNED, model);
    }

    /** Whether what shows here shows in a boot with these settings, too. */
    boolean isIn(Showing boot) {
        boolean work = workload.equals(boot.workload) || workload.equals(BootRequest.DEFAULT_WORKLOAD);
        return work && memoryModel == boot.memoryModel
                && (kernel == boot.kernel || kernel == KernelGeneration.PINNED && this.equals(BOOT));
    }

    /** The options of the command line. */
    String options() {
        return (kernel == KernelGeneration.PINNED ? "" : "--kernel " + kernel.id() + " ") + "--memory-model "
                + memoryModel.id() + " --workload " + workload;
    }
}
