// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.ArrayList;
import java.util.Arrays;

import org.pagewright.boot.board.Board;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.boot.stage.Steps;
import org.pagewright.kernel.client.ClientMemory;
import org.pagewright.kernel.client.ExampleChannel;
import org.pagewright.kernel.client.ExampleChannel.Example;
import org.pagewright.kernel.client.MigratedExampleChannel;
import org.pagewright.kernel.client.OldExampleChannel;
import org.pagewright.kernel.client.Operation;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.paging.DataMemory;
import org.pagewright.kernel.paging.FlexiblePager;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.RealtimeState;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;

/**
 * "client-drivers": clients of two device drivers (the examples of fact sheet 9.4) write bytes and read them back while
 * their memory is pushed out; the drivers' threads are real-time.
 */
final class ClientDrivers extends DataPagingWorkload {
    private static final int ROUNDS = 24;
    private static final int BYTES = 900;
    private static final int NOISE_PAGES = 600;
    private static final long HARDWARE_NANOS = 300_000;
    private static final int DFC_THREAD_PRIORITY = 27;

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
        boolean old = board.units().stream().anyMatch(unit -> unit.makes(Mistake.STATUS_BY_DRIVER_THREAD));
        var crew = new Crew();
        for (Example example : Example.values()) {
            ExampleChannel channel = channel(board, example, old);
            for (int n = 0; n < (example == Example.ONE ? 1 : 3); n++) {
                var memory = memory(context, "client " + example + " " + n, ClientMemory.PAGES);
                crew.add("client-" + example.name().toLowerCase(java.util.Locale.ROOT) + "-" + (n + 1), 12,
                        new Client(context, channel, new ClientMemory(memory.region()), n));
            }
        }
        var touches = new ArrayList<Frame>();
        DataMemory noise = memory(context, "noise", NOISE_PAGES);
        for (int i = 0; i < 2 * NOISE_PAGES; i++) {
            touches.add(pager.touch(noise.region(), (long) (i % NOISE_PAGES) << KernelLimits.PAGE_SHIFT, 1, true));
        }
        return crew.add("noise", 11, new Steps(touches));
    }

    private static DataMemory memory(BootContext context, String name, int pages) {
        var memory = new DataMemory(context.board().pager(), name, pages, true);
        int error = memory.commit(0, pages);
        if (error != 0) {
            context.notes().add("Memory of " + name + " could not be committed: " + KErr.describe(error) + ".");
        }
        return memory;
    }

    private static ExampleChannel channel(Board board, Example example, boolean old) {
        return old ? new OldExampleChannel(board.machine(), board.pager(), example,
                new DfcQueue(board.machine(), "old example " + example, DFC_THREAD_PRIORITY), RealtimeState.ON,
                HARDWARE_NANOS)
                : new MigratedExampleChannel(board.machine(), board.pager(), example, RealtimeState.ON, HARDWARE_NANOS);
    }

    /** One client: fills its buffer, writes, and for the only client of a device reads it back and compares. */
    private static final class Client extends Frame {
        private final BootContext context;
        private final ExampleChannel channel;
        private final ClientMemory memory;
        private final int number;
        private int round;

        Client(BootContext context, ExampleChannel channel, ClientMemory memory, int number) {
            this.context = context;
            this.channel = channel;
            this.memory = memory;
            this.number = number;
        }

        @Override
        protected Next step(SimThread self) {
            switch (pc++) {
            case 0:
                return round == ROUNDS ? self.leave(0)
                        : self.call(context.board().pager().touch(memory.region(), 0, BYTES, true));
            case 1:
                byte[] bytes = pattern();
                buffer().write(0, bytes, 0, BYTES);
                return self.call(channel.request(Operation.WRITE_DESCRIPTOR, memory, BYTES));
            case 2:
                return self.call(channel.request(Operation.READ_RAW, memory, BYTES));
            case 3:
                boolean answered = self.result() == 0;
                return answered ? self.call(context.board().pager().touch(memory.region(), 0, BYTES, false))
                        : self.go(self.result());
            default:
                check(self);
                round++;
                pc = 0;
                return self.call(channel.request(Operation.GET_TWO_VALUES, memory, 0));
            }
        }

        /** Another thread of a shared device may have written meanwhile, or hold it: that is no wrong data. */
        private void check(SimThread self) {
            byte[] back = new byte[BYTES];
            boolean alone = channel.servesOneThread();
            if (self.result() != 0) {
                context.verifier().fileChecked(alone || self.result() != KErr.IN_USE.code()
                        ? "Thread %s read from its driver and got %s.".formatted(self.name(),
                                KErr.describe((int) self.result()))
                        : "");
                return;
            }
            buffer().read(0, back, 0, BYTES);
            boolean same = Arrays.equals(back, pattern());
            boolean whole = same || !alone;
            context.verifier().fileChecked(whole ? ""
                    : "Thread %s read other bytes from its driver than it wrote.".formatted(self.name()));
        }

        private byte[] pattern() {
            byte[] bytes = new byte[BYTES];
            Arrays.fill(bytes, (byte) (number * 50 + round + 1));
            return bytes;
        }

        private RemoteBuffer buffer() {
            return context.board().pager().buffer(memory.region(), 0, BYTES);
        }
    }
}
