// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Everything that writes to the workspace, as undoable changes. */
@NonNullByDefault
package org.pagewright.ide.core.change;

import org.eclipse.jdt.annotation.NonNullByDefault;
