// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * The place of a tab whose controls are made after the dialog is open. As the dialog cannot measure them then, they scroll
 * where it is too low for them.
 */
final class LaterPage {
    private final Composite place;
    private boolean made;

    LaterPage(Composite parent) {
        place = new Composite(parent, SWT.NONE);
        place.setLayout(new FillLayout());
    }

    Composite control() {
        return place;
    }

    boolean isMade() {
        return made;
    }

    /** Makes the controls, unless that was done before or the dialog is closed; whether it was done now. */
    boolean make(Function<Composite, Control> maker) {
        if (made || place.isDisposed()) {
            return false;
        }
        made = true;
        var scrolled = new ScrolledComposite(place, SWT.V_SCROLL);
        Control content = maker.apply(scrolled);
        scrolled.setContent(content);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.addListener(SWT.Resize, e -> fit(scrolled, content));
        place.layout();
        fit(scrolled, content);
        return true;
    }

    /** Texts that wrap need the more height the less width there is. */
    private static void fit(ScrolledComposite scrolled, Control content) {
        scrolled.setMinHeight(content.computeSize(scrolled.getClientArea().width, SWT.DEFAULT).y);
    }
}
