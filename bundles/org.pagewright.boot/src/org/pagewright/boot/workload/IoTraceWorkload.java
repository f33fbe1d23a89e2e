// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.List;

import org.pagewright.boot.stage.BootContext;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.media.Partition;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KernelLimits;
import org.pagewright.nand.replay.TraceRecords;

/**
 * Recorded block requests as workload: ten threads take them in turn at the recorded times. A read of a single page is
 * a page of the paged ROM, as most such reads are page-ins; all others are file requests with contents, on the first
 * writable drive of the media that pages. Addresses are folded: pages are numbered in the order of their first use,
 * then wrapped to what there is, which keeps reuse and runs.
 */
final class IoTraceWorkload implements Workload {
    static final int THREADS = 10;
    private static final int SECTOR_SHIFT = 3;

    private final String name;
    private final TraceRecords records;
    /** Number of the first page of each request, by first use. */
    private final int[] firstPages;

    IoTraceWorkload(String name, TraceRecords records) {
        this.name = name;
        this.records = records;
        firstPages = new int[records.count()];
        var numbers = new PageNumbers();
        for (int i = 0; i < firstPages.length; i++) {
            long page = records.sector(i) >> SECTOR_SHIFT;
            firstPages[i] = numbers.numberOf(page);
            for (int n = 1; n < pages(i); n++) {
                numbers.numberOf(page + n);
            }
        }
    }

    @Override
    public String id() {
        return name;
    }

    @Override
    public String summary() {
        return records.count() + " recorded block requests by ten threads";
    }

    @Override
    public Frame body(BootContext context) {
        var pace = new RecordedPace();
        return new Frame() {
            private long startNanos;

            @Override
            protected Next step(SimThread self) {
                if (pc++ == 0) {
                    startNanos = self.machine().nowNanos();
                    return self.call(crew(context, pace));
                }
                String behind = pace.behind(records.durationNanos(), self.machine().nowNanos() - startNanos);
                if (!behind.isEmpty()) {
                    context.notes().add(behind);
                }
                return self.leave(0);
            }
        };
    }

    private Crew crew(BootContext context, RecordedPace pace) {
        List<LocalDrive> drives = WritableDrives.of(context.board());
        var crew = new Crew();
        if (drives.isEmpty() || !context.board().romIsPaged()) {
            context.unpaged().add("A trace of block requests needs paged ROM and a writable drive beside it.");
            return crew;
        }
        LocalDrive drive = drives.get(0);
        Partition partition = drive.partition();
        long length = partition == null ? 0 : partition.lengthBytes();
        long begin = WritableDrives.filePosition(drive);
        var file = new TracedFile(context, drive, begin, (int) (length - begin >> KernelLimits.PAGE_SHIFT));
        pace.start(context.board().machine().nowNanos());
        for (int thread = 0; thread < THREADS; thread++) {
            crew.add("app-" + (thread + 1), 10 + thread % 3, new TracedThread(context, this, file, thread, pace));
        }
        return crew;
    }

    int count() {
        return records.count();
    }

    long arrivalNanos(int request) {
        return records.arrivalNanos(request);
    }

    boolean isWrite(int request) {
        return records.isWrite(request);
    }

    int firstPage(int request) {
        return firstPages[request];
    }

    /** Pages that a request touches. */
    int pages(int request) {
        long first = records.sector(request) >> SECTOR_SHIFT;
        long last = records.sector(request) + records.sectorCount(request) - 1 >> SECTOR_SHIFT;
        return (int) (last - first + 1);
    }
}
