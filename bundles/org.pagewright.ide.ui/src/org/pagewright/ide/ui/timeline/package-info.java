// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The Boot Timeline view. */
@NonNullByDefault
package org.pagewright.ide.ui.timeline;

import org.eclipse.jdt.annotation.NonNullByDefault;
