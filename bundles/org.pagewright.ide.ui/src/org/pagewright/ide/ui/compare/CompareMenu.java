// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.compare;

import java.util.List;

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
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.ui.images.Icon;
import org.pagewright.ide.ui.runs.RunShower;

/** Compares the run a view shows: a click with the one before it, the arrow with any other. */
public final class CompareMenu extends Action implements IMenuCreator {
    private final RunShower view;
    private @Nullable Menu menu;

    /** @param view shows one of the two runs */
    public CompareMenu(RunShower view) {
        super(Messages.Menu_text, IAction.AS_DROP_DOWN_MENU);
        this.view = view;
        setToolTipText(Messages.Menu_tooltip);
        setImageDescriptor(Icon.COMPARE.descriptor());
        setMenuCreator(this);
    }

    @Override
    public void runWithEvent(@Nullable Event event) {
        BootRuns.Finished shown = view.shown();
        List<BootRuns.Finished> others = others();
        if (shown != null && !others.isEmpty()) {
            CompareRunsEditor.open(others.stream().filter(run -> run.run().number() < shown.run().number())
                    .findFirst().orElse(others.getFirst()), shown);
        }
    }

    private List<BootRuns.Finished> others() {
        BootRuns.Finished shown = view.shown();
        return shown == null ? List.of() : BootRuns.instance().finished().stream()
                .filter(run -> run.run().number() != shown.run().number()).toList();
    }

    @Override
    public Menu getMenu(@Nullable Control parent) {
        return fill(new Menu(parent));
    }

    @Override
    public Menu getMenu(@Nullable Menu parent) {
        return fill(new Menu(parent));
    }

    private Menu fill(Menu fresh) {
        dispose();
        BootRuns.Finished shown = view.shown();
        for (BootRuns.Finished other : others()) {
            var item = new MenuItem(fresh, SWT.PUSH);
            item.setText(NLS.bind(Messages.Menu_entry, other.run().label(), other.outcome().headline()));
            item.addListener(SWT.Selection, e -> {
                if (shown != null) {
                    CompareRunsEditor.open(other, shown);
                }
            });
        }
        if (fresh.getItemCount() == 0) {
            var item = new MenuItem(fresh, SWT.PUSH);
            item.setText(Messages.Menu_none);
            item.setEnabled(false);
        }
        menu = fresh;
        return fresh;
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
