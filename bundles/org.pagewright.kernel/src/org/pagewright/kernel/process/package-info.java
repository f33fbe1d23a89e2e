// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Processes as far as paging cares: paged attributes, chunks, code segments shared between processes. */
@NonNullByDefault
package org.pagewright.kernel.process;

import org.eclipse.jdt.annotation.NonNullByDefault;
