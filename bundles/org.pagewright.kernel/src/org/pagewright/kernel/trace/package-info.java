// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The compact record of what happened in a run. */
@NonNullByDefault
package org.pagewright.kernel.trace;

import org.eclipse.jdt.annotation.NonNullByDefault;
