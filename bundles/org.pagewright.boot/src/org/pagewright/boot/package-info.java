// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Boots the embedded paging kernel of a board: request in, result out. */
@NonNullByDefault
package org.pagewright.boot;

import org.eclipse.jdt.annotation.NonNullByDefault;
