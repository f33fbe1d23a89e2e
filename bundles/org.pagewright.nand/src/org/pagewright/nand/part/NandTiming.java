// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.part;

/**
 * The closed-form times of a part (nand-simulation 3):
 *
 * <pre>
 * tCMD    = (command cycles + address cycles) x tCYC + wait
 * read    = tCMD + tR + bytes x tCYC
 * program = tCMD + bytes x tCYC + tPROG
 * erase   = tCMD + tBERS
 * </pre>
 *
 * A read of a small-page part takes one command cycle (00h), of any other part two (00h, 30h); program (80h, 10h) and
 * erase (60h, D0h) take two. A column address takes one cycle on pages of up to 512 bytes, else two; a row address two
 * cycles up to 65,536 pages, else three; an erase sends the row only. The wait is tWB = 100 ns, and 20 ns of tRR more
 * before data comes out; both are typical values.
 *
 * @param readCommandNanos    tCMD of a read
 * @param programCommandNanos tCMD of a program
 * @param eraseCommandNanos   tCMD of an erase
 * @param transferNanos       time of one whole page with its spare area on the bus
 */
public record NandTiming(long readCommandNanos, long programCommandNanos, long eraseCommandNanos, long transferNanos) {

    /** Busy is signalled this long after the last command cycle (typical). */
    public static final int WRITE_TO_BUSY_NANOS = 100;
    /** Data may be clocked out this long after ready (typical). */
    public static final int READY_TO_READ_NANOS = 20;

    private static final int PAGES_OF_TWO_ROW_CYCLES = 65_536;

    /** The times of this part. */
    public static NandTiming of(NandPart part) {
        boolean small = part.pageBytes() <= 512;
        int column = small ? 1 : 2;
        int row = part.pages() <= PAGES_OF_TWO_ROW_CYCLES ? 2 : 3;
        long cycle = part.cycleNanos();
        return new NandTiming(
                ((small ? 1 : 2) + column + row) * cycle + WRITE_TO_BUSY_NANOS + READY_TO_READ_NANOS,
                (2 + column + row) * cycle + WRITE_TO_BUSY_NANOS,
                (2 + row) * cycle + WRITE_TO_BUSY_NANOS,
                part.rawPageBytes() * cycle);
    }

    /** READ ID and the parameter page up to the first byte: one command and one address cycle; the latter then takes tR. */
    public static long identityCommandNanos(NandPart part) {
        return 2L * part.cycleNanos() + WRITE_TO_BUSY_NANOS + READY_TO_READ_NANOS;
    }

    /** One page read from an idle chip. */
    public long readNanos(NandPart part) {
        return readCommandNanos + part.readNanos() + transferNanos;
    }

    /** One page programmed on an idle chip. */
    public long programNanos(NandPart part) {
        return programCommandNanos + transferNanos + part.programNanos();
    }

    /** One block erased on an idle chip. */
    public long eraseNanos(NandPart part) {
        return eraseCommandNanos + part.eraseNanos();
    }
}
