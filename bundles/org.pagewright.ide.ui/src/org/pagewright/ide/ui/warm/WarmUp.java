// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.warm;

import java.util.List;
import java.util.function.Consumer;

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
 * Done once in a workbench, in the background, when the first part of ours opens. Our icons are drawn at once, so that the
 * classes that draw SVG are there before a tool bar needs them. A little later, when what was opened is there, the classes
 * are loaded that the first editor, the first launch dialog and the first preview need: that is more than half of what
 * the UI thread does when it opens one of these for the first time.
 */
public final class WarmUp extends Job {
    /** Family of both jobs, to wait for them. */
    public static final Object FAMILY = WarmUp.class;

    private static final int PERCENT = 100;
    private static final long CLASSES_AFTER_MILLIS = 1_000;
    /** What files with findings are marked with; these are drawn with means that our icons do not need. */
    private static final List<String> PLATFORM_ICONS = List.of(IDE.SharedImages.IMG_OBJ_PROJECT,
            ISharedImages.IMG_OBJ_FOLDER, ISharedImages.IMG_OBJ_FILE, ISharedImages.IMG_OBJS_ERROR_TSK,
            ISharedImages.IMG_OBJS_WARN_TSK, ISharedImages.IMG_OBJS_INFO_TSK, ISharedImages.IMG_DEC_FIELD_ERROR,
            ISharedImages.IMG_DEC_FIELD_WARNING);

    private final Consumer<IProgressMonitor> work;

    /** The first use of this class schedules the two jobs. */
    private static final class Once {
        static final Job ICONS = new WarmUp("Icons", monitor -> drawIcons()); //$NON-NLS-1$
        static final Job CLASSES = new WarmUp("Classes", monitor -> ClassList.read().load(monitor)); //$NON-NLS-1$

        static {
            ICONS.schedule();
            CLASSES.schedule(CLASSES_AFTER_MILLIS);
        }
    }

    private WarmUp(String name, Consumer<IProgressMonitor> work) {
        super(name);
        this.work = work;
        setSystem(true);
        setPriority(DECORATE);
    }

    /** Begins, unless that was done before in this workbench. */
    public static void begin() {
        Once.ICONS.getName();
    }

    @Override
    protected IStatus run(@Nullable IProgressMonitor monitor) {
        work.accept(SubMonitor.convert(monitor));
        return Status.OK_STATUS;
    }

    private static void drawIcons() {
        for (Icon icon : Icon.values()) {
            icon.descriptor().getImageData(PERCENT);
        }
        ISharedImages shared = PlatformUI.getWorkbench().getSharedImages();
        for (String name : PLATFORM_ICONS) {
            shared.getImageDescriptor(name).getImageData(PERCENT);
        }
    }

    @Override
    public boolean belongsTo(@Nullable Object family) {
        return family == FAMILY;
    }
}
