// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.migrate;

import java.util.EnumSet;
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
import org.pagewright.model.KernelLimits;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/** The second step: the header gets what the first step decided, and the size of a fragment. */
final class HeaderStepPage extends StepPage {
    private final MigrateDriverRefactoring refactoring;
    private @Nullable Text pages;
    private @Nullable Label bytes;
    private boolean filling;

    HeaderStepPage(MigrateDriverRefactoring refactoring) {
        super(refactoring, 1, "migrateDriver"); //$NON-NLS-1$
        this.refactoring = refactoring;
    }

    @Override
    void createFields(Composite parent) {
        new Label(parent, SWT.NONE).setText(Messages.HeaderStep_pages);
        var row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        var text = new Text(row, SWT.BORDER);
        GridDataFactory.fillDefaults().hint(convertWidthInCharsToPixels(10), SWT.DEFAULT).applyTo(text);
        var label = new Label(row, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(label);
        text.addModifyListener(e -> changed());
        pages = text;
        bytes = label;
    }

    @Override
    void showChoices() {
        MediaDriverSettings driver = refactoring.settings();
        Text text = pages;
        if (driver != null && text != null) {
            Integer known = driver.numPages();
            filling = true;
            text.setText(known == null ? "8" : known.toString()); //$NON-NLS-1$
            text.setEnabled(driver.pages());
            filling = false;
            showBytes();
        }
    }

    private @Nullable Integer number() {
        Text text = pages;
        return text == null ? null : NumberList.number(text.getText());
    }

    private void showBytes() {
        Label label = bytes;
        Integer number = number();
        if (label != null) {
            long size = number == null ? 0 : (long) number * KernelLimits.PAGE_BYTES;
            label.setText(NLS.bind(Messages.HeaderStep_bytes, size,
                    Long.toHexString(size).toUpperCase(Locale.ROOT)));
        }
    }

    private void changed() {
        MediaDriverSettings driver = refactoring.settings();
        if (filling || driver == null) {
            return;
        }
        showBytes();
        Integer number = number();
        if (number != null && number > 0) {
            var types = EnumSet.noneOf(PagingType.class);
            types.addAll(driver.pagingTypes());
            refactoring.setPaging(types, driver.pageDrivesOrEmpty(), number);
        }
        refresh();
    }

    @Override
    @Nullable
    String error() {
        MediaDriverSettings driver = refactoring.settings();
        Integer number = number();
        return driver != null && driver.pages() && (number == null || number < 1) ? Messages.HeaderStep_wrong : null;
    }
}
