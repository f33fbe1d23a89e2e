// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** What runs after the boot. */
@NonNullByDefault
package org.pagewright.boot.workload;

import org.eclipse.jdt.annotation.NonNullByDefault;
