// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Drives, media, paging settings and kernel constants as immutable values. */
@NonNullByDefault
package org.pagewright.model;

import org.eclipse.jdt.annotation.NonNullByDefault;
