// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Walks a driver's functions path by path, as the kernel would run them for one request, and notes what they do. */
@NonNullByDefault
package org.pagewright.migration.walk;

import org.eclipse.jdt.annotation.NonNullByDefault;
