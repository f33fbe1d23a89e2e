// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** The wizard that migrates a media driver. */
@NonNullByDefault
package org.pagewright.ide.ui.migrate;

import org.eclipse.jdt.annotation.NonNullByDefault;
