// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.pagewright.boot.sample.LiveStage;
import org.pagewright.boot.sample.RunSample;
import org.pagewright.boot.timeline.TimeText;

/**
 * A boot that goes on, in the Progress view: its stage, its virtual time, and Cancel, which is Terminate. Hands the
 * newest counters on ten times a second.
 */
public final class BootProgressJob extends Job {
    private static final int INTERVAL_MILLIS = 100;
    private static final long SHOWN_NANOS = 100_000;
    /** The workbench draws much of its window for a new text; the counters are in the Paging Drives view anyway. */
    private static final long TEXT_NANOS = 1_000_000_000;

    private final BootRun run;
    private final IProcess process;
    private final List<BootRunListener> listeners;
    private final LiveFile live;
    private @Nullable LiveStage toldStage;
    private long toldAtNanos;
    private final Semaphore woken = new Semaphore(0);

    BootProgressJob(BootRun run, IProcess process, List<BootRunListener> listeners) {
        super(NLS.bind(Messages.Progress_job, run.configurationName()));
        this.run = run;
        this.process = process;
        this.listeners = listeners;
        this.live = new LiveFile(run.liveFile());
        setPriority(LONG);
    }

    @Override
    protected IStatus run(@Nullable IProgressMonitor monitor) {
        IProgressMonitor progress = IProgressMonitor.nullSafe(monitor);
        // The workload is nearly all of a run, and nobody knows beforehand how long it takes.
        progress.beginTask(Messages.Progress_starting, IProgressMonitor.UNKNOWN);
        RunSample told = null;
        while (!process.isTerminated()) {
            if (progress.isCanceled()) {
                return terminate();
            }
            if (live.readOn()) {
                RunSample sample = live.sample();
                if (sample != null && sample != told) {
                    listeners.forEach(listener -> listener.counted(run, sample));
                    told = sample;
                }
                show(progress, live.stage(), sample);
            }
            pause();
        }
        return Status.OK_STATUS;
    }

    private void show(IProgressMonitor progress, @Nullable LiveStage stage, @Nullable RunSample sample) {
        long now = System.nanoTime();
        if (stage != null && (!Objects.equals(stage, toldStage) || now - toldAtNanos >= TEXT_NANOS)) {
            toldStage = stage;
            toldAtNanos = now;
            long nanos = sample == null ? 0 : sample.timeNanos() / SHOWN_NANOS * SHOWN_NANOS;
            progress.subTask(NLS.bind(Messages.Progress_stage,
                    new Object[] { stage.number(), LiveStage.COUNT, stage.name(), TimeText.of(nanos) }));
        }
    }

    private IStatus terminate() {
        try {
            process.terminate();
            return Status.CANCEL_STATUS;
        } catch (DebugException e) {
            return e.getStatus();
        }
    }

    private void pause() {
        try {
            if (woken.tryAcquire(INTERVAL_MILLIS, TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process has ended, or the user has cancelled: nobody waits for the next interval. */
    void wake() {
        woken.release();
    }

    @Override
    protected void canceling() {
        wake();
    }
}
