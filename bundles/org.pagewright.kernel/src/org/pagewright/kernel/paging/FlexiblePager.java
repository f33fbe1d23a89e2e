// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.PagingDevice;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelCheck;
import org.pagewright.kernel.thread.KernelMutex;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.MutexOrder;
import org.pagewright.kernel.thread.SimThread;

/** {@code DPager} of the flexible model: four lists, data paging, thrash monitor (fact sheet 8.3, 8.4, 8.6 to 8.8). */
public final class FlexiblePager extends LiveListPager {

    private final FourListLiveList live;
    private final SwapSpace swap = new SwapSpace();
    private final SwapThresholds thresholds = new SwapThresholds(swap);
    private final PagingContext.DebugFail debugFail = new PagingContext.DebugFail();
    private final ThrashMonitor thrash;
    private final KernelMutex cleaning;
    private final PageTablePages tables;
    private final WriteBatches batches;
    private final PageReclaim reclaim;
    private final DevicePools pools;
    private final PageCleaner cleaner;
    private boolean physicalAccess;

    FlexiblePager(Machine machine, PagerConfig config) {
        this(machine, config, new FourListLiveList(config.ramPages(), config.youngOldRatio(),
                config.oldOldestRatio()));
    }

    private FlexiblePager(Machine machine, PagerConfig config, FourListLiveList live) {
        super(machine, config, live);
        this.live = live;
        thrash = new ThrashMonitor(machine.events());
        cleaning = new KernelMutex(machine, "PageCleaningLock", MutexOrder.PAGE_OUT);
        tables = new PageTablePages(table(), live, locks);
        batches = new WriteBatches(live, config.sequentialColours());
        reclaim = new PageReclaim(this, machine, cache, batches);
        pools = new DevicePools(machine);
        cleaner = new PageCleaner(this);
        live.whenDirtyAges(cleaner::poke);
        KernelCheck failed = config.flexibleCheckThatFails();
        if (failed != null) {
            throw machine.fault(failed, "The live list cannot have " + config.minPages() + " to " + config.maxPages()
                    + " pages with " + config.ramPages() + " pages of RAM, " + config.youngOldRatio()
                    + " young pages for each old one and " + config.oldOldestRatio() + " old ones for each oldest.");
        }
        cache.fill();
    }

    // --- access -----------------------------------------------------------------------------------------------

    @Override
    public boolean isAccessible(int page, boolean write) {
        int frame = table().frameOf(page);
        if (frame < 0) {
            return false;
        }
        boolean mapped = live.listOf(frame) == FourListLiveList.YOUNG || locks.isLocked(frame);
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
        if (!locks.isLocked(frame)) {
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

    /** Which pages are taken for others. */
    PageReclaim reclaim() {
        return reclaim;
    }

    @Override
    int steal(int frame) {
        return reclaim.steal(frame);
    }

    @Override
    int drop(int frame) {
        return reclaim.drop(frame);
    }

    @Override
    int oldestClean() {
        return live.tail(FourListLiveList.OLDEST_CLEAN);
    }

    @Override
    Frame takeToShrink() {
        return new StealPage(this, false);
    }

    @Override
    Frame stopCleaning() {
        return cleaning.acquire();
    }

    @Override
    void resumeCleaning(SimThread self) {
        cleaning.release(self);
    }

    @Override
    boolean mustBeCleaned(int frame) {
        return live.listOf(frame) >= 0 && live.isDirty(frame);
    }

    @Override
    Frame clean(int frame) {
        return new CleanPages(this, frame);
    }

    @Override
    int leastBesideLocks() {
        return config().flexiblePageLimit(pools.readRequests());
    }

    @Override
    int withTables(int pages) {
        return pages + PageTablePages.mostFor(pages);
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
    PagingRequestPool pool(PagingDevice device) {
        return pools.of(device);
    }

    /** What free swap makes the kernel post. */
    public SwapThresholds thresholds() {
        return thresholds;
    }

    PagingContext.DebugFail debugFail() {
        return debugFail;
    }

    /** How many dirty pages one write takes. */
    WriteBatches batches() {
        return batches;
    }

    /** Whether pages go to and from swap without a mapping for the processor: wanted, and the media can do it. */
    boolean usesPhysicalAccess() {
        PagingDevice device = dataDevice();
        return physicalAccess && device != null && device.supportsPhysicalAccess();
    }

    void usePhysicalAccess(boolean use) {
        physicalAccess = use;
    }

    /** {@code TPageState} of a page of RAM, with the numbers of fact sheet 8.3. */
    @Override
    int pageState(int frame) {
        return locks.isLocked(frame) ? LOCKED_STATE : switch (live.listOf(frame)) {
        case FourListLiveList.YOUNG -> 1;
        case FourListLiveList.OLD -> 2;
        case FourListLiveList.OLDEST_CLEAN -> 5;
        case FourListLiveList.OLDEST_DIRTY -> 6;
        default -> 0;
        };
    }

    @Override
    boolean canVacate(int frame) {
        return isFree(frame) || live.listOf(frame) >= 0 && !live.isDirty(frame)
                && live.listOf(frame) != FourListLiveList.OLDEST_DIRTY;
    }

    @Override
    public Frame borrowPage() {
        return new StealPage(this, true);
    }

    @Override
    void lock(int page) {
        tables.pin(page);
        super.lock(page);
    }

    @Override
    void unlock(int page) {
        tables.unpin(page);
        super.unlock(page);
    }

    @Override
    public int installPagingDevice(PagingDevice device) {
        device.tell(cleaner);
        return new FlexibleInstallation(this, pools).install(device);
    }

    @Override
    public boolean hasDataPaging() {
        return dataDevice() != null;
    }

    /** Data paging begins: the batch size follows the media's preferred write size. */
    void startDataPaging(PagingDevice device) {
        setDataDevice(device);
        swap.setCapacity(device.swapPages());
        batches.startOn(device);
        physicalAccess = device.supportsPhysicalAccess();
        cleaner.start();
    }

    /** Whether the page cleaner may write: no paging device is busy, nor was lately. */
    boolean mayCleanInBackground() {
        return cleaner.mayClean();
    }

    // --- sizes ------------------------------------------------------------------------------------------------

    @Override
    public LiveListSizes sizes() {
        return cache.with(live.size(FourListLiveList.YOUNG), live.size(FourListLiveList.OLD),
                live.size(FourListLiveList.OLDEST_CLEAN), live.size(FourListLiveList.OLDEST_DIRTY), lockedPages());
    }

    @Override
    public RequestObjects requestObjects() {
        return pools.summary();
    }
}
