// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The boot stages of the kernel, each a routine of a simulated thread (fact sheet 12). */
@NonNullByDefault
package org.pagewright.boot.stage;

import org.eclipse.jdt.annotation.NonNullByDefault;
