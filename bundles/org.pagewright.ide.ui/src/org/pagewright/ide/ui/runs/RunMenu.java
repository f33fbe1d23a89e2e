// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.runs;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolItem;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.ui.images.Icon;

/** Drop-down of the runs of this session, newest first. */
public final class RunMenu extends Action implements IMenuCreator {
    private final RunShower view;
    private @Nullable Menu menu;

    /** @param view shows what is chosen */
    public RunMenu(RunShower view) {
        super(Messages.RunMenu_text, IAction.AS_DROP_DOWN_MENU);
        this.view = view;
        setToolTipText(Messages.RunMenu_tooltip);
        setImageDescriptor(Icon.RUNS.descriptor());
        setMenuCreator(this);
    }

    /** A click beside the arrow opens the menu as well. */
    @Override
    public void runWithEvent(@Nullable Event event) {
        if (event != null && event.widget instanceof ToolItem item) {
            Menu opened = getMenu(item.getParent());
            var bounds = item.getBounds();
            opened.setLocation(item.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
            opened.setVisible(true);
        }
    }

    @Override
    public Menu getMenu(@Nullable Control parent) {
        dispose();
        var fresh = new Menu(parent);
        fill(fresh);
        menu = fresh;
        return fresh;
    }

    @Override
    public Menu getMenu(@Nullable Menu parent) {
        dispose();
        var fresh = new Menu(parent);
        fill(fresh);
        menu = fresh;
        return fresh;
    }

    private void fill(Menu fresh) {
        BootRuns.Finished current = view.shown();
        for (BootRuns.Finished run : BootRuns.instance().finished()) {
            var item = new MenuItem(fresh, SWT.RADIO);
            item.setText(NLS.bind(Messages.RunMenu_entry, run.run().label(), run.outcome().headline()));
            item.setSelection(current != null && current.run().number() == run.run().number());
            item.addListener(SWT.Selection, e -> {
                if (item.getSelection()) {
                    view.show(run);
                }
            });
        }
        if (fresh.getItemCount() == 0) {
            var item = new MenuItem(fresh, SWT.PUSH);
            item.setText(Messages.RunMenu_empty);
            item.setEnabled(false);
        }
    }

    @Override
    public void dispose() {
        Menu old = menu;
        if (old != null) {
            old.dispose();
            menu = null;
        }
    }
}
