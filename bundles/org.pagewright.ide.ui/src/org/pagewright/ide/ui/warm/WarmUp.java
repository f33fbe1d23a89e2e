// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.warm;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.pagewright.ide.ui.images.Icon;

/**
 * Runs once in a workbench, in the background, when the first part of ours opens: draws our icons, so that the classes
 * that draw SVG are there before a tool bar needs them, and loads the classes that the first editor, the first launch
 * dialog and the first preview need. Loading classes is more than half of what the UI thread does when it opens one of
 * these for the first time.
 */
public final class WarmUp extends Job {
    /** Family of the one job, to wait for it. */
    public static final Object FAMILY = WarmUp.class;

    private static final int PERCENT = 100;
    /** What files with findings are marked with; these are drawn with means that our icons do not need. */
    private static final List<String> PLATFORM_ICONS = List.of(IDE.SharedImages.IMG_OBJ_PROJECT,
            ISharedImages.IMG_OBJ_FOLDER, ISharedImages.IMG_OBJ_FILE, ISharedImages.IMG_OBJS_ERROR_TSK,
            ISharedImages.IMG_OBJS_WARN_TSK, ISharedImages.IMG_OBJS_INFO_TSK, ISharedImages.IMG_DEC_FIELD_ERROR,
            ISharedImages.IMG_DEC_FIELD_WARNING);

    /** The first use of this class schedules the one job. */
    private static final class Once {
        static final Job JOB = new WarmUp();

        static {
            JOB.setSystem(true);
            JOB.setPriority(DECORATE);
            JOB.schedule();
        }
    }

    private WarmUp() {
        super("Warm up"); //$NON-NLS-1$
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
        ISharedImages shared = PlatformUI.getWorkbench().getSharedImages();
        for (String name : PLATFORM_ICONS) {
            shared.getImageDescriptor(name).getImageData(PERCENT);
        }
        ClassList.read().load(SubMonitor.convert(monitor));
        return Status.OK_STATUS;
    }

    @Override
    public boolean belongsTo(@Nullable Object family) {
        return family == FAMILY;
    }
}
