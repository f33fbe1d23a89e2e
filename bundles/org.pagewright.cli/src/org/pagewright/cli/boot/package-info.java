// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The commands {@code boot} and {@code compare}. */
@NonNullByDefault
package org.pagewright.cli.boot;

import org.eclipse.jdt.annotation.NonNullByDefault;
