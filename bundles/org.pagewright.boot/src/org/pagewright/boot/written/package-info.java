// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Boots what was written: the mistakes a driver's source makes, as switches of the simulated driver. */
@NonNullByDefault
package org.pagewright.boot.written;

import org.eclipse.jdt.annotation.NonNullByDefault;
