// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot;

import java.util.List;

import org.pagewright.boot.sample.RunSamples;
import org.pagewright.kernel.paging.LiveListSizes;
import org.pagewright.kernel.trace.Trace;
import org.pagewright.nand.map.NandMap;
import org.pagewright.nand.part.NandPart;

/**
 * Everything a boot found out. Two runs of the same request give equal results; nothing depends on the wall clock.
 *
 * @param request         what was booted
 * @param part            the NAND part, with its timing
 * @param verdict         how it ended
 * @param headline        the verdict in one sentence, with fault or panic
 * @param explanation     what led to it, one sentence a link; empty when clean
 * @param eventHash       64-bit hash of all events
 * @param eventCount      how many events
 * @param endNanos        virtual time of the end
 * @param drives          drives in ascending order
 * @param registrations   registration calls in order
 * @param stages          boot stages in order, the workload last
 * @param paging          faults and page-ins
 * @param latency         how long page-ins took
 * @param liveList        live list sizes at the end
 * @param devices         paging devices in order of registration
 * @param wear            what the NAND part did
 * @param threads         processor time by thread, in order of creation
 * @param notes           things worth knowing, in order
 * @param trace           kept events, empty unless asked for
 * @param samples         counters over virtual time, empty unless events are kept
 * @param nandMap         the blocks of the NAND part at the end
 */
public record BootResult(BootRequest request, NandPart part, Verdict verdict, String headline,
        List<String> explanation, long eventHash, long eventCount, long endNanos, List<DriveOutcome> drives,
        List<RegistrationOutcome> registrations, List<StageOutcome> stages, PagingOutcome paging,
        LatencyOutcome latency, LiveListSizes liveList, List<DeviceOutcome> devices, WearOutcome wear,
        List<ThreadOutcome> threads, List<String> notes, Trace trace, RunSamples samples, NandMap nandMap) {

    /** Copies the lists. */
    public BootResult {
        explanation = List.copyOf(explanation);
        drives = List.copyOf(drives);
        registrations = List.copyOf(registrations);
        stages = List.copyOf(stages);
        devices = List.copyOf(devices);
        threads = List.copyOf(threads);
        notes = List.copyOf(notes);
    }

    /** Exit code of the command: 0 clean, 1 anything else. */
    public int exitCode() {
        return verdict == Verdict.CLEAN ? 0 : 1;
    }

    /** The hash as 16 hexadecimal digits. */
    public String eventHashHex() {
        return "%016x".formatted(eventHash);
    }
}
