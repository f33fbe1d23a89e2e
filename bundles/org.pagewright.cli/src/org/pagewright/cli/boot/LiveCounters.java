// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.boot;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

import org.pagewright.boot.BootProgress;
import org.pagewright.boot.sample.LiveStage;
import org.pagewright.boot.sample.RunSample;

/** Writes the stages of a run that goes on to a file, and its counters at most ten times a second. */
final class LiveCounters implements BootProgress, AutoCloseable {
    private static final long INTERVAL_NANOS = 100_000_000;

    private final Writer out;
    private long nextNanos;

    LiveCounters(Path file) throws IOException {
        out = new BufferedWriter(Files.newBufferedWriter(file));
        nextNanos = System.nanoTime();
    }

    @Override
    public void stage(int number, String name) {
        write(new LiveStage(number, name).line());
    }

    @Override
    public void sample(RunSample sample) {
        if (System.nanoTime() - nextNanos < 0) {
            return;
        }
        nextNanos = System.nanoTime() + INTERVAL_NANOS;
        write(sample.line());
    }

    private void write(String line) {
        try {
            out.write(line);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
