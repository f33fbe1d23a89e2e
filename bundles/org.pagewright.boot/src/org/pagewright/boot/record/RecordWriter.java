// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.pagewright.boot.sample.RunSample;
import org.pagewright.boot.sample.RunSamples;
import org.pagewright.kernel.trace.EventColumns;
import org.pagewright.model.edit.AtomicFile;
import org.pagewright.nand.map.BlockState;
import org.pagewright.nand.map.NandMap;

/** Writes records. */
public final class RecordWriter {
    private final OutputStream out;

    private RecordWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes a record; the file is there whole or not at all.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Path file, RunRecord record) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new RecordWriter(bytes).record(record);
        AtomicFile.replace(file, bytes.toByteArray());
    }

    private void record(RunRecord record) throws IOException {
        out.write(RecordFormat.MAGIC);
        text(record.verdict().name());
        text(record.headline());
        texts(record.explanation());
        texts(record.rules());
        texts(record.stages());
        number(record.endNanos());
        number(record.eventCount());
        events(record.events());
        samples(record.samples());
        map(record.nandMap());
    }

    private void events(EventColumns events) throws IOException {
        texts(events.subjects());
        number(events.size());
        long before = 0;
        for (int i = 0; i < events.size(); i++) {
            number(events.timeNanos(i) - before);
            before = events.timeNanos(i);
            out.write(events.kind(i).ordinal());
            number(events.subject(i));
            number(events.detail(i));
            number(events.link(i));
        }
    }

    private void samples(RunSamples samples) throws IOException {
        number(samples.size());
        RunSample before = new RunSample(0);
        for (RunSample sample : samples.samples()) {
            number(sample.timeNanos() - before.timeNanos());
            for (int i = 0; i < sample.values(); i++) {
                number(sample.value(i) - before.value(i));
            }
            before = sample;
        }
    }

    private void map(NandMap map) throws IOException {
        text(map.partId());
        number(map.pagesPerBlock());
        number(map.peCycles());
        number(map.blocks());
        for (int block = 0; block < map.blocks(); block++) {
            out.write(map.state(block) == BlockState.BAD ? 1 : 0);
            number(map.cycles(block));
            number(map.programmedPages(block));
            number(map.validPages(block));
        }
    }

    private void texts(List<String> texts) throws IOException {
        number(texts.size());
        for (String text : texts) {
            text(text);
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.write(bytes);
    }

    private void number(long value) throws IOException {
        long left = value << 1 ^ value >> 63;
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }
}
