// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.MediaPagingDevice;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.trace.TraceKind;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.PagingType;

/** The pager of the multiple and moving models (fact sheet 8.2, 8.4). */
final class TwoListPager extends DemandPager {
    private final TwoListLiveList live;
    private final PagingRequestPool requests;
    private final int[] lockCounts;
    private final RamPages ram;
    private int minPages;
    private int maxPages;
    private int freePages;
    private int lockedPages;
    private int reservedPages;
    private int fragmentReserve;

    TwoListPager(Machine machine, PagerConfig config) {
        super(machine, config);
        requests = PagingRequestPool.global(machine);
        live = new TwoListLiveList(config.ramPages(), config.youngOldRatio());
        live.whenAged(frame -> timedCode(PagingBenchmark.SET_CODE_PAGE_OLD, table().pageIn(frame)));
        lockCounts = new int[config.ramPages()];
        ram = new RamPages(config.ramPages());
        minPages = config.minPages();
        maxPages = config.maxPages();
        if (minPages > config.ramPages()) {
            throw machine.fault("DEMAND-PAGING", 0, "The live list asks for " + minPages + " pages and RAM has "
                    + config.ramPages() + ".");
        }
        if (maxPages < minPages || minPages < PagerConfig.ABSOLUTE_MIN_PAGES) {
            throw machine.fault("DEMAND-PAGING", 1, "The live list cannot have " + minPages + " to " + maxPages
                    + " pages with " + config.ramPages() + " pages of RAM.");
        }
        for (int i = 0; i < minPages; i++) {
            live.addFree(ram.take());
        }
    }

    // --- taking pages -----------------------------------------------------------------------------------------

    /** A RAM page for new content, in the order of fact sheet 8.2. */
    int takePage() {
        int frame = live.oldest();
        boolean unused = frame >= 0 && live.isOld(frame) && table().pageIn(frame) < 0;
        if (!unused && minPages + freePages < maxPages && ram.isLeft()) {
            freePages++;
            return ram.take();
        }
        if (frame < 0) {
            throw machine.fault("DEMAND-PAGING", 2, "Every page of the live list is locked; none can be taken.");
        }
        live.remove(frame);
        int victim = table().unmap(frame);
        timedCode(PagingBenchmark.SET_CODE_PAGE_FREE, victim);
        if (victim >= 0) {
            statistics().stole();
            machine.note(TraceKind.PAGE_STOLEN, 0, victim);
        }
        return frame;
    }

    private void timedCode(PagingBenchmark which, int page) {
        if (page >= 0 && table().regionOf(page).type() == PagingType.CODE) {
            statistics().timed(which, PagingCosts.MAKE_OLD_NANOS);
        }
    }

    /** The page was read in vain: it goes to the end that is taken first. */
    void giveBack(int frame) {
        live.addFree(frame);
    }

    /** Maps a page that was read, as the youngest. */
    void mapped(int page, int frame) {
        table().map(page, frame);
        live.addYoungest(frame);
    }

    // --- access -----------------------------------------------------------------------------------------------

    @Override
    public boolean isAccessible(int page, boolean write) {
        int frame = table().frameOf(page);
        return frame >= 0 && (live.isYoung(frame) || lockCounts[frame] > 0)
                && (!write || table().regionOf(page).isWritable());
    }

    /** Makes an old page young again; false when the page is out. */
    boolean rejuvenate(int page) {
        int frame = table().frameOf(page);
        if (frame < 0) {
            return false;
        }
        if (lockCounts[frame] == 0) {
            live.rejuvenate(frame);
            statistics().rejuvenated();
        }
        return true;
    }

    @Override
    Frame fault(@Nullable SimThread client, Region region, int page, boolean write) {
        return new TwoListFault(this, client, region, page, write);
    }

    PagingRequestPool requests() {
        return requests;
    }

    @Override
    void discardPresent(int page) {
        int frame = table().frameOf(page);
        if (lockCounts[frame] == 0) {
            live.remove(frame);
            table().unmap(frame);
            live.addFree(frame);
        }
    }

    /** {@code SPageInfo} state with the numbers of fact sheet 8.2. */
    @Override
    int pageState(int frame) {
        return lockCounts[frame] > 0 ? 4 : live.isYoung(frame) ? 1 : live.isOld(frame) ? 2 : 3;
    }

    @Override
    boolean isFree(int frame) {
        return ram.isFree(frame);
    }

    @Override
    boolean canVacate(int frame) {
        return ram.isFree(frame) || live.isYoung(frame) || live.isOld(frame);
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
        live.remove(frame);
        if (table().unmap(frame) >= 0) {
            statistics().stole();
        }
        return true;
    }

    @Override
    int takeSystemPage() {
        if (ram.isLeft()) {
            return ram.take();
        }
        int frame = live.oldest();
        if (freePages == 0 || frame < 0 || !canVacate(frame)) {
            return -1;
        }
        freePages--;
        live.remove(frame);
        if (table().unmap(frame) >= 0) {
            statistics().stole();
        }
        return frame;
    }

    @Override
    void giveSystemPage(int frame) {
        ram.give(frame);
    }

    @Override
    public Frame borrowPage() {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                return self.leave(takePage());
            }
        };
    }

    @Override
    public void returnPage(int frame) {
        giveBack(frame);
    }

    // --- locks ------------------------------------------------------------------------------------------------

    @Override
    public int reserveFragmentPages(int pages) {
        int wanted = pages + 1;
        if (wanted > fragmentReserve) {
            int error = reserve(wanted - fragmentReserve);
            if (error != 0) {
                return error;
            }
            fragmentReserve = wanted;
        }
        return KErr.NONE.code();
    }

    /** {@code ReservePage}: keeps minimum at or above limit plus reserved. */
    @Override
    int reserve(int pages) {
        int wanted = config().minimumPageLimit(requests.size()) + reservedPages + pages;
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
        reservedPages += pages;
        return KErr.NONE.code();
    }

    @Override
    int fragmentReserve() {
        return fragmentReserve;
    }

    @Override
    void unreserve(int pages) {
        reservedPages -= pages;
    }

    @Override
    void lock(int page) {
        int frame = table().frameOf(page);
        if (lockCounts[frame]++ == 0) {
            live.remove(frame);
            lockedPages++;
        }
    }

    @Override
    void unlock(int page) {
        int frame = table().frameOf(page);
        if (--lockCounts[frame] == 0) {
            lockedPages--;
            live.addYoungest(frame);
        }
    }

    @Override
    public Frame pin(RemoteBuffer buffer, int offset, int length, boolean forWriting) {
        return new PageLock(this, buffer, offset, length, forWriting, false);
    }

    // --- devices ----------------------------------------------------------------------------------------------

    @Override
    public int installPagingDevice(MediaPagingDevice device) {
        PagerConfig config = config();
        if (!config.romIsPaged() && !config.codePolicyPages()) {
            return KErr.NOT_SUPPORTED.code();
        }
        if (device.readUnitShift() > KernelLimits.PAGE_SHIFT) {
            throw machine.fault("DEMAND-PAGING", 7,
                    "Read unit shift " + device.readUnitShift() + " is above the page shift 12.");
        }
        boolean extension = (device.typeBits() & MediaPagingDevice.MEDIA_EXTENSION) != 0;
        boolean accepted = false;
        if (device.serves(PagingType.ROM) && config.romIsPaged() && (romDevice() == null || extension)) {
            setRomDevice(device);
            accepted = true;
        }
        if (device.serves(PagingType.CODE) && config.codePolicyPages()) {
            for (int drive = 0; drive < KernelLimits.MAX_LOCAL_DRIVES; drive++) {
                if ((device.drivesSupported() >> drive & 1) != 0 && (codeDevice(drive) == null || extension)) {
                    setCodeDevice(drive, device);
                    accepted = true;
                }
            }
        }
        if (accepted) {
            requests.grow();
            return reserve(0);
        }
        return KErr.NONE.code();
    }

    @Override
    public boolean hasDataPaging() {
        return false;
    }

    // --- sizes ------------------------------------------------------------------------------------------------

    @Override
    public LiveListSizes sizes() {
        return new LiveListSizes(minPages, maxPages, minPages + freePages, freePages, live.young(), live.old(), 0, 0,
                lockedPages, reservedPages);
    }

    @Override
    public void flush() {
        for (int frame = 0; frame < config().ramPages(); frame++) {
            if (table().pageIn(frame) >= 0 && (live.isYoung(frame) || live.isOld(frame))) {
                live.remove(frame);
                table().unmap(frame);
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
        int limit = config().minimumPageLimit(requests.size()) + reservedPages;
        newMin = Math.max(newMin, limit);
        newMax = Math.max(newMax, newMin);
        int current = minPages + freePages;
        while (current < newMin) {
            if (!ram.isLeft()) {
                return KErr.NO_MEMORY.code();
            }
            live.addFree(ram.take());
            current++;
        }
        while (current > newMax) {
            int frame = live.oldest();
            live.remove(frame);
            table().unmap(frame);
            ram.give(frame);
            current--;
        }
        minPages = newMin;
        maxPages = newMax;
        freePages = current - newMin;
        return KErr.NONE.code();
    }

    @Override
    public RequestObjects requestObjects() {
        return new RequestObjects(requests.size(), requests.contentions());
    }
}
