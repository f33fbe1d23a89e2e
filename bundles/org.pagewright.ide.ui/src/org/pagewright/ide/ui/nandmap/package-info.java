// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The NAND Map view. */
@NonNullByDefault
package org.pagewright.ide.ui.nandmap;

import org.eclipse.jdt.annotation.NonNullByDefault;
