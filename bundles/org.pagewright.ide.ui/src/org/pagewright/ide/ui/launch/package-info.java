// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Launch tabs and shortcuts. */
@NonNullByDefault
package org.pagewright.ide.ui.launch;

import org.eclipse.jdt.annotation.NonNullByDefault;
