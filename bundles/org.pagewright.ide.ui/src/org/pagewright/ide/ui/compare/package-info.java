// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The Compare Runs editor. */
@NonNullByDefault
package org.pagewright.ide.ui.compare;

import org.eclipse.jdt.annotation.NonNullByDefault;
