// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** A flash translation layer that loses no acknowledged write. */
@NonNullByDefault
package org.pagewright.nand.ftl;

import org.eclipse.jdt.annotation.NonNullByDefault;
