// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The Paging Drives view. */
@NonNullByDefault
package org.pagewright.ide.ui.views;

import org.eclipse.jdt.annotation.NonNullByDefault;
