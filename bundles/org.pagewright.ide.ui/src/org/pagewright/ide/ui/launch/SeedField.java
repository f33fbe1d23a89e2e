// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.pagewright.ide.core.launch.BootAttributes;

/** The seed: empty for the default, else a whole number. */
final class SeedField extends ChoiceField {

    SeedField(Composite parent, BootTab tab) {
        super(parent, Messages.WorkloadTab_seed, BootAttributes.SEED, List.of(), true, tab);
    }

    @Override
    public @Nullable String error() {
        String text = value();
        if (text.isEmpty()) {
            return null;
        }
        try {
            Long.decode(text);
            return null;
        } catch (NumberFormatException e) {
            return Messages.WorkloadTab_badSeed;
        }
    }
}
