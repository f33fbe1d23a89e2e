// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.launch;

import org.eclipse.swt.widgets.Composite;
import org.pagewright.ide.ui.images.Icon;

/** What runs after the boot, and the seed. */
final class WorkloadTab extends BootTab {
    WorkloadTab() {
        super(Messages.WorkloadTab_name, Icon.BOOT);
    }

    @Override
    void addFields(Composite parent) {
        var workload = add(new WorkloadField(parent, this));
        add(new JavaClassButton(parent, workload, this));
        add(new SeedField(parent, this));
    }
}
