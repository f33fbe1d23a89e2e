// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import org.pagewright.ide.core.drives.BootOutcome;

import org.pagewright.boot.sample.RunSample;

/** Hears of boots that go on and of those that have ended; never called on the UI thread. */
public interface BootRunListener {

    /** A boot that goes on has counted so far; called about ten times a second. */
    default void counted(BootRun run, RunSample sample) {
        // most listeners wait for the end
    }

    /** A boot has ended and left a result. */
    void finished(BootRun run, BootOutcome outcome);
}
