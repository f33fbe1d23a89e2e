// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.runs;

import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.pagewright.ide.core.drives.BootOutcome;
import org.pagewright.ide.core.launch.BootRun;
import org.pagewright.ide.core.launch.BootRunListener;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.ui.compare.CompareMenu;
import org.pagewright.ide.ui.warm.WarmUp;
import org.pagewright.model.BadInputException;

/**
 * A view of one run: the newest unless the user chose or pinned another. The data is read in a job and shown when it is
 * still wanted.
 *
 * @param <T> what the job reads
 */
public abstract class RunView<T> extends ViewPart implements RunShower {
    private final BootRunListener listener = this::booted;
    private final String helpContext;
    private @Nullable CLabel summary;
    private @Nullable LaterAnswer reading;
    private BootRuns.@Nullable Finished shown;
    private boolean pinned;
    private boolean made;
    private boolean focusWanted;

    /** @param helpContext F1 context of the view */
    protected RunView(String helpContext) {
        this.helpContext = helpContext;
        WarmUp.begin();
    }

    /** Makes what is below the summary line, after the view is shown. */
    protected abstract Control createContent(Composite parent);

    /** Gives the focus to the content. */
    protected abstract void focusContent();

    /** Adds actions of the view, left of those every such view has. */
    protected abstract void fillToolBar(IToolBarManager toolBar);

    /** Reads the data of a run; called in a job. */
    protected abstract T read(BootRuns.Finished run) throws BadInputException;

    /** Shows data on the UI thread. */
    protected abstract void showContent(T content);

    @Override
    public final void createPartControl(@Nullable Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        var label = new CLabel(body, SWT.NONE);
        label.setText(Messages.RunView_none);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        summary = label;
        reading = new LaterAnswer(label, Messages.RunView_reading);
        LaterContent.make(body, () -> makeContent(body));
        IToolBarManager toolBar = getViewSite().getActionBars().getToolBarManager();
        fillToolBar(toolBar);
        toolBar.add(new Separator());
        toolBar.add(new CompareMenu(this));
        toolBar.add(new RunMenu(this));
        toolBar.add(new PinAction(this));
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, helpContext);
        BootRuns.instance().addListener(listener);
        BootRuns.instance().finished().stream().findFirst().ifPresent(this::show);
    }

    private void makeContent(Composite body) {
        GridDataFactory.fillDefaults().grab(true, true).applyTo(createContent(body));
        getViewSite().getActionBars().updateActionBars();
        made = true;
        if (focusWanted && getSite().getPage().getActivePart() == this) {
            focusContent();
        }
    }

    @Override
    public final void setFocus() {
        focusWanted = true;
        if (made) {
            focusContent();
        }
    }

    @Override
    public void dispose() {
        BootRuns.instance().removeListener(listener);
        super.dispose();
    }

    /** Something to read; called in a job. */
    protected interface Source<T> {
        /** Reads it. */
        T read() throws BadInputException;
    }

    @Override
    public final void show(BootRuns.Finished run) {
        shown = run;
        read(() -> read(run), content -> {
            setSummary(NLS.bind(Messages.RunView_summary, run.run().label(), run.outcome().headline()));
            showContent(content);
        });
    }

    /** Shows something else in the place of a run. */
    protected final void showOther(Source<T> source, Consumer<T> show) {
        shown = null;
        read(source, show);
    }

    /** Only what was asked for last is shown, or the sentence why it cannot be read. */
    private void read(Source<T> source, Consumer<T> show) {
        LaterAnswer answers = reading;
        if (answers != null) {
            answers.<Runnable>ask(() -> {
                try {
                    T content = source.read();
                    return () -> show.accept(content);
                } catch (BadInputException e) {
                    return () -> setSummary(e.sentence());
                }
            }, Runnable::run);
        }
    }

    @Override
    public final BootRuns.@Nullable Finished shown() {
        return shown;
    }

    @Override
    public final void setPinned(boolean pin) {
        pinned = pin;
    }

    /** Sets the line above the content. */
    protected final void setSummary(String text) {
        CLabel label = summary;
        if (label != null && !label.isDisposed()) {
            label.setText(text);
            label.setToolTipText(text);
        }
    }

    private void booted(BootRun run, BootOutcome outcome) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            CLabel label = summary;
            if (!pinned && label != null && !label.isDisposed()) {
                show(new BootRuns.Finished(run, outcome));
            }
        });
    }
}
