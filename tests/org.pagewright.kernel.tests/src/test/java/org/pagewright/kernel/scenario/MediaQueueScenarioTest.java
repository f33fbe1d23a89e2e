// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pagewright.kernel.Routines.instant;
import static org.pagewright.kernel.Routines.late;
import static org.pagewright.kernel.Routines.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagewright.kernel.dfc.Dfc;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.media.BareDriver;
import org.pagewright.kernel.media.DriveRequest;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.LocalDrive;
import org.pagewright.kernel.media.MediaDriverFactory;
import org.pagewright.kernel.media.PrimaryMedia;
import org.pagewright.kernel.media.RequestIds;
import org.pagewright.kernel.media.TestSystem;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.model.KErr;
import org.pagewright.model.MediaDevice;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;

/** The order in which a media serves its two queues and what was put off (fact sheet 6.3). */
class MediaQueueScenarioTest {
    private static final int MICRO = 1_000;
    private static final int DRIVE = 4;

    private final TestSystem system = new TestSystem(MemoryModel.MULTIPLE);
    private final List<String> served = new ArrayList<>();
    private boolean busy;
    private @Nullable DriveRequest accepted;

    /** Works 100 us on each request at once; while it is busy it puts everything off but what it has accepted. */
    private final class SlowDriver extends BareDriver {
        @Override
        public Frame request(DriveRequest request) {
            return new Frame() {
                @Override
                protected Next step(SimThread self) {
                    if (busy) {
                        boolean first = accepted == null;
                        accepted = first ? request : accepted;
                        return self.leave(first ? 0 : DEFER);
                    }
                    if (pc++ == 0) {
                        served.add((request.isPaging() ? "page " : "file ") + request.position() / 512);
                        return self.compute(100 * MICRO);
                    }
                    return self.leave(KErr.COMPLETION.code());
                }
            };
        }
    }

    private PrimaryMedia media(boolean pages) {
        PrimaryMedia media = system.media(MediaDevice.FIXED_3);
        system.subsystem.installPhysicalDevice(
                new MediaDriverFactory("Media.Slow", MediaDevice.FIXED_3, 2, m -> new SlowDriver()));
        media.receive();
        assertEquals(0, system.subsystem.registerMediaDevice(MediaDevice.FIXED_3, List.of(DRIVE), media, 1, "Slow"));
        if (pages) {
            assertEquals(0, system.registerPaging(media, List.of(DRIVE), PagingType.CODE.bit(), 9, 1));
        }
        system.run(file(media, 0));
        served.clear();
        return media;
    }

    private Frame file(PrimaryMedia media, int block) {
        LocalDrive drive = Objects.requireNonNull(system.subsystem.drive(DRIVE));
        return late(() -> media.sendReceive(new DriveRequest(RequestIds.READ, drive, block * 512L, 512, 0, null,
                new KernelBuffer(new byte[512], 0, 512), 0)));
    }

    private static Frame page(PrimaryMedia media, int block) {
        return late(() -> Objects.requireNonNull(media.pagingDevice()).read(new KernelBuffer(new byte[4096], 0, 4096),
                block, 8, DRIVE));
    }

    /** A media that pages takes one ordinary message at a time, so that a page-in can come between two of them. */
    @ParameterizedTest
    @CsvSource({ "true, 'file 1, page 8, file 2, file 3'", "false, 'file 1, file 2, file 3'" })
    void aPageInOvertakesOrdinaryRequestsThatWait(boolean pages, String order) {
        PrimaryMedia media = media(pages);
        for (int block = 1; block <= 3; block++) {
            system.machine.spawn("client " + block, 26, file(media, block));
        }
        if (pages) {
            system.machine.spawn("faulting", 30, sequence(new Sleep(50 * MICRO), page(media, 8)));
        }
        system.machine.run();
        assertEquals(order, String.join(", ", served));
    }

    /** Deferred page-ins first, then page-ins that arrived meanwhile, then ordinary requests that were put off. */
    @Test
    void whatWasPutOffRunsInTheOrderOfTheQueues() {
        PrimaryMedia media = media(true);
        long deferrals = media.deferrals();
        busy = true;
        DfcQueue queue = Objects.requireNonNull(media.dfcQueue());
        system.machine.spawn("first", 10, file(media, 1));
        system.machine.spawn("second", 10, sequence(new Sleep(10 * MICRO), file(media, 2)));
        system.machine.spawn("third", 10, sequence(new Sleep(20 * MICRO), file(media, 3)));
        system.machine.spawn("faults", 10, sequence(new Sleep(30 * MICRO), page(media, 8)));
        system.machine.spawn("faults late", 30, sequence(new Sleep(550 * MICRO), page(media, 16)));
        system.run(sequence(new Sleep(500 * MICRO), instant(t -> {
            busy = false;
            new Dfc("done", queue, 2, () -> media.complete(Objects.requireNonNull(accepted), 0)).add();
        })));
        assertEquals(List.of("page 8", "page 16", "file 2", "file 3"), served);
        assertEquals(deferrals + 3, media.deferrals(), "two files and a page-in");
    }
}
