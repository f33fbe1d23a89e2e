// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.sample.LiveStage;
import org.pagewright.boot.sample.RunSample;

/** Follows the file that a running boot appends its stages and counters to; only what is new is read. */
final class LiveFile {
    /** A reader that was away long needs only the newest lines. */
    private static final int MOST_BYTES = 1 << 16;

    private final Path file;
    private long read;
    private @Nullable RunSample sample;
    private @Nullable LiveStage stage;

    LiveFile(Path file) {
        this.file = file;
    }

    /** Reads what is new; false when nothing is. */
    boolean readOn() {
        if (file.toFile().length() == read) {
            return false;
        }
        try (var in = new RandomAccessFile(file.toFile(), "r")) { //$NON-NLS-1$
            long from = Math.max(read, in.length() - MOST_BYTES);
            byte[] fresh = new byte[(int) (in.length() - from)];
            in.seek(from);
            in.readFully(fresh);
            String text = new String(fresh, StandardCharsets.UTF_8);
            int whole = text.lastIndexOf('\n') + 1;
            read = from + text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length;
            take(text.substring(0, whole));
            return whole > 0;
        } catch (IOException e) {
            return false; // not there yet, or gone with the run
        }
    }

    private void take(String lines) {
        RunSample newest = null;
        for (String line : lines.split("\n")) { //$NON-NLS-1$
            LiveStage begun = LiveStage.parse(line);
            stage = begun == null ? stage : begun;
            RunSample counted = begun == null ? RunSample.parse(line) : null;
            newest = counted == null ? newest : counted;
        }
        sample = newest == null ? sample : newest;
    }

    /** The newest counters, null before the first. */
    @Nullable
    RunSample sample() {
        return sample;
    }

    /** The stage that goes on, null before the first. */
    @Nullable
    LiveStage stage() {
        return stage;
    }
}
