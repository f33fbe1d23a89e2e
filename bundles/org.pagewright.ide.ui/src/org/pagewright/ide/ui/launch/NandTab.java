// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import org.eclipse.swt.widgets.Composite;
import org.pagewright.ide.core.launch.BootAttributes;
import org.pagewright.ide.ui.images.Icon;

/** Which NAND part the board has, what is in it, and what goes wrong with it. */
final class NandTab extends BootTab {
    NandTab() {
        super(Messages.NandTab_name, Icon.DRIVES);
    }

    @Override
    void addFields(Composite parent) {
        var own = new PathField(parent, Messages.NandTab_partFile, BootAttributes.PART_FILE, PathField.Kind.FILE, this);
        add(own);
        add(new PartField(parent, own, this));
        add(new PathField(parent, Messages.NandTab_load, BootAttributes.LOAD_IMAGE, PathField.Kind.FILE, this));
        add(new PathField(parent, Messages.NandTab_save, BootAttributes.SAVE_IMAGE, PathField.Kind.NEW_FILE, this));
        add(new FaultsField(parent, this));
    }
}
