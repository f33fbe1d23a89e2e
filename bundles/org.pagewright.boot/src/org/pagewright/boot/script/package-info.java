// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** What a user writes in Java to run on the simulated board: workloads, thread by thread, access by access. */
@NonNullByDefault
package org.pagewright.boot.script;

import org.eclipse.jdt.annotation.NonNullByDefault;
