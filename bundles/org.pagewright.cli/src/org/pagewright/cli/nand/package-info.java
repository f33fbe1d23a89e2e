// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The commands {@code parts} and {@code replay nand}. */
@NonNullByDefault
package org.pagewright.cli.nand;

import org.eclipse.jdt.annotation.NonNullByDefault;
