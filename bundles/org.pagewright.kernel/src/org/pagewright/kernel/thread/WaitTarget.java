// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

import org.eclipse.jdt.annotation.Nullable;

/** Something a thread can wait for; the links form the wait-for graph in which deadlocks are found. */
public interface WaitTarget {
    /** What it is, to stand after "waits for": {@code mutex PagingRequest-0 (held by thread A)}. */
    String describe();

    /** What has to move before this is over; null when hardware, a timer or an idle queue will bring it. */
    @Nullable
    WaitTarget dependsOn();
}
