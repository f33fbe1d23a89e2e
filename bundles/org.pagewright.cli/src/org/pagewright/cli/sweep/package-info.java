// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The commands that run one thing under many settings. */
@NonNullByDefault
package org.pagewright.cli.sweep;

import org.eclipse.jdt.annotation.NonNullByDefault;
