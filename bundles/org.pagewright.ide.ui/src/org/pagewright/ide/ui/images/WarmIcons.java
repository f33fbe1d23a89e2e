// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.images;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Draws our icons once in the background when the first part of ours opens, so that the classes that draw SVG are there
 * before a tool bar needs them on the UI thread.
 */
public final class WarmIcons extends Job {
    private static final int PERCENT = 100;

    /** The first use of this class schedules the one job. */
    private static final class Once {
        static final Job JOB = new WarmIcons();

        static {
            JOB.setSystem(true);
            JOB.schedule();
        }
    }

    private WarmIcons() {
        super("Icons"); //$NON-NLS-1$
    }

    /** Begins, unless that was done before in this workbench. */
    public static void begin() {
        Once.JOB.getName();
    }

    @Override
    protected IStatus run(@Nullable IProgressMonitor monitor) {
        for (Icon icon : Icon.values()) {
            icon.descriptor().getImageData(PERCENT);
        }
        return Status.OK_STATUS;
    }
}
