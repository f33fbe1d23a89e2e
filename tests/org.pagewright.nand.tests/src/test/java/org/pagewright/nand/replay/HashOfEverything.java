// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.replay;

import java.io.PrintStream;
import java.util.List;

import org.pagewright.model.BadInputException;
import org.pagewright.nand.chip.NandFault;
import org.pagewright.nand.chip.NandFaults;
import org.pagewright.nand.chip.SeededBits;
import org.pagewright.nand.part.BadBlockMarker;
import org.pagewright.nand.part.NandKind;
import org.pagewright.nand.part.NandPart;
import org.pagewright.nand.part.NandParts;

/** Prints one 64-bit number over all events of four replays; run in other Java machines by {@link SameHashTest}. */
final class HashOfEverything {
    private HashOfEverything() {
    }

    public static void main(String[] args) throws BadInputException {
        PrintStream out = System.out;
        out.println(Long.toHexString(hash()));
    }

    /** Timing only on one and on two planes, contents with faults on SLC and on MLC. */
    static long hash() throws BadInputException {
        NandFaults faults = NandFaults.NONE.with(NandFault.READ_DISTURB, 20).with(NandFault.RETENTION, 3)
                .with(NandFault.WEAR_ERRORS, 50).with(NandFault.WRONG_FAIL_STATUS, 100)
                .with(NandFault.DROPPED_COMPLETION, 200);
        var timing = new ReplayOptions(2, false, 1, NandFaults.NONE);
        var contents = new ReplayOptions(1, true, 3, faults);
        NandParts presets = NandParts.presets();
        long hash = events(presets.byId("k9f1g08u0d"), trace(20_000, 200_000), timing);
        hash = SeededBits.mix(hash, events(presets.byId("mt29f4g08abada"), trace(20_000, 900_000), timing), 2);
        hash = SeededBits.mix(hash, events(small(NandKind.SLC_LARGE_PAGE, 1), trace(4_000, 6_000), contents), 3);
        return SeededBits.mix(hash, events(small(NandKind.MLC_PAIRED, 8), trace(4_000, 6_000), contents), 4);
    }

    private static long events(NandPart part, TraceRecords trace, ReplayOptions options) throws BadInputException {
        NandReplayResult result = NandReplay.run(trace, part, options, (done, total) -> {
        });
        long counters = SeededBits.mix(result.simulatedNanos(), result.chip().correctedBits(),
                result.layer().copiedPages() + 31 * result.wrongPages());
        return SeededBits.mix(result.eventHash(), counters, result.readLatency().getMaxValue());
    }

    /** 8 MiB, so that contents fit the smallest heap. */
    private static NandPart small(NandKind kind, int eccBits) {
        return new NandPart("small", "small", "test", kind, 2048, 128, 32, 128, 2, 25_000, 300_000, 2_000_000, 25, 500,
                eccBits, 512, 2, 1, new BadBlockMarker(0, false), List.of(), List.of());
    }

    private static TraceRecords trace(int requests, int sectors) {
        var random = new SeededBits(78);
        var trace = new TraceRecords();
        for (int i = 0; i < requests; i++) {
            trace.add(i * 300_000L, random.below(sectors), 1 + random.below(24), random.below(3) > 0);
        }
        return trace;
    }
}
