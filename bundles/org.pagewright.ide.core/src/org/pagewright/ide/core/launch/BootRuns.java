// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IDebugEventSetListener;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.boot.record.RunRecord;
import org.pagewright.ide.core.drives.BootOutcome;
import org.pagewright.model.BadInputException;

/** The boots of this session with their results, newest first; at most {@value #KEPT} are kept. */
public final class BootRuns {
    private static final int KEPT = 20;
    private static final BootRuns INSTANCE = new BootRuns();

    private final List<Finished> finished = new ArrayList<>();
    private final List<BootRunListener> listeners = new CopyOnWriteArrayList<>();
    private final RunRecords records = new RunRecords();
    private int lastNumber;
    private @Nullable Path folder;

    private BootRuns() {
    }

    /** A run with its result. */
    public record Finished(BootRun run, BootOutcome outcome) {
    }

    /** The one list of the workbench. */
    public static BootRuns instance() {
        return INSTANCE;
    }

    /** The finished runs, newest first. */
    public synchronized List<Finished> finished() {
        return List.copyOf(finished);
    }

    /** The newest finished run of a header, or null. */
    public @Nullable Finished lastOf(IPath header) {
        for (Finished candidate : finished()) {
            if (candidate.run().header().equals(header)) {
                return candidate;
            }
        }
        return null;
    }

    /**
     * The record of a run; reads its file, so not for the UI thread.
     *
     * @throws BadInputException when the file is gone or damaged
     */
    public RunRecord record(BootRun run) throws BadInputException {
        return records.of(run);
    }

    /** Adds a listener; adding it twice has no effect. */
    public void addListener(BootRunListener listener) {
        if (!listeners.contains(listener)) {
            listeners.add(listener);
        }
    }

    /** Removes a listener. */
    public void removeListener(BootRunListener listener) {
        listeners.remove(listener);
    }

    BootRun begin(ILaunchConfiguration configuration, BootCommand command) throws CoreException {
        int number = nextNumber();
        return new BootRun(number, configuration.getName(), command.header().getFullPath(),
                BootInputs.states(BootInputs.of(configuration)), command.shellText(), resultFile(number));
    }

    private synchronized int nextNumber() {
        return ++lastNumber;
    }

    /** Takes in the result when the process ends, also when it has ended already. */
    void follow(BootRun run, IProcess process, BootOutputs outputs) {
        var progress = new BootProgressJob(run, process, listeners);
        var follower = new IDebugEventSetListener() {
            private boolean done;

            @Override
            public void handleDebugEvents(DebugEvent @Nullable [] events) {
                for (DebugEvent event : events == null ? new DebugEvent[0] : events) {
                    if (event.getKind() == DebugEvent.TERMINATE && process.equals(event.getSource())) {
                        end();
                    }
                }
            }

            private void end() {
                synchronized (this) {
                    if (done) {
                        return;
                    }
                    done = true;
                }
                DebugPlugin.getDefault().removeDebugEventListener(this);
                progress.wake();
                outputs.refresh();
                takeIn(run);
            }
        };
        DebugPlugin.getDefault().addDebugEventListener(follower);
        progress.schedule();
        if (process.isTerminated()) {
            follower.end();
        }
    }

    private void takeIn(BootRun run) {
        if (!Files.isRegularFile(run.resultFile())) {
            return; // ended with bad input or was terminated; the console tells why
        }
        try {
            BootOutcome outcome = BootOutcome.parse(Files.readString(run.resultFile()));
            synchronized (this) {
                finished.addFirst(new Finished(run, outcome));
                while (finished.size() > KEPT) {
                    forget(finished.removeLast().run());
                }
            }
            for (BootRunListener listener : listeners) {
                listener.finished(run, outcome);
            }
        } catch (IOException | IllegalArgumentException e) {
            ILog.of(BootRuns.class).error("The result of a simulated boot could not be read: " + run.resultFile(), e); //$NON-NLS-1$
        }
    }

    private void forget(BootRun run) throws IOException {
        records.forget(run);
        for (Path file : List.of(run.resultFile(), run.recordFile(), run.liveFile())) {
            Files.deleteIfExists(file);
        }
    }

    private Path resultFile(int number) throws CoreException {
        try {
            Path known = folder;
            if (known == null) {
                known = RunFolder.ofThisSession();
                folder = known;
            }
            return known.resolve("run-" + number + ".json"); //$NON-NLS-1$ //$NON-NLS-2$
        } catch (IOException e) {
            throw new CoreException(Status.error(e.getMessage(), e));
        }
    }
}
