// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Pagers: live lists, page faults, request objects, statistics (fact sheet 8). */
@NonNullByDefault
package org.pagewright.kernel.paging;

import org.eclipse.jdt.annotation.NonNullByDefault;
