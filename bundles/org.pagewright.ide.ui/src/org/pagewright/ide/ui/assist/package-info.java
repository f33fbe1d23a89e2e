// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Hovers and content assist of the generic editor on variantmediadef.h. */
@NonNullByDefault
package org.pagewright.ide.ui.assist;

import org.eclipse.jdt.annotation.NonNullByDefault;
