// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.sample.RunSample;

/** Reads the newest counters of a run ten times a second until its process ends. */
final class LiveFollower extends Job {
    private static final int INTERVAL_MILLIS = 100;
    private static final int TAIL_BYTES = 4096;

    private final BootRun run;
    private final BooleanSupplier ended;
    private final List<BootRunListener> listeners;
    private long length;

    LiveFollower(BootRun run, BooleanSupplier ended, List<BootRunListener> listeners) {
        super("Counters of " + run.configurationName()); //$NON-NLS-1$
        this.run = run;
        this.ended = ended;
        this.listeners = listeners;
        setSystem(true);
    }

    @Override
    protected IStatus run(@Nullable IProgressMonitor monitor) {
        RunSample sample = newest();
        if (sample != null) {
            listeners.forEach(listener -> listener.counted(run, sample));
        }
        if (!ended.getAsBoolean()) {
            schedule(INTERVAL_MILLIS);
        }
        return Status.OK_STATUS;
    }

    private @Nullable RunSample newest() {
        if (run.liveFile().toFile().length() == length) {
            return null;
        }
        try (var file = new RandomAccessFile(run.liveFile().toFile(), "r")) { //$NON-NLS-1$
            length = file.length();
            file.seek(Math.max(0, length - TAIL_BYTES));
            byte[] tail = new byte[(int) (length - file.getFilePointer())];
            file.readFully(tail);
            String[] lines = new String(tail, StandardCharsets.US_ASCII).split("\n"); //$NON-NLS-1$
            for (int i = lines.length - 1; i >= 0; i--) {
                RunSample sample = RunSample.parse(lines[i]);
                if (sample != null) {
                    return sample;
                }
            }
        } catch (IOException e) {
            return null; // not there yet, or gone with the run
        }
        return null;
    }
}
