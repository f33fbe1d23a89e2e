// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The local media subsystem: registration, queues, requests, paging devices (fact sheet 3, 5 and 6). */
@NonNullByDefault
package org.pagewright.kernel.media;

import org.eclipse.jdt.annotation.NonNullByDefault;
