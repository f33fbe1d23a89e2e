// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.runs;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.pagewright.ide.ui.images.Icon;

/** A tool bar button with a menu that is made anew each time it opens. */
public abstract class DropDown extends Action implements IMenuCreator {
    private @Nullable Menu menu;

    /** A button with a text, a tool tip and an icon. */
    protected DropDown(String text, String toolTip, Icon icon) {
        super(text, IAction.AS_DROP_DOWN_MENU);
        setToolTipText(toolTip);
        setImageDescriptor(icon.descriptor());
        setMenuCreator(this);
    }

    /** Adds the items. */
    protected abstract void fill(Menu fresh);

    /** Adds an item. */
    protected static MenuItem item(Menu menu, int style, String text, Runnable chosen) {
        var item = new MenuItem(menu, style);
        item.setText(text);
        item.addListener(SWT.Selection, e -> {
            if ((style & SWT.RADIO) == 0 || item.getSelection()) {
                chosen.run();
            }
        });
        return item;
    }

    /** Adds an item that only says why there is none. */
    protected static void nothing(Menu menu, String text) {
        item(menu, SWT.PUSH, text, () -> {
        }).setEnabled(false);
    }

    @Override
    public final Menu getMenu(@Nullable Control parent) {
        return made(new Menu(parent));
    }

    @Override
    public final Menu getMenu(@Nullable Menu parent) {
        return made(new Menu(parent));
    }

    private Menu made(Menu fresh) {
        dispose();
        fill(fresh);
        menu = fresh;
        return fresh;
    }

    @Override
    public final void dispose() {
        Menu old = menu;
        if (old != null) {
            old.dispose();
            menu = null;
        }
    }
}
