// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.compare;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.ui.images.Icon;
import org.pagewright.ide.ui.runs.DropDown;
import org.pagewright.ide.ui.runs.RunShower;

/** Compares the run a view shows: a click with the one before it, the arrow with any other. */
public final class CompareMenu extends DropDown {
    private final RunShower view;

    /** @param view shows one of the two runs */
    public CompareMenu(RunShower view) {
        super(Messages.Menu_text, Messages.Menu_tooltip, Icon.COMPARE);
        this.view = view;
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
        return shown == null ? List.of()
                : BootRuns.instance().finished().stream()
                        .filter(run -> run.run().number() != shown.run().number()).toList();
    }

    @Override
    protected void fill(Menu fresh) {
        BootRuns.Finished shown = view.shown();
        for (BootRuns.Finished other : others()) {
            item(fresh, SWT.PUSH, NLS.bind(Messages.Menu_entry, other.run().label(), other.outcome().headline()),
                    () -> {
                        if (shown != null) {
                            CompareRunsEditor.open(other, shown);
                        }
                    });
        }
        if (fresh.getItemCount() == 0) {
            nothing(fresh, Messages.Menu_none);
        }
    }
}
