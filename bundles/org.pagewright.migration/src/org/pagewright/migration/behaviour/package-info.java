// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** What a driver really does with paging, for the simulator. */
@NonNullByDefault
package org.pagewright.migration.behaviour;

import org.eclipse.jdt.annotation.NonNullByDefault;
