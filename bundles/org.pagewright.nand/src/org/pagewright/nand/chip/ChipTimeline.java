// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import java.util.Arrays;

import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandTiming;

/**
 * Busy and ready of planes and bus. The bus is taken by command and data only, a plane by array time and by its page
 * register; so two planes overlap array time but never transfers (nand-simulation 3). Requests are served in the order
 * of the calls; a later call may use a gap that an earlier one leaves on the bus.
 */
final class ChipTimeline {
    private final NandTiming timing;
    private final long readCellNanos;
    private final long programCellNanos;
    private final long eraseCellNanos;
    private final long readBusNanos;
    private final long programBusNanos;
    private final int planes;
    private final long[] planeFree;
    private final long[] busyFrom;
    private final long[] busyTo;
    private int reservations;
    private long busFloor;
    private long cell;
    private long bus;
    private long queue;

    ChipTimeline(NandPart part) {
        timing = NandTiming.of(part);
        readCellNanos = part.readNanos();
        programCellNanos = part.programNanos();
        eraseCellNanos = part.eraseNanos();
        readBusNanos = timing.readCommandNanos() + timing.transferNanos();
        programBusNanos = timing.programCommandNanos() + timing.transferNanos();
        planes = part.planes();
        planeFree = new long[planes];
        busyFrom = new long[2 * planes];
        busyTo = new long[2 * planes];
    }

    /** Array time of the last operation. */
    long cellNanos() {
        return cell;
    }

    /** Bus time of the last operation. */
    long busNanos() {
        return bus;
    }

    /** Waiting time of the last operation. */
    long queueNanos() {
        return queue;
    }

    /** Whether operations of one caller follow each other without a gap, because there is one plane. */
    boolean isSerial() {
        return planes == 1;
    }

    /** A read that begins when the last operation ends, if {@link #isSerial()}; {@link #copied} is to be told. */
    long readAfter(long end) {
        return end + readCellNanos + readBusNanos;
    }

    /** A program that begins when the last operation ends, if {@link #isSerial()}. */
    long programAfter(long end) {
        return end + programCellNanos + programBusNanos;
    }

    /** Copies that followed the last operation, each a {@link #readAfter} and a {@link #programAfter}, are over. */
    void copied(int copies, long end) {
        cell = copies * (readCellNanos + programCellNanos);
        bus = copies * (readBusNanos + programBusNanos);
        queue = 0;
        planeFree[0] = end;
    }

    long read(long now, int plane) {
        if (planes == 1) {
            return alone(now, readCellNanos, readBusNanos);
        }
        long command = timing.readCommandNanos();
        long start = reserve(Math.max(now, planeFree[plane]), command);
        long ready = start + command + readCellNanos;
        long out = reserve(ready, timing.transferNanos());
        return end(now, plane, out + timing.transferNanos(), readCellNanos, command + timing.transferNanos());
    }

    long program(long now, int plane) {
        if (planes == 1) {
            return alone(now, programCellNanos, programBusNanos);
        }
        long onBus = timing.programCommandNanos() + timing.transferNanos();
        long start = reserve(Math.max(now, planeFree[plane]), onBus);
        return end(now, plane, start + onBus + programCellNanos, programCellNanos, onBus);
    }

    long erase(long now, int plane) {
        long command = timing.eraseCommandNanos();
        long start = reserve(Math.max(now, planeFree[plane]), command);
        return end(now, plane, start + command + eraseCellNanos, eraseCellNanos, command);
    }

    /** A page moved inside the chip: read command and array, then program command and array, no data on the bus. */
    long copyBack(long now, int plane) {
        long command = timing.readCommandNanos();
        long start = reserve(Math.max(now, planeFree[plane]), command);
        long ready = start + command + readCellNanos;
        long second = reserve(ready, timing.programCommandNanos());
        return end(now, plane, second + timing.programCommandNanos() + programCellNanos,
                readCellNanos + programCellNanos, command + timing.programCommandNanos());
    }

    /** Commands and data of all planes one after the other, then one array time for all. */
    long together(long now, int[] blocks, NandOperation operation) {
        long command = switch (operation) {
        case READ -> timing.readCommandNanos();
        case PROGRAM -> timing.programCommandNanos() + timing.transferNanos();
        case ERASE, COPY_BACK, READ_PARAMETER_PAGE -> timing.eraseCommandNanos();
        };
        long array = switch (operation) {
        case READ -> readCellNanos;
        case PROGRAM -> programCellNanos;
        case ERASE, COPY_BACK, READ_PARAMETER_PAGE -> eraseCellNanos;
        };
        long free = now;
        for (int block : blocks) {
            free = Math.max(free, planeFree[block % planes]);
        }
        long out = operation == NandOperation.READ ? timing.transferNanos() * blocks.length : 0;
        long start = reserve(free, command * blocks.length);
        long finish = start + command * blocks.length + array;
        if (out > 0) {
            finish = reserve(finish, out) + out;
        }
        for (int block : blocks) {
            planeFree[block % planes] = finish;
        }
        return end(now, blocks[0] % planes, finish, array, command * blocks.length + out);
    }

    /** Bytes that describe the part: the whole chip serves nothing else meanwhile. */
    long identity(long now, long fetchNanos, long commandNanos, long bytesNanos) {
        long free = now;
        for (long plane : planeFree) {
            free = Math.max(free, plane);
        }
        long start = reserve(free, commandNanos);
        long out = reserve(start + commandNanos + fetchNanos, bytesNanos);
        Arrays.fill(planeFree, out + bytesNanos);
        return end(now, 0, out + bytesNanos, fetchNanos, commandNanos + bytesNanos);
    }

    boolean isIdle(long now) {
        for (long free : planeFree) {
            if (free > now) {
                return false;
            }
        }
        return true;
    }

    private long end(long now, int plane, long finish, long cellNanos, long busNanos) {
        planeFree[plane] = finish;
        cell = cellNanos;
        bus = busNanos;
        queue = finish - now - cellNanos - busNanos;
        return finish;
    }

    /** With one plane the bus is free whenever the plane is. */
    private long alone(long now, long cellNanos, long busNanos) {
        long free = planeFree[0];
        long start = now > free ? now : free;
        long finish = start + cellNanos + busNanos;
        planeFree[0] = finish;
        cell = cellNanos;
        bus = busNanos;
        queue = start - now;
        return finish;
    }

    /** The first time from {@code from} on at which the bus is free for so long; it is taken then. */
    private long reserve(long from, long length) {
        if (planes == 1) {
            return from;
        }
        int at = 0;
        long start = Math.max(from, busFloor);
        while (at < reservations && busyFrom[at] < start + length) {
            start = Math.max(start, busyTo[at]);
            at++;
        }
        if (reservations == busyFrom.length) {
            if (at == 0) {
                // No room to remember a gap before everything known: wait for the first reservation instead.
                start = Math.max(start, busyTo[0]);
                return reserve(start, length);
            }
            busFloor = busyTo[0];
            System.arraycopy(busyFrom, 1, busyFrom, 0, reservations - 1);
            System.arraycopy(busyTo, 1, busyTo, 0, reservations - 1);
            reservations--;
            at--;
        }
        System.arraycopy(busyFrom, at, busyFrom, at + 1, reservations - at);
        System.arraycopy(busyTo, at, busyTo, at + 1, reservations - at);
        busyFrom[at] = start;
        busyTo[at] = start + length;
        reservations++;
        return start;
    }
}
