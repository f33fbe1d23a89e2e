// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.osgi.util.NLS;
import org.pagewright.boot.BootRequest;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.launch.BootCommand;
import org.pagewright.ide.core.launch.BootInputs;
import org.pagewright.ide.core.launch.BootPreface;
import org.pagewright.model.BadInputException;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.MemoryModel;
import org.pagewright.model.PagingType;

/** One sentence that says what a configuration does, and one for each input that has changed. */
final class BootSummary {
    private BootSummary() {
    }

    /** The sentences; reads files, so not for the UI thread. */
    static String of(ILaunchConfiguration configuration) {
        try {
            IFile header = BootCommand.header(configuration);
            List<String> drivers = configuration.getAttribute(BootAttributes.DRIVERS, List.<String>of());
            int faults = configuration.getAttribute(BootAttributes.FAULTS, List.<String>of()).size();
            var sentence = NLS.bind(drivers.isEmpty() ? Messages.Summary_correct : Messages.Summary_written,
                    new Object[] { header.getFullPath().makeRelative(), paging(header),
                            BootPreface.shown(configuration, BootAttributes.KERNEL, KernelGeneration.PINNED.id()),
                            BootPreface.shown(configuration, BootAttributes.MEMORY_MODEL, MemoryModel.MULTIPLE.id()),
                            BootPreface.value(configuration, BootAttributes.PART, BootRequest.DEFAULT_PART),
                            BootPreface.shown(configuration, BootAttributes.WORKLOAD, BootRequest.DEFAULT_WORKLOAD),
                            names(drivers) });
            var lines = new ArrayList<String>();
            lines.add(sentence + (faults == 0 ? "" : NLS.bind(Messages.Summary_faults, faults)) + '.'); //$NON-NLS-1$
            lines.addAll(BootInputs.changes(configuration));
            return String.join("\n", lines); //$NON-NLS-1$
        } catch (CoreException e) {
            return e.getStatus().getMessage();
        } catch (BadInputException e) {
            return e.sentence();
        }
    }

    private static String names(List<String> paths) {
        return String.join(", ", paths.stream().map(path -> path.substring(path.lastIndexOf('/') + 1)).toList()); //$NON-NLS-1$
    }

    private static String paging(IFile header) throws BadInputException {
        var parts = new ArrayList<String>();
        for (MediaDriverSettings driver : WorkspaceHeader.read(header).drivers()) {
            List<String> types = driver.pagingTypes().stream().map(PagingType::name).toList();
            parts.add(types.isEmpty() ? NLS.bind(Messages.MainTab_summaryNone, driver.prefix())
                    : NLS.bind(Messages.MainTab_summaryPaging, driver.prefix(), String.join(" + ", types))); //$NON-NLS-1$
        }
        return String.join(", ", parts); //$NON-NLS-1$
    }
}
