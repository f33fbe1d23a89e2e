// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.migrate;

import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.pagewright.ide.core.change.NumberList;
import org.pagewright.ide.core.migrate.MigrateDriverRefactoring;
import org.pagewright.migration.fix.MigrationStep;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/** The fifth step asks what no source tells: where the ROM image starts on the media. */
final class RequestStepPage extends StepPage {
    private final MigrateDriverRefactoring refactoring;
    private @Nullable Text start;
    private @Nullable Label meaning;

    RequestStepPage(MigrateDriverRefactoring refactoring) {
        super(refactoring, MigrationStep.REQUESTS.ordinal(), "migrateDriver"); //$NON-NLS-1$
        this.refactoring = refactoring;
    }

    @Override
    void createFields(Composite parent) {
        new Label(parent, SWT.NONE).setText(Messages.RequestStep_start);
        var row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        var text = new Text(row, SWT.BORDER);
        text.setText(refactoring.romStart());
        text.setMessage(Messages.RequestStep_hint);
        GridDataFactory.fillDefaults().hint(convertWidthInCharsToPixels(34), SWT.DEFAULT).applyTo(text);
        var label = new Label(row, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(label);
        text.addModifyListener(e -> changed(text.getText().strip()));
        start = text;
        meaning = label;
    }

    /** Only a ROM image has a place of its own. */
    @Override
    void showChoices() {
        Text text = start;
        MediaDriverSettings driver = refactoring.settings();
        if (text != null && driver != null) {
            text.setEnabled(driver.pagingTypes().contains(PagingType.ROM));
        }
    }

    private void changed(String typed) {
        Label label = meaning;
        if (label != null) {
            Integer number = NumberList.number(typed);
            label.setText(number == null ? "" //$NON-NLS-1$
                    : NLS.bind(Messages.RequestStep_bytes, number,
                            Integer.toHexString(number).toUpperCase(Locale.ROOT)));
        }
        if (MigrateDriverRefactoring.isRomStart(typed)) {
            refactoring.setRomStart(typed);
        }
        refresh();
    }

    @Override
    @Nullable
    String error() {
        Text text = start;
        return text == null || MigrateDriverRefactoring.isRomStart(text.getText().strip()) ? null
                : Messages.RequestStep_wrong;
    }
}
