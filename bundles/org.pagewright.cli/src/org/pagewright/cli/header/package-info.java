// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The commands under {@code pagewright header}. */
@NonNullByDefault
package org.pagewright.cli.header;

import org.eclipse.jdt.annotation.NonNullByDefault;
