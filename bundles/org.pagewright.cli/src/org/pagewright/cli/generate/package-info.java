// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The command {@code pagewright generate}. */
@NonNullByDefault
package org.pagewright.cli.generate;

import org.eclipse.jdt.annotation.NonNullByDefault;
