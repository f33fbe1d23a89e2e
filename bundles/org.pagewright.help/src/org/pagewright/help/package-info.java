// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Serves the guides of the docs folder as help pages. */
@NonNullByDefault
package org.pagewright.help;

import org.eclipse.jdt.annotation.NonNullByDefault;
