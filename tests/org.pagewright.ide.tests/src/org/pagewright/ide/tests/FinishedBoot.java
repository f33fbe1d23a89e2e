// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.tests;

import org.eclipse.core.resources.IFile;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.pagewright.ide.core.launch.BootRuns;
import org.pagewright.ide.ui.launch.BootShortcut;

/** Boots a header or a driver and waits for the end. */
final class FinishedBoot {
    private FinishedBoot() {
    }

    static BootRuns.Finished of(IFile file) {
        int before = newest();
        Workbench.ui(() -> {
            new BootShortcut().launch(new StructuredSelection(file), ILaunchManager.RUN_MODE);
            return null;
        });
        Workbench.waitFor("the boot of " + file.getName(), () -> newest() > before);
        return BootRuns.instance().finished().getFirst();
    }

    private static int newest() {
        var finished = BootRuns.instance().finished();
        return finished.isEmpty() ? 0 : finished.getFirst().run().number();
    }
}
