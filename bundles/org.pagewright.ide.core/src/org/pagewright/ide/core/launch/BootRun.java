// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.nio.file.Path;

import org.eclipse.core.runtime.IPath;

/**
 * One simulated boot started from the workspace.
 *
 * @param number            counts runs of this session, from 1
 * @param configurationName the launch configuration it came from
 * @param header            workspace path of the header
 * @param headerHash        {@link org.pagewright.model.edit.EditedText#hash} of the text that was booted
 * @param shellText         the same run in a shell
 * @param resultFile        where the process writes its JSON
 */
public record BootRun(int number, String configurationName, IPath header, String headerHash,
        String shellText, Path resultFile) {

    /** Where the process writes its record: events, counters, NAND map. */
    public Path recordFile() {
        return resultFile.resolveSibling("run-" + number + ".pwrun"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** Where the process writes counters while it runs. */
    public Path liveFile() {
        return resultFile.resolveSibling("run-" + number + ".live"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** How the run is named in menus. */
    public String label() {
        return number + ": " + configurationName; //$NON-NLS-1$
    }
}
