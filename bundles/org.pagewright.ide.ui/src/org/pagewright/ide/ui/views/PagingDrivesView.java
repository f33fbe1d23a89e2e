// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import java.util.List;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.pagewright.ide.core.drives.BootOutcome;
import org.pagewright.ide.core.drives.DriveRow;
import org.pagewright.ide.core.drives.DriveTable;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.ide.core.launch.BootRun;
import org.pagewright.ide.core.launch.BootRunListener;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.model.BadInputException;
import org.pagewright.model.edit.EditedText;

/** The drives of the selected header and what its last simulated boot counted on them. */
public final class PagingDrivesView extends ViewPart {
    /** Id of the view. */
    public static final String ID = "org.pagewright.ide.ui.pagingDrives"; //$NON-NLS-1$

    private final ISelectionListener selectionListener = this::selected;
    private final BootRunListener bootListener = this::booted;
    private final IResourceChangeListener resourceListener = this::resourceChanged;
    private final IFileBufferListener bufferListener = new BufferFollower(this::bufferChanged);
    private @Nullable DriveTableViewer table;
    private @Nullable CLabel summary;
    private volatile @Nullable IFile header;

    /** What a background job found out about a header. */
    private record Content(String summary, List<DriveRow> rows) {
    }

    @Override
    public void createPartControl(@Nullable Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        var label = new CLabel(body, SWT.NONE);
        label.setText(Messages.Summary_nothing);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        summary = label;
        var viewer = new DriveTableViewer(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.control());
        table = viewer;
        getSite().setSelectionProvider(viewer.selectionProvider());
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), viewer.copyAction());
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(),
                viewer.selectAllAction());
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, "org.pagewright.help.pagingDrives"); //$NON-NLS-1$

        getSite().getPage().addPostSelectionListener(selectionListener);
        BootRuns.instance().addListener(bootListener);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(resourceListener, IResourceChangeEvent.POST_CHANGE);
        FileBuffers.getTextFileBufferManager().addFileBufferListener(bufferListener);
        showFirstHeader();
    }

    /** The header shown, or null. */
    public @Nullable IFile header() {
        return header;
    }

    /** Shows a header. */
    public void show(IFile file) {
        if (!file.equals(header)) {
            header = file;
            refresh();
        }
    }

    @Override
    public void setFocus() {
        DriveTableViewer viewer = table;
        if (viewer != null) {
            viewer.control().setFocus();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(selectionListener);
        BootRuns.instance().removeListener(bootListener);
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(resourceListener);
        FileBuffers.getTextFileBufferManager().removeFileBufferListener(bufferListener);
        super.dispose();
    }

    /** A fresh window has no selection: the open editor decides, else the only header of the workspace. */
    private void showFirstHeader() {
        IFile file = HeaderSelection.of(getSite().getPage().getActiveEditor(), null);
        if (file != null) {
            show(file);
            return;
        }
        Job.createSystem("Find headers", (ICoreRunnable) monitor -> { //$NON-NLS-1$
            List<IFile> headers = WorkspaceHeader.findAll();
            if (headers.size() == 1) {
                PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                    if (header == null) {
                        show(headers.getFirst());
                    }
                });
            }
        }).schedule();
    }

    private void selected(@Nullable IWorkbenchPart part, @Nullable ISelection selection) {
        if (part == this) {
            return;
        }
        IFile file = HeaderSelection.of(part, selection);
        if (file != null) {
            show(file);
        }
    }

    private void booted(BootRun run, BootOutcome outcome) {
        IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(run.header());
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            header = file;
            refresh();
            if (getSite().getPage() != null) {
                getSite().getPage().bringToTop(this); // the console came to the top while it was written
            }
        });
    }

    private void resourceChanged(IResourceChangeEvent event) {
        IFile shown = header;
        if (shown != null && event.getDelta().findMember(shown.getFullPath()) != null) {
            refresh();
        }
    }

    private void bufferChanged(IPath location) {
        IFile shown = header;
        if (shown != null && location.equals(shown.getFullPath())) {
            refresh();
        }
    }

    /** Reads in the background; a newer request makes the older one void. */
    private void refresh() {
        IFile file = header;
        if (file == null) {
            return;
        }
        Job job = Job.create(NLS.bind(Messages.Summary_reading, file.getName()), (ICoreRunnable) monitor -> {
            Content content = load(file);
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                if (file.equals(header)) {
                    set(content);
                }
            });
        });
        job.setSystem(true);
        job.schedule();
    }

    private static Content load(IFile file) {
        BootRuns.Finished last = BootRuns.instance().lastOf(file.getFullPath());
        BootOutcome outcome = last == null ? null : last.outcome();
        String path = file.getFullPath().makeRelative().toString();
        try {
            List<DriveRow> rows = DriveTable.rows(WorkspaceHeader.read(file), outcome);
            String text = last == null || outcome == null ? NLS.bind(Messages.Summary_notBooted, path)
                    : booted(path, last.run(), outcome, WorkspaceHeader.text(file));
            return new Content(text, rows);
        } catch (BadInputException e) {
            return new Content(e.sentence(), List.of());
        }
    }

    private static String booted(String path, BootRun run, BootOutcome outcome, String textNow) {
        String text = NLS.bind(Messages.Summary_booted, new Object[] { path, outcome.headline(),
                String.format("%,d", outcome.pageFaults()), String.format("%,d", outcome.pageIns()), run.number() }); //$NON-NLS-1$ //$NON-NLS-2$
        return EditedText.hash(textNow).equals(run.headerHash()) ? text : text + Messages.Summary_stale;
    }

    private void set(Content content) {
        CLabel label = summary;
        DriveTableViewer viewer = table;
        if (label != null && viewer != null && !label.isDisposed()) {
            label.setText(content.summary());
            viewer.setRows(content.rows());
        }
    }
}
