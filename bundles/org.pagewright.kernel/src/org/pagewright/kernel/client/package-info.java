// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** A device driver with a client, before and after its migration (fact sheet 9.4). */
@NonNullByDefault
package org.pagewright.kernel.client;

import org.eclipse.jdt.annotation.NonNullByDefault;
