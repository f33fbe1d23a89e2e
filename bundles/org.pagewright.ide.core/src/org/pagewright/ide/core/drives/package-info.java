// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Rows of the Paging Drives view, without any widget. */
@NonNullByDefault
package org.pagewright.ide.core.drives;

import org.eclipse.jdt.annotation.NonNullByDefault;
