// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.replay;

import java.util.List;

import org.HdrHistogram.Histogram;
import org.pagewright.nand.chip.ChipTime;
import org.pagewright.nand.chip.NandStatistics;
import org.pagewright.nand.ftl.FtlStatistics;
import org.pagewright.nand.part.NandPart;

/**
 * What a replay found. Everything is virtual time; the same trace, part and options give the same result everywhere.
 *
 * @param part             the part
 * @param options          how it was replayed
 * @param requests         requests served
 * @param readBytes        bytes the requests read
 * @param writtenBytes     bytes the requests wrote
 * @param simulatedNanos   from the first arrival to the last completion
 * @param readLatency      nanoseconds from arrival to completion of reads
 * @param writeLatency     the same of writes
 * @param layer            what the translation layer did
 * @param time             where the time of the flash operations of the replay went
 * @param chip             what the chip did, the placing of old data before the replay included
 * @param erasesPerBlock   erases during the replay
 * @param notes            sentences about how the trace was made to fit
 * @param wrongPages       pages that read other data than written; always 0 unless the layer is broken
 * @param eventHash        one number over all flash operations
 */
public record NandReplayResult(NandPart part, ReplayOptions options, long requests, long readBytes, long writtenBytes,
        long simulatedNanos, Histogram readLatency, Histogram writeLatency, FtlStatistics layer, ChipTime time,
        NandStatistics chip, int[] erasesPerBlock, List<String> notes, long wrongPages, long eventHash) {

    /** Copies the list. */
    public NandReplayResult {
        notes = List.copyOf(notes);
    }
}
