// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.MediaPagingDevice;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelMutex;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.MutexOrder;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.trace.TraceKind;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;

/** {@code DPager} of the flexible model: four lists, data paging, thrash monitor (fact sheet 8.3, 8.4, 8.6 to 8.8). */
public final class FlexiblePager extends DemandPager {
    /** 16 pages: the most one write takes. */
    static final int MAX_BATCH_PAGES = 16;
    private static final int MAX_BATCH_SHIFT = 4;
    private static final int MIN_YOUNG = PagerConfig.MIN_YOUNG_PAGES_FLEXIBLE;
    private static final int ABSOLUTE_MIN = PagerConfig.ABSOLUTE_MIN_PAGES_FLEXIBLE;

    private final FourListLiveList live;
    private final RamPages ram;
    private final SwapSpace swap = new SwapSpace();
    private final SwapThresholds thresholds = new SwapThresholds(swap);
    private final PagingContext.DebugFail debugFail = new PagingContext.DebugFail();
    private final ThrashMonitor thrash;
    private final KernelMutex cleaning;
    private final int[] pinCounts;
    private final PageTablePages tables;
    private final DevicePools pools;
    private @Nullable PageCleaner cleaner;
    private int minPages;
    private int maxPages;
    private int freePages;
    private int pinned;
    private int reservedPages;
    private int fragmentReserve;
    private int batchPages = 1;
    private int preferredWriteShift;
    private int writeShift;
    private boolean physicalAccess;

    FlexiblePager(Machine machine, PagerConfig config) {
        super(machine, config);
        live = new FourListLiveList(config.ramPages(), config.youngOldRatio(), config.oldOldestRatio());
        ram = new RamPages(config.ramPages());
        thrash = new ThrashMonitor(machine.events());
        cleaning = new KernelMutex(machine, "PageCleaningLock", MutexOrder.PAGE_OUT);
        pinCounts = new int[config.ramPages()];
        tables = new PageTablePages(table(), live, pinCounts);
        pools = new DevicePools(machine);
        minPages = config.minPages();
        maxPages = config.maxPages();
        if (maxPages < minPages || minPages < ABSOLUTE_MIN || minPages > config.ramPages()) {
            throw machine.fault("NKFAULT", 0, "The live list cannot have " + minPages + " to " + maxPages
                    + " pages with " + config.ramPages() + " pages of RAM.");
        }
        for (int i = 0; i < minPages; i++) {
            live.addFree(ram.take());
        }
    }

    // --- access -----------------------------------------------------------------------------------------------

    @Override
    public boolean isAccessible(int page, boolean write) {
        int frame = table().frameOf(page);
        if (frame < 0) {
            return false;
        }
        boolean mapped = live.listOf(frame) == FourListLiveList.YOUNG || pinCounts[frame] > 0;
        return mapped && tables.isPresent(page) && (!write || live.isWritable(frame));
    }

    @Override
    Frame fault(@Nullable SimThread client, Region region, int page, boolean write) {
        return new FlexibleFault(this, client, region, page, write);
    }

    /** {@code TryRejuvenate}: false when the page is out. */
    boolean rejuvenate(int page, boolean write) {
        int frame = table().frameOf(page);
        if (frame < 0) {
            return false;
        }
        if (write) {
            live.setDirty(frame, true);
        }
        if (pinCounts[frame] == 0) {
            live.remove(frame);
            live.addYoungest(frame);
            statistics().rejuvenated();
        }
        tables.rejuvenate(page);
        return true;
    }

    /** Maps a page that was read, or wiped, as the youngest. */
    void mapped(int page, int frame, boolean write) {
        table().map(page, frame);
        tables.mapped(page);
        live.setDirty(frame, write);
        live.addYoungest(frame);
        tables.rejuvenate(page);
    }

    // --- taking pages -----------------------------------------------------------------------------------------

    /** A free or clean page at once, -1 when something has to be written out first (steps a to c of 8.3). */
    int takeClean() {
        int frame = live.tail(FourListLiveList.OLDEST_CLEAN);
        if (frame < 0 || table().pageIn(frame) >= 0) {
            if (minPages + freePages < maxPages && ram.isLeft()) {
                freePages++;
                return ram.take();
            }
        }
        return frame < 0 ? -1 : steal(frame);
    }

    /** Step e: the oldest page that can be taken without writing; -1 when the oldest is dirty. */
    int takeOldest() {
        int frame = victim();
        if (frame < 0) {
            throw machine.fault("NKFAULT", 0, "Every page of the live list is pinned; none can be taken.");
        }
        return live.isDirty(frame) || live.listOf(frame) == FourListLiveList.OLDEST_DIRTY ? -1 : steal(frame);
    }

    private int victim() {
        int frame = live.tail(FourListLiveList.OLDEST_DIRTY);
        frame = frame >= 0 ? frame : live.tail(FourListLiveList.OLD);
        return frame >= 0 ? frame : live.tail(FourListLiveList.YOUNG);
    }

    private int steal(int frame) {
        live.remove(frame);
        int page = unmap(frame);
        if (page >= 0) {
            statistics().stole();
            machine.note(TraceKind.PAGE_STOLEN, 0, page);
        }
        return frame;
    }

    private int unmap(int frame) {
        int page = table().unmap(frame);
        tables.unmapped(page);
        return page;
    }

    void giveBack(int frame) {
        live.addFree(frame);
    }

    /** Chooses the oldest dirty pages for one write; the result is how many. */
    int chooseDirty(int[] frames) {
        int count = config().sequentialColours() ? DirtyRun.choose(live, table(), frames, batchPages)
                : DirtyRun.oldest(live, frames, batchPages);
        if (count == 0) {
            int frame = victim();
            if (frame >= 0 && live.isDirty(frame)) {
                frames[count++] = frame;
            }
        }
        return count;
    }

    PageTablePages tables() {
        return tables;
    }

    /** RAM pages that hold page tables now. */
    public int pageTablePages() {
        return tables.count();
    }

    FourListLiveList live() {
        return live;
    }

    KernelMutex cleaningMutex() {
        return cleaning;
    }

    /** The swap manager. */
    public SwapSpace swap() {
        return swap;
    }

    /** The thrash monitor. */
    public ThrashMonitor thrash() {
        return thrash;
    }

    @Nullable
    PagingRequestPool pool(MediaPagingDevice device) {
        return pools.of(device);
    }

    /**
     * Commits a range of data memory.
     *
     * @return KErrNoMemory when swap is used up
     */
    public int commit(Region region) {
        int error = swap.commit(region.firstPage(), region.pages());
        thresholds.swapChanged();
        return error;
    }

    /** What free swap makes the kernel post. */
    public SwapThresholds thresholds() {
        return thresholds;
    }

    PagingContext.DebugFail debugFail() {
        return debugFail;
    }

    /** {@code EVMHalSetDataWriteSize}: log2 of pages; above 31 is refused, above 4 silently 4. */
    int setDataWriteShift(long shift) {
        if (shift < 0 || shift > 31) {
            return KErr.ARGUMENT.code();
        }
        useBatches((int) Math.min(shift, MAX_BATCH_SHIFT));
        return KErr.NONE.code();
    }

    private void useBatches(int shift) {
        writeShift = shift;
        batchPages = 1 << shift;
        live.setMostOldest(Math.max(PagerConfig.MAX_OLDEST_PAGES,
                config().sequentialColours() ? batchPages * DirtyRun.OLDEST_PER_PAGE : batchPages));
    }

    int dataWriteShift() {
        return writeShift;
    }

    int preferredDataWriteShift() {
        return preferredWriteShift;
    }

    /** Whether pages go to and from swap without a mapping for the processor: wanted, and the media can do it. */
    boolean usesPhysicalAccess() {
        MediaPagingDevice device = dataDevice();
        return physicalAccess && device != null && device.supportsPhysicalAccess();
    }

    void usePhysicalAccess(boolean use) {
        physicalAccess = use;
    }

    /** {@code TPageState} of a page of RAM, with the numbers of fact sheet 8.3. */
    @Override
    int pageState(int frame) {
        return pinCounts[frame] > 0 ? 4 : switch (live.listOf(frame)) {
        case FourListLiveList.YOUNG -> 1;
        case FourListLiveList.OLD -> 2;
        case FourListLiveList.OLDEST_CLEAN -> 5;
        case FourListLiveList.OLDEST_DIRTY -> 6;
        default -> 0;
        };
    }

    @Override
    void discardPresent(int page) {
        int frame = table().frameOf(page);
        if (pinCounts[frame] == 0) {
            live.remove(frame);
            unmap(frame);
            live.addFree(frame);
        }
    }

    @Override
    boolean isFree(int frame) {
        return ram.isFree(frame);
    }

    @Override
    boolean canVacate(int frame) {
        return ram.isFree(frame) || live.listOf(frame) >= 0 && !live.isDirty(frame)
                && live.listOf(frame) != FourListLiveList.OLDEST_DIRTY;
    }

    @Override
    boolean vacate(int frame) {
        if (ram.isFree(frame)) {
            ram.take(frame);
            return true;
        }
        if (freePages > 0) {
            freePages--;
        } else if (ram.isLeft()) {
            live.addFree(ram.take());
        } else {
            return false;
        }
        steal(frame);
        return true;
    }

    @Override
    int takeSystemPage() {
        if (ram.isLeft()) {
            return ram.take();
        }
        int frame = live.tail(FourListLiveList.OLDEST_CLEAN);
        if (freePages == 0 || frame < 0 || !canVacate(frame)) {
            return -1;
        }
        freePages--;
        steal(frame);
        return frame;
    }

    @Override
    void giveSystemPage(int frame) {
        ram.give(frame);
    }

    @Override
    public Frame borrowPage() {
        return new StealPage(this);
    }

    @Override
    public void returnPage(int frame) {
        giveBack(frame);
    }

    @Override
    void lock(int page) {
        int frame = table().frameOf(page);
        tables.pin(page);
        if (pinCounts[frame]++ == 0) {
            live.remove(frame);
            pinned++;
        }
    }

    @Override
    void unlock(int page) {
        int frame = table().frameOf(page);
        tables.unpin(page);
        if (--pinCounts[frame] == 0) {
            pinned--;
            live.addYoungest(frame);
        }
    }

    @Override
    int reserve(int pages) {
        int more = pages + PageTablePages.mostFor(pages);
        int wanted = Math.max(ABSOLUTE_MIN, MIN_YOUNG * (1 + config().youngOldRatio()) / config().youngOldRatio()
                + 4 * pools.readRequests()) + reservedPages + more;
        while (minPages < wanted) {
            if (freePages > 0) {
                freePages--;
            } else if (ram.isLeft()) {
                live.addFree(ram.take());
            } else {
                return KErr.NO_MEMORY.code();
            }
            minPages++;
        }
        maxPages = Math.max(maxPages, minPages);
        reservedPages += more;
        return KErr.NONE.code();
    }

    @Override
    void unreserve(int pages) {
        reservedPages -= pages + PageTablePages.mostFor(pages);
    }

    @Override
    int fragmentReserve() {
        return fragmentReserve;
    }

    @Override
    public int reserveFragmentPages(int pages) {
        int kept = fragmentReserve;
        unreserve(kept);
        int error = reserve(Math.max(kept, pages + 1));
        fragmentReserve = error == 0 ? Math.max(kept, pages + 1) : kept;
        reservedPages += error == 0 ? 0 : kept + PageTablePages.mostFor(kept);
        return error;
    }

    @Override
    public Frame pin(RemoteBuffer buffer, int offset, int length, boolean forWriting) {
        return new PageLock(this, buffer, offset, length, forWriting, false);
    }

    @Override
    public int installPagingDevice(MediaPagingDevice device) {
        return new FlexibleInstallation(this, pools).install(device);
    }

    @Override
    public boolean hasDataPaging() {
        return dataDevice() != null;
    }

    /** Data paging begins: the batch size follows the media's preferred write size. */
    void startDataPaging(MediaPagingDevice device) {
        setDataDevice(device);
        swap.setCapacity(device.swapPages());
        preferredWriteShift = Math.max(0, device.preferredWriteShift() - KernelLimits.PAGE_SHIFT);
        useBatches(Math.min(MAX_BATCH_SHIFT, Math.max(preferredWriteShift, 2)));
        physicalAccess = device.supportsPhysicalAccess();
        PageCleaner running = cleaner;
        if (running != null) {
            running.cleanTo(device);
            return;
        }
        var started = new PageCleaner(this, device);
        cleaner = started;
        live.whenDirtyAges(started::poke);
    }

    /** Whether the page cleaner was started. */
    public boolean hasCleaner() {
        return cleaner != null;
    }

    // --- sizes ------------------------------------------------------------------------------------------------

    @Override
    public LiveListSizes sizes() {
        return new LiveListSizes(minPages, maxPages, minPages + freePages, freePages,
                live.size(FourListLiveList.YOUNG), live.size(FourListLiveList.OLD),
                live.size(FourListLiveList.OLDEST_CLEAN), live.size(FourListLiveList.OLDEST_DIRTY), pinned,
                reservedPages);
    }

    @Override
    public void flush() {
        for (int frame = 0; frame < config().ramPages(); frame++) {
            if (live.listOf(frame) >= 0 && !live.isDirty(frame) && table().pageIn(frame) >= 0
                    && live.listOf(frame) != FourListLiveList.OLDEST_DIRTY) {
                live.remove(frame);
                unmap(frame);
                if (freePages > 0) {
                    freePages--;
                    ram.give(frame);
                } else {
                    live.addFree(frame);
                }
            }
        }
    }

    @Override
    public int setCacheSize(int min, int max) {
        int newMin = max == 0 ? config().minPages() : min;
        int newMax = max == 0 ? config().maxPages() : max;
        if (newMin > newMax) {
            return KErr.ARGUMENT.code();
        }
        int current = minPages + freePages;
        newMin = Math.max(newMin, ABSOLUTE_MIN + reservedPages);
        newMax = Math.max(newMax, newMin);
        while (current < newMin) {
            if (!ram.isLeft()) {
                return KErr.NO_MEMORY.code();
            }
            live.addFree(ram.take());
            current++;
        }
        while (current > newMax) {
            int frame = live.tail(FourListLiveList.OLDEST_CLEAN);
            if (frame < 0) {
                return KErr.NO_MEMORY.code();
            }
            ram.give(steal(frame));
            current--;
        }
        minPages = newMin;
        maxPages = newMax;
        freePages = current - newMin;
        return KErr.NONE.code();
    }

    @Override
    public RequestObjects requestObjects() {
        return pools.summary();
    }
}
