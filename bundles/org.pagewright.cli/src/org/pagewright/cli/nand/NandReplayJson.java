// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.nand;

import java.io.IOException;
import java.io.StringWriter;

import org.HdrHistogram.Histogram;
import org.pagewright.nand.chip.NandViolation;
import org.pagewright.nand.replay.NandReplayResult;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/** The report of a replay for programs; fields are described in docs/nand.md. */
final class NandReplayJson {
    private NandReplayJson() {
    }

    static String of(NandReplayResult result, double wallSeconds) throws IOException {
        var text = new StringWriter();
        try (var writer = new JsonWriter(text)) {
            writer.setFormattingStyle(FormattingStyle.PRETTY);
            writer.beginObject();
            writer.name("part").value(result.part().id());
            writer.name("payload").value(result.options().payload());
            writer.name("seed").value(result.options().seed());
            writer.name("repeat").value(result.options().repeat());
            writer.name("requests").value(result.requests());
            writer.name("requestsPerSecond").value(Math.round(result.requests() / wallSeconds));
            writer.name("readBytes").value(result.readBytes());
            writer.name("writtenBytes").value(result.writtenBytes());
            writer.name("simulatedSeconds").value(result.simulatedNanos() / 1e9);
            latency(writer, "readLatencyNanos", result.readLatency());
            latency(writer, "writeLatencyNanos", result.writeLatency());
            counters(writer, result);
            erases(writer, result);
            violations(writer, result);
            writer.name("notes").beginArray();
            for (String note : result.notes()) {
                writer.value(note);
            }
            writer.endArray();
            writer.name("eventHash").value(String.format("%016x", result.eventHash()));
            writer.endObject();
        }
        return text.append('\n').toString();
    }

    private static void latency(JsonWriter writer, String name, Histogram histogram) throws IOException {
        writer.name(name).beginObject();
        writer.name("count").value(histogram.getTotalCount());
        writer.name("mean").value(Math.round(histogram.getMean()));
        writer.name("p50").value(histogram.getValueAtPercentile(50));
        writer.name("p90").value(histogram.getValueAtPercentile(90));
        writer.name("p99").value(histogram.getValueAtPercentile(99));
        writer.name("p999").value(histogram.getValueAtPercentile(99.9));
        writer.name("max").value(histogram.getMaxValue());
        writer.endObject();
    }

    private static void counters(JsonWriter writer, NandReplayResult result) throws IOException {
        writer.name("cellNanos").value(result.time().cellNanos());
        writer.name("busNanos").value(result.time().busNanos());
        writer.name("eccNanos").value(result.time().eccNanos());
        writer.name("queueNanos").value(result.time().queueNanos());
        writer.name("writeAmplification").value(result.layer().writeAmplification());
        writer.name("hostWritePages").value(result.layer().hostWrites());
        writer.name("copiedPages").value(result.layer().copiedPages());
        writer.name("summaryPages").value(result.layer().summaryPages());
        writer.name("journalPages").value(result.layer().journalPages());
        writer.name("checkpointPages").value(result.layer().checkpointPages());
        writer.name("wearMoves").value(result.layer().wearMoves());
        writer.name("refreshes").value(result.layer().refreshes());
        writer.name("retiredBlocks").value(result.layer().retiredBlocks());
        writer.name("timeouts").value(result.layer().timeouts());
        writer.name("correctedBits").value(result.chip().correctedBits());
        writer.name("uncorrectablePages").value(result.chip().uncorrectablePages());
        writer.name("wrongPages").value(result.wrongPages());
    }

    private static void erases(JsonWriter writer, NandReplayResult result) throws IOException {
        writer.name("erasesPerBlock").beginArray();
        for (var range : EraseHistogram.of(result.erasesPerBlock())) {
            writer.beginObject().name("from").value(range.from()).name("to").value(range.to());
            writer.name("blocks").value(range.blocks()).endObject();
        }
        writer.endArray();
    }

    private static void violations(JsonWriter writer, NandReplayResult result) throws IOException {
        writer.name("violationCount").value(result.chip().violationCount());
        writer.name("violations").beginArray();
        for (NandViolation violation : result.chip().violations()) {
            writer.beginObject().name("rule").value(violation.rule().id());
            writer.name("block").value(violation.block()).name("page").value(violation.page());
            writer.name("requester").value(violation.requester());
            writer.name("message").value(violation.sentence()).endObject();
        }
        writer.endArray();
    }
}
