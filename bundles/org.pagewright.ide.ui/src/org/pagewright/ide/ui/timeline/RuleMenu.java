// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.timeline;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.pagewright.ide.ui.images.Icon;

/** The rules a run's drivers broke: a click takes the first, the arrow offers all. */
final class RuleMenu extends Action implements IMenuCreator {
    private final Supplier<List<String>> rules;
    private final Consumer<String> chosen;
    private @Nullable Menu menu;

    RuleMenu(String text, Icon icon, Supplier<List<String>> rules, Consumer<String> chosen) {
        super(text, IAction.AS_DROP_DOWN_MENU);
        this.rules = rules;
        this.chosen = chosen;
        setToolTipText(text);
        setImageDescriptor(icon.descriptor());
        setMenuCreator(this);
        setEnabled(false);
    }

    void update() {
        setEnabled(!rules.get().isEmpty());
    }

    @Override
    public void runWithEvent(@Nullable Event event) {
        if (!rules.get().isEmpty()) {
            chosen.accept(rules.get().getFirst());
        }
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
        for (String rule : rules.get()) {
            var item = new MenuItem(fresh, SWT.PUSH);
            item.setText(rule);
            item.addListener(SWT.Selection, e -> chosen.accept(rule));
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
