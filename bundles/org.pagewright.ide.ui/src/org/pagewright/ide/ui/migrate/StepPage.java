// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.migrate;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.pagewright.ide.core.migrate.StepPreview;
import org.pagewright.ide.core.migrate.SteppedRefactoring;
import org.pagewright.ide.ui.preview.PreviewPane;
import org.pagewright.ide.ui.runs.LaterAnswer;

/** One step: whether it is made, what it does, what is left for a person, and a preview of the text after it. */
class StepPage extends UserInputWizardPage {
    /** Lines of text as high as the fields of a step are. */
    private static final int ROOM_LINES = 29;

    private final SteppedRefactoring refactoring;
    private final int step;
    private final String helpContext;
    private @Nullable Composite body;
    private @Nullable Fields fields;
    private List<StepPreview.Text> texts = List.of();

    /** The widgets, made together. */
    private record Fields(Text report, Combo file, PreviewPane preview, LaterAnswer computing) {
    }

    StepPage(SteppedRefactoring refactoring, int step, String helpContext) {
        super("step" + (step + 1)); //$NON-NLS-1$
        this.refactoring = refactoring;
        this.step = step;
        this.helpContext = helpContext;
        setTitle(NLS.bind(Messages.Step_title, new Object[] { step + 1, refactoring.titles().size(),
                refactoring.titles().get(step) }));
        setDescription(Messages.Step_description);
    }

    /** Fields of a step that asks for something; created between the check box and the report. */
    void createFields(Composite parent) {
        // most steps ask for nothing
    }

    /** What is wrong with those fields, or null. */
    @Nullable
    String error() {
        return null;
    }

    /** Only room for the fields: the window makes all its pages before it opens, and nobody looks at them yet. */
    @Override
    public final void createControl(@Nullable Composite parent) {
        initializeDialogUnits(parent);
        var room = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(room);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1)
                .hint(convertWidthInCharsToPixels(100), convertHeightInCharsToPixels(ROOM_LINES))
                .applyTo(new Composite(room, SWT.NONE));
        PlatformUI.getWorkbench().getHelpSystem().setHelp(room, "org.pagewright.help." + helpContext); //$NON-NLS-1$
        body = room;
        setControl(room);
    }

    private void makeFields(Composite room) {
        for (Control placeholder : room.getChildren()) {
            placeholder.dispose();
        }
        var make = new Button(room, SWT.CHECK);
        make.setText(Messages.Step_make);
        make.setSelection(!refactoring.isSkipped(step));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(make);
        make.addListener(SWT.Selection, e -> {
            refactoring.setSkipped(step, !make.getSelection());
            refresh();
        });
        createFields(room);
        var report = new Text(room, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
        report.addListener(SWT.Traverse, e -> e.doit = true);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1)
                .hint(convertWidthInCharsToPixels(100), convertHeightInCharsToPixels(6)).applyTo(report);
        var file = new Combo(room, SWT.READ_ONLY | SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(file);
        var preview = new PreviewPane(room, Messages.Step_preview, Messages.Step_copy);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1)
                .hint(convertWidthInCharsToPixels(100), convertHeightInCharsToPixels(16)).applyTo(preview.control());
        fields = new Fields(report, file, preview, new LaterAnswer(room, getTitle()));
        file.addListener(SWT.Selection, e -> showText(file, preview));
        Dialog.applyDialogFont(room);
    }

    @Override
    public final void setVisible(boolean visible) {
        Composite room = body;
        if (visible && room != null) {
            if (fields == null) {
                makeFields(room);
            }
            showChoices();
            room.layout(true, true);
        }
        super.setVisible(visible);
        if (visible) {
            refresh();
        }
    }

    /** Shows in the fields of the step what was chosen so far; the page comes to the front. */
    void showChoices() {
        // most steps ask for nothing
    }

    /** Computes the preview away from the UI thread; only the newest answer is shown. */
    final void refresh() {
        Fields shown = fields;
        if (shown == null) {
            return;
        }
        String wrong = refactoring.isSkipped(step) ? null : error();
        setErrorMessage(wrong);
        setPageComplete(wrong == null);
        if (wrong != null) {
            shown.computing().forget();
            shown.preview().clear();
            return;
        }
        setMessage(Messages.Step_computing);
        shown.computing().ask(() -> Outcome.of(refactoring, step), outcome -> show(shown, outcome));
    }

    /** What a step does, or why nobody knows. */
    private record Outcome(StepPreview preview, @Nullable String failure) {
        static Outcome of(SteppedRefactoring refactoring, int step) {
            try {
                return new Outcome(refactoring.preview(step), null);
            } catch (CoreException e) {
                return new Outcome(new StepPreview(List.of(), List.of(), List.of()), e.getStatus().getMessage());
            }
        }
    }

    private void show(Fields shown, Outcome outcome) {
        StepPreview preview = outcome.preview();
        boolean skipped = refactoring.isSkipped(step);
        setErrorMessage(outcome.failure());
        setMessage(skipped ? Messages.Step_skipped : null);
        var lines = new ArrayList<String>();
        preview.done().forEach(sentence -> lines.add(NLS.bind(Messages.Step_done, sentence)));
        preview.left().forEach(sentence -> lines.add(NLS.bind(Messages.Step_left, sentence)));
        if (lines.isEmpty() && outcome.failure() == null) {
            lines.add(preview.changes() ? Messages.Step_changes : Messages.Step_nothing);
        }
        shown.report().setText(String.join("\n", lines)); //$NON-NLS-1$
        texts = preview.texts();
        shown.file().setItems(texts.stream().map(StepPreview.Text::file).toArray(String[]::new));
        shown.file().select(0);
        showText(shown.file(), shown.preview());
    }

    private void showText(Combo file, PreviewPane preview) {
        int index = file.getSelectionIndex();
        if (index >= 0) {
            StepPreview.Text text = texts.get(index);
            preview.show(text.before(), refactoring.isSkipped(step) ? text.before() : text.after());
        } else {
            preview.clear();
        }
    }
}
