// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.nand;

import java.io.PrintWriter;

import org.pagewright.nand.replay.ReplayProgress;

/** One line that is written over and over while a person watches; silent when the output goes elsewhere. */
final class TerminalProgress implements ReplayProgress, AutoCloseable {
    private static final long STEP_NANOS = 200_000_000;

    private final PrintWriter err;
    private final boolean isWatched = System.console() != null;
    private long shownAt = System.nanoTime();
    private boolean isShown;

    TerminalProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void done(long requests, long total) {
        long now = System.nanoTime();
        if (isWatched && now - shownAt > STEP_NANOS) {
            shownAt = now;
            isShown = true;
            err.printf("\r%,d of %,d requests (%d %%)", requests, total, requests * 100 / total);
            err.flush();
        }
    }

    @Override
    public void close() {
        if (isShown) {
            err.print("\r\u001B[K");
            err.flush();
        }
    }
}
