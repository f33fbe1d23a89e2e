// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The product used through its windows by SWTBot. */
@NonNullByDefault
package org.pagewright.swtbot;

import org.eclipse.jdt.annotation.NonNullByDefault;
