// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.ui.help;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Whether a page of the help can be shown by a web browser; without one there is {@link HelpWindow}. */
public final class HelpBrowser {
    private static final String HELP_SERVER = "org.eclipse.help.webapp"; //$NON-NLS-1$

    private HelpBrowser() {
    }

    /** A help server, and a browser inside the workbench or outside of it. */
    public static boolean isThere() {
        return Platform.getBundle(HELP_SERVER) != null && (Program.findProgram("html") != null || isInside()); //$NON-NLS-1$
    }

    /** On Linux the browser widget needs a library that is not everywhere; only an attempt tells. */
    private static boolean isInside() {
        var inside = new AtomicBoolean();
        Display.getDefault().syncExec(() -> {
            var shell = new Shell();
            try {
                new Browser(shell, SWT.NONE);
                inside.set(true);
            } catch (SWTError e) {
                inside.set(false);
            } finally {
                shell.dispose();
            }
        });
        return inside.get();
    }
}
