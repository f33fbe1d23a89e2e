// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.pagewright.boot.board.Board;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.boot.stage.Steps;
import org.pagewright.kernel.client.ClientMemory;
import org.pagewright.kernel.client.ExampleChannel;
import org.pagewright.kernel.client.ExampleChannel.Example;
import org.pagewright.kernel.client.MigratedExampleChannel;
import org.pagewright.kernel.client.MistakenExampleChannel;
import org.pagewright.kernel.client.Operation;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.kernel.paging.FlexiblePager;
import org.pagewright.kernel.paging.Region;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.RealtimeState;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.model.KernelLimits;

/**
 * "client-drivers": clients of two device drivers (the examples of fact sheet 9.4) write bytes and read them back while
 * their memory is pushed out; the drivers' threads are real-time. Another thread cancels now and then, an old driver
 * reads paged ROM on DfcQue0, and a timer runs on DfcQue1.
 */
final class ClientDrivers extends DataPagingWorkload {
    /** What takes page faults on the driver's thread. */
    private static final Set<Mistake> PAGING = EnumSet.of(Mistake.STATUS_BY_DRIVER_THREAD,
            Mistake.RESULT_BY_DRIVER_THREAD, Mistake.BUFFER_BY_DRIVER_THREAD, Mistake.LENGTH_BY_DRIVER_THREAD,
            Mistake.CONTROL_BY_DRIVER_THREAD, Mistake.ROM_READ_ON_DRIVER_THREAD);
    private static final int NOISE_PAGES = 600;
    private static final int CANCELS = 2_000;
    private static final int OLD_DRIVER_REQUESTS = 300;
    private static final long CANCEL_NANOS = 500_000;
    private static final long HARDWARE_NANOS = 300_000;

    @Override
    public String id() {
        return "client-drivers";
    }

    @Override
    public String summary() {
        return "clients of two device drivers write and read with their memory paged out; needs data paging";
    }

    @Override
    Crew crew(BootContext context, FlexiblePager pager) {
        Board board = context.board();
        var crew = new Crew();
        var timer = new TimerWatch(context);
        for (Example example : Example.values()) {
            ExampleChannel channel = channel(context, example, timer.queue());
            for (int n = 0; n < (example == Example.ONE ? 1 : 3); n++) {
                Region memory = PagedData.committed(context, "client " + example + " " + n, ClientMemory.PAGES);
                if (memory != null) {
                    crew.add("client-" + example.name().toLowerCase(Locale.ROOT) + "-" + (n + 1), 12,
                            new DriverClient(context, channel, new ClientMemory(memory), n));
                }
            }
            if (example == Example.TWO) {
                crew.add("canceller", 13, new Canceller(channel));
            }
        }
        Region noise = PagedData.committed(context, "noise", NOISE_PAGES);
        if (noise != null) {
            crew.add("noise", 11, new Steps(IntStream.range(0, 2 * NOISE_PAGES)
                    .mapToObj(i -> pager.touch(noise, (long) (i % NOISE_PAGES) << KernelLimits.PAGE_SHIFT, 1, true))
                    .iterator()));
        }
        crew.add("timer", 14, timer);
        return board.romIsPaged() ? crew.add("old-driver-client", 13, new OldDriver(context, OLD_DRIVER_REQUESTS))
                : crew;
    }

    private static ExampleChannel channel(BootContext context, Example example, DfcQueue timerQueue) {
        Board board = context.board();
        Set<Mistake> mistakes = board.clientDriverMistakes();
        if (mistakes.isEmpty()) {
            return new MigratedExampleChannel(board.machine(), board.pager(), example, RealtimeState.ON,
                    HARDWARE_NANOS);
        }
        return new MistakenExampleChannel(board.machine(), board.pager(), example,
                queue(context, example, timerQueue), HARDWARE_NANOS, mistakes, board.romRegion());
    }

    /** What a driver's thread does to its clients shows best on a thread of its own; a kernel's is not real-time. */
    private static DfcQueue queue(BootContext context, Example example, DfcQueue timerQueue) {
        Board board = context.board();
        Set<Mistake> mistakes = board.clientDriverMistakes();
        if (mistakes.contains(Mistake.DRIVER_ON_TIMER_QUEUE)) {
            return timerQueue;
        }
        if (mistakes.contains(Mistake.DRIVER_ON_SHARED_QUEUE) && Collections.disjoint(mistakes, PAGING)) {
            return context.sharedQueue();
        }
        var own = new DfcQueue(board.machine(), "example " + example, MigratedExampleChannel.DFC_THREAD_PRIORITY);
        own.thread().setRealtimeState(RealtimeState.ON);
        return own;
    }

    /** A thread of the clients' process that cancels what they do, whatever state they are in. */
    private static final class Canceller extends Frame {
        private final ExampleChannel channel;
        private int cancelled;

        Canceller(ExampleChannel channel) {
            this.channel = channel;
        }

        @Override
        protected Next step(SimThread self) {
            if (cancelled == CANCELS) {
                return self.leave(0);
            }
            if (pc++ % 2 == 0) {
                return self.call(new Sleep(CANCEL_NANOS));
            }
            cancelled++;
            return self.call(channel.cancel(cancelled % 2 == 0 ? Operation.WRITE_DESCRIPTOR : Operation.READ_RAW));
        }
    }
}
