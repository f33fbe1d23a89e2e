// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Reads variantmediadef.h into board settings without losing a byte. */
@NonNullByDefault
package org.pagewright.header;

import org.eclipse.jdt.annotation.NonNullByDefault;
