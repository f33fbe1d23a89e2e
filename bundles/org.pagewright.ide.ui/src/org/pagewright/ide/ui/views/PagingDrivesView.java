// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.views;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

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
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.pagewright.ide.core.drives.DriveRow;
import org.pagewright.ide.core.drives.WorkspaceHeader;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.ui.warm.WarmUp;
import org.pagewright.ide.ui.runs.AccessibleGraphic;
import org.pagewright.ide.ui.runs.LaterContent;
import org.pagewright.ide.ui.runs.RunShower;

/** The drives of the selected header and what a simulated boot counted on them. */
public final class PagingDrivesView extends ViewPart implements RunShower {
    /** Id of the view. */
    public static final String ID = "org.pagewright.ide.ui.pagingDrives"; //$NON-NLS-1$

    private final ISelectionListener selectionListener = this::selected;
    private final BootFollower bootListener = new BootFollower(this);
    private final IResourceChangeListener resourceListener = this::resourceChanged;
    private final IFileBufferListener bufferListener = new BufferFollower(this::bufferChanged);
    private @Nullable DriveTableViewer table;
    private @Nullable CLabel summary;
    private final AtomicInteger lastRequest = new AtomicInteger();
    private volatile @Nullable IFile header;
    private volatile BootRuns.@Nullable Finished chosen;
    private volatile boolean pinned;
    private boolean focusWanted;
    private @Nullable DriveLink link;

    /** Made by the workbench. */
    public PagingDrivesView() {
        WarmUp.begin();
    }

    @Override
    public void createPartControl(@Nullable Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        createTop(body);
        var actions = new DriveActions(this);
        actions.fillToolBar(getViewSite().getActionBars().getToolBarManager());
        LaterContent.make(body, () -> makeTable(body, actions), this::makeColumns);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, "org.pagewright.help.pagingDrives"); //$NON-NLS-1$

        getSite().getPage().addPostSelectionListener(selectionListener);
        BootRuns.instance().addListener(bootListener);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(resourceListener, IResourceChangeEvent.POST_CHANGE);
        FileBuffers.getTextFileBufferManager().addFileBufferListener(bufferListener);
        showFirstHeader();
    }

    private void makeTable(Composite body, DriveActions actions) {
        var viewer = new DriveTableViewer(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.control());
        table = viewer;
        link = new DriveLink(viewer, getSite().getPage(), this::header);
        getSite().setSelectionProvider(viewer.viewer());
        var bars = getViewSite().getActionBars();
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), viewer.copyAction());
        bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), viewer.selectAllAction());
        actions.fillTable(bars, getSite(), viewer.viewer());
        bars.updateActionBars();
    }

    private void makeColumns() {
        DriveTableViewer viewer = table;
        if (viewer != null) {
            viewer.makeColumns();
            if (focusWanted && getSite().getPage().getActivePart() == this) {
                setFocus();
            }
        }
    }

    private void createTop(Composite body) {
        var top = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(0, 4, 0, 0).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        var label = new CLabel(top, SWT.NONE);
        label.setText(Messages.Summary_nothing);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
        summary = label;
        var name = new Label(top, SWT.NONE);
        name.setText(Messages.Filter_label);
        var filter = new Text(top, SWT.BORDER | SWT.SEARCH | SWT.ICON_CANCEL);
        AccessibleGraphic.name(filter, name);
        filter.setMessage(Messages.Filter_hint);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(170, SWT.DEFAULT).applyTo(filter);
        filter.addListener(SWT.Modify, e -> {
            DriveTableViewer viewer = table;
            if (viewer != null) {
                viewer.setFilter(filter.getText());
            }
        });
    }

    /** The header shown, or null. */
    public @Nullable IFile header() {
        return header;
    }

    /** Shows a header. */
    public void show(IFile file) {
        if (!file.equals(header)) {
            header = file;
            chosen = null;
            refresh();
        }
    }

    @Override
    public void show(BootRuns.Finished run) {
        header = ResourcesPlugin.getWorkspace().getRoot().getFile(run.run().header());
        chosen = run;
        refresh();
    }

    @Override
    public BootRuns.@Nullable Finished shown() {
        BootRuns.Finished run = chosen;
        IFile file = header;
        return run != null || file == null ? run : BootRuns.instance().lastOf(file.getFullPath());
    }

    @Override
    public void setPinned(boolean pin) {
        pinned = pin;
        if (pin) {
            chosen = shown();
        }
    }

    /** Whether what is shown stays when something else is selected or booted. */
    boolean isPinned() {
        return pinned;
    }

    /** Whether there is something to show rows in. */
    boolean isOpen() {
        CLabel label = summary;
        return label != null && !label.isDisposed();
    }

    /** Shows other numbers in the rows that are there. */
    void showNumbers(List<DriveRow> rows) {
        DriveTableViewer viewer = table;
        if (viewer != null) {
            viewer.setNumbers(rows);
        }
    }

    /** Sets the line above the rows. */
    void tell(String text) {
        CLabel label = summary;
        if (label != null && !label.isDisposed()) {
            label.setText(text);
        }
    }

    /** Whether rows and the editor follow each other. */
    public void setLinked(boolean linked) {
        DriveLink both = link;
        if (both != null) {
            both.setLinked(linked);
        }
    }

    /** Saves what is shown: its columns from left to right, its rows as they are filtered and sorted. */
    public void export(Path file) {
        DriveTableViewer viewer = table;
        if (viewer != null) {
            DriveExport.write(viewer, getViewSite(), file);
        }
    }

    @Override
    public void setFocus() {
        focusWanted = true;
        DriveTableViewer viewer = table;
        if (viewer != null) {
            viewer.viewer().getTable().setFocus();
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
        WorkspaceHeader.whenOnlyOne(only -> PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (header == null) {
                show(only);
            }
        }));
    }

    private void selected(@Nullable IWorkbenchPart part, @Nullable ISelection selection) {
        if (part == this) {
            return;
        }
        IFile file = HeaderSelection.of(part, selection);
        if (file == null) {
            return;
        }
        if (!pinned) {
            show(file);
        }
        DriveLink both = link;
        if (both != null && part instanceof IEditorPart && selection instanceof ITextSelection caret) {
            both.toRows(file, caret);
        }
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
        int request = lastRequest.incrementAndGet();
        Job job = Job.create(NLS.bind(Messages.Summary_reading, file.getName()), (ICoreRunnable) monitor -> {
            DriveContent content = DriveContent.load(file, shown());
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                if (request == lastRequest.get()) {
                    set(content);
                }
            });
        });
        job.setSystem(true);
        job.schedule();
    }

    private void set(DriveContent content) {
        CLabel label = summary;
        DriveTableViewer viewer = table;
        if (label != null && viewer != null && !label.isDisposed()) {
            label.setText(content.summary());
            label.setToolTipText(content.summary());
            viewer.setRows(content.rows());
            bootListener.goOnFrom(content.rows());
        }
    }
}
