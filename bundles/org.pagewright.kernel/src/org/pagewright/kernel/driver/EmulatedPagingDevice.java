// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import org.pagewright.kernel.dfc.DfcMessage;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.media.KernelBuffer;
import org.pagewright.kernel.media.PagingDevice;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.KernelMutex;
import org.pagewright.kernel.thread.Machine;
import org.pagewright.kernel.thread.MutexOrder;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.kernel.thread.Sleep;
import org.pagewright.model.PagingType;

/**
 * The paging devices that the kernel has for boards without a media driver that pages: memory behind a thread that takes
 * as long as flash would, one transfer at a time (fact sheet 8.12). They never tell the pager that they are busy.
 */
public final class EmulatedPagingDevice implements PagingDevice {
    private static final int READ_UNIT_SHIFT = 9;
    private static final int THREAD_PRIORITY = 24;
    private static final int MIB_SHIFT = 20;
    private static final int MOST_SWAP_MIB = 256;
    private static final long NANOS_PER_MICRO = 1_000;
    /** {@code NKern::TickPeriod}. */
    private static final long TICK_MICROS = 1_000;
    private static final long TICK_NANOS = TICK_MICROS * NANOS_PER_MICRO;

    private final Machine machine;
    private final PagingType type;
    private final byte[] store;
    private final Delays delays;
    private final DfcQueue queue;
    private final KernelMutex mutex;
    private final Pace reading;
    private final Pace writing;

    /**
     * What the ROM header says of them: {@code iSpare[0]} and {@code iSpare[1]} of {@code SDemandPagingConfig}.
     *
     * @param pageMicros time a read takes in all; writes take twice as long
     * @param cpuMicros  time the processor spends on a transfer; 0 for no delay at all
     */
    public record Delays(int pageMicros, int cpuMicros) {
    }

    /** Tells in whole ticks how long a transfer is to take; what is left over is kept for the next one. */
    private final class Pace {
        private final long microsPerTransfer;
        private long accumulatedMicros;

        Pace(long microsPerTransfer) {
            this.microsPerTransfer = microsPerTransfer;
        }

        long ticks() {
            accumulatedMicros += microsPerTransfer;
            if (accumulatedMicros <= TICK_MICROS) {
                return 0;
            }
            long ticks = accumulatedMicros / TICK_MICROS;
            accumulatedMicros -= ticks * TICK_MICROS + TICK_MICROS / 2;
            return ticks;
        }
    }

    private EmulatedPagingDevice(Machine machine, PagingType type, byte[] store, Delays delays, String thread,
            String mutex) {
        this.machine = machine;
        this.type = type;
        this.store = store;
        this.delays = delays;
        this.queue = new DfcQueue(machine, thread, THREAD_PRIORITY);
        this.mutex = new KernelMutex(machine, mutex, MutexOrder.NONE);
        this.reading = new Pace(delays.pageMicros());
        this.writing = new Pace(2L * delays.pageMicros());
    }

    /** {@code DEmulatedRomPagingDevice}: pages come from the ROM image, which the bootstrap left in RAM. */
    public static EmulatedPagingDevice ofRom(Machine machine, byte[] image, Delays delays) {
        return new EmulatedPagingDevice(machine, PagingType.ROM, image, delays, "DemandPagingDelay", "EmulRomPageDev");
    }

    /** {@code DEmulatedDataPagingDevice}: swap is half of the free RAM in whole MiB, 256 MiB at most. */
    public static EmulatedPagingDevice ofData(Machine machine, long freeRamBytes, Delays delays) {
        int mib = (int) Math.min(MOST_SWAP_MIB, (freeRamBytes >> MIB_SHIFT) / 2);
        return new EmulatedPagingDevice(machine, PagingType.DATA, new byte[mib << MIB_SHIFT], delays, "DataPagingDelay",
                "EmulDataPageDev");
    }

    @Override
    public String name() {
        return type == PagingType.ROM ? "EmulatedRomPagingDevice" : "EmulatedDataPagingDevice";
    }

    @Override
    public int typeBits() {
        return type.bit();
    }

    @Override
    public int readUnitShift() {
        return READ_UNIT_SHIFT;
    }

    @Override
    public int drivesSupported() {
        return 0;
    }

    @Override
    public long swapUnits() {
        return type == PagingType.DATA ? store.length >> READ_UNIT_SHIFT : 0;
    }

    @Override
    public int preferredWriteShift() {
        return 0;
    }

    @Override
    public boolean supportsPhysicalAccess() {
        return false;
    }

    @Override
    public Frame read(KernelBuffer buffer, long offsetUnits, long sizeUnits, int driveNumber) {
        return transfer(reading, () -> buffer.write(0, store, at(offsetUnits), at(sizeUnits)));
    }

    @Override
    public Frame readData(KernelBuffer buffer, long offsetUnits, long sizeUnits, boolean physical) {
        return read(buffer, offsetUnits, sizeUnits, DRIVE_DATA);
    }

    @Override
    public Frame write(KernelBuffer buffer, long offsetUnits, long sizeUnits, boolean background, boolean physical) {
        return transfer(writing, () -> buffer.read(0, store, at(offsetUnits), at(sizeUnits)));
    }

    private static int at(long units) {
        return (int) (units << READ_UNIT_SHIFT);
    }

    private Frame transfer(Pace pace, Runnable copy) {
        if (delays.cpuMicros() == 0) {
            return new Frame() {
                @Override
                protected Next step(SimThread self) {
                    copy.run();
                    return self.leave(0);
                }
            };
        }
        return new Frame() {
            @Override
            protected Next step(SimThread self) {
                switch (pc++) {
                case 0:
                    return self.call(mutex.acquire());
                case 1:
                    return self.call(new DfcMessage(queue, self, serve(pace, copy)));
                default:
                    mutex.release(self);
                    return self.leave(0);
                }
            }
        };
    }

    /** Runs on the device's own thread: the timer starts before the processor works, and both have to end. */
    private Frame serve(Pace pace, Runnable copy) {
        return new Frame() {
            private long endNanos;

            @Override
            protected Next step(SimThread self) {
                switch (pc++) {
                case 0:
                    long ticks = pace.ticks();
                    endNanos = ticks == 0 ? 0 : (machine.nowNanos() / TICK_NANOS + ticks) * TICK_NANOS;
                    return self.compute(delays.cpuMicros() * NANOS_PER_MICRO);
                case 1:
                    copy.run();
                    return endNanos > machine.nowNanos() ? self.call(new Sleep(endNanos - machine.nowNanos()))
                            : Next.AGAIN;
                default:
                    return self.leave(0);
                }
            }
        };
    }
}
