// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Counters of a run over virtual time. */
@NonNullByDefault
package org.pagewright.boot.sample;

import org.eclipse.jdt.annotation.NonNullByDefault;
