// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.record;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.pagewright.boot.Verdict;
import org.pagewright.boot.sample.RunSample;
import org.pagewright.boot.sample.RunSamples;
import org.pagewright.kernel.trace.EventColumns;
import org.pagewright.kernel.trace.TraceKind;
import org.pagewright.model.BadInputException;
import org.pagewright.nand.map.NandMap;

/** Reads records. */
public final class RecordReader {
    private static final TraceKind[] KINDS = TraceKind.values();
    private static final int BUFFER = 1 << 16;
    private static final int MOST_TEXTS = 1_000_000;
    private static final int MOST_BLOCKS = 1 << 26;

    private final InputStream in;

    private RecordReader(InputStream in) {
        this.in = in;
    }

    /**
     * Reads a record.
     *
     * @throws BadInputException when the file is none or is damaged
     */
    public static RunRecord read(Path file) throws BadInputException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            if (!Arrays.equals(in.readNBytes(RecordFormat.MAGIC.length), RecordFormat.MAGIC)) {
                throw new BadInputException(file + " is not the record of a simulated boot.");
            }
            return new RecordReader(in).record();
        } catch (EOFException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new BadInputException(file + " is damaged: " + (e instanceof EOFException ? "it ends too early."
                    : "it holds impossible values."), e);
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: there is no such file or it is not readable.", e);
        }
    }

    private RunRecord record() throws IOException {
        Verdict verdict = Verdict.valueOf(text());
        String headline = text();
        List<String> explanation = texts();
        List<String> rules = texts();
        List<String> stages = texts();
        long endNanos = number();
        long eventCount = number();
        return new RunRecord(verdict, headline, explanation, rules, stages, endNanos, eventCount, events(), samples(),
                map());
    }

    private EventColumns events() throws IOException {
        List<String> subjects = texts();
        int size = size(RecordFormat.MOST_EVENTS);
        long[] times = new long[size];
        int[] heads = new int[size];
        long[] details = new long[size];
        int[] links = new int[size];
        long time = 0;
        for (int i = 0; i < size; i++) {
            time += number();
            times[i] = time;
            TraceKind kind = KINDS[octet()];
            heads[i] = EventColumns.head(kind, (int) number());
            details[i] = number();
            links[i] = (int) number();
        }
        return new EventColumns(times, heads, details, links, subjects);
    }

    private RunSamples samples() throws IOException {
        var samples = new ArrayList<RunSample>();
        RunSample before = new RunSample(0);
        for (int left = size(MOST_TEXTS); left > 0; left--) {
            long time = before.timeNanos() + number();
            long[] values = new long[before.values()];
            for (int i = 0; i < values.length; i++) {
                values[i] = before.value(i) + number();
            }
            before = RunSample.of(time, values);
            samples.add(before);
        }
        return new RunSamples(samples);
    }

    private NandMap map() throws IOException {
        String partId = text();
        int pagesPerBlock = (int) number();
        int peCycles = (int) number();
        int blocks = size(MOST_BLOCKS);
        int[] cycles = new int[blocks];
        int[] programmed = new int[blocks];
        int[] valid = new int[blocks];
        boolean[] bad = new boolean[blocks];
        for (int block = 0; block < blocks; block++) {
            bad[block] = octet() != 0;
            cycles[block] = (int) number();
            programmed[block] = (int) number();
            valid[block] = (int) number();
        }
        return new NandMap(partId, pagesPerBlock, peCycles, cycles, programmed, valid, bad);
    }

    private List<String> texts() throws IOException {
        var texts = new ArrayList<String>();
        for (int left = size(MOST_TEXTS); left > 0; left--) {
            texts.add(text());
        }
        return texts;
    }

    private String text() throws IOException {
        int length = size(MOST_TEXTS);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int size(int most) throws IOException {
        long size = number();
        if (size < 0 || size > most) {
            throw new IllegalArgumentException("size " + size);
        }
        return (int) size;
    }

    private int octet() throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new EOFException();
        }
        return octet;
    }

    private long number() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int octet = octet();
            value |= (long) (octet & 0x7F) << shift;
            if (octet < 0x80) {
                return value >>> 1 ^ -(value & 1);
            }
        }
        throw new IllegalArgumentException("a number of more than 64 bits");
    }
}
