// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Simulated threads as explicit step machines, mutexes, the scheduler and deadlock detection. */
@NonNullByDefault
package org.pagewright.kernel.thread;

import org.eclipse.jdt.annotation.NonNullByDefault;
