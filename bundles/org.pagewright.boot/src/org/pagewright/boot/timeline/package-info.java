// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The recorded events of a boot as files for timeline viewers. */
@NonNullByDefault
package org.pagewright.boot.timeline;

import org.eclipse.jdt.annotation.NonNullByDefault;
