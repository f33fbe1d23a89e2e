// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import java.util.Objects;

import org.pagewright.ide.core.drives.BootOutcome;
import org.pagewright.ide.core.launch.BootRun;
import org.pagewright.ide.core.launch.BootRunListener;
import org.pagewright.ide.core.launch.BootRuns;

/** The next boot that ends. Its end is told here last: whoever followed boots before knows of it by then. */
final class NextBoot implements BootRunListener, AutoCloseable {
    private volatile BootRuns.Finished told;

    /** From now on. */
    NextBoot() {
        BootRuns.instance().addListener(this);
    }

    @Override
    public void finished(BootRun run, BootOutcome outcome) {
        told = new BootRuns.Finished(run, outcome);
    }

    boolean hasEnded() {
        return told != null;
    }

    /** Waits for the end, and until views that were told on the UI thread have begun to show it. */
    BootRuns.Finished await(String what) {
        Workbench.waitFor(what, this::hasEnded);
        Workbench.ui(() -> null);
        return Objects.requireNonNull(told);
    }

    @Override
    public void close() {
        BootRuns.instance().removeListener(this);
    }
}
