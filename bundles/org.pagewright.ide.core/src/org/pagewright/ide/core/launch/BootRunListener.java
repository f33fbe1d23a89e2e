// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import org.pagewright.ide.core.drives.BootOutcome;

/** Hears of finished boots; called on a debug event thread, never on the UI thread. */
public interface BootRunListener {

    /** A boot has ended and left a result. */
    void finished(BootRun run, BootOutcome outcome);
}
