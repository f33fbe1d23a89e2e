// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.workload;

import org.pagewright.boot.stage.BootContext;
import org.pagewright.kernel.thread.Frame;

/** What runs after the boot. */
public interface Workload {
    /** Its name on the command line. */
    String id();

    /** One line for lists. */
    String summary();

    /** A routine of the supervisor thread that starts it and waits for its end. */
    Frame body(BootContext context);
}
