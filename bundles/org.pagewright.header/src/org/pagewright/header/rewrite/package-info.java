// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Minimal text edits of a header. */
@NonNullByDefault
package org.pagewright.header.rewrite;

import org.eclipse.jdt.annotation.NonNullByDefault;
