// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.fix;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.osgi.framework.FrameworkUtil;
import org.pagewright.ide.core.change.BaselineRefactoring;
import org.pagewright.ide.core.change.FixChange;
import org.pagewright.ide.core.check.CheckedFile;
import org.pagewright.ide.core.check.FileCheck;
import org.pagewright.ide.ui.preferences.RulesPropertyPage;
import org.pagewright.migration.check.Suppressions;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;

/** Ways to live with a finding: accept it with a reason, make it known, choose another severity. */
final class AcceptActions {
    private static final String LAST_REASON = "acceptReason"; //$NON-NLS-1$

    private AcceptActions() {
    }

    /** Asks for the reason and writes it beside the code. */
    static MarkerAction withReason(String rule) {
        return new MarkerAction(NLS.bind(Messages.Accept_reason, rule), Messages.Accept_reasonDescription, 0,
                (file, marker) -> {
                    String reason = ask(rule);
                    if (reason != null) {
                        BackgroundChange.start(NLS.bind(Messages.Accept_job, rule), List.of(file),
                                monitor -> accept(file, marker, reason, monitor));
                    }
                });
    }

    /** Writes the finding into the project's baseline. */
    static MarkerAction asKnown(String rule) {
        return new MarkerAction(NLS.bind(Messages.Accept_known, rule), Messages.Accept_knownDescription, 0,
                (file, marker) -> BackgroundChange.start(NLS.bind(Messages.Accept_job, rule),
                        List.of(file.getProject()),
                        monitor -> BaselineRefactoring.accept(file.getProject(),
                                finding -> isOn(file, finding) && isAt(marker, finding), monitor)));
    }

    /** Opens the property page of the project at the rule. */
    static MarkerAction severity(String rule) {
        return new MarkerAction(NLS.bind(Messages.Accept_severity, rule), Messages.Accept_severityDescription, 0,
                (file, marker) -> PreferencesUtil.createPropertyDialogOn(null, file.getProject(),
                        RulesPropertyPage.ID, new String[] { RulesPropertyPage.ID }, rule).open());
    }

    private static @Nullable String ask(String rule) {
        IDialogSettings settings = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(AcceptActions.class))
                .getDialogSettings();
        String last = settings.get(LAST_REASON);
        var dialog = new ReasonDialog(rule, last == null ? "" : last); //$NON-NLS-1$
        if (dialog.open() != Window.OK) {
            return null;
        }
        settings.put(LAST_REASON, dialog.getValue());
        return dialog.getValue();
    }

    private static void accept(IFile file, IMarker marker, String reason, IProgressMonitor monitor)
            throws CoreException {
        try {
            for (Finding finding : FileCheck.findings(file)) {
                if (isAt(marker, finding)) {
                    Optional<Fix> fix = Suppressions.accept(CheckedFile.read(file), finding, reason);
                    Fix edits = fix.orElseThrow(() -> new CoreException(
                            Status.error(NLS.bind(Messages.Accept_impossible, finding.rule()))));
                    FixChange.perform(edits.title(), List.of(file), edits.edits(), monitor);
                    return;
                }
            }
        } catch (BadInputException e) {
            throw new CoreException(Status.error(e.sentence(), e));
        }
        throw new CoreException(Status.error(Messages.Accept_gone));
    }

    private static boolean isOn(IFile file, Finding finding) {
        return finding.file().equals(file.getFullPath().makeRelative().toString());
    }

    private static boolean isAt(IMarker marker, Finding finding) {
        return FixGenerator.fits(marker, finding)
                && finding.range().line() == marker.getAttribute(IMarker.LINE_NUMBER, 0);
    }
}
