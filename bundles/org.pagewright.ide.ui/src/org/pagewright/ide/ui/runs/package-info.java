// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** What views of a run share: the choice of the run, its data read in the background, colours, exports. */
@NonNullByDefault
package org.pagewright.ide.ui.runs;

import org.eclipse.jdt.annotation.NonNullByDefault;
