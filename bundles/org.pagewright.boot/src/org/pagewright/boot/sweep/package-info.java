// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Many boots that differ in chosen settings. */
@NonNullByDefault
package org.pagewright.boot.sweep;

import org.eclipse.jdt.annotation.NonNullByDefault;
