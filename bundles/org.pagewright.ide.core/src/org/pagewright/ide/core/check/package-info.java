// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Findings as markers. */
@NonNullByDefault
package org.pagewright.ide.core.check;

import org.eclipse.jdt.annotation.NonNullByDefault;
