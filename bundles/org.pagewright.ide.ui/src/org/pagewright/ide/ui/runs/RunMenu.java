// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.runs;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolItem;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.ui.images.Icon;

/** Drop-down of the runs of this session, newest first. */
public final class RunMenu extends DropDown {
    private final RunShower view;

    /** @param view shows what is chosen */
    public RunMenu(RunShower view) {
        super(Messages.RunMenu_text, Messages.RunMenu_tooltip, Icon.RUNS);
        this.view = view;
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
    protected void fill(Menu fresh) {
        BootRuns.Finished current = view.shown();
        for (BootRuns.Finished run : BootRuns.instance().finished()) {
            item(fresh, SWT.RADIO, NLS.bind(Messages.RunMenu_entry, run.run().label(), run.outcome().headline()),
                    () -> view.show(run))
                    .setSelection(current != null && current.run().number() == run.run().number());
        }
        if (fresh.getItemCount() == 0) {
            nothing(fresh, Messages.RunMenu_empty);
        }
    }
}
