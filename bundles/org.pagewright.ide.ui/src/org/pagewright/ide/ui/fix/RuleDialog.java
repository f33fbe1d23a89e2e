// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.fix;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.Bundle;

/** The guide of a rule as text. */
final class RuleDialog extends Dialog {
    private static final String HELP_BUNDLE = "org.pagewright.help"; //$NON-NLS-1$

    private final String rule;
    private final String guide;

    RuleDialog(Shell parent, String rule, String guide) {
        super(parent);
        this.rule = rule;
        this.guide = guide;
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        if (shell != null) {
            shell.setText(NLS.bind(Messages.RuleDialog_title, rule));
        }
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        var text = new StyledText(area, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        text.setText(guide);
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(8, 8, 8, 8);
        GridDataFactory.fillDefaults().grab(true, true)
                .hint(convertWidthInCharsToPixels(100), convertHeightInCharsToPixels(28)).applyTo(text);
        return area;
    }

    /** The text of a guide, or a sentence when the help is not installed. */
    static String guide(String topic) {
        Bundle help = Platform.getBundle(HELP_BUNDLE);
        URL entry = help == null ? null : help.getEntry("docs/" + topic); //$NON-NLS-1$
        if (entry == null) {
            return NLS.bind(Messages.RuleDialog_missing, topic);
        }
        try (InputStream in = entry.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            ILog.of(RuleDialog.class).error("The guide " + topic + " could not be read.", e); //$NON-NLS-1$ //$NON-NLS-2$
            return NLS.bind(Messages.RuleDialog_missing, topic);
        }
    }
}
