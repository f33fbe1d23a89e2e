// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.runs;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.ide.core.launch.BootRuns;

/** Something that shows one run of the session. */
public interface RunShower {
    /** Shows a run. */
    void show(BootRuns.Finished run);

    /** The run shown, null before the first. */
    BootRuns.@Nullable Finished shown();

    /** Whether the run stays when another boot ends. */
    void setPinned(boolean pin);
}
