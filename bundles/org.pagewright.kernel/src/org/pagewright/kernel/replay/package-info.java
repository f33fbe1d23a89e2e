// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Recorded page references through the live list alone. */
@NonNullByDefault
package org.pagewright.kernel.replay;

import org.eclipse.jdt.annotation.NonNullByDefault;
