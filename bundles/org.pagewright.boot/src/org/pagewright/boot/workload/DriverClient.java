// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.stage.BootContext;
import org.pagewright.kernel.client.ClientMemory;
import org.pagewright.kernel.client.ExampleChannel;
import org.pagewright.kernel.client.ExampleRequest;
import org.pagewright.kernel.client.MigratedExampleChannel;
import org.pagewright.kernel.client.Operation;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.kernel.media.RemoteBuffer;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.model.KErr;

/**
 * A client of a device driver: it writes, reads back and compares, sends a request that is too long now and then, sets
 * and gets the configuration, and in the end closes a channel of its own with a request still under way.
 */
final class DriverClient extends Frame {
    private static final int ROUNDS = 24;
    private static final int ROUNDS_PER_BAD_LENGTH = 6;
    private static final int ROUNDS_PER_PAUSE = 8;
    /** Long enough for all of its memory to be paged out. */
    private static final long PAUSE_NANOS = 300_000_000;
    private static final int BYTES = 900;
    /** The step after the last round. */
    private static final int LAST = 9;
    /** How long the device keeps what it has finished. */
    private static final long DEVICE_KEEPS_NANOS = 100_000;

    private final BootContext context;
    private final ExampleChannel channel;
    private final ClientMemory memory;
    private final int number;
    private int round;
    private boolean written;
    private @Nullable ExampleRequest last;

    DriverClient(BootContext context, ExampleChannel channel, ClientMemory memory, int number) {
        this.context = context;
        this.channel = channel;
        this.memory = memory;
        this.number = number;
    }

    @Override
    protected Next step(SimThread self) {
        switch (pc++) {
        case 0:
            if (round == ROUNDS) {
                pc = LAST;
                return self.go(0);
            }
            return self.call(context.board().pager().touch(memory.region(), 0, BYTES, true));
        case 1:
            buffer().write(0, pattern(), 0, BYTES);
            return self.call(channel.request(Operation.WRITE_DESCRIPTOR, memory, BYTES));
        case 2:
            written = isAnswered(self, "wrote to");
            return self.call(channel.request(Operation.READ_RAW, memory, BYTES));
        case 3:
            return self.result() == 0
                    ? self.call(context.board().pager().touch(memory.region(), 0, BYTES, false))
                    : self.go(self.result());
        case 4:
            check(self);
            return round % ROUNDS_PER_BAD_LENGTH == 1
                    ? self.call(channel.request(Operation.WRITE_RAW, memory, ClientMemory.BUFFER_BYTES + 1))
                    : self.go(KErr.ARGUMENT.code());
        case 5:
            return self.call(channel.control(memory, round % 2 == 0));
        case 6:
            return self.call(channel.request(Operation.GET_TWO_VALUES, memory, 0));
        case 7:
            return ++round % ROUNDS_PER_PAUSE == 0 ? self.call(new Sleep(PAUSE_NANOS)) : self.go(0);
        case 8:
            pc = 0;
            return round % ROUNDS_PER_PAUSE == 0 ? self.call(channel.request(Operation.READ_RAW, memory, BYTES))
                    : self.go(0);
        case LAST:
            boolean bad = number == 0
                    && context.board().clientDriverMistakes().contains(Mistake.USER_COPY_IN_CRITICAL_SECTION);
            return bad ? self.call(channel.controlWithBadAddress()) : self.go(0);
        case LAST + 1:
            // Another thread's driver stays open.
            return channel.servesOneThread() ? self.call(channel.submit(notification(self))) : self.leave(0);
        default:
            close(self);
            return self.tailCall(channel.await(notification(self)));
        }
    }

    private ExampleRequest notification(SimThread self) {
        ExampleRequest known = last;
        if (known == null) {
            known = channel.make(self, Operation.NOTIFY, memory, 0);
            last = known;
        }
        return known;
    }

    /** The only client of a channel closes it while the device works; what the driver did for it is then complete. */
    private void close(SimThread self) {
        if (channel instanceof MigratedExampleChannel own) {
            own.close();
            if (own.undestroyedObjects() > 0) {
                context.verifier()
                        .wronglyAnswered("Thread %s closed its driver, and %d request objects are left behind."
                                .formatted(self.name(), own.undestroyedObjects()));
            }
        }
        tellOverruns();
    }

    /** The device kept nothing longer than it can. */
    private void tellOverruns() {
        if (channel.longestWaitNanos() > DEVICE_KEEPS_NANOS) {
            context.verifier()
                    .wronglyAnswered(("A device was finished and its DFC came %d us later; it keeps its bytes "
                            + "for %d us.").formatted(channel.longestWaitNanos() / 1_000, DEVICE_KEEPS_NANOS / 1_000));
        }
    }

    /** Another thread may use or cancel the same request of a shared device: that is no failure of the driver. */
    private boolean isAnswered(SimThread self, String what) {
        long answer = self.result();
        boolean shared = answer == KErr.IN_USE.code() || answer == KErr.CANCEL.code();
        if (answer != 0 && (channel.servesOneThread() || !shared)) {
            context.verifier().wronglyAnswered("Thread %s %s its driver and got %s.".formatted(self.name(), what,
                    KErr.describe((int) answer)));
        }
        return answer == 0;
    }

    /** What other threads may have written to a shared device meanwhile is not compared. */
    private void check(SimThread self) {
        if (!isAnswered(self, "read from") || !written) {
            return;
        }
        byte[] back = new byte[BYTES];
        buffer().read(0, back, 0, BYTES);
        boolean whole = Arrays.equals(back, pattern()) || !channel.servesOneThread();
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
