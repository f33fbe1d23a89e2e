// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Runs the rules over driver sources and keeps what was suppressed or known before. */
@NonNullByDefault
package org.pagewright.migration.check;

import org.eclipse.jdt.annotation.NonNullByDefault;
