// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.runs;

import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Tells screen readers what a drawing is and what is selected in it. */
public final class AccessibleGraphic {
    private AccessibleGraphic() {
    }

    /** Gives a drawing a name, and a value that changes with what is selected. */
    public static void install(Control control, Supplier<String> name, Supplier<@Nullable String> value) {
        name(control, name);
        control.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(@Nullable AccessibleControlEvent e) {
                if (e != null) {
                    e.detail = ACC.ROLE_GRAPHIC;
                }
            }

            @Override
            public void getValue(@Nullable AccessibleControlEvent e) {
                if (e != null) {
                    e.result = value.get();
                }
            }
        });
    }

    /** Gives any control a name. */
    public static void name(Control control, Supplier<String> name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(@Nullable AccessibleEvent e) {
                if (e != null) {
                    e.result = name.get();
                }
            }
        });
    }

    /** Names a control by its label. */
    public static void name(Control control, Label label) {
        name(control, label::getText);
        control.getAccessible().addRelation(ACC.RELATION_LABELLED_BY, label.getAccessible());
        label.getAccessible().addRelation(ACC.RELATION_LABEL_FOR, control.getAccessible());
    }
}
