// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.paging;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.PagingDevice;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.trace.TraceKind;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.PagingType;

/** The pager of the multiple and moving models (fact sheet 8.2, 8.4). */
final class TwoListPager extends LiveListPager {
    private final TwoListLiveList live;
    private final PagingRequestPool requests;

    TwoListPager(Machine machine, PagerConfig config) {
        this(machine, config, new TwoListLiveList(config.ramPages(), config.youngOldRatio()));
    }

    private TwoListPager(Machine machine, PagerConfig config, TwoListLiveList live) {
        super(machine, config, live);
        this.live = live;
        requests = PagingRequestPool.global(machine);
        live.whenAged(frame -> timedCode(PagingBenchmark.SET_CODE_PAGE_OLD, table().pageIn(frame)));
        if (config.maxPages() < config.minPages()) {
            throw machine.fault("DEMAND-PAGING", 1, "The live list cannot have " + config.minPages() + " to "
                    + config.maxPages() + " pages.");
        }
        if (config.minPages() > config.ramPages()) {
            throw machine.fault("DEMAND-PAGING", 0, "The live list asks for " + config.minPages()
                    + " pages and RAM has " + config.ramPages() + ".");
        }
        cache.fill();
    }

    // --- taking pages -----------------------------------------------------------------------------------------

    /** A RAM page for new content, in the order of fact sheet 8.2. */
    int takePage() {
        int frame = live.oldest();
        boolean unused = frame >= 0 && live.isOld(frame) && table().pageIn(frame) < 0;
        int more = unused ? -1 : cache.grow();
        if (more >= 0) {
            return more;
        }
        if (frame < 0) {
            throw machine.fault("DEMAND-PAGING", 2, "Every page of the live list is locked; none can be taken.");
        }
        int victim = table().pageIn(frame);
        if (victim >= 0) {
            timedCode(PagingBenchmark.SET_CODE_PAGE_FREE, victim);
            machine.note(TraceKind.PAGE_STOLEN, 0, victim);
        }
        return steal(frame);
    }

    private void timedCode(PagingBenchmark which, int page) {
        if (page >= 0 && table().regionOf(page).type() == PagingType.CODE) {
            statistics().timed(which, PagingCosts.MAKE_OLD_NANOS);
        }
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
        return frame >= 0 && (live.isYoung(frame) || locks.isLocked(frame))
                && (!write || table().regionOf(page).isWritable());
    }

    /** Makes an old page young again; false when the page is out. */
    boolean rejuvenate(int page) {
        int frame = table().frameOf(page);
        if (frame < 0) {
            return false;
        }
        if (!locks.isLocked(frame)) {
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

    /** {@code SPageInfo} state with the numbers of fact sheet 8.2. */
    @Override
    int pageState(int frame) {
        return locks.isLocked(frame) ? LOCKED_STATE : live.isYoung(frame) ? 1 : live.isOld(frame) ? 2 : 3;
    }

    @Override
    boolean canVacate(int frame) {
        return isFree(frame) || live.isYoung(frame) || live.isOld(frame);
    }

    @Override
    int drop(int frame) {
        live.remove(frame);
        table().unmap(frame);
        return frame;
    }

    @Override
    int steal(int frame) {
        live.remove(frame);
        if (table().unmap(frame) >= 0) {
            statistics().stole();
        }
        return frame;
    }

    @Override
    int oldestClean() {
        return live.oldest();
    }

    @Override
    Frame takeToShrink() {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                return self.leave(drop(live.oldest()));
            }
        };
    }

    @Override
    Frame stopCleaning() {
        return Frame.answering(0); // no page is ever dirty
    }

    @Override
    void resumeCleaning(SimThread self) {
        // nothing was stopped
    }

    @Override
    boolean mustBeCleaned(int frame) {
        return false;
    }

    @Override
    Frame clean(int frame) {
        throw new IllegalStateException("no page of this model is dirty");
    }

    @Override
    int leastBesideLocks() {
        return config().minimumPageLimit(requests.size());
    }

    @Override
    int withTables(int pages) {
        return pages;
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

    // --- devices ----------------------------------------------------------------------------------------------

    @Override
    public int installPagingDevice(PagingDevice device) {
        PagerConfig config = config();
        if (!config.romIsPaged() && !config.codePolicyPages()) {
            return KErr.NOT_SUPPORTED.code();
        }
        if (device.readUnitShift() > KernelLimits.PAGE_SHIFT) {
            throw machine.fault("DEMAND-PAGING", 7,
                    "Read unit shift " + device.readUnitShift() + " is above the page shift 12.");
        }
        boolean servesRom = device.serves(PagingType.ROM) && config.romIsPaged();
        if (servesRom && (romDevice() == null || device.isExtension())) {
            setRomDevice(device);
        }
        boolean servesCode = device.serves(PagingType.CODE) && config.codePolicyPages();
        for (int drive = 0; servesCode && drive < KernelLimits.MAX_LOCAL_DRIVES; drive++) {
            if (device.servesCodeOn(drive) && (codeDevice(drive) == null || device.isExtension())) {
                setCodeDevice(drive, device);
            }
        }
        if (servesRom || servesCode) { // even when every drive has its device already
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
        return cache.with(live.young(), live.old(), 0, 0, lockedPages());
    }

    @Override
    public RequestObjects requestObjects() {
        return new RequestObjects(requests.size(), requests.contentions());
    }
}
