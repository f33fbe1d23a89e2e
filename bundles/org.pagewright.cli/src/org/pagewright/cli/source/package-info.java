// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The commands on driver sources: check, migrate, rules. */
@NonNullByDefault
package org.pagewright.cli.source;

import org.eclipse.jdt.annotation.NonNullByDefault;
