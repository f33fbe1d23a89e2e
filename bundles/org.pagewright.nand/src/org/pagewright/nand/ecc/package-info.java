// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Error correcting codes over real bytes. */
@NonNullByDefault
package org.pagewright.nand.ecc;

import org.eclipse.jdt.annotation.NonNullByDefault;
