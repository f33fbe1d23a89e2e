// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test during which anything was logged as an error, the UI froze in code of ours, or that leaves a job or an
 * undisposed SWT resource of ours behind.
 */
final class NothingLogged implements BeforeEachCallback, AfterEachCallback {
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final FreezeWatch freezes = new FreezeWatch();
    private final UiStretch stretch = new UiStretch();
    private final ResourceWatch resources = new ResourceWatch();
    private final boolean ofAll;
    private final ILogListener listener;

    NothingLogged() {
        this(true);
    }

    private NothingLogged(boolean ofAll) {
        this.ofAll = ofAll;
        listener = this::log;
    }

    /** Beside other plug-ins that do their own work: their errors are not ours. */
    static NothingLogged ofOurs() {
        return new NothingLogged(false);
    }

    private void log(IStatus status, String plugin) {
        Throwable cause = status.getException();
        boolean ours = Ours.is(plugin + '.') || cause != null && Ours.made(cause);
        if (status.getSeverity() == IStatus.ERROR && (ours || ofAll && !isOfSomethingDeleted(status))) {
            errors.add(plugin + ": " + status.getMessage() + " " + status.getException() + origin());
        }
    }

    /**
     * A job of the platform that comes upon what the test before has deleted: a launch configuration, the Java model of
     * a project. It logs that once more when the test that follows has begun, and means none of ours.
     */
    private static boolean isOfSomethingDeleted(IStatus status) {
        Throwable cause = status.getException();
        return (status.getMessage() + (cause == null ? "" : cause.getMessage())).contains("does not exist")
                && origin().stream().noneMatch(frame -> Ours.is(frame.getClassName()));
    }

    /** Who logs: an exception made by the platform often has no trace of its own. */
    private static List<StackWalker.StackFrame> origin() {
        return StackWalker.getInstance().walk(frames -> frames.skip(1).limit(40).toList());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        errors.clear();
        Platform.addLogListener(listener);
        resources.start();
        freezes.start();
        stretch.start();
    }

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        stretch.stop(context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName());
        var wrong = new ArrayList<String>(freezes.stop());
        wrong.addAll(JobWatch.left());
        wrong.addAll(resources.stop());
        Platform.removeLogListener(listener);
        wrong.addAll(errors);
        assertEquals(List.of(), wrong);
    }
}
