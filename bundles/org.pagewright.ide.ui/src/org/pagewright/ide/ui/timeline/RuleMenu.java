// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.timeline;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.pagewright.ide.ui.images.Icon;
import org.pagewright.ide.ui.runs.DropDown;

/** The rules a run's drivers broke: a click takes the first, the arrow offers all. */
final class RuleMenu extends DropDown {
    private final Supplier<List<String>> rules;
    private final Consumer<String> chosen;

    RuleMenu(String text, Icon icon, Supplier<List<String>> rules, Consumer<String> chosen) {
        super(text, text, icon);
        this.rules = rules;
        this.chosen = chosen;
        setEnabled(false);
    }

    void update() {
        setEnabled(!rules.get().isEmpty());
        setToolTipText(isEnabled() ? getText() : Messages.Action_noRule);
    }

    @Override
    public void runWithEvent(@Nullable Event event) {
        if (!rules.get().isEmpty()) {
            chosen.accept(rules.get().getFirst());
        }
    }

    @Override
    protected void fill(Menu fresh) {
        rules.get().forEach(rule -> item(fresh, SWT.PUSH, rule, () -> chosen.accept(rule)));
    }
}
