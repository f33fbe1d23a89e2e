// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.wizard;

import java.util.function.Predicate;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Path;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.IWizardContainer;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;
import org.osgi.framework.FrameworkUtil;
import org.pagewright.model.MediaDriverSettings;

/** An input page of three columns: label, field, and a button or what follows from the field. */
public abstract class InputPage extends UserInputWizardPage {
    private static final int COLUMNS = 3;

    private final String helpContext;
    private boolean building = true;
    private boolean typed;

    /**
     * A page.
     *
     * @param name        name of the page and of its remembered values
     * @param helpContext id of its context in the help
     */
    protected InputPage(String name, String helpContext) {
        super(name);
        this.helpContext = helpContext;
    }

    /** What is wrong, in tab order: the first gap or mistake. */
    protected record Problem(String sentence, boolean gap) {
        /** Something is still to be entered; never shown as an error. */
        public static Problem prompt(String sentence) {
            return new Problem(sentence, true);
        }

        /** Something entered is wrong. */
        public static @Nullable Problem error(@Nullable String sentence) {
            return sentence == null ? null : new Problem(sentence, false);
        }
    }

    /** Creates the fields and returns the one that gets the focus. */
    protected abstract Control createFields(Composite parent);

    /** Brings derived values and the preview up to date; the first problem, or null when all is well. */
    protected abstract @Nullable Problem refresh();

    @Override
    public final void createControl(@Nullable Composite parent) {
        initializeDialogUnits(parent);
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(body);
        Control first = createFields(body);
        setControl(body);
        Dialog.applyDialogFont(body);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, "org.pagewright.help." + helpContext); //$NON-NLS-1$
        building = false;
        changed(false);
        first.setFocus();
    }

    /** A field has changed by the user's hand. */
    protected final void changed() {
        changed(true);
    }

    /** Fills fields by something else than the user's hand, and looks at them once when all are filled. */
    protected final void fill(Runnable filling) {
        building = true;
        filling.run();
        building = false;
        changed(false);
        IWizardContainer window = getContainer();
        if (window != null && window.getCurrentPage() != null && !isCurrentPage()) {
            window.updateButtons(); // Finish on a page before needs this one too
        }
    }

    /** Fields for a header and a driver of it, which are filled when both are known. */
    protected final HeaderChoice headerChoice(Combo header, Combo prefix, Predicate<MediaDriverSettings> offered) {
        return new HeaderChoice(header, prefix, offered, this::fill);
    }

    private void changed(boolean byHand) {
        if (building) {
            return;
        }
        typed |= byHand;
        building = true;
        Problem problem = refresh();
        building = false;
        boolean error = problem != null && !problem.gap() && typed;
        setErrorMessage(error && problem != null ? problem.sentence() : null);
        setMessage(problem != null && !error ? problem.sentence() : null);
        setPageComplete(problem == null);
    }

    /** A labelled text field; the caller fills the third column when it is not wide. */
    protected final Text text(Composite parent, String label, String initial, boolean wide) {
        new Label(parent, SWT.NONE).setText(label);
        var text = new Text(parent, SWT.BORDER);
        text.setText(initial);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).span(wide ? 2 : 1, 1)
                .applyTo(text);
        text.addModifyListener(e -> changed());
        return text;
    }

    /** A labelled drop-down list over two columns. */
    protected final Combo combo(Composite parent, String label, int style) {
        new Label(parent, SWT.NONE).setText(label);
        var combo = new Combo(parent, SWT.DROP_DOWN | style);
        combo.setVisibleItemCount(20);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
        combo.addModifyListener(e -> changed());
        return combo;
    }

    /** Room in the third column for what follows from the field beside it. */
    protected final Label derived(Composite parent) {
        var label = new Label(parent, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(convertWidthInCharsToPixels(26), SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    /** The folder field with its Browse button. */
    protected final Text folder(Composite parent, String label, IPath initial, String browseMessage) {
        Text folder = text(parent, label, initial.isEmpty() ? "" : initial.toString(), false); //$NON-NLS-1$
        var browse = new Button(parent, SWT.PUSH);
        browse.setText(Messages.Page_browse);
        browse.addListener(SWT.Selection, e -> {
            var dialog = new ContainerSelectionDialog(getShell(), ResourcesPlugin.getWorkspace().getRoot(), false,
                    browseMessage);
            if (dialog.open() == Window.OK && dialog.getResult()[0] instanceof IPath path) {
                folder.setText(path.toString());
            }
        });
        return folder;
    }

    /** What is wrong with a folder field. */
    protected static @Nullable Problem folderProblem(String folder, String prompt) {
        if (folder.isEmpty()) {
            return Problem.prompt(prompt);
        }
        return container(folder) != null ? null : Problem.error(NLS.bind(Messages.Page_folderMissing, folder));
    }

    /** The project or folder a path names, whether it exists or not; null when it is in no open project. */
    protected static @Nullable IContainer container(String folder) {
        IPath path = new Path(folder.strip()).makeAbsolute();
        var root = ResourcesPlugin.getWorkspace().getRoot();
        if (path.segmentCount() == 0 || !root.getProject(path.segment(0)).isAccessible()) {
            return null;
        }
        return path.segmentCount() == 1 ? root.getProject(path.segment(0)) : root.getFolder(path);
    }

    /** The folder a selection stands for; empty when it stands for none. */
    protected static IPath folderOf(IStructuredSelection selection) {
        IResource resource = Adapters.adapt(selection.getFirstElement(), IResource.class);
        IContainer container = resource instanceof IContainer c ? c : resource == null ? null : resource.getParent();
        return container == null ? Path.EMPTY : container.getFullPath();
    }

    /** What the user entered here last time, or the value given. */
    protected final String remembered(String key, String otherwise) {
        String value = settings().get(key);
        return value == null ? otherwise : value;
    }

    /** Keeps a value for the next time. */
    protected final void remember(String key, String value) {
        settings().put(key, value);
    }

    private IDialogSettings settings() {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(InputPage.class))
                .getDialogSettings();
        IDialogSettings own = all.getSection(getName());
        return own == null ? all.addNewSection(getName()) : own;
    }

    /** Stores what is to be remembered; called when the wizard finishes. */
    protected void rememberAll() {
        // pages without lasting values need not
    }

    @Override
    protected boolean performFinish() {
        rememberAll();
        return super.performFinish();
    }
}
