// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The Paging Charts view. */
@NonNullByDefault
package org.pagewright.ide.ui.charts;

import org.eclipse.jdt.annotation.NonNullByDefault;
