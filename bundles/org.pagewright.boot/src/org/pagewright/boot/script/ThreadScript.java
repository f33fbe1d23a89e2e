// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.script;

import org.eclipse.jdt.annotation.Nullable;

/** What one simulated thread does, one access after the other. */
@FunctionalInterface
public interface ThreadScript {
    /**
     * The thread's next access; called when the one before is over.
     *
     * @param thread the thread, at this instant of virtual time
     * @return the access, or null when the thread ends
     */
    @Nullable
    Access next(ScriptThread thread);
}
