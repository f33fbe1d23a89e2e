// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Quick fixes of our markers. */
@NonNullByDefault
package org.pagewright.ide.ui.fix;

import org.eclipse.jdt.annotation.NonNullByDefault;
