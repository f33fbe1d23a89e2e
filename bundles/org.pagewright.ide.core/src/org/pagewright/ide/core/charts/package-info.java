// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Counters of a run as lines of charts. */
@NonNullByDefault
package org.pagewright.ide.core.charts;

import org.eclipse.jdt.annotation.NonNullByDefault;
