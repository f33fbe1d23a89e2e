// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** DFC queues: one thread, eight priorities. */
@NonNullByDefault
package org.pagewright.kernel.dfc;

import org.eclipse.jdt.annotation.NonNullByDefault;
