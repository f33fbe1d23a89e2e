// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.osgi.util.NLS;
import org.pagewright.boot.BootRequest;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.model.BadInputException;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.edit.EditedText;

/** The first lines of a boot's console: how a shell does the same, the settings that hold, and what has changed. */
public final class BootPreface {
    /** Attribute of the launch that carries the lines. */
    static final String ATTRIBUTE = "org.pagewright.preface"; //$NON-NLS-1$
    private static final String NEW_LINE = "\n"; //$NON-NLS-1$

    private BootPreface() {
    }

    /** The lines, with a line end after each and an empty one behind them. */
    static String of(ILaunchConfiguration configuration, BootCommand command) throws CoreException {
        var lines = new ArrayList<String>();
        lines.add("$ " + command.shellText()); //$NON-NLS-1$
        lines.add(NLS.bind(Messages.Preface_settings, new Object[] {
                value(configuration, BootAttributes.KERNEL, KernelGeneration.PINNED.id()),
                value(configuration, BootAttributes.MEMORY_MODEL, MemoryModel.MULTIPLE.id()),
                value(configuration, BootAttributes.PART, BootRequest.DEFAULT_PART),
                value(configuration, BootAttributes.WORKLOAD, BootRequest.DEFAULT_WORKLOAD),
                value(configuration, BootAttributes.SEED, String.valueOf(BootRequest.DEFAULT_SEED)) }));
        List<String> faults = configuration.getAttribute(BootAttributes.FAULTS, List.<String>of());
        if (!faults.isEmpty()) {
            lines.add(NLS.bind(Messages.Preface_faults, String.join(", ", faults))); //$NON-NLS-1$
        }
        lines.addAll(changes(command.header()));
        return String.join(NEW_LINE, lines) + NEW_LINE + NEW_LINE;
    }

    private static String value(ILaunchConfiguration configuration, String attribute, String usual)
            throws CoreException {
        String value = configuration.getAttribute(attribute, "").strip(); //$NON-NLS-1$
        return value.isEmpty() ? usual : value;
    }

    /** What is not the same as it was, or as the editor shows it. */
    public static List<String> changes(IFile header) throws CoreException {
        var changes = new ArrayList<String>();
        String stored = EditedText.hash(header.readString());
        var last = BootRuns.instance().lastOf(header.getFullPath());
        if (last != null && !last.run().headerHash().equals(stored)) {
            changes.add(NLS.bind(Messages.Preface_changed, header.getName(), last.run().number()));
        }
        try {
            if (!EditedText.hash(WorkspaceHeader.text(header)).equals(stored)) {
                changes.add(NLS.bind(Messages.Preface_unsaved, header.getName()));
            }
        } catch (BadInputException e) {
            changes.add(e.sentence());
        }
        return changes;
    }
}
