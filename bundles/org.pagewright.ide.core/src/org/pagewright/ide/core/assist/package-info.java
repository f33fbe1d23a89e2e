// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** What the macros of variantmediadef.h mean and which fit, without any widget. */
@NonNullByDefault
package org.pagewright.ide.core.assist;

import org.eclipse.jdt.annotation.NonNullByDefault;
