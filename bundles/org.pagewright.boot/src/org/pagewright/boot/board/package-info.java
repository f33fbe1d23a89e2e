// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The simulated board: what storage each driver has, what lies on it, how it is registered. */
@NonNullByDefault
package org.pagewright.boot.board;

import org.eclipse.jdt.annotation.NonNullByDefault;
