// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The launch configuration type, its attributes and its runs. */
@NonNullByDefault
package org.pagewright.ide.core.launch;

import org.eclipse.jdt.annotation.NonNullByDefault;
