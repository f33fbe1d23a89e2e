// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The {@code pagewright} command: its tree, its exit codes and how it reports errors. */
@NonNullByDefault
package org.pagewright.cli;

import org.eclipse.jdt.annotation.NonNullByDefault;
