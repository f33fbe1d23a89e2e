// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A wait that ends by something outside the threads: a timer, hardware, new work.
 *
 * @param describe what it is
 */
public record External(String describe) implements WaitTarget {
    @Override
    public @Nullable WaitTarget dependsOn() {
        return null;
    }
}
