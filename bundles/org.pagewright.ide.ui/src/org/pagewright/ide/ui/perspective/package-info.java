// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The Demand Paging perspective and its commands. */
@NonNullByDefault
package org.pagewright.ide.ui.perspective;

import org.eclipse.jdt.annotation.NonNullByDefault;
