// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.PagingDevice;
import org.pagewright.kernel.media.PagingHost;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.PagingType;

/** What the pagers of all memory models share: regions, access with faults, devices, counters. */
public abstract class DemandPager implements PagingHost {
    /** State of a locked or pinned RAM page in both pagers. */
    static final int LOCKED_STATE = 4;
    /** The machine. */
    protected final Machine machine;
    private final PagerConfig config;
    private final PagerStatistics statistics = new PagerStatistics();
    private final @Nullable PagingDevice[] codeDevices = new @Nullable PagingDevice[KernelLimits.MAX_LOCAL_DRIVES];
    private final PageTable table;
    private @Nullable PagingDevice romDevice;
    private boolean reservedLock;
    private @Nullable PagingDevice dataDevice;

    DemandPager(Machine machine, PagerConfig config) {
        this.machine = machine;
        this.config = config;
        this.table = new PageTable(config.ramPages());
    }

    /** The pager of a memory model. */
    public static DemandPager create(Machine machine, PagerConfig config) {
        return config.memoryModel().pagesData() ? new FlexiblePager(machine, config)
                : new TwoListPager(machine, config);
    }

    /** Adds a range of virtual memory. */
    public Region addRegion(String name, @Nullable PagingType type, int pages, PageSource source) {
        return table.addRegion(name, type, pages, source);
    }

    /**
     * Gives the pages of a region that is out of use to another of the same size. Pages of the old one must be discarded.
     */
    public Region renew(Region old, String name, PageSource source) {
        var fresh = new Region(name, old.type(), old.firstPage(), old.pages(), source);
        table.renew(old, fresh);
        return fresh;
    }

    /** Page tables, of 1 MiB each, that map a present page now; on the flexible model they take RAM pages, too. */
    public int pageTables() {
        return table.tables();
    }

    /** Most page tables that were needed at any time. */
    public int mostPageTables() {
        return table.mostTables();
    }

    /** Pages of virtual memory that regions occupy. */
    public int virtualPages() {
        return table.pages();
    }

    /**
     * A routine for a page that is in RAM for another process: a page fault that only maps it (fact sheet 8.4, step 6).
     */
    public Frame mapPresent(Region region, int pageIndex) {
        return fault(null, region, region.firstPage() + pageIndex, false);
    }

    /** Forgets pages that are in RAM, dirty ones too; locked ones stay. */
    public void discard(int firstPage, int count) {
        for (int page = firstPage; page < firstPage + count; page++) {
            if (table.frameOf(page) >= 0) {
                discardPresent(page);
            }
        }
    }

    abstract void discardPresent(int page);

    abstract int pageState(int frame);

    /** Takes a RAM page for good: from the pool, else one the live list holds above its minimum; -1 when none is left. */
    abstract int takeSystemPage();

    /** Gives such a page back. */
    abstract void giveSystemPage(int frame);

    /** Whether a RAM page is in the pool. */
    abstract boolean isFree(int frame);

    /** Whether a RAM page can be taken from where it is without writing it out. */
    abstract boolean canVacate(int frame);

    /** Takes this RAM page from pool or live list; false when the live list would fall below its minimum. */
    abstract boolean vacate(int frame);

    /**
     * RAM pages in a row for a device; paged pages in the way are stolen (t_demandpaging). The result is the first page,
     * or {@code KErrNoMemory}.
     */
    public int allocateContiguous(int count) {
        return new ContiguousPages(this).allocate(count);
    }

    /** Gives such pages back. */
    public void freeContiguous(int firstFrame, int count) {
        for (int frame = firstFrame; frame < firstFrame + count; frame++) {
            if (pageState(frame) == LOCKED_STATE) {
                throw machine.fault("DEMAND-PAGING", 2, "RAM page " + frame + " is freed while it is locked.");
            }
            if (canVacate(frame)) {
                throw machine.fault("DEMAND-PAGING", 11, "RAM page " + frame
                        + " is freed as part of a contiguous block and was not allocated.");
            }
            giveSystemPage(frame);
        }
    }

    /**
     * A routine that touches a range as the running thread's code would: pages that are out come in first. Result 0, or
     * the error of the exception that the access would raise.
     */
    public Frame touch(Region region, long offset, int length, boolean write) {
        return touch(null, region, offset, length, write);
    }

    /**
     * The same for a thread that touches the memory of a client, as the {@code Kern::Thread...} functions do: who is
     * blamed for a fault that a real-time thread takes depends on it (fact sheet 10.5).
     */
    public Frame touch(@Nullable SimThread client, Region region, long offset, int length, boolean write) {
        return new PageTouch(this, client, region, offset, length, write);
    }

    /** Content of a page that is present; the array must not be kept. */
    public byte[] content(int page) {
        int frame = table.frameOf(page);
        if (frame < 0) {
            throw new IllegalStateException("page " + page + " is not present");
        }
        return table.content(frame);
    }

    /** Whether a page is in RAM, accessible or not. */
    public boolean isPresent(int page) {
        return table.frameOf(page) >= 0;
    }

    /** Whether an access to the page needs no fault. */
    public abstract boolean isAccessible(int page, boolean write);

    /** A routine that handles a page fault; its result is 0 or an error code. */
    abstract Frame fault(@Nullable SimThread client, Region region, int page, boolean write);

    /**
     * A routine that takes a RAM page away from the live list for other use, writing a dirty page out when none else is
     * left; its result is the RAM page, to be given back through {@link #returnPage}.
     */
    public abstract Frame borrowPage();

    /** Gives a borrowed RAM page back. */
    public abstract void returnPage(int frame);

    /** Reserves pages for locks; the result is an error code. */
    abstract int reserve(int pages);

    /** Gives reserved pages back. */
    abstract void unreserve(int pages);

    /** Pages of the pre-allocated lock. */
    abstract int fragmentReserve();

    /** Takes a present page off the live list. */
    abstract void lock(int page);

    /** Puts a locked page back, as the youngest. */
    abstract void unlock(int page);

    /** Sizes of the live list now. */
    public abstract LiveListSizes sizes();

    /** A routine, {@code EVMHalFlushCache}: empties the live list and shrinks it to its minimum. */
    public abstract Frame flush();

    /**
     * A routine, {@code EVMHalSetCacheSize}, in pages; max 0 restores the initial values. The result is an error code.
     */
    public abstract Frame setCacheSize(int minPages, int maxPages);

    /** Request objects of this pager and how often threads had to wait for one. */
    public abstract RequestObjects requestObjects();

    /** A buffer in a region, for requests of client threads. */
    public RemoteBuffer buffer(Region region, int offset, int length) {
        return new PagedBuffer(this, region, offset, length);
    }

    @Override
    public Frame lockReserved(RemoteBuffer buffer, int offset, int length) {
        return new PageLock(this, buffer, offset, length, false, true);
    }

    @Override
    public void unlockReserved(RemoteBuffer buffer, int offset, int length) {
        giveReservedLock();
        unlockAll(buffer, offset, length);
    }

    @Override
    public void unpin(RemoteBuffer buffer, int offset, int length) {
        unreserve(unlockAll(buffer, offset, length));
    }

    boolean takeReservedLock() {
        boolean free = !reservedLock;
        reservedLock = true;
        return free;
    }

    void giveReservedLock() {
        reservedLock = false;
    }

    private int unlockAll(RemoteBuffer buffer, int offset, int length) {
        if (length == 0 || !(buffer instanceof PagedBuffer paged) || !buffer.isPageable()) {
            return 0;
        }
        int first = PageLock.firstPage(paged, offset);
        int last = PageLock.lastPage(paged, offset, length);
        for (int page = first; page <= last; page++) {
            unlock(page);
        }
        return last - first + 1;
    }

    @Override
    public boolean isPagingBuild() {
        return true;
    }

    /** Counters. */
    public PagerStatistics statistics() {
        return statistics;
    }

    /** The configuration. */
    public PagerConfig config() {
        return config;
    }

    /** The device ROM pages come from. */
    public @Nullable PagingDevice romDevice() {
        return romDevice;
    }

    /** The device code pages of a drive come from. */
    public @Nullable PagingDevice codeDevice(int drive) {
        return codeDevices[drive];
    }

    /** The device data pages go to. */
    public @Nullable PagingDevice dataDevice() {
        return dataDevice;
    }

    void setRomDevice(PagingDevice device) {
        romDevice = device;
    }

    void setCodeDevice(int drive, PagingDevice device) {
        codeDevices[drive] = device;
    }

    void setDataDevice(PagingDevice device) {
        dataDevice = device;
    }

    PageTable table() {
        return table;
    }
}
