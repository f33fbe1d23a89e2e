// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.process;

import java.util.IdentityHashMap;
import java.util.Map;

import org.pagewright.kernel.paging.CodeImage;
import org.pagewright.kernel.paging.CodePageSource;
import org.pagewright.kernel.paging.DemandPager;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;

/** One executable in memory and the processes it is mapped in. */
public final class CodeSegment {
    private static final int[] NOT_MAPPED = {};
    private final CodeSegments owner;
    private final CodeImage image;
    private final Region region;
    private final CodePageSource source;
    /** For each process and page: which arrival of the page it has mapped. Looked up only, never walked. */
    private final Map<SimProcess, int[]> mappings = new IdentityHashMap<>();
    private int locks;
    private boolean unloaded;

    CodeSegment(CodeSegments owner, CodeImage image, Region region, CodePageSource source) {
        this.owner = owner;
        this.image = image;
        this.region = region;
        this.source = source;
    }

    /** The executable. */
    public CodeImage image() {
        return image;
    }

    /** Where it lies in virtual memory. */
    public Region region() {
        return region;
    }

    /** Whether the last process let it go. */
    public boolean isUnloaded() {
        return unloaded;
    }

    /** Maps it in a process; nothing is present there yet. */
    public void open(SimProcess process) {
        mappings.put(process, new int[image.textPages()]);
    }

    /** A process lets it go; the last one unloads it, also in the middle of a page fault. */
    public void close(SimProcess process) {
        mappings.remove(process);
        if (mappings.isEmpty() && !unloaded) {
            unloaded = true;
            source.unload();
            owner.unload(this);
            freeWhenUnlocked();
        }
    }

    /** A routine that locks its pages; they and their address stay until {@link #unlock}, unloaded or not. */
    public Frame lock(int firstPage, int pages) {
        DemandPager pager = owner.pager();
        var pin = pager.pin(
                pager.buffer(region, firstPage << KernelLimits.PAGE_SHIFT, pages << KernelLimits.PAGE_SHIFT),
                0, pages << KernelLimits.PAGE_SHIFT, false);
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    return self.call(pin);
                }
                locks += self.result() > 0 ? 1 : 0;
                return self.leave(self.result());
            }
        };
    }

    /** Ends a lock. */
    public void unlock(int firstPage, int pages) {
        DemandPager pager = owner.pager();
        pager.unpin(pager.buffer(region, firstPage << KernelLimits.PAGE_SHIFT, pages << KernelLimits.PAGE_SHIFT), 0,
                pages << KernelLimits.PAGE_SHIFT);
        locks--;
        freeWhenUnlocked();
    }

    private void freeWhenUnlocked() {
        if (unloaded && locks == 0) {
            owner.free(region);
        }
    }

    /**
     * A routine that runs code of a page in a process. A page that came in for another process is mapped without being
     * read again; code that is not mapped is {@code KErrNotFound}.
     */
    public Frame execute(SimProcess process, int page) {
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                int[] mapped = mappings.getOrDefault(process, NOT_MAPPED);
                if (mapped == NOT_MAPPED) {
                    return self.leave(KErr.NOT_FOUND.code());
                }
                DemandPager pager = owner.pager();
                switch (pc++) {
                case 0:
                    boolean others = pager.isPresent(region.firstPage() + page)
                            && mapped[page] != source.arrivals(page);
                    return self.call(others ? pager.mapPresent(region, page)
                            : pager.touch(region, (long) page << KernelLimits.PAGE_SHIFT, 1, false));
                default:
                    if (self.result() == 0) {
                        mapped[page] = source.arrivals(page);
                    }
                    return self.leave(self.result());
                }
            }
        };
    }
}
