// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Shows what will be written before it is. */
@NonNullByDefault
package org.pagewright.ide.ui.preview;

import org.eclipse.jdt.annotation.NonNullByDefault;
