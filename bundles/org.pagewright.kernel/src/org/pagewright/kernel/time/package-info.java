// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Virtual time: the event queue, the seeded generator and the hash that identifies a run. */
@NonNullByDefault
package org.pagewright.kernel.time;

import org.eclipse.jdt.annotation.NonNullByDefault;
