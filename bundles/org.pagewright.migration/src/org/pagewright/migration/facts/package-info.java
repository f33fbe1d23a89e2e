// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** What a driver's sources say: classes and their roles, calls, contexts, held locks. */
@NonNullByDefault
package org.pagewright.migration.facts;

import org.eclipse.jdt.annotation.NonNullByDefault;
