// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Findings as text, JSON and SARIF, and edits as unified diffs. */
@NonNullByDefault
package org.pagewright.migration.report;

import org.eclipse.jdt.annotation.NonNullByDefault;
