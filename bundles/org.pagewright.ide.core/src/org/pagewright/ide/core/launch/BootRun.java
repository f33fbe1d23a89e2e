// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.runtime.IPath;

/**
 * One simulated boot started from the workspace.
 *
 * @param number            counts runs of this session, from 1
 * @param configurationName the launch configuration it came from
 * @param header            workspace path of the header
 * @param inputs            what each file of the workspace held that was read, the header among them
 * @param shellText         the same run in a shell
 * @param resultFile        where the process writes its JSON
 */
public record BootRun(int number, String configurationName, IPath header, Map<IPath, String> inputs,
        String shellText, Path resultFile) {

    /** Copies the map. */
    public BootRun {
        inputs = Map.copyOf(inputs);
    }

    /** {@link org.pagewright.model.edit.EditedText#hash} of the header's text that was booted. */
    public String headerHash() {
        return inputs.getOrDefault(header, ""); //$NON-NLS-1$
    }

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
