// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.pagewright.boot.script.ScriptClass;
import org.pagewright.model.BadInputException;

/**
 * A workload on its way: a trace file is read and its pages are numbered by a thread of its own, so that the board can
 * be built meanwhile. What is read does not depend on when.
 */
public final class ComingWorkload {
    private final CompletableFuture<Workload> reading = new CompletableFuture<>();

    private ComingWorkload() {
    }

    /** Begins to read the workload that {@link Workloads#byId} would return. */
    public static ComingWorkload begin(String id) {
        var coming = new ComingWorkload();
        if (id.startsWith(ScriptClass.PREFIX) || Workloads.isBuiltIn(id)) {
            coming.read(id);
        } else {
            var reader = new Thread(() -> coming.read(id), "workload");
            reader.setDaemon(true);
            reader.start();
        }
        return coming;
    }

    /** Nothing is lost: the thread that asks for the workload gets what was thrown. */
    private void read(String id) {
        try {
            reading.complete(Workloads.byId(id));
        } catch (BadInputException | RuntimeException | Error e) {
            reading.completeExceptionally(e);
        }
    }

    /**
     * The workload, as soon as it is read.
     *
     * @throws BadInputException as {@link Workloads#byId} does
     */
    public Workload await() throws BadInputException {
        try {
            return reading.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
            case BadInputException bad -> throw bad;
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw e;
            }
        }
    }
}
