// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import org.eclipse.swt.widgets.Composite;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.core.launch.BootChoices;
import org.pagewright.ide.ui.images.Icon;

/** Which NAND part the board has and what goes wrong with it. */
final class NandTab extends BootTab {
    NandTab() {
        super(Messages.NandTab_name, Icon.DRIVES);
    }

    @Override
    void addFields(Composite parent) {
        add(new PathField(parent, Messages.NandTab_partFile, BootAttributes.PART_FILE, false, this));
        add(new ChoiceField(parent, Messages.NandTab_part, BootAttributes.PART, BootChoices.parts(), true, this));
        add(new ListField(parent, Messages.NandTab_faults, BootAttributes.FAULTS, this));
    }
}
