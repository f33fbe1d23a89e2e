// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Two boot results side by side, differences first. */
@NonNullByDefault
package org.pagewright.boot.compare;

import org.eclipse.jdt.annotation.NonNullByDefault;
