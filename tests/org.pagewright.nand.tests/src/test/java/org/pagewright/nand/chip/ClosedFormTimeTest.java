// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

/** The simulated time of every preset against the sums of the fact sheet, computed here on their own. */
class ClosedFormTimeTest {

    static List<NandPart> parts() {
        return NandParts.presets().all();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void sequentialProgramsReadsAndErasesTakeTheClosedFormTime(NandPart part) {
        var chip = new NandChip(part, 1, NandOptions.TIMING_ONLY);
        int pages = part.pagesPerBlock();
        long now = 0;
        for (int page = 0; page < pages; page++) {
            now = chip.program(now, 0, page, null, 0).endNanos();
        }
        assertEquals(pages * (programCommand(part) + transfer(part) + part.programNanos()), now);
        long readFrom = now;
        for (int page = 0; page < pages; page++) {
            now = chip.read(now, 0, page, null, 0).endNanos();
        }
        assertEquals(pages * (readCommand(part) + part.readNanos() + transfer(part)), now - readFrom);
        long eraseFrom = now;
        now = chip.erase(now, 0).endNanos();
        assertEquals(eraseCommand(part) + part.eraseNanos(), now - eraseFrom);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void theBreakdownAddsUpEvenWhenRequestsQueue(NandPart part) {
        var chip = new NandChip(part, 1, NandOptions.TIMING_ONLY);
        for (int i = 0; i < 40; i++) {
            NandResult r = chip.read(i * 100L, i % 7, i % part.pagesPerBlock(), null, 0);
            assertEquals(r.endNanos() - i * 100L, r.cellNanos() + r.busNanos() + r.eccNanos() + r.queueNanos());
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void twoPlanesOverlapArrayTimeButNotTransfers(NandPart part) {
        assumeTrue(part.planes() > 1);
        var chip = new NandChip(part, 1, NandOptions.TIMING_ONLY);
        long first = chip.read(0, 0, 0, null, 0).endNanos();
        long second = chip.read(0, 1, 0, null, 0).endNanos();
        assertEquals(readCommand(part) + part.readNanos() + transfer(part), first);
        long secondReady = 2 * readCommand(part) + part.readNanos();
        assertEquals(Math.max(first, secondReady) + transfer(part), second);
    }

    private static long transfer(NandPart part) {
        return (long) (part.pageBytes() + part.oobBytes()) * part.cycleNanos();
    }

    private static long addressCycles(NandPart part) {
        return rowCycles(part) + (part.pageBytes() > 512 ? 2 : 1);
    }

    private static long rowCycles(NandPart part) {
        return (long) part.blocks() * part.pagesPerBlock() > 65_536 ? 3 : 2;
    }

    private static long readCommand(NandPart part) {
        return (addressCycles(part) + (part.pageBytes() > 512 ? 2 : 1)) * part.cycleNanos() + 120;
    }

    private static long programCommand(NandPart part) {
        return (addressCycles(part) + 2) * part.cycleNanos() + 100;
    }

    private static long eraseCommand(NandPart part) {
        return (rowCycles(part) + 2) * part.cycleNanos() + 100;
    }
}
